import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openCopy } from '../../src/copy/copy.ts';
import { newCommitment, type Commitment } from '../../src/core/commitment.ts';
import {
  askConsent,
  changeCommitment,
  commitmentFile,
  commitmentOf,
  keepScan,
  openRegister,
  registerOf,
} from '../../src/desk/commitment-page.ts';
import { giveConsent, readConsentText } from '../../src/desk/consent.ts';
import { sweep } from '../../src/desk/sweep.ts';
import { seed } from '../../src/store/seed.ts';
import { shippedRows } from '../../src/store/shipped.ts';
import { AGENCY, draftOf, filingOf, openCaseDesk, type CaseDesk } from '../support/case-desk.ts';
import { freshDatabase } from '../support/database.ts';

let house: CaseDesk;
let ticket: string;

beforeAll(async () => {
  house = await openCaseDesk((await freshDatabase()).url);
  // The text that is agreed to is made of the shipped words.
  Object.assign(house.desk, { copy: openCopy() });
  await seed(house.desk.db, await shippedRows(join(import.meta.dirname, '../../data')));
  await house.officer('dewi');
});
afterAll(() => house.end());

const ID = 'disdukcapil-14-08';
const AGREED: Commitment = {
  ...newCommitment({ id: AGENCY, label: 'Disdukcapil Kabupaten Siak' }),
  signatory: 'Drs. H. Syamsuddin',
  position: 'Kepala Dinas',
  number: '470/12/2027',
  signedOn: '2027-03-02',
  endsOn: '2027-06-01',
  status: 'signed',
};

const urlIn = async (address: string, key: string): Promise<string> => {
  const said = (await house.told(address)).flatMap((row) => row.says).findLast((say) => say.key === key);
  return new URL(String(said?.values?.['url'])).hash.slice(1);
};

const whole = async (pieces: AsyncIterable<Uint8Array>): Promise<Buffer> =>
  Buffer.concat(await Array.fromAsync(pieces));

async function* pieces(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}

it('the shipped memoranda are in the register, signed and planned, and say that nobody confirmed them', async () => {
  await house.does('dewi', { kind: 'commitment', act: 'begin', id: ID, commitment: AGREED });
  await house.does('dewi', { kind: 'commitment', act: 'page', id: ID });
  const token = await urlIn('dewi', 'commitment-page-url');
  const opened = await openRegister(house.desk, token);
  if (opened.kind !== 'register') throw new Error(opened.why);
  ticket = opened.ticket;
  expect(opened.id).toBe(ID);
  expect(await openRegister(house.desk, token)).toEqual({ kind: 'refused', why: 'used' });
  const lines = (await registerOf(house.desk, ticket)) ?? [];
  expect(lines.filter(({ commitment }) => commitment.unverified)).toHaveLength(18);
  expect(lines.find(({ id }) => id === 'mou-dumai')?.commitment.status).toBe('signed');
  expect(lines.find(({ id }) => id === 'mou-pelalawan')?.commitment.status).toBe('planned');
  expect(lines.find(({ id }) => id === ID)?.commitment).toEqual(AGREED);
});

it('a ticket of nobody opens nothing', async () => {
  expect(await registerOf(house.desk, 'AAAA')).toBeNull();
  expect(await commitmentFile(house.desk, 'AAAA', ID, 'scan')).toBeNull();
});

it('the head of the unit reads the text that was frozen for him and says yes once; the document and its fingerprint are kept', async () => {
  await house.does('dewi', { kind: 'commitment', act: 'consent', id: ID });
  const first = await urlIn('dewi', 'commitment-consent-forward');
  await house.does('dewi', { kind: 'commitment', act: 'consent', id: ID });
  const token = await urlIn('dewi', 'commitment-consent-forward');
  // Asked anew, the earlier text can be agreed to no more.
  expect(await readConsentText(house.desk, first)).toEqual({ kind: 'refused', why: 'expired' });
  const { covers: _, unverified: __, ...change } = AGREED;
  await changeCommitment(house.desk, ticket, ID, {
    ...change,
    promises: [{ kind: 'first-answer', within: 3 }],
  });
  const read = await readConsentText(house.desk, token);
  expect(read).toMatchObject({ kind: 'text', signatory: 'Drs. H. Syamsuddin' });
  expect(read.kind === 'text' && read.text).toContain('paling lama 5 hari kerja');

  const who = { name: 'Syamsuddin', position: 'Kepala Disdukcapil Siak' };
  const both = await Promise.all([giveConsent(house.desk, token, who), giveConsent(house.desk, token, who)]);
  expect(both.map(({ kind }) => kind).toSorted()).toEqual(['recorded', 'refused']);
  const yes = both.find((one) => one.kind === 'recorded');
  if (yes?.kind !== 'recorded') throw new Error('no yes was recorded');

  const file = await commitmentFile(house.desk, ticket, ID, 'record');
  const bytes = await whole(file!.read());
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(yes.fingerprint);
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  if (process.env['SCREENSHOTS']) writeFileSync(`${process.env['SCREENSHOTS']}/persetujuan.pdf`, bytes);
  const view = await commitmentOf(house.desk, ticket, ID, { from: '2027-03-01', to: '2027-03-31' });
  expect(view).toMatchObject({
    scanOn: null,
    recorded: { ...who, day: '2027-03-02', time: '10.00', fingerprint: yes.fingerprint },
    askedUntil: null,
  });
  expect(await house.keys('dewi')).toContain('commitment-recorded-notice');
  // What the loser of the two had drawn is taken off the disk.
  const waiting = await house.desk.db.kysely.selectFrom('file_to_remove').selectAll().execute();
  expect(waiting).toHaveLength(1);
});

it('a scan of the signed paper stands beside it; what is no scan is not kept', async () => {
  const scan = Buffer.from('%PDF-1.7 pindai');
  expect(await keepScan(house.desk, ticket, ID, pieces(Buffer.from('#!/bin/sh')))).toBe('not-a-scan');
  expect(await keepScan(house.desk, ticket, 'mou-nowhere', pieces(scan))).toBeNull();
  expect(await keepScan(house.desk, ticket, ID, pieces(scan))).toBe(true);
  const file = await commitmentFile(house.desk, ticket, ID, 'scan');
  expect((await whole(file!.read())).equals(scan)).toBe(true);
  const view = await commitmentOf(house.desk, ticket, ID, { from: '2027-03-01', to: '2027-03-31' });
  expect([view?.scanOn, view?.recorded?.name]).toEqual(['2027-03-02', 'Syamsuddin']);
});

it('a month later each promise stands beside what came of it', async () => {
  await house.focalPoint('yusnidar');
  const open = async (reference: string): Promise<void> => {
    await house.does('rahma', {
      kind: 'file',
      filing: filingOf(reference, { draft: draftOf('Akta belum terbit.') }),
    });
    await house.work();
    await house.does('yusnidar', { kind: 'move', reference, move: 'accepted', by: 'focal', payload: {} });
  };
  const answer = (reference: string) =>
    house.does('yusnidar', {
      kind: 'move',
      reference,
      move: 'resolved',
      by: 'focal',
      payload: { text: 'sudah' },
    });
  await open('MEAS1-A');
  await open('MEAS2-A');
  await open('MEAS3-A');
  house.at('2027-03-04T03:00:00Z');
  await answer('MEAS1-A');
  await house.does(
    'rahma',
    { kind: 'move', reference: 'MEAS1-A', move: 'confirmed', by: 'citizen', payload: {} },
    { kind: 'move', reference: 'MEAS1-A', move: 'rated', by: 'citizen', payload: { stars: 4 } },
  );
  house.at('2027-03-31T03:00:00Z');
  await answer('MEAS2-A');
  await open('MEAS4-A');
  house.at('2027-04-02T03:00:00Z');
  const { covers: _, unverified: __, ...change } = AGREED;
  await changeCommitment(house.desk, ticket, ID, change);
  const view = await commitmentOf(house.desk, ticket, ID, { from: '2027-03-01', to: '2027-03-31' });
  const seen = view?.measured.map(({ promise, kept, missed, running, average }) => [
    ...[promise.kind, kept, missed, running, average],
  ]);
  expect(seen).toEqual([
    ['first-answer', 1, 2, 1, null],
    ['progress', 1, 2, 1, null],
    ['resolution', 2, 1, 1, null],
    ['satisfaction', 1, 0, 0, 4],
  ]);
  const later = await commitmentOf(house.desk, ticket, ID, { from: '2027-04-01', to: '2027-04-30' });
  expect(later?.measured.every(({ kept, missed, running }) => kept + missed + running === 0)).toBe(true);
});

it('officers are told 60 and 30 days before its end, each once, and again only of another end', async () => {
  const warned = async (): Promise<number> =>
    (await house.keys('dewi')).filter((key) => key === 'commitment-ends').length;
  const tick = async (at: string): Promise<number> => {
    house.at(at);
    await sweep(house.desk);
    return warned();
  };
  expect(await tick('2027-04-02T02:00:00Z')).toBe(1);
  expect(await tick('2027-04-09T02:00:00Z')).toBe(1);
  expect(await tick('2027-05-05T02:00:00Z')).toBe(2);
  expect(await tick('2027-05-06T02:00:00Z')).toBe(2);
  const { covers: _, unverified: __, ...change } = AGREED;
  await changeCommitment(house.desk, ticket, ID, { ...change, endsOn: '2027-06-02' });
  expect(await tick('2027-05-07T02:00:00Z')).toBe(3);
});

it('a consent can be asked for from the page too', async () => {
  const asked = await askConsent(house.desk, ticket, 'mou-dumai');
  expect(asked?.until).toBe('2027-05-21');
  expect(await readConsentText(house.desk, new URL(asked!.url).hash.slice(1))).toMatchObject({
    kind: 'text',
    party: 'Pemerintah Kota Dumai',
  });
});
