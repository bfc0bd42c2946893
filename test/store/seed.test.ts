import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction, openDatabase, type Database } from '../../src/store/database.ts';
import { inForce, libraryVersion, setByOffice } from '../../src/store/library.ts';
import { seed } from '../../src/store/seed.ts';
import { shippedRows, type Shipped } from '../../src/store/shipped.ts';
import { freshDatabase } from '../support/database.ts';

let database: Database;
let shipped: Shipped;

beforeAll(async () => {
  database = openDatabase((await freshDatabase()).url);
  shipped = await shippedRows(join(import.meta.dirname, '../../data'));
});
afterAll(() => database.close());

const bodyOf = async (table: 'holiday' | 'policy', id: string): Promise<object | undefined> =>
  (await inForce(database.kysely)).rows[table].find((row) => row.id === id)?.body;

describe('seeding', () => {
  it('brings every shipped row into force, down to villages, and tells processes to read again', async () => {
    const before = await libraryVersion(database.kysely);
    const seeded = await seed(database, shipped);
    const { rows, version } = await inForce(database.kysely);
    expect(rows.region.length).toBeGreaterThan(12 + 172 + 1862);
    expect(rows.region.find((row) => row.id === '14.08')?.body).toMatchObject({
      level: 'regency',
      kind: 'Kabupaten',
    });
    expect(rows.agency.length).toBe(shipped.agency.length);
    expect(seeded.added).toBe(Object.values(rows).flat().length);
    expect(seeded.differs).toEqual([]);
    expect(BigInt(version)).toBeGreaterThan(BigInt(before));
  });

  it('again changes nothing, also when two processes do it at once', async () => {
    const before = await libraryVersion(database.kysely);
    for (const again of await Promise.all([seed(database, shipped), seed(database, shipped)])) {
      expect(again).toEqual({ added: 0, changed: 0, withdrawn: 0, differs: [] });
    }
    expect(await libraryVersion(database.kysely)).toBe(before);
  });

  it('gives a database of an earlier release the rules it lacks, and leaves the office’s own', async () => {
    const { kysely } = database;
    await kysely.deleteFrom('policy').where('id', 'in', ['revisit', 'interim-next']).execute();
    await inTransaction(database, (tx) =>
      setByOffice(tx, 'policy', { id: 'answer:aduan', body: { value: 7 } }, null),
    );
    expect(await seed(database, shipped)).toMatchObject({
      ...{ added: 2, changed: 0 },
      differs: [{ table: 'policy', id: 'answer:aduan' }],
    });
    expect(await bodyOf('policy', 'revisit')).toMatchObject({ value: 20 });
    expect(await bodyOf('policy', 'answer:aduan')).toEqual({ value: 7 });
  });

  it('brings a newer release’s rows, takes a holiday away that it ships no more, and never touches a row of the office', async () => {
    await inTransaction(database, (tx) =>
      setByOffice(tx, 'policy', { id: 'office-open', body: { value: 450 } }, null),
    );
    const newer: Shipped = {
      ...shipped,
      holiday: shipped.holiday.filter((row) => row.id !== '2026-01-01'),
      policy: shipped.policy.map((row) =>
        ['office-open', 'office-close'].includes(row.id) ? { ...row, body: { value: 900 } } : row,
      ),
    };
    expect(await seed(database, newer)).toEqual({
      added: 0,
      changed: 1,
      withdrawn: 1,
      differs: [
        { table: 'policy', id: 'answer:aduan' },
        { table: 'policy', id: 'office-open' },
      ],
    });
    expect(await bodyOf('policy', 'office-open')).toEqual({ value: 450 });
    expect(await bodyOf('policy', 'office-close')).toEqual({ value: 900 });
    expect(await bodyOf('holiday', '2026-01-01')).toBeUndefined();
  });
});
