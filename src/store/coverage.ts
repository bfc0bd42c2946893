// What the map of the network is drawn from: who serves which agency and area, where cases wait, who never says a word, whose
// appointment runs out.
import { sql } from 'kysely';
import { appointeeOf, COLUMNS, type Appointee } from './appointment.ts';
import type { Tx } from './database.ts';
import type { KeyRing } from './seal.ts';

export const allAgencies = async (tx: Tx): Promise<readonly string[]> =>
  (await tx.selectFrom('agency').select('id').orderBy('id').execute()).map(({ id }) => id);

/** Areas in which somebody is offered the cases of an agency; null: its whole. */
export const servedAreas = (
  tx: Tx,
): Promise<readonly { readonly agency: string; readonly area: string | null }[]> =>
  tx
    .selectFrom('appointment')
    .select(['agency', 'area'])
    .where('state', '=', 'active')
    .where('role', 'in', ['focal', 'deputy'])
    .orderBy('id')
    .execute();

export type CasesAt = {
  readonly agency: string;
  /** The district, or the regency where no more is known. */
  readonly place: string | null;
  readonly cases: number;
  /** At the office for want of a focal point. */
  readonly waiting: number;
};

/** Cases since then, and those of any age that wait for a focal point, by agency and district. */
export const casesByPlace = async (tx: Tx, since: Date): Promise<readonly CasesAt[]> => {
  const { rows } = await sql<CasesAt>`
    select agency, coalesce(district, regency) as place,
      (count(*) filter (where filed_at >= ${since}))::int as cases,
      (count(*) filter (where status = 'office' and why_office = 'no-focal-point'))::int as waiting
    from complaint
    where agency is not null and lane <> 'konsultasi'
      and (filed_at >= ${since} or (status = 'office' and why_office = 'no-focal-point'))
    group by 1, 2 order by 1, 2`.execute(tx);
  return rows;
};

/**
 * Living focal points and deputies to whom cases were offered between the two moments, and who have not done anything with any
 * case since the first. A case that a colleague took in time is nobody's silence.
 */
export const silentAppointees = async (
  tx: Tx,
  ring: KeyRing,
  offered: { readonly from: Date; readonly to: Date },
): Promise<readonly (Appointee & { readonly offered: number })[]> => {
  const rows = await tx
    .selectFrom('appointment')
    .select(COLUMNS.map((column) => `appointment.${column}` as const))
    .select((select) =>
      select
        .selectFrom('offer')
        .select(sql<number>`count(*)::int`.as('count'))
        .whereRef('offer.appointment_id', '=', 'appointment.id')
        .where('offer.at', '>=', offered.from)
        .where('offer.at', '<=', offered.to)
        .where((where) =>
          where.not(
            where.exists(
              where
                .selectFrom('complaint_event')
                .select('complaint_event.id')
                .whereRef('complaint_event.complaint_id', '=', 'offer.complaint_id')
                .where('complaint_event.move', '=', 'accepted'),
            ),
          ),
        )
        .as('offered'),
    )
    .where('appointment.state', '=', 'active')
    .where('appointment.role', 'in', ['focal', 'deputy'])
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('complaint_event')
            .select('complaint_event.id')
            .whereRef('complaint_event.actor_id', '=', 'appointment.person_id')
            .where('complaint_event.actor', '=', 'focal')
            .where('complaint_event.at', '>=', offered.from),
        ),
      ),
    )
    .orderBy('appointment.id')
    .execute();
  return rows
    .filter((row) => (row.offered ?? 0) > 0)
    .map((row) => ({ ...appointeeOf(ring, row), offered: row.offered ?? 0 }));
};

/** Living appointments whose last day lies between the two, the next first. WIB days. */
export const lapsingAppointees = async (
  tx: Tx,
  ring: KeyRing,
  from: string,
  to: string,
): Promise<readonly (Appointee & { readonly until: string })[]> => {
  const rows = await tx
    .selectFrom('appointment')
    .select([...COLUMNS, 'valid_until'])
    .where('state', '=', 'active')
    .where('valid_until', '>=', from)
    .where('valid_until', '<=', to)
    .orderBy('valid_until')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...appointeeOf(ring, row), until: row.valid_until! }));
};
