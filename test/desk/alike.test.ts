// Cases about one thing: named on a card, and told once when they become many.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCopy } from '../../src/copy/copy.ts';
import { libraryOf } from '../../src/desk/library.ts';
import { routeCase } from '../../src/desk/route.ts';
import { markerOf } from '../../src/store/complaint-words.ts';
import { shippedRows } from '../../src/store/shipped.ts';
import { draftOf, filingOf, openCaseDesk, type CaseDesk } from '../support/case-desk.ts';
import { freshDatabase } from '../support/database.ts';

const STORIES = [
  'lampu jalan di simpang tugu padam sejak lebaran',
  'simpang tugu gelap, lampu jalan padam',
  'sudah sebulan lampu jalan simpang tugu padam',
  'lampu jalan padam di simpang tugu, rawan jambret',
];

let house: CaseDesk;
beforeAll(async () => {
  const opened = await openCaseDesk((await freshDatabase()).url);
  const rows = await shippedRows(join(import.meta.dirname, '../../data'));
  const library = libraryOf({ version: '1', rows }, markerOf(opened.desk.ring));
  house = { ...opened, desk: Object.assign(opened.desk, { library: () => library, copy: openCopy() }) };
  await house.officer('dewi');
});
afterAll(() => house.end());

const files = async (who: string, reference: string, text: string): Promise<void> => {
  const draft = draftOf(text, { topic: 'pju', topicLabel: 'Lampu jalan' });
  await house.does(who, { kind: 'file', filing: filingOf(reference, { draft }) });
  await house.work();
};

const cardOf = async (reference: string) =>
  (await house.finds('dewi', { kind: 'case-for-office', reference })).officeCase;

const alerts = async () =>
  (await house.told('dewi')).flatMap(({ says }) => says).filter(({ key }) => key === 'officer-pattern');

describe('cases about one thing', () => {
  it('are named on the card of each, but not those about something else', async () => {
    for (const [at, text] of STORIES.entries()) await files(`warga-${at}`, `L${at}`, text);
    await files('warga-0', 'X1', 'petugas loket dinas meminta map dan fotokopi terus menerus');
    expect((await cardOf('L0'))?.alike.toSorted()).toEqual(['L1', 'L2', 'L3']);
    expect((await cardOf('X1'))?.alike).toEqual([]);
  });

  it('are told to officers once in their window when enough people complained', async () => {
    expect(await alerts()).toEqual([]);
    await files('warga-5', 'L5', 'lampu jalan mati');
    await files('warga-6', 'L6', 'lampu jalan mati juga di sini');
    await routeCase(house.desk, (await house.row('L6')).id);
    expect(await alerts()).toMatchObject([{ values: { count: 6, days: 14 } }]);
  });
});

describe('cases that several signed', () => {
  const withdraw = (who: string, reference: string) =>
    house.does(who, { kind: 'move', reference, move: 'withdrawn', by: 'citizen', payload: {} });
  const people = async (reference: string) => (await cardOf(reference))?.people;

  it('are worked on once, and go on for the others when one reporter takes his back or is erased', async () => {
    await house.does('dewi', { kind: 'co-sign', reference: 'L1', other: 'L0' });
    house.at('2027-03-02T04:00:00Z');
    await house.does('dewi', { kind: 'co-sign', reference: 'L2', other: 'L0' });
    await house.does('dewi', { kind: 'co-sign', reference: 'L3', other: 'L0' });
    await house.work();
    expect(await people('L0')).toBe(4);
    expect(await house.row('L1')).toMatchObject({ status: 'closed' });
    expect(await house.keys('warga-1')).toContain('notice-co-signed');

    await house.does('warga-3', { kind: 'erase', language: 'id' });
    expect(await people('L0')).toBe(3);

    await withdraw('warga-0', 'L0');
    expect(await house.row('L1')).toMatchObject({ status: 'office', closed_at: null });
    expect(await people('L1')).toBe(2);
    expect(await house.row('L2')).toMatchObject({ status: 'closed' });
    expect((await house.told('warga-1')).at(-1)?.says).toMatchObject([
      { key: 'notice-of-co-signed', values: { reference: 'L1', status: 'goes-on' } },
    ]);
  });
});
