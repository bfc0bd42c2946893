import { afterAll, beforeAll, expect, it } from 'vitest';
import { fetchMedia } from '../../src/desk/fetch-media.ts';
import { redeemLink } from '../../src/desk/open-link.ts';
import { sweep } from '../../src/desk/sweep.ts';
import { openEcho } from '../channels/echo.ts';
import { draftOf, filingOf, openCaseDesk, type CaseDesk } from '../support/case-desk.ts';
import { freshDatabase } from '../support/database.ts';
import { AGAIN, sceneOf } from '../support/scenes.ts';

let house: CaseDesk;
const echo = openEcho();
// Drawn before the desk draws anything: it lets the library read nothing that is drawn from.
const counter = await sceneOf('counter', 3);
const [again, road, room] = await Promise.all([
  AGAIN['all']!(counter),
  sceneOf('road', 5),
  sceneOf('room', 8),
]);

beforeAll(async () => {
  house = await openCaseDesk((await freshDatabase()).url);
  await house.officer('dewi');
  await house.focalPoint('yusnidar');
});
afterAll(() => house.end());

/** A case that is answered with these photos, as far as the workers get. */
const answered = async (reference: string, reporter: string, photos: readonly Buffer[]): Promise<void> => {
  const filing = filingOf(reference, { draft: draftOf('Akta belum terbit.') });
  await house.does(reporter, { kind: 'file', filing });
  await house.work();
  const files = photos.map((bytes) => {
    const id = crypto.randomUUID();
    echo.put(id, bytes);
    return { id, kind: 'photo', handle: id, size: bytes.length } as const;
  });
  const text = 'Aktanya sudah terbit dan dapat diambil.';
  await house.does('yusnidar', { kind: 'move', reference, move: 'accepted', by: 'focal', payload: {} });
  await house.does(
    'yusnidar',
    { kind: 'move', reference, move: 'resolved', by: 'focal', payload: { text } },
    ...files.map((file) => ({ kind: 'keep-evidence', file, reference }) as const),
  );
  await fetchMedia(house.desk, echo.channel, new AbortController().signal);
  house.due.push(...(await sweep(house.desk)));
  await house.work();
};

const seen = async (reference: string) =>
  (await house.finds('dewi', { kind: 'case-for-office', reference })).officeCase?.evidence;

const count = async (address: string, key: string): Promise<number> =>
  (await house.keys(address)).filter((one) => one === key).length;

it('a photo that came with an answer is seen by the reporter alone, once a link, and is none of his attachments', async () => {
  await answered('EVID1-A', 'rahma', [counter]);
  expect(await seen('EVID1-A')).toEqual({ count: 1, similar: [] });
  const found = await house.finds('dewi', { kind: 'case-for-office', reference: 'EVID1-A' });
  expect(found.officeCase).toMatchObject({ attachments: 0, files: [] });
  expect(await count('rahma', 'notice-evidence')).toBe(1);

  await house.does('rahma', { kind: 'open-evidence', reference: 'EVID1-A' });
  const said = (await house.told('rahma')).at(-1)?.says.find(({ key }) => key === 'evidence-link');
  const { pathname, hash } = new URL(String(said?.values?.['url']));
  expect(pathname).toBe('/foto');
  const opened = await redeemLink(house.desk, hash.slice(1));
  if (opened.kind !== 'attachments') throw new Error('nothing was opened');
  const picture = Buffer.concat(await Array.fromAsync(opened.files[0]!.read()));
  // Drawn anew: no byte of what came is passed on.
  expect([picture.subarray(0, 2).toString('hex'), picture.equals(counter)]).toEqual(['ffd8', false]);
  expect(await redeemLink(house.desk, hash.slice(1))).toEqual({ kind: 'refused', why: 'used' });

  await house.does('somebody', { kind: 'open-evidence', reference: 'EVID1-A' });
  expect((await house.keys('somebody')).at(-1)).toBe('evidence-none');
});

it('the same evidence photo reused in another case is found again and told to officers, on both cards; another scene is not', async () => {
  await answered('EVID2-A', 'budi', [road]);
  expect(await count('dewi', 'officer-evidence-seen')).toBe(0);
  await answered('EVID3-A', 'sari', [again, room]);
  expect(await count('dewi', 'officer-evidence-seen')).toBe(1);
  expect(await seen('EVID3-A')).toEqual({ count: 2, similar: ['EVID1-A'] });
  expect(await seen('EVID1-A')).toEqual({ count: 1, similar: ['EVID3-A'] });
  expect(await seen('EVID2-A')).toEqual({ count: 1, similar: [] });
});

it('the same case answered again with its own photo is nothing to tell', async () => {
  await house.does('rahma', {
    kind: 'move',
    reference: 'EVID1-A',
    move: 'reopened',
    by: 'citizen',
    payload: {},
  });
  const id = crypto.randomUUID();
  echo.put(id, counter);
  const file = { id, kind: 'photo', handle: id, size: counter.length } as const;
  await house.does(
    'yusnidar',
    { kind: 'move', reference: 'EVID1-A', move: 'resolved', by: 'focal', payload: { text: 'Sudah terbit.' } },
    { kind: 'keep-evidence', file, reference: 'EVID1-A' },
  );
  await fetchMedia(house.desk, echo.channel, new AbortController().signal);
  house.due.push(...(await sweep(house.desk)));
  await house.work();
  expect(await seen('EVID1-A')).toEqual({ count: 2, similar: ['EVID3-A'] });
});

it('what is no picture is told to the focal point, and to nobody as evidence', async () => {
  const before = await count('rahma', 'notice-evidence');
  await answered('EVID4-A', 'rahma', [Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Array<number>(300).fill(7)])]);
  expect(await count('rahma', 'notice-evidence')).toBe(before);
  expect((await house.keys('yusnidar')).at(-1)).toBe('focal-evidence-unreadable');
});
