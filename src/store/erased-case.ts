// What is left of the cases of an erased person: number, lane, matter, agency, region, days and statuses, so that every figure
// stays what it was. What other people's rows hold
// of a case is emptied in emptied-words.ts.
import { randomBytes } from 'node:crypto';
import type { Status } from '../core/complaint.ts';
import type { Tx } from './database.ts';

const NOTHING = Buffer.alloc(0);
const INDEX_BYTES = 32;

export type CaseToErase = {
  readonly id: string;
  readonly reference: string;
  readonly status: Status;
  readonly partOf: string | null;
};

/** All cases of a reporter, locked. */
export const lockCasesOf = (tx: Tx, reporter: string): Promise<readonly CaseToErase[]> =>
  tx
    .selectFrom('complaint')
    .select(['id', 'reference', 'status', 'part_of as partOf'])
    .where('reporter_id', '=', reporter)
    .orderBy('id')
    .forUpdate()
    .execute();

export type LeftOfCase = {
  readonly topic: string | null;
  readonly agency: string | null;
  readonly filedAt: Date;
  readonly closedAt: Date | null;
};

/** What is left of the case with this number; null: there is none, or its reporter is not erased. */
export const leftOfCase = async (tx: Tx, reference: string): Promise<LeftOfCase | null> => {
  const row = await tx
    .selectFrom('complaint')
    .select(['topic', 'agency', 'filed_at as filedAt', 'closed_at as closedAt'])
    .where('reference', '=', reference)
    .where('erased_at', 'is not', null)
    .executeTakeFirst();
  return row ?? null;
};

/** Takes out of cases whatever somebody said or is known by; nothing of them is due any more. */
export const emptyCases = async (tx: Tx, ids: readonly string[], at: Date): Promise<void> => {
  if (ids.length === 0) return;
  for (const id of ids)
    await tx
      .updateTable('complaint')
      .set({
        secret_index: randomBytes(INDEX_BYTES),
        body: null,
        village: null,
        office_sealed: NOTHING,
        agency_sealed: NOTHING,
        erased_at: at,
      })
      .where('id', '=', id)
      .execute();
  await tx
    .updateTable('complaint_event')
    .set({ payload_sealed: null })
    .where('complaint_id', 'in', ids)
    .execute();
  await tx.updateTable('request').set({ text_sealed: null }).where('complaint_id', 'in', ids).execute();
  await tx
    .updateTable('clock')
    .set({ stopped_at: at })
    .where('complaint_id', 'in', ids)
    .where('stopped_at', 'is', null)
    .execute();
  await tx
    .deleteFrom('emergency_alert')
    .where('complaint_id', 'in', ids)
    .where('acknowledged_at', 'is', null)
    .execute();
  await tx.deleteFrom('page_link').where('complaint_id', 'in', ids).execute();
  await tx.deleteFrom('due_notice').where('complaint_id', 'in', ids).execute();
};
