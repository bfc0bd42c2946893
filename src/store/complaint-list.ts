// Lists of complaints that have something to be done: by officers, or by routing.
import { sql } from 'kysely';
import { complaintOf, complaints, type Complaint } from './complaint.ts';
import type { Tx } from './database.ts';
import type { KeyRing } from './seal.ts';

/**
 * What officers have to look at: with the office, a report not checked, one its reporter asks to take back, late, or, closed
 * or not, with a chat that wants to be linked. Emergencies and protected ones first.
 */
export const complaintsForOffice = async (
  tx: Tx,
  ring: KeyRing,
  most: number,
): Promise<readonly Complaint[]> => {
  const rows = await complaints(tx)
    .where((where) =>
      where.or([
        where('complaint.status', '=', 'office'),
        where.and([
          where('complaint.status', '<>', 'closed'),
          where('complaint.lane', '=', 'laporan'),
          where('complaint.checked_at', 'is', null),
        ]),
        where.and([
          where('complaint.status', '<>', 'closed'),
          where.exists(
            where
              .selectFrom('clock')
              .whereRef('clock.complaint_id', '=', 'complaint.id')
              .where('clock.stopped_at', 'is', null)
              .where('clock.overdue_at', 'is not', null)
              .select('clock.id'),
          ),
        ]),
        where.and([
          where('complaint.status', '<>', 'closed'),
          where('complaint.withdrawal_asked_at', 'is not', null),
        ]),
        where.exists(
          where
            .selectFrom('link_wish')
            .whereRef('link_wish.complaint_id', '=', 'complaint.id')
            .where('link_wish.state', '=', 'waiting')
            .where('link_wish.why_officer', 'is not', null)
            .select('link_wish.id'),
        ),
      ]),
    )
    .orderBy('complaint.emergency', 'desc')
    .orderBy(sql`complaint.protected is null`)
    .orderBy('complaint.filed_at')
    .limit(most)
    .execute();
  return rows.map((row) => complaintOf(ring, row));
};

/**
 * Ids of complaints that have not found their way: filed or sent back and not routed since `before`, or left with the
 * office for want of a focal point where there is one now. The oldest first.
 */
export const complaintsToRoute = async (tx: Tx, before: Date, most: number): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`
    select c.id from complaint c
    where (c.status = 'received' and not exists (
        select 1 from complaint_event e where e.complaint_id = c.id and e.at >= ${before}))
      or (c.status = 'office' and c.why_office = 'no-focal-point' and exists (
        select 1 from appointment a, coalesce(c.village, c.district, c.regency, split_part(c.agency, ':', 2)) as place
        where a.agency = c.agency and a.state = 'active' and a.role in ('focal', 'deputy') and a.person_id <> c.reporter_id
          and (a.area is null or a.area = place or place like a.area || '.%')))
    order by c.filed_at limit ${most}`.execute(tx);
  return rows.map((row) => row.id);
};

/** Complaints of an agency that the office holds only because nobody of the agency was there. */
export const complaintsWithoutFocalPoint = async (tx: Tx, agency: string): Promise<readonly string[]> => {
  const rows = await tx
    .selectFrom('complaint')
    .select('id')
    .where('agency', '=', agency)
    .where('status', '=', 'office')
    .where('why_office', '=', 'no-focal-point')
    .orderBy('filed_at')
    .execute();
  return rows.map((row) => row.id);
};
