// What people are reminded of: one row a person and WIB day, so at most one message. A line is known by its clock and end, or by
// its step of the ladder: of the same thing nobody is reminded twice. Office time.
import { sql, type RawBuilder } from 'kysely';
import type { ClockKind } from '../core/clocks.ts';
import type { Tx } from './database.ts';

/**
 * Something one person is to be reminded of today. `clock`: a deadline that comes; `ladder`: a late case that has climbed to him;
 * `reopened`: an answer that he is above did not settle it.
 */
export type ToRemind = {
  readonly about: string;
  readonly from: 'clock' | 'ladder' | 'reopened';
  readonly clock: string | null;
  readonly complaint: string;
  readonly kind: ClockKind | null;
  readonly dueAt: Date;
};

/** Deadlines of agencies whose reminder is due, for whoever has the case or, while nobody has, is offered it. */
const ofAgencies = (now: Date) => sql`
  select a.person_id as person, k.id || '@' || (k.due_at at time zone 'Asia/Jakarta')::date as about,
    'clock' as "from", k.id::text as clock, k.complaint_id as complaint, k.kind, k.due_at as "dueAt"
  from clock k join complaint c on c.id = k.complaint_id
    join offer o on o.complaint_id = c.id and o.withdrawn_at is null
    join appointment a on a.id = o.appointment_id and a.state = 'active'
  where k.stopped_at is null and k.paused_since is null and k.kind in ('acknowledge', 'answer', 'promise')
    and k.remind_at <= ${now} and k.due_at > ${now}
    and c.held_by = 'agency' and c.status in ('routed', 'accepted')
    and (c.owner_id is null or c.owner_id = a.person_id)`;

/** The office's own, for each of its people. */
const ofOffice = (now: Date) => sql`
  select s.person_id, k.id || '@' || (k.due_at at time zone 'Asia/Jakarta')::date, 'clock', k.id::text, k.complaint_id, k.kind, k.due_at
  from clock k join complaint c on c.id = k.complaint_id cross join staff s
  where k.stopped_at is null and k.paused_since is null and (s.officer or s.head or s.admin)
    and (k.kind in ('check', 'handle', 'decide') or (k.kind = 'answer' and c.status in ('received', 'office')))
    and k.remind_at <= ${now} and k.due_at > ${now}`;

/** Late cases, for whoever stands on the step they have climbed to. */
const ofLadders = sql`
  select p.person, l.complaint_id || '@' || l.step || '@' || (l.at at time zone 'Asia/Jakarta')::date, 'ladder', null,
    l.complaint_id, null, coalesce((select min(k.due_at) from clock k
      where k.complaint_id = l.complaint_id and k.stopped_at is null and k.overdue_at is not null), l.at)
  from ladder l cross join lateral unnest(l.people) as p(person)`;

/** Cases that were opened again, for those above their focal points, while they are with the agency. */
const ofReopened = sql`
  select p.person, r.id || '@reopened', 'reopened', null, r.complaint_id, null,
    coalesce((select min(k.due_at) from clock k
      where k.complaint_id = r.complaint_id and k.stopped_at is null and k.kind = 'answer'), r.at)
  from reopened_case r join complaint c on c.id = r.complaint_id cross join lateral unnest(r.people) as p(person)
  where c.held_by = 'agency' and c.status in ('received', 'routed', 'accepted', 'awaiting')`;

/** Open cases that somebody took on an earlier day: of what he took just now nobody asks how it stands. */
const toAskOf = (day: string) => sql`
  select c.id, c.owner_id as person, c.filed_at from complaint c
  where c.held_by = 'agency' and c.status in ('accepted', 'awaiting') and c.owner_id is not null
    and not exists (select 1 from reminder r where r.person_id = c.owner_id and r.day = ${day}::date)
    and exists (select 1 from complaint_event e where e.complaint_id = c.id and e.move = 'accepted'
      and e.at < ${day}::date::timestamp at time zone 'Asia/Jakarta')`;

/** What nobody has told its person yet, who has not had today's message. */
const due = (now: Date, day: string, person: string | null): RawBuilder<unknown> => sql`
  select t.* from (${ofAgencies(now)} union ${ofOffice(now)} union all ${ofLadders}
    union all ${ofReopened}) t
  where (${person}::uuid is null or t.person = ${person}::uuid)
    and not exists (select 1 from reminder r where r.person_id = t.person and r.about @> array[t.about])
    and not exists (select 1 from reminder r where r.person_id = t.person and r.day = ${day}::date)`;

/** People who are to get their one message of the day; `progress`: today everybody with an open case is asked how it stands. */
export const peopleToRemind = async (
  tx: Tx,
  now: Date,
  day: string,
  progress: boolean,
  most: number,
): Promise<readonly string[]> => {
  const { rows } = await sql<{ person: string }>`
    select person from (select d.person from (${due(now, day, null)}) d
      union select q.person from (${toAskOf(day)}) q where ${progress}::boolean) people
    order by person limit ${most}`.execute(tx);
  return rows.map((row) => row.person);
};

/** What this person is to be reminded of; nothing when he has today's message. */
export const toRemind = async (
  tx: Tx,
  person: string,
  now: Date,
  day: string,
): Promise<readonly ToRemind[]> => {
  const { rows } = await sql<ToRemind>`select * from (
    select distinct d.about, d."from", d.clock, d.complaint, d.kind, d."dueAt" from (${due(now, day, person)}) d) lines
    order by "dueAt", clock::bigint nulls last,
      (select c.filed_at from complaint c where c.id = lines.complaint), about`.execute(tx);
  return rows;
};

/** The open cases of his own, the oldest answer first; none when he has today's message. */
export const casesToAskOf = async (tx: Tx, person: string, day: string): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`
    select q.id from (${toAskOf(day)}) q where q.person = ${person}
    order by (select min(k.due_at) from clock k where k.complaint_id = q.id and k.kind = 'answer' and k.stopped_at is null)
      nulls last, q.filed_at, q.id`.execute(tx);
  return rows.map((row) => row.id);
};

/** Claims the message of the day; true for exactly one caller. The clocks it holds count as reminded of. */
export const claimDay = async (
  tx: Tx,
  reminder: {
    readonly person: string;
    readonly day: string;
    readonly kind: 'reminder' | 'progress';
    readonly about: readonly string[];
    readonly cases: readonly string[];
    readonly clocks: readonly string[];
    readonly at: Date;
  },
): Promise<boolean> => {
  const { person, day, kind, about, cases, clocks, at } = reminder;
  const claimed = await tx
    .insertInto('reminder')
    .values({
      person_id: person,
      day,
      kind,
      about: [...about],
      cases: [...cases],
      at,
      reply: null,
      replied_at: null,
    })
    .onConflict((conflict) => conflict.columns(['person_id', 'day']).doNothing())
    .returning('day')
    .execute();
  if (claimed.length === 0) return false;
  if (clocks.length > 0)
    await tx
      .updateTable('clock')
      .set({ reminded_at: at })
      .where('id', 'in', clocks)
      .where('reminded_at', 'is', null)
      .execute();
  return true;
};

/** The cases of this person's newest message, while nobody has replied to it; an empty list: there is none. Locked. */
export const openReminderOf = async (
  tx: Tx,
  person: string,
): Promise<{ readonly day: string; readonly cases: readonly string[] } | null> =>
  (await tx
    .selectFrom('reminder')
    .select(['day', 'cases'])
    .where('person_id', '=', person)
    .orderBy('day', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()) ?? null;

export const replyToReminder = async (
  tx: Tx,
  person: string,
  day: string,
  reply: 'ready' | 'trouble',
  at: Date,
): Promise<void> => {
  await tx
    .updateTable('reminder')
    .set({ reply, replied_at: at })
    .where('person_id', '=', person)
    .where('day', '=', day)
    .execute();
};
