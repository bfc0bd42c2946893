// How the session of WhatsApp Web is, said by the process that holds it and read by the web part; and what a telephone needs
// to pair it, sealed, since whoever has it has the account.
import { sql } from 'kysely';
import type { Db } from './database.ts';
import { openText, sealText, type KeyRing } from './seal.ts';

const placeOf = (column: string) => ({ table: 'whatsapp_session', column, row: '1' });

export type KnownSession = {
  readonly state: string;
  readonly missing: readonly string[];
  /** What the telephone scans. */
  readonly qr: string | null;
  /** What is typed into it instead. */
  readonly code: string | null;
  /** Seconds since its holder said so. */
  readonly age: number;
};

export const noteSession = async (
  db: Db,
  ring: KeyRing,
  { state, missing, qr, code }: Omit<KnownSession, 'age'>,
): Promise<void> => {
  const sealed = (column: string, text: string | null) =>
    text === null ? null : sealText(ring, text, placeOf(column));
  await sql`insert into whatsapp_session (id, state, missing, qr_sealed, code_sealed)
    values (1, ${state}, ${missing}::text[], ${sealed('qr_sealed', qr)}, ${sealed('code_sealed', code)})
    on conflict (id) do update set state = excluded.state, missing = excluded.missing, qr_sealed = excluded.qr_sealed,
      code_sealed = excluded.code_sealed, at = now()`.execute(db);
};

/** Null: none was ever held. */
export const knownSession = async (db: Db, ring: KeyRing): Promise<KnownSession | null> => {
  const row = await db
    .selectFrom('whatsapp_session')
    .select(['state', 'missing', 'qr_sealed', 'code_sealed'])
    .select(sql<number>`extract(epoch from now() - at)::float8`.as('age'))
    .executeTakeFirst();
  if (!row) return null;
  const opened = (column: 'qr_sealed' | 'code_sealed') =>
    row[column] === null ? null : openText(ring, row[column], placeOf(column));
  return {
    ...{ state: row.state, missing: row.missing, age: row.age },
    ...{ qr: opened('qr_sealed'), code: opened('code_sealed') },
  };
};

/** Someone wishes to pair by a code for this telephone. */
export const askForCode = async (db: Db, ring: KeyRing, telephone: string): Promise<void> => {
  await db
    .updateTable('whatsapp_session')
    .set({ telephone_sealed: sealText(ring, telephone, placeOf('telephone_sealed')) })
    .execute();
};

/** Takes the wish, once. */
export const takeAskedCode = async (db: Db, ring: KeyRing): Promise<string | null> => {
  const { rows } = await sql<{ sealed: Buffer }>`
    with asked as (select telephone_sealed as sealed from whatsapp_session where telephone_sealed is not null for update)
    update whatsapp_session set telephone_sealed = null from asked returning asked.sealed`.execute(db);
  return rows[0] ? openText(ring, rows[0].sealed, placeOf('telephone_sealed')) : null;
};

/** Up to when everything that was written is settled; null: nothing was ever looked for. */
export const settledTo = async (db: Db): Promise<Date | null> => {
  const row = await db.selectFrom('whatsapp_session').select('settled_to').executeTakeFirst();
  return row?.settled_to ?? null;
};

/** Never a step back. */
export const noteSettledTo = async (db: Db, to: Date): Promise<void> => {
  await sql`insert into whatsapp_session (id, state, settled_to) values (1, 'starting', ${to})
    on conflict (id) do update set settled_to = greatest(whatsapp_session.settled_to, excluded.settled_to)`.execute(
    db,
  );
};
