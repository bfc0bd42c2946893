// What a reporter is told whose case was put to another about the same thing: how that one stands, under his own number. Never
// words of the other case, which its reporter may be known by.
import { caseChoice } from './asking.ts';
import type { Status } from './complaint.ts';
import type { Say } from './say.ts';

const reopen = (reference: string) => caseChoice('citizen', reference, 'reopen', 'choice-notice-reopen');

export const noticeCoSigned = (reference: string, people: number): Say => ({
  key: 'notice-co-signed',
  values: { reference, people },
  choices: [reopen(reference)],
});

/** `goes-on`: the other reporter took his back, and this one is worked on in its place. */
export const noticeOfCoSigned = (reference: string, status: Status | 'goes-on'): Say => ({
  key: 'notice-of-co-signed',
  values: { reference, status },
  choices: status === 'resolved' || status === 'closed' ? [reopen(reference)] : [],
});
