// A message to many becomes outbox rows, a bounded batch a transaction. Killed between two batches it goes on with who has no row.
import { broadcastMessage } from '../core/agency-say.ts';
import { filled, nextTime } from '../core/announcement.ts';
import { choose } from '../core/audience.ts';
import { nextOfficeMoment } from '../core/calendar.ts';
import { toReport } from '../core/officer/broadcast-report.ts';
import { recipientsOf } from '../store/address.ts';
import {
  broadcastWritten,
  changeBroadcast,
  endBroadcasts,
  findBroadcast,
  insertBroadcast,
  notYetWritten,
  type Broadcast,
} from '../store/broadcast.ts';
import { fateOf } from '../store/broadcast-rows.ts';
import { appointedNow } from './appointed.ts';
import { doCaseWork, holidaysIn, policiesIn, type CaseWork } from './case-work.ts';
import type { Desk } from './desk.ts';
import type { Due } from './round.ts';
import { dateOfMoment } from './surroundings.ts';
import { tellPeople } from './tell.ts';

/** So many rows are sealed and written within a moment; more would hold the broadcast's row and the outbox for long. */
const BATCH = 100;

/** One that comes back is planned anew as this one begins: it comes once however often this is done. */
const planNext = async (work: CaseWork, { by, announcement }: Broadcast): Promise<void> => {
  const { at, every } = announcement;
  if (at === null || every === null) return;
  const { hours } = policiesIn(work.desk);
  const holidays = holidaysIn(work.desk);
  const next = nextTime(at, every, (moment) => nextOfficeMoment(moment, hours, holidays));
  await insertBroadcast(work.tx, work.desk.ring, {
    ...{ by, state: 'planned', startAt: dateOfMoment(next), at: work.now },
    announcement: { ...announcement, at: next },
  });
};

const writeBatch = async (work: CaseWork, id: string, batch: number): Promise<'more' | 'done'> => {
  const { tx, desk, now } = work;
  const broadcast = await findBroadcast(tx, desk.ring, id, true);
  if (!broadcast || broadcast.written || (broadcast.state !== 'sending' && broadcast.state !== 'planned'))
    return 'done';
  if (broadcast.state === 'planned') {
    if (broadcast.at > now) return 'done';
    await changeBroadcast(tx, id, { state: 'sending' });
    await planNext(work, broadcast);
  }
  // Chosen anew each time: who is no focal point any more, or wants no announcements, gets nothing.
  const { announcement } = broadcast;
  const { people, leftOut } = choose(announcement.to, await appointedNow(work));
  const missing = await notYetWritten(
    tx,
    id,
    people.map(({ person }) => person),
  );
  const next = new Map(
    people
      .filter(({ person }) => missing.has(person))
      .slice(0, batch)
      .map((one) => [one.person, one]),
  );
  const recipients = await recipientsOf(tx, desk.ring, [...next.keys()]);
  if (recipients.length === 0) {
    await broadcastWritten(tx, id, now, leftOut);
    return 'done';
  }
  for (const to of recipients) {
    const say = broadcastMessage(filled(announcement.text, next.get(to.person)!), announcement.wants, id);
    work.round.tell(to, { class: 'broadcast', say, broadcastId: id, protect: true });
  }
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

/** Tells whoever wrote it that nothing of it is left to send. */
export const tellOfEnds = async (work: CaseWork): Promise<void> => {
  for (const { id, by } of await endBroadcasts(work.tx)) {
    const { sent, failed, unknown, skipped } = await fateOf(work.tx, id);
    await tellPeople(
      work,
      [by],
      {
        key: 'officer-broadcast-ended',
        values: { id, sent, failed, unknown, skipped },
        choices: [toReport('choice-officer-report-one', id)],
      },
      'notice',
    );
  }
};
