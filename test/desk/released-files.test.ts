// What an agency sees of a case's files: nothing before somebody released it, and then only pixels, or what an officer looked at.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Draft } from '../../src/core/draft.ts';
import type { Effect } from '../../src/core/effect.ts';
import type { IncomingFile } from '../../src/core/event.ts';
import { fetchMedia } from '../../src/desk/fetch-media.ts';
import { fileOfTicket, writeFileTicket } from '../../src/desk/file-ticket.ts';
import { redeemLink, type OpenedLink } from '../../src/desk/open-link.ts';
import { sweep } from '../../src/desk/sweep.ts';
import { auditOf } from '../../src/store/audit.ts';
import { inTransaction } from '../../src/store/database.ts';
import { openEcho, type Echo } from '../channels/echo.ts';
import { draftOf, filingOf, openCaseDesk, type CaseDesk } from '../support/case-desk.ts';
import { freshDatabase } from '../support/database.ts';
import { photoBy, pictureBomb } from '../support/photo.ts';
import { whole } from '../support/whole.ts';

const NAME = 'Rahmawati Fitriani';
const VOICE = Buffer.from('OggS suara Rahmawati Fitriani');
const LETTER = Buffer.from(`%PDF-1.7 /Author (${NAME})`);
const never = new AbortController().signal;

let house: CaseDesk;
let echo: Echo;
let photo: Buffer;
let cases = 0;
let reference: string;
beforeAll(async () => {
  house = await openCaseDesk((await freshDatabase()).url);
  await house.officer('dewi');
  await house.focalPoint('yus');
  await house.focalPoint('budi', { name: 'Budi' });
  photo = await photoBy(NAME);
});
afterAll(() => house.end());
beforeEach(() => {
  echo = openEcho();
  reference = `FILE${(cases += 1)}-A`;
  house.at('2027-03-02T03:00:00Z');
});

const fileOf = (bytes: Buffer, kind: IncomingFile['kind'] = 'photo'): IncomingFile => {
  const id = crypto.randomUUID();
  echo.put(id, bytes);
  return { id, kind, handle: id, size: bytes.length };
};

/** Whatever waits is fetched, and whatever is released is made ready. */
const settle = async (): Promise<void> => {
  await house.work();
  while (await fetchMedia(house.desk, echo.channel, never));
  house.due.push(...(await sweep(house.desk)).filter(({ queue }) => queue === 'picture'));
  await house.work();
};

/** A case of Rahma's that Yus has accepted. */
const aCase = async (files: readonly IncomingFile[], change: Partial<Draft> = {}): Promise<void> => {
  const draft = draftOf('Jalan rusak.', { files, ...change });
  await house.does('rahma', {
    kind: 'file',
    filing: filingOf(reference, { draft, protected: draft.protected }),
  });
  await settle();
  if (draft.protected !== null) return;
  await house.does('yus', { kind: 'move', reference, move: 'accepted', by: 'focal', payload: {} });
};

const moves = (by: 'citizen' | 'officer', move: 'files-shown' | 'files-withheld', payload = {}): Effect => ({
  ...{ kind: 'move', reference, by },
  ...{ move, payload },
});
const releases = async (...files: readonly IncomingFile[]): Promise<void> => {
  const ids = files.map(({ id }) => id);
  await house.does('dewi', moves('officer', 'files-shown', { files: ids, text: 'menunjukkan jalan' }));
  await settle();
};

const count = async (who = 'yus'): Promise<number | undefined> =>
  (await house.finds(who, { kind: 'case-for-focal', reference })).focalCase?.attachments;

const link = async (who = 'yus'): Promise<string> => {
  await house.does(who, { kind: 'open-files', reference });
  const said = (await house.told(who)).at(-1)?.says.find((say) => say.key === 'focal-files-link');
  const url = new URL(String(said?.values?.['url']));
  expect(url.pathname + url.search).toBe('/lampiran');
  return url.hash.slice(1);
};
type Attachments = Extract<OpenedLink, { kind: 'attachments' }>;
const open = async (who = 'yus'): Promise<Attachments> => {
  const opened = await redeemLink(house.desk, await link(who));
  if (opened.kind !== 'attachments') throw new Error(JSON.stringify(opened));
  return opened;
};
const ticketFor = ({ reference: number, viewer, files }: Attachments): string =>
  writeFileTicket(house.desk, { reference: number, viewer, files: files.map(({ id }) => id) });

const audited = async (): Promise<readonly unknown[]> => {
  const { id } = await house.row(reference);
  return inTransaction(house.desk.db, (tx) => auditOf(tx, house.desk.ring, id));
};
const news = async (who = 'yus'): Promise<readonly unknown[]> =>
  (await house.told(who))
    .flatMap((row) => row.says)
    .filter((say) => say.key === 'focal-news-files' && say.values?.['reference'] === reference)
    .map((say) => say.values?.['count']);

it('a photo passes by the reporter’s yes, with nothing in it of who took it, where and with what', async () => {
  expect(photo.includes(NAME)).toBe(true);
  await aCase([fileOf(photo)], { filesShown: true });
  expect(await count()).toBe(1);
  const [file, ...more] = (await open()).files;
  expect(more).toEqual([]);
  const bytes = await whole(file!.read());
  expect(file).toMatchObject({ mediaType: 'image/jpeg', bytes: bytes.length });
  for (const mark of [NAME, 'Exif', 'GPS', 'xmp', 'Ponsel']) expect(bytes.includes(mark), mark).toBe(false);
  expect((await house.keys('yus')).filter((key) => key.startsWith('focal-news-album'))).toEqual([]);
  expect(await audited()).toMatchObject([
    { act: 'files-released', detail: { by: 'citizen' } },
    { act: 'filed' },
    { act: 'link-made', detail: { what: 'released' } },
    { act: 'released-opened' },
  ]);
});

it('without it the agency does not even hear of files, and no link is made', async () => {
  await aCase([fileOf(photo)]);
  expect(await count()).toBe(0);
  expect(await news()).toEqual([]);
  await expect(link()).rejects.toThrow('MoveRefused');
});

it('the reporter says yes later and takes it back; a page that is open fetches nothing more', async () => {
  await aCase([fileOf(photo)]);
  await house.does('rahma', moves('citizen', 'files-shown'));
  await settle();
  expect([await count(), await news()]).toEqual([1, [1]]);
  const opened = await open();
  const ticket = ticketFor(opened);
  const { id } = opened.files[0]!;
  expect(await fileOfTicket(house.desk, ticket, id)).not.toBeNull();
  const unused = await link();
  await house.does('rahma', moves('citizen', 'files-withheld'));
  expect(await count()).toBe(0);
  expect(await fileOfTicket(house.desk, ticket, id)).toBeNull();
  expect(await redeemLink(house.desk, unused)).toEqual({ kind: 'refused', why: 'gone' });
  await house.does('rahma', moves('citizen', 'files-shown'));
  await settle();
  expect(await count()).toBe(1);
});

it('a yes covers neither a voice nor a letter; an officer releases each with a reason, as it was sent', async () => {
  const [voice, letter] = [fileOf(VOICE, 'voice'), fileOf(LETTER, 'document')];
  await aCase([voice, letter, fileOf(photo)], { filesShown: true });
  expect(await count()).toBe(1);
  await releases(voice);
  expect(await count()).toBe(2);
  const { files } = await open();
  expect(files.map(({ mediaType }) => mediaType).toSorted()).toEqual(['audio/ogg', 'image/jpeg']);
  const heard = files.find(({ mediaType }) => mediaType === 'audio/ogg')!;
  expect((await whole(heard.read())).equals(VOICE)).toBe(true);
  expect(await audited()).toContainEqual(
    expect.objectContaining({
      act: 'files-released',
      detail: { by: 'officer', files: [voice.id], reason: 'menunjukkan jalan' },
    }),
  );
  expect(await house.events(reference)).toContain('files-shown');
});

it('what an officer takes back stays back, whatever the reporter says', async () => {
  await aCase([fileOf(photo)], { filesShown: true });
  await house.does('dewi', moves('officer', 'files-withheld', { text: 'wajah anak terlihat' }));
  expect(await count()).toBe(0);
  await house.does('rahma', moves('citizen', 'files-withheld'), moves('citizen', 'files-shown'));
  await settle();
  expect(await count()).toBe(0);
});

it('the reporter’s yes covers what he adds later, and never what somebody adds who knows the code', async () => {
  await aCase([fileOf(photo)], { filesShown: true });
  await house.does('asing', { kind: 'keep-file', file: fileOf(photo), reference });
  await settle();
  expect(await count()).toBe(1);
  await house.does('rahma', { kind: 'keep-file', file: fileOf(photo), reference });
  await settle();
  expect(await count()).toBe(2);
  await house.does('rahma', moves('citizen', 'files-withheld'), moves('citizen', 'files-shown'));
  await settle();
  expect(await count()).toBe(2);
});

it('a picture that claims too much, or is broken, is not released, and the officer who wanted it reads so', async () => {
  const bomb = fileOf(pictureBomb(60_000));
  await aCase([bomb, fileOf(photo.subarray(0, photo.length / 2))], { filesShown: true });
  expect(await count()).toBe(0);
  const unreadable = async () =>
    (await house.keys('dewi')).filter((key) => key === 'officer-file-unreadable').length;
  expect(await unreadable()).toBe(0);
  await releases(bomb);
  expect([await count(), await unreadable()]).toEqual([0, 1]);
});

it('several photos at once are told in one message', async () => {
  await aCase([fileOf(photo), fileOf(photo), fileOf(photo)]);
  await house.does('rahma', moves('citizen', 'files-shown'));
  await settle();
  expect(await news()).toEqual([3]);
});

it('a link opens once, for ten minutes, and only for whoever has the case', async () => {
  await aCase([fileOf(photo)], { filesShown: true });
  const token = await link();
  const opened = await redeemLink(house.desk, token);
  expect(opened.kind).toBe('attachments');
  expect(await redeemLink(house.desk, token)).toEqual({ kind: 'refused', why: 'used' });
  await expect(link('budi')).rejects.toThrow('MoveRefused');
  const late = await link();
  house.at('2027-03-02T03:10:00Z');
  expect(await redeemLink(house.desk, late)).toEqual({ kind: 'refused', why: 'expired' });

  if (opened.kind !== 'attachments') throw new Error(opened.kind);
  const [ticket, { id }] = [ticketFor(opened), opened.files[0]!];
  await house.does('dewi', { kind: 'move', reference, move: 'taken-over', by: 'officer', payload: {} });
  expect(await fileOfTicket(house.desk, ticket, id)).toBeNull();
});

it('an open page of attachments shows nothing more to an officer who is none any more', async () => {
  await house.officer('sri');
  await aCase([fileOf(photo)]);
  const { person } = await house.recipient('sri');
  await house.does('sri', { kind: 'open-link', reference, what: 'attachments', reason: 'memeriksa' });
  const said = (await house.told('sri')).at(-1)?.says.find((say) => say.key === 'officer-link-url');
  const opened = await redeemLink(house.desk, new URL(String(said?.values?.['url'])).hash.slice(1));
  if (opened.kind !== 'attachments') throw new Error(opened.kind);
  const [ticket, { id }] = [ticketFor(opened), opened.files[0]!];
  expect((await fileOfTicket(house.desk, ticket, id))?.mediaType).toBe('image/jpeg');
  await house.desk.db.kysely.deleteFrom('staff').where('person_id', '=', person).execute();
  expect(await fileOfTicket(house.desk, ticket, id)).toBeNull();
});

it('of a protected case the agency an officer chose sees only what an officer released', async () => {
  const [one, other] = [fileOf(photo), fileOf(photo)];
  await aCase([one, other], { filesShown: true, protected: 'money' });
  await house.does('dewi', {
    ...{ kind: 'move', reference, move: 'redirected', by: 'officer' },
    payload: { agency: 'disdukcapil:14.08' },
  });
  await settle();
  expect(await count()).toBe(0);
  await releases(one);
  expect(await count()).toBe(1);
});

it('thirty links an hour are given, and then none for a while', async () => {
  await aCase([fileOf(photo)], { filesShown: true });
  house.at('2027-03-02T06:00:00Z');
  for (let n = 0; n < 30; n += 1) await link();
  await house.does('yus', { kind: 'open-files', reference });
  expect((await house.keys('yus')).at(-1)).toBe('focal-files-limit');
  house.at('2027-03-02T07:00:01Z');
  expect((await open()).files).toHaveLength(1);
});
