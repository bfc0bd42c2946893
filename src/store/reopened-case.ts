// Cases that their reporters opened again, until those above their focal points have read of them. Office time.
import type { Tx } from './database.ts';

export const insertReopened = async (
  tx: Tx,
  complaint: string,
  people: readonly string[],
  at: Date,
): Promise<void> => {
  await tx
    .insertInto('reopened_case')
    .values({ complaint_id: complaint, people: [...people], at })
    .execute();
};
