// Failed events that an officer wants played once more: a fresh turn of the person they came from, exactly once, who is
// answered as always.
import type { Incoming } from '../channel.ts';
import { recipientsAt } from '../store/address.ts';
import { deadJobOf } from '../store/dead-job.ts';
import {
  eventsToPlay,
  JOB,
  leaveToOfficers,
  openFailedEvent,
  resolveFailedEvent,
  type EventToPlay,
} from '../store/failed-event.ts';
import { SealError } from '../store/seal.ts';
import type { Desk } from './desk.ts';
import { receive, type Due } from './receive.ts';

/** A tick; the rest is there a second later. */
const MOST = 20;

/** Kept with the ring where the person's own key did not open. Null: it does not open at all. */
const kept = async (desk: Desk, { id, address, sealed }: EventToPlay): Promise<Incoming | null> => {
  const people = address === null ? [] : await recipientsAt(desk.db.kysely, desk.ring, [address]);
  for (const key of [...people.map((person) => person.key), desk.ring]) {
    try {
      return openFailedEvent(key, id, sealed) as Incoming;
    } catch (error) {
      if (!(error instanceof SealError)) throw error;
    }
  }
  return null;
};

const playOne = async (desk: Desk, failed: EventToPlay): Promise<readonly Due[]> => {
  const { kysely } = desk.db;
  if (failed.channel === JOB) {
    // Only told to its queue: an entry that fails again is written again.
    await resolveFailedEvent(kysely, failed.id);
    return [deadJobOf(failed.externalId) as Due];
  }
  const event = await kept(desk, failed);
  if (event === null) {
    desk.log.warn({ failedEvent: failed.id }, 'a failed event does not open; it is left to the officers');
    await leaveToOfficers(kysely, failed.id);
    return [];
  }
  // An id of its own, and always the same one: the inbox lets it have one effect, however often this is done. When it fails
  // again, it is kept as another failed event.
  const again = { ...event, externalId: `again:${failed.id}` };
  const { waiting, due } = await receive(desk, [again]);
  if (waiting.length === 0) await resolveFailedEvent(kysely, failed.id);
  return due;
};

/** Plays what officers asked for. Rejects when the database is out; what was played is then known as a repeat. */
export const playAgain = async (desk: Desk): Promise<readonly Due[]> => {
  const due: Due[] = [];
  for (const failed of await eventsToPlay(desk.db.kysely, MOST)) due.push(...(await playOne(desk, failed)));
  return due;
};
