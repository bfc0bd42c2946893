// What stands in somebody's message of the day: for the office what its steps are and who is late, for an agency its cases.
import type { DayLine, OfficeLine } from '../core/reminder-say.ts';
import type { Complaint } from '../store/complaint.ts';
import { lockComplaint } from '../store/complaint.ts';
import { ladderOfCase } from '../store/ladder.ts';
import type { ToRemind } from '../store/reminder.ts';
import type { CaseWork } from './case-work.ts';
import { agencyLabelOf } from './office-case.ts';
import { wibMoment } from './surroundings.ts';
import { peopleOfAgency } from './tell.ts';

/** Something to remind of, with its case. */
export type Reminding = { readonly one: ToRemind; readonly complaint: Complaint };

/** The cases, locked in the order in which everybody locks several; those of erased reporters are left out. */
export const casesById = async (
  { tx, desk }: CaseWork,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Complaint>> => {
  const found = new Map<string, Complaint>();
  for (const id of [...new Set(ids)].sort()) {
    const complaint = await lockComplaint(tx, desk.ring, { id });
    if (complaint) found.set(id, complaint);
  }
  return found;
};

/** One line a case, that of the nearest end, though several of its dates are near. */
export const oncePerCase = (all: readonly Reminding[]): readonly Reminding[] => [
  ...all
    .reduce(
      (kept, each) => (kept.has(each.complaint.id) ? kept : kept.set(each.complaint.id, each)),
      new Map<string, Reminding>(),
    )
    .values(),
];

const whenOf = (work: CaseWork, dueAt: Date) => ({ day: wibMoment(dueAt).day, late: dueAt <= work.now });

/** A case as whoever works on it for its agency knows it: by its topic; others by its agency. */
export const dayLine = async (
  work: CaseWork,
  complaint: Complaint,
  dueAt: Date,
  person: string,
): Promise<DayLine> => {
  const own = (await peopleOfAgency(work, complaint)).includes(person);
  const label = own ? complaint.words.topicLabel : (agencyLabelOf(work, complaint) ?? '');
  return { reference: complaint.reference, own, label, ...whenOf(work, dueAt) };
};

const whatOf = async (work: CaseWork, { one, complaint }: Reminding): Promise<OfficeLine['what']> => {
  if (one.kind !== null) return one.kind;
  const ladder = await ladderOfCase(work.tx, complaint.id);
  return ladder?.side === 'agency' ? 'late-agency' : 'late-office';
};

export const officeLine = async (work: CaseWork, each: Reminding): Promise<OfficeLine> => ({
  reference: each.complaint.reference,
  what: await whatOf(work, each),
  agencyLabel: agencyLabelOf(work, each.complaint),
  ...whenOf(work, each.one.dueAt),
});

/** Whether it is told to somebody as one of the office: a step of the office's, or a late case that has climbed to it. */
export const isOffices = ({ one, complaint }: Reminding): boolean =>
  one.from === 'ladder' ||
  complaint.heldBy === 'office' ||
  complaint.status === 'received' ||
  one.kind === 'check' ||
  one.kind === 'decide' ||
  one.kind === 'handle';
