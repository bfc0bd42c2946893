import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { redeemLink } from '../../src/desk/open-link.ts';
import { auditOf } from '../../src/store/audit.ts';
import { inTransaction, type Tx } from '../../src/store/database.ts';
import { usePageLink } from '../../src/store/page-link.ts';
import { filingOf, draftOf, openCaseDesk, type CaseDesk } from '../support/case-desk.ts';
import { freshDatabase } from '../support/database.ts';

let house: CaseDesk;
beforeAll(async () => {
  house = await openCaseDesk((await freshDatabase()).url);
  await house.officer('officer');
  const file = { id: crypto.randomUUID(), kind: 'photo' as const, handle: 'h', size: null };
  await house.does(
    'rahma',
    {
      kind: 'keep-identity',
      identity: { name: 'Rahmawati', address: 'Kampung Rempak' },
      consentVersion: '2026-11',
    },
    { kind: 'file', filing: filingOf('LINK1-A', { draft: draftOf('Cerita.', { files: [file] }) }) },
  );
  const { key } = await house.recipient('rahma');
  await house.desk.files.write(file.id, key, [Buffer.from('isi foto')], 1000);
  await house.desk.db.kysely
    .updateTable('attachment')
    .set({ state: 'stored', bytes: 8, media_type: 'image/jpeg' })
    .execute();
});
afterAll(() => house.end());

const link = async (what: 'identity' | 'attachments', address = 'officer'): Promise<string> => {
  await house.does(address, { kind: 'open-link', reference: 'LINK1-A', what, reason: 'memeriksa berkas' });
  const said = (await house.told(address)).at(-1)?.says.find((say) => say.key === 'officer-link-url');
  const url = new URL(String(said?.values?.['url']));
  expect(url.pathname + url.search).toBe('/office/open');
  return url.hash.slice(1);
};

const acts = async (): Promise<readonly string[]> => {
  const { id } = await house.row('LINK1-A');
  return (await inTransaction(house.desk.db, (tx) => auditOf(tx, house.desk.ring, id))).map(
    (entry) => entry.act,
  );
};

it('a link shows the identity once, and both the making and the opening are audited', async () => {
  const token = await link('identity');
  expect(await redeemLink(house.desk, token)).toEqual({
    kind: 'identity',
    reference: 'LINK1-A',
    fields: { name: 'Rahmawati', address: 'Kampung Rempak' },
  });
  expect(await redeemLink(house.desk, token)).toEqual({ kind: 'refused', why: 'used' });
  expect((await acts()).slice(-2)).toEqual(['link-made', 'identity-opened']);
});

it('of several at once one opens', async () => {
  const token = await link('identity');
  const all = await Promise.all(Array.from({ length: 4 }, () => redeemLink(house.desk, token)));
  expect(all.filter((one) => one.kind === 'identity')).toHaveLength(1);
  expect(all.filter((one) => one.kind === 'refused' && one.why === 'used')).toHaveLength(3);
});

it('a second opening waits for the first to end, and is refused', async () => {
  const token = await link('identity');
  const { db, ring } = house.desk;
  const use = (tx: Tx) => usePageLink(tx, ring, token, new Date('2027-03-02T03:00:00Z'));
  let second: ReturnType<typeof use> | undefined;
  await inTransaction(db, async (first) => {
    expect(await use(first)).toMatchObject({ what: 'identity' });
    second = inTransaction(db, use);
    await vi.waitFor(async () => {
      const { rows } = await db.pool.query(
        `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      expect(rows).toHaveLength(1);
    });
  });
  expect(await second).toBe('used');
});

it('the files behind a link are the bytes that were sent', async () => {
  const opened = await redeemLink(house.desk, await link('attachments'));
  if (opened.kind !== 'attachments') throw new Error(opened.kind);
  expect(opened.files).toMatchObject([{ mediaType: 'image/jpeg', bytes: 8 }]);
  const bytes: Uint8Array[] = [];
  for await (const chunk of opened.files[0]!.read()) bytes.push(chunk);
  expect(Buffer.concat(bytes).toString()).toBe('isi foto');
  expect((await acts()).at(-1)).toBe('attachments-opened');
});

it('a link ends after ten minutes, and one never made opens nothing', async () => {
  const token = await link('identity');
  house.at('2027-03-02T03:10:00Z');
  expect(await redeemLink(house.desk, token)).toEqual({ kind: 'refused', why: 'expired' });
  expect(await redeemLink(house.desk, 'never')).toEqual({ kind: 'refused', why: 'unknown' });
});

it('nobody but the office makes one', async () => {
  await house.focalPoint('yus');
  for (const address of ['yus', 'rahma'])
    await expect(
      house.does(address, {
        kind: 'open-link',
        reference: 'LINK1-A',
        what: 'identity',
        reason: 'ingin tahu',
      }),
    ).rejects.toThrow();
});

it('the token stands in no table', async () => {
  const token = await link('identity');
  const { rows } = await house.desk.db.pool.query(
    `select string_agg(l::text, ' ') || (select string_agg(o::text, ' ') from outbox o)
       || (select string_agg(a::text, ' ') from audit a) as all from page_link l`,
  );
  expect(String(rows[0].all)).not.toContain(token);
});
