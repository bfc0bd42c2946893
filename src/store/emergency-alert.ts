// Danger to life: a human must say that he has seen it. Who was called and when stands here, a row a step; office time.
import type { CallOut } from '../core/roster.ts';
import type { Tx } from './database.ts';

/** Somebody is to be called from `at` on. */
export const insertAlert = async (tx: Tx, complaint: string, at: Date): Promise<void> => {
  await tx
    .insertInto('emergency_alert')
    .values({ complaint_id: complaint, at, acknowledged_at: null, acknowledged_by: null, next_at: at })
    .onConflict((conflict) => conflict.column('complaint_id').doNothing())
    .execute();
};

/** True for the first who acknowledges; later ones change nothing. */
export const acknowledgeAlert = async (tx: Tx, complaint: string, by: string, at: Date): Promise<boolean> => {
  const rows = await tx
    .updateTable('emergency_alert')
    .set({ acknowledged_at: at, acknowledged_by: by, next_at: null })
    .where('complaint_id', '=', complaint)
    .where('acknowledged_at', 'is', null)
    .returning('complaint_id')
    .execute();
  return rows.length === 1;
};

/** Cases whose alert nobody has acknowledged and whose next call is due, the longest waiting first. */
export const alertsToCall = async (tx: Tx, now: Date, most: number): Promise<readonly string[]> => {
  const rows = await tx
    .selectFrom('emergency_alert')
    .select('complaint_id')
    .where('acknowledged_at', 'is', null)
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .limit(most)
    .execute();
  return rows.map((row) => row.complaint_id);
};

/** Whether a call is due now; locked, so that what is decided of it holds. False also when somebody acknowledged it meanwhile. */
export const lockDueAlert = async (tx: Tx, complaint: string, now: Date): Promise<boolean> =>
  (await tx
    .selectFrom('emergency_alert')
    .select('complaint_id')
    .where('complaint_id', '=', complaint)
    .where('acknowledged_at', 'is', null)
    .where('next_at', '<=', now)
    .forUpdate()
    .executeTakeFirst()) !== undefined;

export type Call = CallOut & { readonly at: Date };

/** Whom the alert of a case called so far, the first first. */
export const callsOf = async (tx: Tx, complaint: string): Promise<readonly Call[]> =>
  tx
    .selectFrom('emergency_call')
    .select(['who', 'people', 'at'])
    .where('complaint_id', '=', complaint)
    .orderBy('step')
    .execute();

/** Keeps a call, the `step`th of its alert, and when the next is due; null: nobody is called any more. */
export const keepCall = async (
  tx: Tx,
  complaint: string,
  step: number,
  call: Call,
  nextAt: Date | null,
): Promise<void> => {
  await tx
    .insertInto('emergency_call')
    .values({ complaint_id: complaint, step, who: call.who, people: [...call.people], at: call.at })
    .execute();
  await tx
    .updateTable('emergency_alert')
    .set({ next_at: nextAt })
    .where('complaint_id', '=', complaint)
    .execute();
};

/** Nobody is called any more: the case ended. */
export const endAlert = async (tx: Tx, complaint: string): Promise<void> => {
  await tx
    .updateTable('emergency_alert')
    .set({ next_at: null })
    .where('complaint_id', '=', complaint)
    .execute();
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
