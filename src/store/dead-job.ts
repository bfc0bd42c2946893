// A job that failed at every try: a row among the failed events, whose channel is JOB and whose external id names the job.
import { sql } from 'kysely';
import { referenceOfComplaint } from './complaint-id.ts';
import type { Db, Tx } from './database.ts';
import { nextIds } from './ids.ts';
import { failedEventPlace, JOB } from './failed-event.ts';
import { sealJson, type KeyRing } from './seal.ts';

export type DeadJob = { readonly queue: string; readonly id: string };

const externalId = ({ queue, id }: DeadJob): string => `${queue}.${id}`;

/** The job behind an external id; queues have no dot in their names. */
export const deadJobOf = (external: string): DeadJob => {
  const dot = external.indexOf('.');
  return { queue: external.slice(0, dot), id: external.slice(dot + 1) };
};

/** True when officers do not know of it yet. */
export const keepDeadJob = async (
  tx: Tx,
  ring: KeyRing,
  job: DeadJob,
  errorClass: string,
): Promise<boolean> => {
  const [id] = await nextIds(tx, 'failed_event', 1);
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('failed_event')
    .values({
      id: id!,
      channel: JOB,
      external_id: externalId(job),
      address_id: null,
      event_sealed: sealJson(ring, job, failedEventPlace(id!)),
      error_class: errorClass,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['channel', 'external_id'])
        .doUpdateSet({ resolved_at: null, asked_again_at: null, error_class: errorClass, at: sql`now()` })
        .where((where) =>
          where.or([
            where('failed_event.resolved_at', 'is not', null),
            where('failed_event.asked_again_at', 'is not', null),
          ]),
        ),
    )
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
};

export const resolveDeadJob = async (db: Db, job: DeadJob): Promise<void> => {
  await db
    .updateTable('failed_event')
    .set({ resolved_at: sql`now()` })
    .where('channel', '=', JOB)
    .where('external_id', '=', externalId(job))
    .where('resolved_at', 'is', null)
    .execute();
};

/** The number of the case a job works on; null for a job of no case, or of one that is gone. */
export const caseOfJob = async (db: Db, { queue, id }: DeadJob): Promise<string | null> => {
  if (queue === 'route' || queue === 'picture') return referenceOfComplaint(db, id);
  if (queue !== 'clock') return null;
  const row = await db
    .selectFrom('clock')
    .innerJoin('complaint', 'complaint.id', 'clock.complaint_id')
    .where('clock.id', '=', id)
    .select('complaint.reference')
    .executeTakeFirst();
  return row?.reference ?? null;
};
