// Looks for words in everything that is stored, opened with every key there is: whether a person is really gone can be asked
// only of all of it. Says where and how often, never what.
import { sql } from 'kysely';
import type { Database, Db, Tx } from './database.ts';
import { peek, type KeyRing, type SealKey } from './seal.ts';

/** Rows held in memory at once. */
const PAGE = 500;

/** How often words stand somewhere, and how many sealed values no key opens. */
export type Findings = { readonly places: Map<string, number>; unopened: number };

export const noFindings = (): Findings => ({ places: new Map(), unopened: 0 });

/** As people write names and numbers: small and large letters, spaces, dots, dashes and line ends do not count. */
export const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\\[nrt]|[\s.-]+/gu, '');

export type Keys = ReadonlyMap<string, readonly SealKey[]>;

/** The office's keys and those of everybody who is not erased, by their ids. */
export const everyKey = async (db: Db, ring: KeyRing): Promise<Keys> => {
  const people = await db
    .selectFrom('person')
    .select(['id', 'data_key'])
    .where('data_key', 'is not', null)
    .execute();
  const all = [...ring.keys, ...people.map((row) => ring.dataKey(row.id, row.data_key!))];
  return Map.groupBy(all, (key) => key.id);
};

/** Whether any of these stands in the text; each as `bare` gives it. */
export const standsIn = (words: readonly string[], text: string): boolean => {
  const all = bare(text);
  return words.some((word) => all.includes(word));
};

/** A photo's own words are Latin letters, a message's are UTF-8. */
export const standsInBytes = (words: readonly string[], bytes: Buffer): boolean =>
  standsIn(words, bytes.toString()) || standsIn(words, bytes.toString('latin1'));

const holds = (words: readonly string[], keys: Keys, value: unknown, findings: Findings): boolean => {
  if (value === null || value === undefined) return false;
  if (!Buffer.isBuffer(value)) {
    return standsIn(words, typeof value === 'string' ? value : JSON.stringify(value));
  }
  const opened = peek(keys, value);
  if (opened === 'unknown-key') findings.unopened += 1;
  return [value, ...(typeof opened === 'string' ? [] : opened)].some((bytes) => standsInBytes(words, bytes));
};

const lookInTable = async (
  tx: Tx,
  table: string,
  words: readonly string[],
  keys: Keys,
  findings: Findings,
): Promise<void> => {
  await sql`declare everything no scroll cursor for select * from ${sql.raw(table)}`.execute(tx);
  for (;;) {
    const { rows } = await sql<{ readonly [column: string]: unknown }>`
      fetch ${sql.raw(String(PAGE))} from everything`.execute(tx);
    if (rows.length === 0) break;
    for (const [column, value] of rows.flatMap((row) => Object.entries(row))) {
      if (!holds(words, keys, value, findings)) continue;
      const place = `${table}.${column}`;
      findings.places.set(place, (findings.places.get(place) ?? 0) + 1);
    }
  }
  await sql`close everything`.execute(tx);
};

/** Looks through every column of every table, those of the queues too, as they are at one moment. */
export const lookInDatabase = (
  db: Database,
  words: readonly string[],
  keys: Keys,
  findings: Findings,
): Promise<void> =>
  db.kysely
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const { rows } = await sql<{ name: string }>`
        select case when schemaname = 'public' then format('%I', tablename) else format('%I.%I', schemaname, tablename) end
          as name
        from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1`.execute(tx);
      for (const { name } of rows) await lookInTable(tx, name, words, keys, findings);
    });
