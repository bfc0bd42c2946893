// The office's list of cases: the open ones, most urgent first, or the closed ones; narrowed by what an officer looks for.
import { sql } from 'kysely';
import type { Lane, Status } from '../core/complaint.ts';
import { complaintOf, complaints, type Complaint } from './complaint.ts';
import type { Tx } from './database.ts';
import type { KeyRing } from './seal.ts';

export type InboxFilter = {
  readonly lane: Lane | null;
  /** Null: all that are not closed. */
  readonly status: Status | null;
  readonly agency: string | null;
  readonly overdue: boolean;
  /** The officer who has it in hand. */
  readonly owner: string | null;
};

/** When the next clock of a case ends; one that stands still ends when it goes on. */
const NEXT_DUE = sql`(select min(k.due_at) from clock k
  where k.complaint_id = complaint.id and k.stopped_at is null and k.paused_since is null)`;
const IS_LATE = sql<boolean>`exists (select from clock k
  where k.complaint_id = complaint.id and k.stopped_at is null and k.overdue_at is not null)`;

/** `most` cases after the first `from`: emergencies, protected ones, late ones, then by the day they are due. */
export const inboxCases = async (
  tx: Tx,
  ring: KeyRing,
  { lane, status, agency, overdue, owner }: InboxFilter,
  { from, most }: { readonly from: number; readonly most: number },
): Promise<readonly Complaint[]> => {
  let found = complaints(tx).where('complaint.status', status === null ? '<>' : '=', status ?? 'closed');
  if (lane !== null) found = found.where('complaint.lane', '=', lane);
  if (agency !== null) found = found.where('complaint.agency', '=', agency);
  if (owner !== null) found = found.where('complaint.owner_id', '=', owner);
  if (overdue) found = found.where(IS_LATE);
  const ordered =
    status === 'closed'
      ? found.orderBy(sql`complaint.closed_at desc nulls last`)
      : found
          .orderBy('complaint.emergency', 'desc')
          .orderBy(sql`complaint.protected is null`)
          .orderBy(sql`not ${IS_LATE}`)
          .orderBy(sql`${NEXT_DUE} nulls last`);
  const rows = await ordered
    .orderBy('complaint.filed_at')
    .orderBy('complaint.id')
    .offset(from)
    .limit(most)
    .execute();
  return rows.map((row) => complaintOf(ring, row));
};

/** The complaint as it is now, without holding its row; null: there is none, or its reporter was erased. */
export const readComplaint = async (tx: Tx, ring: KeyRing, reference: string): Promise<Complaint | null> => {
  const row = await complaints(tx).where('complaint.reference', '=', reference).executeTakeFirst();
  return row ? complaintOf(ring, row) : null;
};

/** Agencies that have a case, by their ids: what the list can be narrowed to. */
export const agenciesWithCases = async (tx: Tx): Promise<readonly string[]> => {
  const rows = await tx
    .selectFrom('complaint')
    .select('agency')
    .distinct()
    .where('agency', 'is not', null)
    .execute();
  return rows.flatMap(({ agency }) => (agency === null ? [] : [agency]));
};
