import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SendError } from '../../src/channel.ts';
import { openCopy } from '../../src/copy/copy.ts';
import { caseCard } from '../../src/core/agency-say.ts';
import type { Move } from '../../src/core/complaint.ts';
import type { Effect, MovePayload } from '../../src/core/effect.ts';
import { doCaseWork } from '../../src/desk/case-work.ts';
import { deliver } from '../../src/desk/deliver.ts';
import { shorten } from '../../src/desk/shorten.ts';
import { lockComplaint } from '../../src/store/complaint.ts';
import { openEcho, type Echo } from '../channels/echo.ts';
import { filingOf, openCaseDesk, type CaseDesk } from '../support/case-desk.ts';
import { freshDatabase } from '../support/database.ts';
import { leftFor } from '../support/sent.ts';

let house: CaseDesk;
let echo: Echo;
let cases = 0;
const never = new AbortController().signal;

beforeAll(async () => {
  house = await openCaseDesk((await freshDatabase()).url);
  await house.officer('dewi');
  await house.focalPoint('yus', { name: 'Yusnidar Lubis' });
  await house.focalPoint('rina', { name: 'Rina Siregar' });
});
afterAll(() => house.end());
beforeEach(() => {
  echo = openEcho();
});

const drain = async ({ channel } = echo): Promise<void> => {
  const desk = { ...house.desk, copy: openCopy() };
  while ((await deliver(desk, channel, never)).left);
};

/** A case that both focal points have read of. */
const routed = async (): Promise<string> => {
  const reference = `LEFT${(cases += 1)}-A`;
  await house.does('rahma', { kind: 'file', filing: filingOf(reference) });
  await house.work();
  return reference;
};

const move = (
  by: 'citizen' | 'focal' | 'officer',
  reference: string,
  what: Move,
  payload: MovePayload = {},
): Effect => ({ kind: 'move', reference, move: what, by, payload });

/** What stands in a chat about the case now, and the labels below it. */
const standing = (who: string, reference: string) =>
  echo
    .arrivedAt(who)
    .filter(({ text }) => text.includes(reference))
    .map(({ text, choices }) => [text, choices.length] as const);

const newestEdit = (who: string) =>
  leftFor(house.desk, who).then((rows) => rows.findLast((row) => row.class === 'edit'));

describe('A case leaves the chats of its focal points', () => {
  it.each<[string, string, (reference: string) => Promise<void>]>([
    [
      'when an officer takes it over',
      'ditangani kantor Ombudsman.',
      (reference) => house.does('dewi', move('officer', reference, 'taken-over')),
    ],
    [
      'when it is redirected to another agency',
      'dialihkan ke instansi lain.',
      (reference) => house.does('yus', move('focal', reference, 'redirected', { agency: 'pln', text: 'x' })),
    ],
    [
      'when it is returned to the office',
      'dikembalikan ke kantor Ombudsman.',
      (reference) => house.does('yus', move('focal', reference, 'redirected', { agency: null, text: 'x' })),
    ],
    [
      'when the office ends it',
      'dihentikan oleh kantor Ombudsman.',
      (reference) => house.does('dewi', move('officer', reference, 'rejected', { text: 'court' })),
    ],
    [
      'when the reporter says that it is done',
      'selesai.',
      async (reference) => {
        await house.does('yus', move('focal', reference, 'accepted'));
        await house.does('yus', move('focal', reference, 'resolved', { text: 'sudah' }));
        await house.does('rahma', move('citizen', reference, 'confirmed'));
      },
    ],
  ])('%s', async (_, words, leave) => {
    const reference = await routed();
    await drain();
    for (const who of ['yus', 'rina']) expect(standing(who, reference)[0]?.[0]).toContain('Akta anak saya');
    await leave(reference);
    await drain();
    for (const who of ['yus', 'rina'])
      expect(standing(who, reference)).toEqual([[`Aduan ${reference}: ${words}`, 0]]);
  });

  it('and with it everything else that was read of it there, also what was asked for or is still on its way', async () => {
    const reference = await routed();
    await house.play('yus', [{ kind: 'case-for-focal', reference }], ({ found }) => [
      { kind: 'say', say: { key: 'focal-choose-act', values: { reference } } },
      { kind: 'say', say: caseCard(found.focalCase!), about: reference },
    ]);
    await protectReply('yus');
    await house.does('dewi', move('officer', reference, 'taken-over'));
    await drain();
    const left = [`Aduan ${reference}: ditangani kantor Ombudsman.`, 0];
    expect(standing('yus', reference)).toEqual([left, left, left]);
  });

  it('once: what came after it stays, and leaves by itself', async () => {
    const reference = await routed();
    await house.does('dewi', move('officer', reference, 'taken-over'));
    await house.does('dewi', move('officer', reference, 'handed-back'));
    await house.work();
    await drain();
    expect(standing('yus', reference).map(([, choices]) => choices > 0)).toEqual([false, true]);
    await house.does('dewi', move('officer', reference, 'rejected', { text: 'court' }));
    await drain();
    expect(standing('yus', reference).map(([text]) => text)).toEqual([
      `Aduan ${reference}: ditangani kantor Ombudsman.`,
      `Aduan ${reference}: dihentikan oleh kantor Ombudsman.`,
    ]);
  });

  it('of one alone whose duty ended', async () => {
    const reference = await routed();
    const { person } = await house.recipient('rina');
    await doCaseWork(house.desk, async (work) => {
      const complaint = await lockComplaint(work.tx, work.desk.ring, { reference });
      await shorten(work, complaint!, 'duty-ended', [person]);
    });
    await drain();
    expect(standing('rina', reference)).toEqual([[`Aduan ${reference}: bukan lagi tugas Bapak/Ibu.`, 0]]);
    expect(standing('yus', reference)[0]?.[0]).toContain('Akta anak saya');
  });
});

describe('An edit', () => {
  const left = async (): Promise<string> => {
    const reference = await routed();
    await drain();
    await house.does('dewi', move('officer', reference, 'taken-over'));
    return reference;
  };

  it('is left out where the channel cannot change what it sent', async () => {
    await left();
    await drain(openEcho({ abilities: { ...echo.channel.abilities, edit: false } }));
    expect(await newestEdit('yus')).toMatchObject({ state: 'skipped', verdict: 'cannot-edit' });
  });

  it('that a channel refuses is given up, and nobody is asked to make a call because of it', async () => {
    await left();
    echo.refuseNext('yus', new SendError('rejected', 'no'));
    await drain();
    expect(await newestEdit('yus')).toMatchObject({ state: 'failed', verdict: 'rejected' });
    expect(await house.keys('dewi')).not.toContain('officer-send-failed');
  });

  it('that nobody knows to have arrived is made again, and is no repeat', async () => {
    const reference = await left();
    echo.refuseNext('yus', new SendError('network', 'cut'));
    await drain();
    await sql`update outbox set next_at = now()`.execute(house.desk.db.kysely);
    await expect
      .poll(async () => (await drain(), (await newestEdit('yus'))?.state), { timeout: 20_000 })
      .toBe('sent');
    expect(await newestEdit('yus')).toMatchObject({ repeats: 0 });
    expect(standing('yus', reference)[0]?.[0]).toBe(`Aduan ${reference}: ditangani kantor Ombudsman.`);
  });
});

/** As the answer of somebody who speaks as a focal point: scripted turns speak as citizens. */
const protectReply = async (who: string): Promise<void> => {
  const { address } = await house.recipient(who);
  await sql`update outbox set protect = true where address_id = ${address} and class = 'reply'`.execute(
    house.desk.db.kysely,
  );
};
