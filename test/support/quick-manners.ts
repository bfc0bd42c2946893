// Manners that hold up no test: what they do is tried where they are the subject.
import { join } from 'node:path';
import { sql } from 'kysely';
import { inTransaction, openDatabase } from '../../src/store/database.ts';
import { raiseLibraryVersion } from '../../src/store/library.ts';
import { seed } from '../../src/store/seed.ts';
import { shippedRows } from '../../src/store/shipped.ts';

const PLENTY = 1_000_000;

/** Policies by their keys. */
export const QUICK_MANNERS: { readonly [key: string]: number | boolean } = {
  'whatsapp-per-minute': PLENTY,
  'whatsapp-burst': PLENTY,
  'whatsapp-per-hour': PLENTY,
  'whatsapp-per-day': PLENTY,
  'whatsapp-spread': 0,
  'whatsapp-typing': false,
  'whatsapp-refusals': PLENTY,
};

/** Puts them in force in a database that no program was started on yet, as an office's own rules, which no release overwrites. */
export const bringQuickManners = async (url: string): Promise<void> => {
  const db = openDatabase(url);
  try {
    await seed(db, await shippedRows(join(import.meta.dirname, '..', '..', 'data')));
    await inTransaction(db, async (tx) => {
      for (const [key, value] of Object.entries(QUICK_MANNERS))
        await sql`update policy set origin = 'office',
          body = body || jsonb_build_object('value', ${JSON.stringify(value)}::jsonb) where id = ${key}`.execute(
          tx,
        );
      await raiseLibraryVersion(tx);
    });
  } finally {
    await db.close();
  }
};
