// Who is told of a case, and where. Nothing here words anything.
import type { AgencySay } from '../core/agency-say.ts';
import type { NoticeClass } from '../core/effect.ts';
import { noticeNeutral } from '../core/notices.ts';
import { asReporterReads, unanswered } from '../core/parts.ts';
import type { Say } from '../core/say.ts';
import { recipientsOf, staffRecipients } from '../store/address.ts';
import type { Complaint } from '../store/complaint.ts';
import { peopleAway } from '../store/leave.ts';
import { peopleOffered } from '../store/offer.ts';
import { wholeOf } from '../store/part.ts';
import type { CaseWork } from './case-work.ts';
import { keepToTell } from './due-notices.ts';

/** Of a case that several agencies answer he reads under its one number. */
const underOneNumber = async (work: CaseWork, complaint: Complaint, say: Say): Promise<Say> => {
  const all = await wholeOf(work.tx, complaint);
  const [whole] = all;
  if (!whole || all.length === 1) return say;
  const { reference } = complaint;
  return asReporterReads(say, { reference, whole: whole.reference, waiting: unanswered(all) });
};

/**
 * The reporter, at the address he wrote from last. Of a protected case only that there is news: a lock screen betrays. Who has no
 * chat is told by an officer.
 */
export const tellCitizen = async (work: CaseWork, complaint: Complaint, say: Say): Promise<void> => {
  const told = complaint.protected === null ? say : noticeNeutral(complaint.reference);
  const shown = await underOneNumber(work, complaint, told);
  const recipients = await recipientsOf(work.tx, work.desk.ring, [complaint.reporter]);
  if (recipients.length === 0) return keepToTell(work, complaint, say);
  for (const to of recipients)
    work.round.tell(to, { class: 'notice', say: shown, complaintId: complaint.id });
};

/** These focal points. Kept from being forwarded where the channel can. */
export const tellFocalPoints = async (
  work: CaseWork,
  people: readonly string[],
  complaint: Complaint,
  say: AgencySay,
  kind: NoticeClass = 'notice',
): Promise<void> => {
  for (const to of await recipientsOf(work.tx, work.desk.ring, people))
    work.round.tell(to, { class: kind, say, complaintId: complaint.id, protect: true });
};

/** Who works on the case for the agency: its owner, or else everybody it is offered to; nobody while the office has it. */
export const peopleOfAgency = async (work: CaseWork, complaint: Complaint): Promise<readonly string[]> => {
  if (complaint.heldBy === 'office') return [];
  const all = await peopleOffered(work.tx, complaint.id);
  const away = complaint.agency === null ? [] : await peopleAway(work.tx, complaint.agency);
  // Whoever is on leave reads nothing of it meanwhile; only he, if there is nobody else.
  const here = all.filter((person) => !away.includes(person));
  if (complaint.owner !== null) return all.filter((person) => person === complaint.owner);
  return here.length > 0 ? here : all;
};

export const tellAgency = async (
  work: CaseWork,
  complaint: Complaint,
  say: AgencySay,
  kind: NoticeClass = 'notice',
): Promise<void> => tellFocalPoints(work, await peopleOfAgency(work, complaint), complaint, say, kind);

/** Everybody of the office; of danger to life at every address he has, since one of them may be out. */
export const tellOfficers = async (
  work: CaseWork,
  say: Say,
  kind: NoticeClass,
  complaint: string | null = null,
): Promise<void> => {
  for (const to of await staffRecipients(work.tx, work.desk.ring, { everywhere: kind === 'emergency' }))
    work.round.tell(to, { class: kind, say, complaintId: complaint });
};

/** These people, about no case. */
export const tellPeople = async (
  work: CaseWork,
  people: readonly string[],
  say: Say,
  kind: NoticeClass,
): Promise<void> => {
  for (const to of await recipientsOf(work.tx, work.desk.ring, people))
    work.round.tell(to, { class: kind, say });
};
