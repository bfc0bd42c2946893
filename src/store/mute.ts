// People whose words are not taken until a day: an officer's word, kept with the person.
import { sql } from 'kysely';
import type { Tx } from './database.ts';

/** The reporter of the case with this number; null: there is none. */
export const reporterOf = async (tx: Tx, reference: string): Promise<string | null> => {
  const row = await tx
    .selectFrom('complaint')
    .select('reporter_id')
    .where('reference', '=', reference)
    .executeTakeFirst();
  return row?.reporter_id ?? null;
};

/** Who sent an event that failed; null: there is none, or its sender's address is not known any more. */
export const senderOfFailed = async (tx: Tx, id: string): Promise<string | null> => {
  const row = await tx
    .selectFrom('failed_event')
    .innerJoin('address', 'address.id', 'failed_event.address_id')
    .select('address.person_id')
    .where('failed_event.id', '=', id)
    .executeTakeFirst();
  return row?.person_id ?? null;
};

export type Mute = {
  readonly until: Date | null;
  /** Staff, or a living focal point. */
  readonly onDuty: boolean;
};

/** Until when a person is muted, which may be over. */
export const muteOf = async (tx: Tx, person: string): Promise<Mute> => {
  const { rows } = await sql<Mute>`
    select muted_until as until,
      exists (select 1 from staff s where s.person_id = p.id and (s.officer or s.head or s.admin))
      or exists (select 1 from appointment a where a.person_id = p.id and a.state = 'active') as "onDuty"
    from person p where p.id = ${person}`.execute(tx);
  return rows[0] ?? { until: null, onDuty: false };
};

/** @param until office time; null: he is heard again */
export const setMute = async (tx: Tx, person: string, until: Date | null): Promise<void> => {
  await tx.updateTable('person').set({ muted_until: until }).where('id', '=', person).execute();
};
