// Brings the shipped defaults into force. A row of the office is never overwritten: where it differs from the release, the
// difference is listed.
import { sql } from 'kysely';
import { inTransaction, type Database, type Tx } from './database.ts';
import { LIBRARY_TABLES, raiseLibraryVersion, type LibraryRow, type LibraryTableName } from './library.ts';
import type { Shipped } from './shipped.ts';

export type Seeded = {
  readonly added: number;
  readonly changed: number;
  readonly withdrawn: number;
  /** Rows of the office that the release would have otherwise. */
  readonly differs: readonly { readonly table: LibraryTableName; readonly id: string }[];
};

/** Any number, the same in every release: two processes that start at once seed one after the other. */
const LOCK = 7_305_231_103;

/** Only these are taken away when a release ships them no more: nothing points to a holiday, but cases name agencies. */
const WITHDRAWN: readonly LibraryTableName[] = ['holiday'];

const seedTable = async (tx: Tx, table: LibraryTableName, rows: readonly LibraryRow[]): Promise<Seeded> => {
  const given = sql`unnest(${rows.map((row) => row.id)}::text[], ${rows.map((row) => JSON.stringify(row.body))}::jsonb[])
    as g(id, body)`;
  const name = sql.table(table);
  const differs = await sql<{ id: string }>`select g.id from ${given} join ${name} t on t.id = g.id
    where t.origin = 'office' and t.body <> g.body order by g.id`.execute(tx);
  const written = await sql<{
    added: boolean;
  }>`insert into ${name} as t (id, body, shipped) select g.id, g.body, g.body from ${given}
    on conflict (id) do update set body = excluded.body, shipped = excluded.shipped, changed_at = now()
    where t.origin = 'release' and t.body <> excluded.body returning xmax = 0 as added`.execute(tx);
  // Rows of the office, and those of a release that did not keep it yet.
  await sql`update ${name} t set shipped = g.body from ${given} where t.id = g.id and t.shipped is distinct from g.body`.execute(
    tx,
  );
  await sql`update ${name} set shipped = null where shipped is not null
    and id <> all(${rows.map((row) => row.id)}::text[])`.execute(tx);
  const gone = WITHDRAWN.includes(table)
    ? await sql<{ id: string }>`delete from ${name} where origin = 'release'
        and id <> all(${rows.map((row) => row.id)}::text[]) returning id`.execute(tx)
    : { rows: [] };
  const added = written.rows.filter((row) => row.added).length;
  return {
    added,
    changed: written.rows.length - added,
    withdrawn: gone.rows.length,
    differs: differs.rows.map((row) => ({ table, id: row.id })),
  };
};

/** Seeds all tables in one transaction and raises the library's version when anything changed. */
export const seed = (database: Database, shipped: Shipped): Promise<Seeded> =>
  inTransaction(database, async (tx) => {
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx);
    let total: Seeded = { added: 0, changed: 0, withdrawn: 0, differs: [] };
    for (const table of LIBRARY_TABLES) {
      const one = await seedTable(tx, table, shipped[table]);
      total = {
        added: total.added + one.added,
        changed: total.changed + one.changed,
        withdrawn: total.withdrawn + one.withdrawn,
        differs: [...total.differs, ...one.differs],
      };
    }
    if (total.added + total.changed + total.withdrawn > 0) await raiseLibraryVersion(tx);
    return total;
  });
