// A case that an officer writes down for somebody: whose it is, who reads what, and how somebody without a chat is told.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Behalf } from '../../src/core/behalf.ts';
import type { Filing } from '../../src/core/effect.ts';
import { openCopy } from '../../src/copy/copy.ts';
import { agencyTextOf } from '../../src/core/steps/agency-view.ts';
import { openPaper, type DrawCode } from '../../src/desk/paper-page.ts';
import { nameChannel } from '../../src/desk/chat-links.ts';
import { qrOf } from '../../bots/qr.ts';
import { toldOf } from '../../src/store/person.ts';
import { inTransaction } from '../../src/store/database.ts';
import { aWorld } from '../support/core-world.ts';
import { draftOf, filingOf, openCaseDesk, type CaseDesk } from '../support/case-desk.ts';
import { freshDatabase } from '../support/database.ts';

const NAME = 'Rahmawati Zulkarnain';
const PROXY = 'Budi Hartanto';
const IDENTITY = { name: NAME, phone: '081277889900', address: 'Kampung Rempak 3' };

let house: CaseDesk;
beforeAll(async () => {
  house = await openCaseDesk((await freshDatabase()).url);
  await house.officer('dewi', 'Dewi');
  await house.officer('hasan', 'Hasan');
  await house.focalPoint('yus');
});
afterAll(() => house.end());

const written = (reference: string, behalf: Partial<Behalf> = {}, change: Partial<Filing> = {}): Filing => {
  const draft = {
    ...draftOf(`Akta cucu ${NAME} belum terbit, ${PROXY} sudah dua kali datang.`),
    behalf: { source: 'counter', proxy: { name: PROXY, relation: 'anak' }, ...behalf } as const,
    identity: IDENTITY,
    forward: 'now' as const,
  };
  return filingOf(reference, { draft, agencyText: agencyTextOf(draft, aWorld()), ...change });
};

const record = async (filing: Filing): Promise<void> => {
  await house.does('dewi', { kind: 'file', filing });
  await house.work();
};

const due = async () => (await house.finds('hasan', { kind: 'due-notices' })).dueNotices!;
const wayOf = async (who: string, reference: string) =>
  (await house.finds(who, { kind: 'link-way', reference })).linkWay?.kind;

describe('a case that was written down', () => {
  beforeAll(() => record(written('BEHLF-1')));

  it('belongs to a person of its own, whose identity is his and not the officer’s', async () => {
    const row = await house.row('BEHLF-1');
    const { person } = await house.recipient('dewi');
    expect(row).toMatchObject({ source: 'counter', recorded_by: person });
    expect(row.reporter_id).not.toBe(person);
    const told = (who: string) => inTransaction(house.desk.db, (tx) => toldOf(tx, house.desk.ring, who));
    expect(await told(row.reporter_id)).toEqual({ identity: IDENTITY, known: { names: [PROXY], exact: [] } });
    expect((await told(person)).identity).toBeNull();
    expect((await house.finds('dewi', { kind: 'own-cases' })).ownCases).toEqual([]);
  });

  it('goes the way of any other: to the focal point, with its clocks', async () => {
    expect(await house.events('BEHLF-1')).toEqual(['filed', 'routed']);
    expect(await house.keys('yus')).toContain('focal-card');
    const { rows } = await house.desk.db.pool.query(
      `select count(*)::int as count from clock k join complaint c on c.id = k.complaint_id where c.reference = 'BEHLF-1'`,
    );
    expect(rows[0].count).toBeGreaterThan(0);
  });

  it('tells the agency neither its reporter nor whoever speaks for him', async () => {
    const read = JSON.stringify(await house.told('yus'));
    for (const word of ['Rahmawati', 'Zulkarnain', 'Hartanto', '081277889900', 'Rempak'])
      expect(read).not.toContain(word);
    const { officeCase } = await house.finds('hasan', { kind: 'case-for-office', reference: 'BEHLF-1' });
    expect(officeCase?.recorded).toEqual({
      ...{ source: 'counter', proxy: 'anak', hasChat: false },
      question: null,
    });
    expect(JSON.stringify(officeCase)).not.toContain('Hartanto');
  });

  it('keeps what is due to be told to its reporter, until one officer ticks it off', async () => {
    await house.does('yus', {
      kind: 'move',
      reference: 'BEHLF-1',
      move: 'accepted',
      by: 'focal',
      payload: {},
    });
    await house.does('dewi', {
      kind: 'tell-citizen',
      reference: 'BEHLF-1',
      say: { key: 'plain', values: { text: 'Akta sudah terbit.' } },
    });
    const { lines, count } = await due();
    expect(count).toBe(1);
    expect(lines).toMatchObject([{ reference: 'BEHLF-1', text: 'Akta sudah terbit.' }]);
    const tick = { kind: 'tick-notice', id: lines[0]!.id, how: 'telephone' } as const;
    await expect(house.does('yus', tick)).rejects.toThrow(/MoveRefused/);
    await house.does('hasan', tick);
    await expect(house.does('dewi', tick)).rejects.toThrow(/MoveRefused/);
    expect((await due()).count).toBe(0);
  });

  it('is written down by the office alone', async () => {
    await expect(house.does('yus', { kind: 'file', filing: written('BEHLF-9') })).rejects.toThrow(
      /MoveRefused/,
    );
  });
});

describe('its receipt', () => {
  const codes: string[] = [];
  const drawCode: DrawCode = (text) => {
    codes.push(text);
    return qrOf(text);
  };
  const link = async (who: string, reference: string): Promise<string> => {
    await house.does(who, { kind: 'paper-link', reference, notice: null });
    const says = (await house.told(who)).at(-1)!.says;
    return String(says.at(-1)?.values?.['url']).split('#')[1]!;
  };

  it('is a document with a code made anew, opened once, and its link leads into each chat with number and code', async () => {
    await nameChannel(house.desk, 'telegram', 'narahubung_bot');
    const token = await link('dewi', 'BEHLF-1');
    const desk = { ...house.desk, copy: openCopy() };
    const opened = await openPaper(desk, token, drawCode);
    if (opened.kind !== 'paper') throw new Error(opened.why);
    expect(opened.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(opened.name).toBe('tanda-terima-BEHLF-1.pdf');
    // No Telegram and no WhatsApp is set up here.
    expect(codes).toEqual([expect.stringMatching(/\/#tulis=status%20BEHLF-1%20\d{4}-\d{4}$/u)]);
    const secret = codes[0]!.slice(-9);
    const found = await house.finds('rahma', { kind: 'code', reference: 'BEHLF-1', secret });
    expect(found.code?.kind).toBe('match');
    const old = await house.finds('rahma', { kind: 'code', reference: 'BEHLF-1', secret: '4821-0937' });
    expect(old.code?.kind).toBe('no-match');
    expect(await openPaper(desk, token, drawCode)).toEqual({ kind: 'refused', why: 'used' });
  });

  it('is for a reporter without a chat alone', async () => {
    await house.does('joko', { kind: 'file', filing: filingOf('BEHLF-2') });
    const act = { kind: 'paper-link', reference: 'BEHLF-2', notice: null } as const;
    await expect(house.does('dewi', act)).rejects.toThrow(/MoveRefused/);
    const code = { kind: 'read-code', reference: 'BEHLF-2', secret: '1111-2222' } as const;
    await expect(house.does('dewi', code)).rejects.toThrow(/MoveRefused/);
    await expect(house.does('yus', { ...code, reference: 'BEHLF-1' })).rejects.toThrow(/MoveRefused/);
  });

  it('links the chat that has its code at once, and what was due to be told is no more', async () => {
    await house.does('dewi', {
      kind: 'tell-citizen',
      reference: 'BEHLF-1',
      say: { key: 'plain', values: { text: 'Silakan diambil.' } },
    });
    expect(await wayOf('rahma', 'BEHLF-1')).toBe('at-once');
    await house.play('rahma', [{ kind: 'alone' }], [{ kind: 'link-recorded', reference: 'BEHLF-1' }]);
    const own = (await house.finds('rahma', { kind: 'own-cases' })).ownCases ?? [];
    expect(own.map(({ reference }) => reference)).toEqual(['BEHLF-1']);
    expect((await due()).count).toBe(0);
    expect((await house.keys('dewi')).at(-1)).toBe('officer-linked-by-receipt');
    await house.does('dewi', {
      kind: 'tell-citizen',
      reference: 'BEHLF-1',
      say: { key: 'plain', values: { text: 'Sampai di sini.' } },
    });
    expect((await house.told('rahma')).at(-1)?.says[0]?.values).toEqual({ text: 'Sampai di sini.' });
    // A second finder of the paper asks the reporter, as everybody does.
    await house.does('penemu');
    expect(await wayOf('penemu', 'BEHLF-1')).toBe('ask-owner');
  });

  it('links no guarded case by itself: an officer sees who asks', async () => {
    await record(written('BEHLF-3', {}, { protected: 'money' }));
    await house.does('tamu');
    expect(await wayOf('tamu', 'BEHLF-3')).toBe('ask-officer');
    await expect(
      house.play('tamu', [{ kind: 'alone' }], [{ kind: 'link-recorded', reference: 'BEHLF-3' }]),
    ).rejects.toThrow(/MoveRefused/);
  });
});

describe('a copy and what the office took up itself', () => {
  it.each(['copy', 'initiative'] as const)(
    '%s: an officer decides, and nobody is to be told',
    async (source) => {
      const reference = source === 'copy' ? 'BEHLF-4' : 'BEHLF-5';
      const before = (await house.keys('yus')).length;
      await record(written(reference, { source, proxy: 'none' }));
      expect(await house.row(reference)).toMatchObject({ status: 'office', why_office: source, source });
      expect(await house.keys('yus')).toHaveLength(before);
      await house.does('dewi', {
        kind: 'tell-citizen',
        reference,
        say: { key: 'plain', values: { text: 'kabar' } },
      });
      expect((await due()).count).toBe(0);
    },
  );
});

describe('what a reporter without a chat says to an officer', () => {
  const says = (move: 'replied' | 'confirmed' | 'reopened', text: string | null = null) =>
    house.does('dewi', { kind: 'speak-for', reference: 'BEHLF-6', move, text });
  const focal = (move: 'accepted' | 'asked' | 'resolved', text: string) =>
    house.does('yus', { kind: 'move', reference: 'BEHLF-6', move, by: 'focal', payload: { text } });
  const lastRead = async () => JSON.stringify((await house.told('yus')).at(-1));

  it('counts as his own word, reaches the agency without him, and moves the case as his would', async () => {
    await record(written('BEHLF-6'));
    await focal('accepted', '');
    await focal('asked', 'Nomor pendaftarannya berapa?');
    const { officeCase } = await house.finds('dewi', { kind: 'case-for-office', reference: 'BEHLF-6' });
    expect(officeCase?.recorded?.question).toBe('Nomor pendaftarannya berapa?');
    await says('replied', `Nomor 12/2026 atas nama ${NAME}.`);
    expect(await lastRead()).toContain('12/2026');
    expect(await lastRead()).not.toContain('Zulkarnain');
    await focal('resolved', 'Sudah terbit.');
    await says('reopened', 'Namanya salah tulis.');
    expect(await lastRead()).toContain('salah tulis');
    await focal('resolved', 'Sudah diperbaiki.');
    await says('confirmed');
    expect(await house.row('BEHLF-6')).toMatchObject({ status: 'closed' });
    const said = (await house.events('BEHLF-6')).filter((move) =>
      ['replied', 'reopened', 'confirmed'].includes(move),
    );
    expect(said).toEqual(['replied', 'reopened', 'confirmed']);
  });

  it('is nothing where nothing was asked of him, or where he has a chat of his own', async () => {
    await expect(says('replied', 'Begini.')).rejects.toThrow(/MoveRefused/);
    const act = { kind: 'speak-for', reference: 'BEHLF-1', move: 'confirmed', text: null } as const;
    await expect(house.does('dewi', act)).rejects.toThrow(/MoveRefused/);
    await expect(house.does('yus', { ...act, reference: 'BEHLF-6' })).rejects.toThrow(/MoveRefused/);
  });
});
