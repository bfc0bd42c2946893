// The duty roster: a row a person and day, in the order in which they are called. Days are days of the roster.
import { sql } from 'kysely';
import type { Tx } from './database.ts';
import { nameOfStaff } from './staff.ts';
import type { KeyRing } from './seal.ts';

export type OnRoster = { readonly day: string; readonly person: string };

/** Who stands on the roster from `from` up to and including `to`, by day and in the order of calling. */
export const rosterBetween = (tx: Tx, from: string, to: string): Promise<readonly OnRoster[]> =>
  tx
    .selectFrom('roster')
    // Whoever left the office since is nobody to call.
    .innerJoin('staff', 'staff.person_id', 'roster.person_id')
    .select(['roster.day', 'roster.person_id as person'])
    .where('roster.day', '>=', from)
    .where('roster.day', '<=', to)
    .orderBy('roster.day')
    .orderBy('roster.place')
    .execute();

export const onDutyOn = async (tx: Tx, day: string): Promise<readonly string[]> =>
  (await rosterBetween(tx, day, day)).map(({ person }) => person);

/** These people, in this order, on each of the days; whoever stood there before stands there no longer. */
export const setRoster = async (
  tx: Tx,
  roster: {
    readonly days: readonly string[];
    readonly people: readonly string[];
    readonly by: string;
    readonly at: Date;
  },
): Promise<void> => {
  const { days, people, by, at } = roster;
  await tx.deleteFrom('roster').where('day', 'in', days).execute();
  const rows = days.flatMap((day) =>
    people.map((person, index) => ({ day, place: index + 1, person_id: person, set_by: by, set_at: at })),
  );
  if (rows.length > 0) await tx.insertInto('roster').values(rows).execute();
};

/** Lets nobody else change these days until the transaction ends. */
export const lockRoster = async (tx: Tx): Promise<void> => {
  await sql`lock table roster in share row exclusive mode`.execute(tx);
};

/** Whether the office keeps a roster at all: one that never did has no gaps to be told of. */
export const isRosterKept = async (tx: Tx, since: string): Promise<boolean> =>
  (await tx.selectFrom('roster').select('day').where('day', '>=', since).limit(1).executeTakeFirst()) !==
  undefined;

export type StaffMember = {
  readonly person: string;
  readonly name: string;
  readonly channels: number;
};

/** Everybody of the office by name, and on how many channels he can be reached now. */
export const staffMembers = async (tx: Tx, ring: KeyRing): Promise<readonly StaffMember[]> => {
  const { rows } = await sql<{ person: string; channels: number }>`
    select s.person_id as person, count(distinct a.channel) filter (where a.blocked_at is null)::int as channels
    from staff s left join address a on a.person_id = s.person_id
    where s.officer or s.head or s.admin group by s.person_id order by s.person_id`.execute(tx);
  const members: StaffMember[] = [];
  for (const { person, channels } of rows)
    members.push({ person, channels, name: (await nameOfStaff(tx, ring, person)) ?? '' });
  return members.sort((a, b) => a.name.localeCompare(b.name, 'id'));
};
