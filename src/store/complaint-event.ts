// Everything that happens to a complaint is one of these rows; its status is the sum of them.
import type { Actor, Move, Status } from '../core/complaint.ts';
import type { MovePayload } from '../core/effect.ts';
import type { Complaint } from './complaint.ts';
import type { Tx } from './database.ts';
import { nextIds } from './ids.ts';
import { openJson, sealJson, type Place } from './seal.ts';

export type NewEvent = {
  readonly at: Date;
  readonly move: Move;
  readonly actor: Actor;
  readonly actorId: string | null;
  /** The status afterwards. */
  readonly status: Status;
  readonly payload: MovePayload;
};

export type ComplaintEvent = NewEvent & { readonly id: string };

/** Where the payload of an event is sealed. */
export const eventPlace = (id: string): Place => ({
  table: 'complaint_event',
  column: 'payload_sealed',
  row: id,
});

export const writeEvent = async (
  tx: Tx,
  complaint: Pick<Complaint, 'id' | 'key'>,
  event: NewEvent,
): Promise<void> => {
  const [id] = await nextIds(tx, 'complaint_event', 1);
  const isEmpty = Object.keys(event.payload).length === 0;
  await tx
    .insertInto('complaint_event')
    .values({
      id: id!,
      complaint_id: complaint.id,
      at: event.at,
      move: event.move,
      actor: event.actor,
      actor_id: event.actorId,
      status: event.status,
      payload_sealed: isEmpty ? null : sealJson(complaint.key, event.payload, eventPlace(id!)),
    })
    .execute();
};

/** All that happened, oldest first. */
export const eventsOf = async (
  tx: Tx,
  complaint: Pick<Complaint, 'id' | 'key'>,
): Promise<readonly ComplaintEvent[]> => {
  const rows = await tx
    .selectFrom('complaint_event')
    .selectAll()
    .where('complaint_id', '=', complaint.id)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    move: row.move as Move,
    actor: row.actor,
    actorId: row.actor_id,
    status: row.status as Status,
    payload: row.payload_sealed
      ? (openJson(complaint.key, row.payload_sealed, eventPlace(row.id)) as MovePayload)
      : {},
  }));
};
