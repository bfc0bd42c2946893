// What a citizen may do now to a case of his own.
import { moved } from '../complaint.ts';
import type { OwnCase } from '../case-view.ts';

export const mayWithdraw = ({ status, withdrawalAsked }: OwnCase): boolean =>
  moved(status, 'withdrawn', 'citizen').kind === 'moved' && !withdrawalAsked;

/** Answered and not confirmed, or ended in a way that he may still take back. */
export const mayReopen = ({ status, ending }: OwnCase): boolean =>
  status === 'resolved' || ending?.inTime === true;
