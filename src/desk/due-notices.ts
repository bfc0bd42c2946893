// What people without a chat are to be told: kept when it would have been sent, found for officers, ticked off.
import { hasReporter } from '../core/behalf.ts';
import type { DueLine } from '../core/officer/due-notice.ts';
import { may } from '../core/roles.ts';
import type { Say } from '../core/say.ts';
import type { Found } from '../core/world.ts';
import type { Complaint } from '../store/complaint.ts';
import {
  countDueNotices,
  dueNotices,
  insertDueNotice,
  lockDueNotice,
  type DueNotice,
} from '../store/due-notice.ts';
import type { CaseWork } from './case-work.ts';
import type { Desk } from './desk.ts';
import { wibMoment, type Actor } from './surroundings.ts';

/** More are no overview on a phone. */
const MOST_FOUND = 20;

/** Kept for an officer to tell; where nobody complained there is nobody to be told. */
export const keepToTell = async (work: CaseWork, complaint: Complaint, say: Say): Promise<void> => {
  if (complaint.source === 'chat' || !hasReporter(complaint.source)) return;
  const { choices: _, ...words } = say;
  await insertDueNotice(work.tx, {
    complaint: complaint.id,
    key: complaint.key,
    say: words,
    at: work.now,
  });
};

const lineOf = (desk: Desk, { id, reference, at, say }: DueNotice): DueLine => ({
  id,
  reference,
  day: wibMoment(at).day,
  text: desk.copy.text(say),
});

export const dueNoticesFor = async (work: CaseWork, asker: Actor, id?: string): Promise<Found> => {
  const { tx, desk } = work;
  if (!may(asker.around.standing, 'record')) return {};
  const one = id === undefined ? null : await lockDueNotice(tx, desk.ring, id);
  const lines = id === undefined ? await dueNotices(tx, desk.ring, MOST_FOUND) : [];
  return {
    dueNotices: {
      lines: lines.map((line) => lineOf(desk, line)),
      count: await countDueNotices(tx),
      one: one && lineOf(desk, one),
    },
  };
};
