// A broadcast becomes outbox rows, a bounded batch a transaction. Killed between two batches it goes on with who has no row.
import { broadcastMessage } from '../core/agency-say.ts';
import { recipientsOf } from '../store/address.ts';
import { peopleAppointed } from '../store/appointment.ts';
import { broadcastWritten, lockUnwritten, notYetWritten, unreachable } from '../store/broadcast.ts';
import { doCaseWork, type CaseWork } from './case-work.ts';
import type { Desk } from './desk.ts';
import type { Due } from './round.ts';

/** So many rows are sealed and written within a moment; more would hold the broadcast's row and the outbox for long. */
const BATCH = 100;

const writeBatch = async (work: CaseWork, id: string, batch: number): Promise<'more' | 'done'> => {
  const { tx, desk } = work;
  const broadcast = await lockUnwritten(tx, desk.ring, id);
  if (!broadcast) return 'done';
  // Asked anew each time: an appointment that ended meanwhile gets nothing any more.
  const meant = await peopleAppointed(tx, broadcast.audience === 'all' ? 'all' : { dueAt: broadcast.at });
  const missing = await notYetWritten(tx, id, meant);
  const blocked = new Set(await unreachable(tx, missing));
  const next = missing.filter((person) => !blocked.has(person)).slice(0, batch);
  const recipients = await recipientsOf(tx, desk.ring, next);
  if (recipients.length === 0) {
    await broadcastWritten(tx, id, work.now);
    return 'done';
  }
  const say = broadcastMessage(broadcast.text);
  for (const to of recipients)
    work.round.tell(to, { class: 'broadcast', say, broadcastId: id, protect: true });
  return 'more';
};

/** Writes every row of a broadcast that is missing. The same twice writes nothing twice. Gives what is due. */
export const writeBroadcast = async (desk: Desk, id: string, batch = BATCH): Promise<readonly Due[]> => {
  const due: Due[] = [];
  for (;;) {
    const { result, due: more } = await doCaseWork(desk, (work) => writeBatch(work, id, batch));
    due.push(...more);
    if (result === 'done') return due;
  }
};
