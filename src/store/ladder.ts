// How far a late case has climbed, a row each while it is late. Office time.
import { sql } from 'kysely';
import type { Side } from '../core/ladder.ts';
import type { Tx } from './database.ts';

export type LadderRow = { readonly side: Side; readonly step: number; readonly nextAt: Date | null };

export const ladderOfCase = async (tx: Tx, complaint: string): Promise<LadderRow | null> =>
  (await tx
    .selectFrom('ladder')
    .select(['side', 'step', 'next_at as nextAt'])
    .where('complaint_id', '=', complaint)
    .executeTakeFirst()) ?? null;

/** The step a case has come to, who stands on it, and when the next is due (null: it is the last). */
export const climb = async (
  tx: Tx,
  complaint: string,
  to: {
    readonly side: Side;
    readonly step: number;
    readonly people: readonly string[];
    readonly at: Date;
    readonly nextAt: Date | null;
  },
): Promise<void> => {
  const row = { side: to.side, step: to.step, people: [...to.people], at: to.at, next_at: to.nextAt };
  await tx
    .insertInto('ladder')
    .values({ complaint_id: complaint, ...row })
    .onConflict((conflict) => conflict.column('complaint_id').doUpdateSet(row))
    .execute();
};

/** Nobody climbs for the case any more. */
export const leaveLadder = async (tx: Tx, complaint: string): Promise<void> => {
  await tx.deleteFrom('ladder').where('complaint_id', '=', complaint).execute();
};

/** The same, unless a clock of it is still late. */
export const leaveLadderUnlessLate = async (tx: Tx, complaint: string): Promise<void> => {
  await sql`delete from ladder l where l.complaint_id = ${complaint} and not exists (
    select 1 from clock k where k.complaint_id = l.complaint_id and k.stopped_at is null
      and k.overdue_at is not null)`.execute(tx);
};
