// Danger to life: a human must say that he has seen it.
import type { Tx } from './database.ts';

export const insertAlert = async (tx: Tx, complaint: string, at: Date): Promise<void> => {
  await tx
    .insertInto('emergency_alert')
    .values({ complaint_id: complaint, at, acknowledged_at: null, acknowledged_by: null })
    .onConflict((conflict) => conflict.column('complaint_id').doNothing())
    .execute();
};

/** True for the first who acknowledges; later ones change nothing. */
export const acknowledgeAlert = async (tx: Tx, complaint: string, by: string, at: Date): Promise<boolean> => {
  const rows = await tx
    .updateTable('emergency_alert')
    .set({ acknowledged_at: at, acknowledged_by: by })
    .where('complaint_id', '=', complaint)
    .where('acknowledged_at', 'is', null)
    .returning('complaint_id')
    .execute();
  return rows.length === 1;
};

/** Cases whose alert nobody has acknowledged and whose last call was before `before`. */
export const unacknowledged = async (tx: Tx, before: Date, most: number): Promise<readonly string[]> => {
  const rows = await tx
    .selectFrom('emergency_alert')
    .select('complaint_id')
    .where('acknowledged_at', 'is', null)
    .where('at', '<', before)
    .orderBy('at')
    .limit(most)
    .execute();
  return rows.map((row) => row.complaint_id);
};

/** Notes that the alert is called out again; false when somebody has acknowledged it meanwhile. */
export const alertAgain = async (tx: Tx, complaint: string, at: Date): Promise<boolean> => {
  const rows = await tx
    .updateTable('emergency_alert')
    .set({ at })
    .where('complaint_id', '=', complaint)
    .where('acknowledged_at', 'is', null)
    .returning('complaint_id')
    .execute();
  return rows.length === 1;
};

/** Who has taken the emergency; null: nobody yet, or it is none. */
export const acknowledgedBy = async (tx: Tx, complaint: string): Promise<string | null> => {
  const row = await tx
    .selectFrom('emergency_alert')
    .select('acknowledged_by')
    .where('complaint_id', '=', complaint)
    .executeTakeFirst();
  return row?.acknowledged_by ?? null;
};
