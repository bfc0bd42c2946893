// What a citizen may do now to a case of his own.
import { moved } from '../complaint.ts';
import type { OwnCase } from '../case-view.ts';
import { unanswered } from '../parts.ts';

export const mayWithdraw = ({ status, withdrawalAsked }: OwnCase): boolean =>
  moved(status, 'withdrawn', 'citizen').kind === 'moved' && !withdrawalAsked;

/** Every agency that is to answer it has. */
const isAllAnswered = (own: OwnCase): boolean => unanswered([own, ...own.parts]) === 0;

export const mayConfirm = (own: OwnCase): boolean =>
  moved(own.status, 'confirmed', 'citizen').kind === 'moved' && isAllAnswered(own);

/** What its agency was told first, and did not settle or not in time; not what he took back himself. */
export const mayReport = (own: OwnCase): boolean =>
  own.lane === 'aduan' &&
  own.partOf === null &&
  (own.ending === null || !['withdrawn', 'co-signed'].includes(own.ending.move)) &&
  (mayReopen(own) || moved(own.status, 'made-report', 'citizen').kind === 'moved');

/** Answered and not confirmed, or ended in a way that he may still take back. */
export const mayReopen = (own: OwnCase): boolean =>
  own.ending === null ? own.status === 'resolved' && isAllAnswered(own) : own.ending.inTime;
