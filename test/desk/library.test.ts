import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { openDesk, type OpenedDesk } from '../../src/desk/open-desk.ts';
import { receive } from '../../src/desk/receive.ts';
import { logger } from '../../src/log.ts';
import { openMetrics } from '../../src/metrics.ts';
import { inTransaction, openDatabase } from '../../src/store/database.ts';
import { setByOffice } from '../../src/store/library.ts';
import { newKeyText } from '../../src/store/seal.ts';
import { seed } from '../../src/store/seed.ts';
import { shippedRows } from '../../src/store/shipped.ts';
import { freshDatabase } from '../support/database.ts';
import { from } from '../support/desk.ts';
import { leftFor } from '../support/sent.ts';

let url: string;
let folder: string;
let desk: OpenedDesk;

const open = (): Promise<OpenedDesk> => {
  const config = readConfig({ DATABASE_URL: url, DATA_DIR: folder, LOG_LEVEL: 'silent' });
  return openDesk(config, url, logger(config), openMetrics({ defaults: false }));
};

beforeAll(async () => {
  ({ url } = await freshDatabase());
  const database = openDatabase(url);
  await seed(database, await shippedRows(join(import.meta.dirname, '../../data')));
  await database.close();
  folder = await mkdtemp(join(tmpdir(), 'narahubung-open-'));
  desk = await open();
});
afterAll(async () => {
  await desk.close();
  await rm(folder, { recursive: true });
});

describe('what is in force', () => {
  it('reads a story by the seeded rows: place, agency and topic', () => {
    const library = desk.library();
    const reading = library.read('akta kelahiran anak saya di capil siak belum terbit', '2027-03-02');
    expect(reading.place?.regency).toBe('14.08');
    expect(reading.agency?.type).toBe('disdukcapil');
    const agency = library.directory.resolve(reading.agency!, reading.place);
    expect(agency).toMatchObject({ id: 'disdukcapil:14.08' });
    expect(library.holidays.has('2027-01-01')).toBe(true);
    expect(library.policy('answer', 'laporan')).toBe(14);
    expect(library.policy('office-open', 'laporan')).toBe(480);
    expect(library.policy('no-such-policy')).toBeUndefined();
  });

  it('is made anew when the office changes a row, and only then', async () => {
    const before = desk.library();
    await desk.refreshLibrary();
    expect(desk.library()).toBe(before);
    await inTransaction(desk.db, (tx) =>
      setByOffice(tx, 'policy', { id: 'office-open', body: { value: 450 } }, null),
    );
    await desk.refreshLibrary();
    expect(desk.library().policy('office-open')).toBe(450);
  });
});

describe('a desk', () => {
  it('answers a first message by the real rules', async () => {
    const { settled } = await receive(desk, [from('ani', 'assalamualaikum')]);
    expect(settled).toHaveLength(1);
    const [row] = await leftFor(desk, 'ani');
    expect(row?.class).toBe('reply');
    const failed = await desk.db.kysely.selectFrom('failed_event').select('id').execute();
    expect(failed).toEqual([]);
  });

  it('refuses to open with keys that did not seal this database, and says what to do', async () => {
    await receive(desk, [from('ani', 'halo')]);
    await writeFile(join(folder, 'keys'), newKeyText());
    await expect(open()).rejects.toThrow('put that key back into DATA_KEYS');
  });
});
