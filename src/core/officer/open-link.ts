// `identitas NUMBER reason` and `lampiran NUMBER reason`: a link for this officer alone, once, never without a reason.
import { plain } from '../answer.ts';
import { say, type Turned } from '../asking.ts';
import { readReference } from '../reference.ts';
import type { State } from '../state.ts';
import type { OfficeCase } from '../case-view.ts';
import { officeCard, QUEUE } from './card.ts';
import { askOfficer, type OfficerAsked } from './question.ts';
import { officeRefusal } from './refusal.ts';
import { settled } from './settled.ts';

export type Opened = 'identity' | 'attachments';

/** Number and reason behind the fixed word; a number may be typed in up to three parts ("7K3PT - Y"). */
export const numberAndReason = (
  rest: string,
): { readonly reference: string | null; readonly reason: string } => {
  const parts = rest.trim().split(/\s+/u);
  for (const count of [1, 2, 3]) {
    const reference = readReference(parts.slice(0, count).join(' '));
    if (reference !== null) return { reference, reason: parts.slice(count).join(' ') };
  }
  return { reference: null, reason: '' };
};

/** "cek" or "." explains nothing. */
const SHORTEST_REASON = 5;

export const explains = (reason: string): boolean => plain(reason).length >= SHORTEST_REASON;

const link = (state: State, reference: string, what: Opened, reason: string): Turned =>
  settled(state, say('officer-link', { reference, what }, [QUEUE]), {
    kind: 'open-link',
    reference,
    what,
    reason,
  });

/** The link when there is a reason, else the question for it. */
export const open = (state: State, officeCase: OfficeCase, what: Opened, reason = ''): Turned => {
  const { reference } = officeCase;
  const why = officeRefusal(officeCase, what);
  if (why) return settled(state, say(why.key, why.values), { kind: 'say', say: officeCard(officeCase) });
  if (explains(reason)) return link(state, reference, what, reason.trim());
  const asked: OfficerAsked = { kind: 'officer', act: what, reference };
  return askOfficer(state, asked, [], reason === '' ? null : { key: 'officer-reason-too-short' });
};

export const openHow = (state: State): Turned => settled(state, say('officer-open-how', {}, [QUEUE]));
