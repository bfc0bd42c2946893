// Erasing a person: what is gone, what stays, and what comes in between.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AgencyText } from '../../src/core/agency-face.ts';
import type { Effect } from '../../src/core/effect.ts';
import { deliver } from '../../src/desk/deliver.ts';
import { fetchMedia } from '../../src/desk/fetch-media.ts';
import { receive } from '../../src/desk/receive.ts';
import { removeFiles } from '../../src/desk/remove-files.ts';
import { sweep } from '../../src/desk/sweep.ts';
import { webChats } from '../../src/desk/web-chat.ts';
import { auditOf } from '../../src/store/audit.ts';
import { inTransaction } from '../../src/store/database.ts';
import { openCopy } from '../../src/copy/copy.ts';
import { openEcho } from '../channels/echo.ts';
import { draftOf, filingOf, openCaseDesk, type CaseDesk } from '../support/case-desk.ts';
import { freshDatabase } from '../support/database.ts';
import { from } from '../support/desk.ts';
import { photoOf, recipientAt } from '../support/somebody.ts';

const quiet = new AbortController().signal;
const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
const ERASE: Effect = { kind: 'erase', language: 'id' };
const GOODBYE = openCopy().text({ key: 'erased-farewell' });

let house: CaseDesk;
let echo: ReturnType<typeof openEcho>;
beforeAll(async () => {
  const opened = await openCaseDesk((await freshDatabase()).url);
  house = { ...opened, desk: Object.assign(opened.desk, { copy: openCopy() }) };
  echo = openEcho();
  await house.officer('dewi');
  await house.focalPoint('yus');
});
afterAll(() => house.end());

const move = (reference: string, name: string, by: 'citizen' | 'focal', text?: string): Effect =>
  ({
    kind: 'move',
    reference,
    move: name,
    by,
    payload: text === undefined ? {} : { text, agencyText: text as AgencyText },
  }) as Effect;

/** Files a case and brings it to its end. */
const closedCase = async (who: string, reference: string, story = 'Cerita.'): Promise<string> => {
  await house.does(who, { kind: 'file', filing: filingOf(reference, { draft: draftOf(story) }) });
  await house.work();
  await house.does('yus', move(reference, 'accepted', 'focal'));
  await house.does('yus', move(reference, 'resolved', 'focal', 'Sudah selesai semuanya.'));
  await house.does(who, move(reference, 'confirmed', 'citizen'));
  await house.work();
  return (await house.row(reference)).id;
};

const drain = async (): Promise<void> => {
  while ((await deliver(house.desk, echo.channel, quiet)).left);
};

const figures = async () =>
  (
    await house.desk.db.pool.query(
      `select lane, status, topic, agency, regency, district, filed_at, closed_at, event_day, told_agency,
         (select count(*)::int from complaint_event e where e.complaint_id = c.id) as events
       from complaint c order by reference`,
    )
  ).rows;

describe('a person who is erased', () => {
  it('reads goodbye, is a stranger when he writes again, and every figure stays', async () => {
    await closedCase('ani', 'ERASE-A');
    await house.does('ani', { kind: 'say', say: { key: 'thanks' } });
    const before = await figures();
    const { person } = await house.recipient('ani');
    await drain();
    await house.does('ani', ERASE);
    expect(await figures()).toEqual(before);
    await drain();
    expect(echo.arrivedAt('ani').at(-1)?.text).toBe(GOODBYE);
    await sweep(house.desk);
    const { rows } = await house.desk.db.pool.query(
      `select octet_length(a.address_sealed) as address, o.says_sealed as says, o.message_ids as ids
       from address a join outbox o on o.address_id = a.id where a.person_id = $1`,
      [person],
    );
    expect(rows.length).toBeGreaterThan(1);
    expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(1);
    expect(rows[0]).toEqual({ address: 0, says: Buffer.alloc(0), ids: [] });
    await house.does('ani');
    expect((await house.recipient('ani')).person).not.toBe(person);
  });

  it('leaves no case that is due, routed, opened by its code or read by anybody', async () => {
    const id = await closedCase('budi', 'ERASE-B');
    await house.does('budi', ERASE);
    const seenBy = async (who: string, kind: 'case-for-focal' | 'case-for-office') =>
      house.finds(who, { kind, reference: 'ERASE-B' });
    expect(await seenBy('yus', 'case-for-focal')).toEqual({ focalCase: null });
    expect(await seenBy('dewi', 'case-for-office')).toEqual({
      officeCase: null,
      erasedCase: {
        reference: 'ERASE-B',
        topicLabel: 'akta',
        agencyLabel: 'Instansi disdukcapil:14.08',
        filedOn: '2027-03-02',
        closedOn: '2027-03-02',
      },
    });
    expect(
      (await house.finds('lain', { kind: 'code', reference: 'ERASE-B', secret: '4821-0937' })).code,
    ).toEqual({ kind: 'no-match' });
    house.at('2027-05-02T03:00:00Z');
    expect((await sweep(house.desk)).filter((due) => due.id === id)).toEqual([]);
    house.at('2027-03-02T03:00:00Z');
  });

  it('is refused while a case is open, and while the office has him on record', async () => {
    await house.does('cici', { kind: 'file', filing: filingOf('ERASE-C') });
    await expect(house.does('cici', ERASE)).rejects.toThrow('MoveRefused');
    await expect(house.does('yus', ERASE)).rejects.toThrow('MoveRefused');
    expect(await house.keys('cici')).toContain('failed-event');
  });

  it('takes his files with him, also one that is being fetched at that moment', async () => {
    const [kept, late] = [crypto.randomUUID(), crypto.randomUUID()];
    await house.does('dedi');
    const dedi = await house.recipient('dedi');
    echo.put(kept, JPEG);
    await photoOf(house.desk, dedi, kept);
    await fetchMedia(house.desk, echo.channel, quiet);
    const onDisk = async (id: string): Promise<boolean> => {
      try {
        for await (const _ of house.desk.files.read(id, dedi.key));
        return true;
      } catch {
        return false;
      }
    };
    expect(await onDisk(kept)).toBe(true);
    await photoOf(house.desk, dedi, late);
    const slow = {
      ...echo.channel,
      fetch: async function* () {
        await house.does('dedi', ERASE);
        yield JPEG;
      },
    };
    await fetchMedia(house.desk, slow, quiet);
    expect(await removeFiles(house.desk)).toBe(2);
    expect([await onDisk(kept), await onDisk(late)]).toEqual([false, false]);
    expect(await removeFiles(house.desk)).toBe(0);
  });

  it('gets nothing written back by a message that was on its way', async () => {
    await house.does('euis', { kind: 'say', say: { key: 'plain', values: { text: 'kabar Euis' } } });
    const { person } = await house.recipient('euis');
    const held = echo.hold('euis');
    const sending = drain();
    await held.waiting;
    await house.does('euis', ERASE);
    held.release();
    await sending;
    await drain();
    await sweep(house.desk);
    const { rows } = await house.desk.db.pool.query(
      `select a.offered_sealed as offered, o.state, o.message_ids as ids, octet_length(o.says_sealed) as says,
         o.worded_sealed as worded from address a join outbox o on o.address_id = a.id where a.person_id = $1 order by o.id`,
      [person],
    );
    const empty = { offered: null, ids: [], says: 0, worded: null };
    expect(rows).toEqual([
      { ...empty, state: 'skipped' },
      { ...empty, state: 'sent' },
    ]);
  });

  it('takes back what he added to a case of another, and the rest of that case stays', async () => {
    await house.does('fitri', {
      kind: 'file',
      filing: filingOf('ERASE-F', { draft: draftOf('Cerita Fitri.') }),
    });
    await house.work();
    const say = {
      key: 'focal-news-addition',
      values: { reference: 'ERASE-F', text: 'Ditambah Gita di loket.' },
    };
    await house.does('gita', move('ERASE-F', 'added', 'citizen', 'Ditambah Gita di loket.'), {
      kind: 'tell-focal',
      reference: 'ERASE-F',
      say,
    } as unknown as Effect);
    const told = async () => JSON.stringify(await house.told('yus'));
    expect(await told()).toContain('Ditambah Gita');
    await house.does('gita', ERASE);
    expect(await told()).not.toContain('Ditambah Gita');
    expect(await told()).toContain('Cerita Fitri.');
    const face = (await house.finds('yus', { kind: 'case-for-focal', reference: 'ERASE-F' })).focalCase;
    expect(face).toMatchObject({ text: 'Cerita Fitri.', additions: [] });
  });

  it('leaves in the audit who did what and when, without anybody’s words', async () => {
    const id = await closedCase('hani', 'ERASE-H');
    await house.does('dewi', {
      kind: 'open-link',
      reference: 'ERASE-H',
      what: 'identity',
      reason: 'menelepon Hani',
    });
    await house.does('hani', ERASE);
    const entries = await inTransaction(house.desk.db, (tx) => auditOf(tx, house.desk.ring, id));
    expect(entries.map(({ act, detail }) => ({ act, detail }))).toEqual([
      { act: 'filed', detail: {} },
      { act: 'link-made', detail: { what: 'identity' } },
    ]);
  });

  it('takes back what officers were told of before there was a case', async () => {
    const say = { key: 'officer-danger', values: { story: 'Rumah Joko terbakar.' } };
    await house.does('joko', { kind: 'tell-officers', say, class: 'emergency' });
    expect(JSON.stringify(await house.told('dewi'))).toContain('Rumah Joko');
    await house.does('joko', ERASE);
    expect(JSON.stringify(await house.told('dewi'))).not.toContain('Rumah Joko');
  });

  it('twice in a moment is erased once, and a copy of the word starts nobody anew', async () => {
    await house.does('iwan');
    const again = from('iwan', 'apa saja', { externalId: 'twice' });
    await house.play('iwan', [], [ERASE], { externalId: 'twice' });
    await receive(house.desk, [again]);
    await drain();
    expect(echo.arrivedAt('iwan').map(({ text }) => text)).toEqual([GOODBYE]);
  });
});

describe('whoever leaves a web chat', () => {
  const chats = () => webChats(house.desk);
  const writes = async (address: string, ...effects: readonly Effect[]): Promise<void> => {
    await chats().open(address);
    await house.play(address, [], effects, { channel: 'web' });
  };
  const dataKeyOf = async (person: string): Promise<Buffer | null> =>
    (
      await house.desk.db.kysely
        .selectFrom('person')
        .select('data_key')
        .where('id', '=', person)
        .executeTakeFirstOrThrow()
    ).data_key;

  it('without a case is erased with it: nobody could ever reach him again', async () => {
    await writes('halaman-satu');
    const { person } = await recipientAt(house.desk, 'halaman-satu', 'web');
    await chats().leave('halaman-satu');
    expect(await dataKeyOf(person)).toBeNull();
    expect(await chats().isOpen('halaman-satu')).toBe(false);
  });

  it('with a case keeps the case; draft, question and loose files go', async () => {
    const loose = crypto.randomUUID();
    await writes('halaman-dua', { kind: 'file', filing: filingOf('LEAVE-B') });
    const to = await recipientAt(house.desk, 'halaman-dua', 'web');
    await photoOf(house.desk, to, loose);
    await chats().leave('halaman-dua');
    expect(await dataKeyOf(to.person)).not.toBeNull();
    expect((await house.row('LEAVE-B')).status).toBe('received');
    const { rows } = await house.desk.db.pool.query(
      `select c.state_sealed as state, (select count(*)::int from attachment where id = $2) as files
       from conversation c where c.address_id = $1`,
      [to.address, loose],
    );
    expect(rows).toEqual([{ state: null, files: 0 }]);
  });

  it('by erasing himself reads goodbye on the open page, and the chat is closed', async () => {
    await writes('halaman-tiga');
    await chats().say('halaman-tiga', { kind: 'said', text: 'kabar lama', choices: [] });
    await house.play('halaman-tiga', [], [{ kind: 'erase', language: 'en' }], { channel: 'web' });
    const left = await chats().newest('halaman-tiga', 10);
    expect(left.map(({ body }) => body)).toEqual([
      { kind: 'said', text: openCopy().text({ key: 'erased-farewell' }, 'en'), choices: [] },
    ]);
    expect(await chats().isOpen('halaman-tiga')).toBe(false);
    expect(await chats().say('halaman-tiga', { kind: 'said', text: 'terlambat', choices: [] })).toBeNull();
  });
});
