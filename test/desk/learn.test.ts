// What people settle about filed stories changes later guesses: kept without words, tried before it counts, taken back, forgotten.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AgencyText } from '../../src/core/agency-face.ts';
import { isHeldOut } from '../../src/desk/lessons.ts';
import { keepLibrary, libraryOf, type KeptLibrary } from '../../src/desk/library.ts';
import { learnFromLessons } from '../../src/desk/learn.ts';
import { sweep } from '../../src/desk/sweep.ts';
import { openCopy } from '../../src/copy/copy.ts';
import { inTransaction, openDatabase } from '../../src/store/database.ts';
import { insertComplaint } from '../../src/store/complaint.ts';
import { insertWords, keepWordsUntil, markerOf } from '../../src/store/complaint-words.ts';
import { learnedInForce, writeLesson } from '../../src/store/lesson.ts';
import { seed } from '../../src/store/seed.ts';
import { shippedRows } from '../../src/store/shipped.ts';
import { AGENCY, draftOf, filingOf, openCaseDesk, type CaseDesk } from '../support/case-desk.ts';
import { freshDatabase } from '../support/database.ts';
import { HELD_OUT, TRAINING } from '../understand/corrections.ts';

const DATA = join(import.meta.dirname, '../../data');
const DAY = '2027-03-02';
const HEX = '0123456789abcdef';
const KTP = 'KTP saya belum dicetak, blangko habis di capil';

let house: CaseDesk;
/** Another process. */
let elsewhere: KeptLibrary;

beforeAll(async () => {
  const { url } = await freshDatabase();
  const database = openDatabase(url);
  await seed(database, await shippedRows(DATA));
  await database.close();
  const opened = await openCaseDesk(url);
  const library = libraryOf({ version: '1', rows: await shippedRows(DATA) }, markerOf(opened.desk.ring));
  house = { ...opened, desk: Object.assign(opened.desk, { library: () => library, copy: openCopy() }) };
  elsewhere = await keepLibrary(house.desk.db.kysely, house.desk.log, markerOf(house.desk.ring));
  await house.officer('dewi');
  await house.focalPoint('yus');
  await house.does('rahma');
});
afterAll(async () => {
  elsewhere.close();
  await house.end();
});

const lessonsOf = (reference: string) =>
  house.desk.db.kysely
    .selectFrom('lesson')
    .innerJoin('complaint', 'complaint.id', 'lesson.complaint_id')
    .select(['how', 'lesson.topic', 'agency_type'])
    .where('reference', '=', reference)
    .orderBy('lesson.id')
    .execute();

/** A case of Rahma's that is over, with what was settled about it. */
const settled = async (at: number, { text, topic, agencyType }: (typeof TRAINING)[number]): Promise<void> => {
  const rahma = await house.recipient('rahma');
  const id = `${randomUUID().slice(0, -1)}${HEX[at % 16]}`;
  const draft = draftOf(text, { topic });
  const words = { text: text as AgencyText, additions: [], topicLabel: topic, placeLabel: null };
  const { marked } = house.desk.library().lessons;
  await inTransaction(house.desk.db, async (tx) => {
    await insertComplaint(tx, house.desk.ring, {
      ...{ id, reference: `C${at}`, secret: '1', lane: 'aduan', reporter: rahma.person, key: rahma.key },
      ...{ confidential: true, protected: null, emergency: false, identityMissing: false },
      ...{ draft, agencyWords: words, at: new Date('2027-02-01') },
    });
    await tx.updateTable('complaint').set({ status: 'closed' }).where('id', '=', id).execute();
    await insertWords(tx, id, marked(text, DAY));
    await writeLesson(tx, { complaint: id, how: 'corrected', topic, agencyType, at: new Date('2027-02-01') });
  });
};

const rightElsewhere = (): number =>
  HELD_OUT.filter(({ text, topic }) => elsewhere.current().read(text, DAY).topics[0]?.topic === topic).length;

describe('a lesson', () => {
  it('is written when a story is filed, and again when a focal point sends it on', async () => {
    const draft = draftOf(KTP, { topic: 'ktp_el', agency: { id: AGENCY, label: '', named: null } });
    await house.does('sari', { kind: 'file', filing: filingOf('7K3PT-Y', { draft }) });
    await house.work();
    expect(await lessonsOf('7K3PT-Y')).toEqual([
      { how: 'kept', topic: 'ktp_el', agency_type: 'disdukcapil' },
    ]);
    await house.does('yus', {
      ...{ kind: 'move', reference: '7K3PT-Y', move: 'redirected', by: 'focal' },
      payload: { agency: 'dinsos_kabkota:14.08', text: 'Bukan kami.' },
    });
    expect((await lessonsOf('7K3PT-Y')).at(-1)).toEqual({
      ...{ how: 'redirected', topic: 'ktp_el', agency_type: 'dinsos_kabkota' },
    });
  });

  it('keeps no word, only marks that need the key', async () => {
    const { rows } = await house.desk.db.kysely
      .selectFrom('complaint_words')
      .selectAll()
      .execute()
      .then((all) => ({ rows: JSON.stringify(all) }));
    expect(rows).not.toMatch(/blangko|cetak/u);
  });
});

describe('what was learned', () => {
  it('comes into force after a trial, in every process, and officers can take it back', async () => {
    for (const [at, correction] of TRAINING.slice(0, 160).entries()) await settled(at, correction);
    const before = rightElsewhere();
    expect(await sweep(house.desk)).toContainEqual({ queue: 'learn', id: '' });
    await learnFromLessons(house.desk);
    const version = await learnedInForce(house.desk.db.kysely);
    // The case of the test before this one has an id by chance: it may be among those held out.
    const chance = (await house.row('7K3PT-Y')).id;
    const heldOut = 20 + Number(isHeldOut({ complaint: chance }));
    expect(version).toMatchObject({ state: 'in-force', figures: { trial: { of: { heldOut } } } });
    await elsewhere.refresh();
    expect(rightElsewhere()).toBeGreaterThan(before);
    expect((await sweep(house.desk)).some(({ queue }) => queue === 'learn')).toBe(false);
    await house.does('dewi', { kind: 'learning', act: 'take-back' });
    await elsewhere.refresh();
    expect(rightElsewhere()).toBe(before);
    await house.does('dewi', { kind: 'learning', act: 'go-on' });
    await house.desk.db.kysely.updateTable('learned').set({ until: 0 }).execute();
    await learnFromLessons(house.desk);
    await elsewhere.refresh();
    expect(rightElsewhere()).toBeGreaterThan(before);
  });

  it('is forgotten with the words of a case whose time is over, and of whoever is erased', async () => {
    const kept = await lessonsOf('C1');
    expect(kept).toHaveLength(1);
    const { id } = await house.row('C1');
    await inTransaction(house.desk.db, (tx) => keepWordsUntil(tx, id, new Date('2027-03-01')));
    await sweep(house.desk);
    expect(await lessonsOf('C1')).toEqual([]);
    const learnedFromWords = rightElsewhere();
    await house.does('rahma', { kind: 'erase', language: 'id' });
    expect(await lessonsOf('C2')).toEqual([]);
    await elsewhere.refresh();
    expect(rightElsewhere()).toBeLessThan(learnedFromWords);
  });
});
