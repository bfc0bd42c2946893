// The reply of a person on duty to his message of the day, written into the history of each case in it.
import { officerHindered } from '../../core/clock-say.ts';
import { isFinal } from '../../core/complaint.ts';
import type { Effect } from '../../core/effect.ts';
import { troubleText } from '../../core/focal/trouble.ts';
import { lockComplaint, type Complaint } from '../../store/complaint.ts';
import { openReminderOf, replyToReminder } from '../../store/reminder.ts';
import type { CaseTurn } from '../case-work.ts';
import { agencyLabelOf } from '../office-case.ts';
import { tellOfficers } from '../tell.ts';
import { makeMove } from './move.ts';

type Reply = Extract<Effect, { readonly kind: 'reply-to-reminder' }>;

/** The cases that are still open, in the order in which everybody locks them. */
const openCases = async ({ tx, desk }: CaseTurn, ids: readonly string[]): Promise<readonly Complaint[]> => {
  const open: Complaint[] = [];
  for (const id of [...ids].sort()) {
    const complaint = await lockComplaint(tx, desk.ring, { id });
    if (complaint && !isFinal(complaint.status)) open.push(complaint);
  }
  return open;
};

/** Nobody replies to a message he did not get: it is his own newest, whatever the button said. */
export const replyToDay = async (turn: CaseTurn, effect: Reply): Promise<void> => {
  const { tx, actor, now } = turn;
  const reminder = await openReminderOf(tx, actor.person);
  if (!reminder) return;
  await replyToReminder(tx, actor.person, reminder.day, effect.reply, now);
  const cases = await openCases(turn, reminder.cases);
  const by = { role: 'focal', person: actor.person } as const;
  if (effect.reply === 'ready') {
    for (const complaint of cases) await makeMove(turn, complaint, 'ready', by, {});
    return;
  }
  for (const complaint of cases) await makeMove(turn, complaint, 'hindered', by, { text: effect.text });
  const [first] = cases;
  if (!first) return;
  const say = officerHindered(
    cases.map(({ reference }) => reference),
    agencyLabelOf(turn, first) ?? '',
    troubleText(effect.text),
  );
  await tellOfficers(turn, say, 'notice', cases.length === 1 ? first.id : null);
};
