// Cases about one thing: named on a card, and told once when they become many.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
  house = { ...opened, desk: Object.assign(opened.desk, { library: () => library }) };
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
