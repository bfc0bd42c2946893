// What an officer may do to a case now, and why not.
import { hasReporter } from '../behalf.ts';
import { moved, type Move } from '../complaint.ts';
import type { Text } from '../say.ts';
import type { OfficeCase } from '../case-view.ts';

const MOVE_OF = {
  take: 'taken-over',
  assign: 'redirected',
  answer: 'answered',
  check: 'checked',
  'hand-back': 'handed-back',
  reject: 'rejected',
  drop: 'dropped',
  inform: 'informed',
  withdraw: 'withdrawn',
  'carry-on': 'withdrawal-declined',
  release: 'files-shown',
  withhold: 'files-withheld',
  'to-report': 'question-reported',
  'grant-time': 'extension-granted',
  'refuse-time': 'extension-refused',
} as const satisfies { readonly [act: string]: Move };

/** In the order of the choices on a card. */
export const OFFICE_ACTS = [
  'acknowledge',
  'grant-time',
  'refuse-time',
  'link',
  'link-refuse',
  'withdraw',
  'carry-on',
  'inform',
  'take',
  'assign',
  'answer',
  'check',
  'to-report',
  'hand-back',
  'drop',
  'reject',
  'attachments',
  'release',
  'withhold',
  'reply-for',
  'done-for',
  'not-yet-for',
  'receipt',
  'read-code',
  'identity',
] as const;
export type OfficeAct = (typeof OFFICE_ACTS)[number];

export const isOfficeAct = (act: string): act is OfficeAct => OFFICE_ACTS.some((known) => known === act);

const isMove = (act: OfficeAct): act is keyof typeof MOVE_OF => Object.hasOwn(MOVE_OF, act);

/** Done to a whole case alone. */
const OF_THE_WHOLE: readonly OfficeAct[] = ['reject', 'check', 'inform', 'withdraw', 'carry-on'];
/** What is done for a reporter without a chat. */
const isForReporter = (act: OfficeAct): boolean =>
  ['receipt', 'read-code', 'reply-for', 'done-for', 'not-yet-for'].includes(act);

const because = (officeCase: OfficeCase, act: keyof typeof MOVE_OF): string => {
  if (officeCase.status === 'closed') return 'officer-refused-closed';
  if (act === 'take') return 'officer-refused-at-office';
  if (act === 'hand-back') return 'officer-refused-at-agency';
  return officeCase.status === 'resolved' && act === 'answer'
    ? 'officer-refused-answered'
    : 'officer-refused-take-first';
};

const reasonNot = (officeCase: OfficeCase, act: OfficeAct): string | null => {
  if (act === 'to-report' && officeCase.lane !== 'konsultasi') return 'officer-refused-no-consultation';
  if (act === 'identity') return null;
  if (isForReporter(act)) {
    const { recorded } = officeCase;
    if (recorded === null || !hasReporter(recorded.source)) return 'officer-refused-not-recorded';
    if (recorded.hasChat) return 'officer-refused-has-chat';
    if (act === 'reply-for') return recorded.question === null ? 'officer-refused-nothing-asked' : null;
    if (act === 'receipt' || act === 'read-code') return null;
    return officeCase.status === 'resolved' ? null : 'officer-refused-not-answered';
  }
  if (act === 'link' || act === 'link-refuse') {
    if (officeCase.linkWish === null) return 'officer-refused-no-link-wish';
    return act === 'link' && officeCase.linkWish.why === 'duty' ? 'officer-refused-link-duty' : null;
  }
  if (act === 'attachments')
    return officeCase.attachments > 0 || officeCase.evidence !== null
      ? null
      : 'officer-refused-no-attachments';
  if (act === 'acknowledge') {
    if (!officeCase.emergency || officeCase.status === 'closed') return 'officer-refused-no-emergency';
    return officeCase.acknowledgedBy === null ? null : 'officer-refused-acknowledged';
  }
  if (act === 'grant-time' || act === 'refuse-time')
    return officeCase.timeAsked === null ? 'officer-refused-no-time-asked' : null;
  if (isMove(act) && moved(officeCase.status, MOVE_OF[act], 'officer').kind === 'refused')
    return because(officeCase, act);
  // A part is the office's to end, the whole is its reporter's case.
  if (act === 'drop') return officeCase.partOf === null ? 'officer-refused-whole' : null;
  if (officeCase.partOf !== null && OF_THE_WHOLE.includes(act)) return 'officer-refused-part';
  if (act === 'inform') return officeCase.newsAskedOn === null ? 'officer-refused-no-news' : null;
  if (act === 'withdraw' || act === 'carry-on')
    return officeCase.withdrawal === null ? 'officer-refused-no-withdrawal' : null;
  if (act === 'check')
    return officeCase.lane === 'laporan' && !officeCase.checked ? null : 'officer-refused-checked';
  if ((act === 'hand-back' || act === 'release') && officeCase.agencyId === null)
    return 'officer-refused-no-agency';
  if (act === 'release')
    return officeCase.files.every((file) => file.released) ? 'officer-refused-nothing-to-release' : null;
  if (act === 'withhold')
    return officeCase.files.some((file) => file.released) ? null : 'officer-refused-none-released';
  if (act !== 'assign' && act !== 'hand-back') return null;
  if (officeCase.lane === 'konsultasi') return 'officer-refused-consultation';
  if (act === 'assign') return null;
  // A protected one never goes back by itself; the officer names whom it goes to, round the person complained of.
  if (officeCase.protected !== null) return 'officer-refused-protected';
  // It would come straight back; it goes on by itself as soon as the agency has a focal point.
  return officeCase.whyOffice === 'no-focal-point' ? 'officer-refused-no-focal-point' : null;
};

/** Null: the act is allowed. */
export const officeRefusal = (officeCase: OfficeCase, act: OfficeAct): Text | null => {
  const key = reasonNot(officeCase, act);
  const { reference, acknowledgedBy } = officeCase;
  const values = { reference, name: acknowledgedBy ?? '', whole: officeCase.partOf ?? '' };
  return key === null ? null : { key, values };
};
