// Who is in the office's pages: a row a browser. The token is the browser's alone; only its index is kept. Wall time.
import { sql } from 'kysely';
import type { Language } from '../core/say.ts';
import type { Db, Tx } from './database.ts';
import { blindIndex, type KeyRing } from './seal.ts';

const tokenIndex = (ring: KeyRing, token: string): Buffer => blindIndex(ring, 'office_session.token', token);

export type SessionLimits = { readonly idleMinutes: number; readonly longestHours: number };

export type OfficeSession = {
  readonly person: string;
  readonly language: Language;
  /** The second code was given. */
  readonly second: boolean;
  readonly officer: boolean;
  readonly head: boolean;
  readonly admin: boolean;
  /** He has an app that makes second codes. */
  readonly hasSecond: boolean;
};

export const beginSession = async (
  tx: Tx,
  ring: KeyRing,
  {
    token,
    person,
    longestHours,
  }: { readonly token: string; readonly person: string; readonly longestHours: number },
): Promise<void> => {
  // What nobody can use any more goes as somebody comes.
  await sql`delete from office_session where begun_at < now() - make_interval(hours => ${longestHours})`.execute(
    tx,
  );
  await tx
    .insertInto('office_session')
    .values({ token_index: tokenIndex(ring, token), person_id: person, second_at: null })
    .execute();
};

/** Whose session it is, which lives on from now; null: there is none, or it is over. What he may is read anew each time. */
export const touchSession = async (
  db: Db,
  ring: KeyRing,
  token: string,
  { idleMinutes, longestHours }: SessionLimits,
): Promise<OfficeSession | null> => {
  const { rows } = await sql<OfficeSession>`/*= touch-session */ update office_session o set seen_at = now()
    from person p left join staff s on s.person_id = p.id left join office_second f on f.person_id = p.id
    where o.token_index = ${tokenIndex(ring, token)} and p.id = o.person_id and p.data_key is not null
      and o.seen_at > now() - make_interval(mins => ${idleMinutes})
      and o.begun_at > now() - make_interval(hours => ${longestHours})
    returning o.person_id as person, o.language, o.second_at is not null as second,
      coalesce(s.officer, false) as officer, coalesce(s.head, false) as head, coalesce(s.admin, false) as admin,
      f.confirmed_at is not null as "hasSecond"`.execute(db);
  return rows[0] ?? null;
};

/** The second code was given: the session goes on under another token, so that a token seen before is worth nothing. */
export const raiseSession = async (tx: Tx, ring: KeyRing, token: string, next: string): Promise<void> => {
  await tx
    .updateTable('office_session')
    .set({ token_index: tokenIndex(ring, next), second_at: sql<Date>`now()` })
    .where('token_index', '=', tokenIndex(ring, token))
    .execute();
};

export const speakIn = async (db: Db, ring: KeyRing, token: string, language: Language): Promise<void> => {
  await db
    .updateTable('office_session')
    .set({ language })
    .where('token_index', '=', tokenIndex(ring, token))
    .execute();
};

/** Ends this session, or with `person` all of his. */
export const endSessions = async (
  tx: Tx,
  ring: KeyRing,
  which: { readonly token: string } | { readonly person: string },
): Promise<void> => {
  const all = tx.deleteFrom('office_session');
  await (
    'token' in which
      ? all.where('token_index', '=', tokenIndex(ring, which.token))
      : all.where('person_id', '=', which.person)
  ).execute();
};
