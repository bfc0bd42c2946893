// What goes wrong with WhatsApp Web, and what staff see of it: the texts that an officer reads on another channel stand in
// staff/*.txt, as he reads them.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, it, onTestFinished } from 'vitest';
import { openAcks } from '../../../../bots/whatsapp/web/acks.ts';
import { whatsappWebChannel } from '../../../../bots/whatsapp/web/send.ts';
import { startOutflow } from '../../../../bots/outflow.ts';
import { doCaseWork } from '../../../../src/desk/case-work.ts';
import { mindChannels } from '../../../../src/desk/channel-trouble.ts';
import type { Desk } from '../../../../src/desk/desk.ts';
import { receive } from '../../../../src/desk/receive.ts';
import { whatsappSession } from '../../../../src/desk/whatsapp-session.ts';
import { keepAttachment } from '../../../../src/store/attachment.ts';
import { knownChannels, resumeChannel } from '../../../../src/store/channel-state.ts';
import { inTransaction } from '../../../../src/store/database.ts';
import { freshDatabase } from '../../../support/database.ts';
import { from, openTestDesk } from '../../../support/desk.ts';
import { officerOnTelegram } from '../../../support/officer.ts';
import { QUICK_MANNERS } from '../../../support/quick-manners.ts';
import { recipientAt } from '../../../support/somebody.ts';
import { holdWhatsapp, whatsappSettings } from '../../../support/whatsapp-web/browser.ts';
import { startWhatsapp } from '../../../support/whatsapp-web/bot.ts';

const SOON = { timeout: 60_000, interval: 50 };
const LONG_MS = 180_000;
/** Longer than a look at the channels takes: an outage must not end before it was looked at. */
const SLOW_SYNC_MS = 4_000;

const channelOf = async ({ db }: Desk) =>
  (await knownChannels(db.kysely)).find(({ channel }) => channel === 'whatsapp')?.state;
const newestRow = async ({ db }: Desk, channel: string) =>
  (
    await sql<{ state: string; verdict: string | null }>`
      select state, verdict from outbox where channel = ${channel} order by id desc limit 1`.execute(
      db.kysely,
    )
  ).rows[0];
const looksAtChannels = (desk: Desk) => doCaseWork(desk, mindChannels);
/** Two minutes pass for whoever waits to be told. */
const twoMinutesPass = async (desk: Desk): Promise<void> => {
  await sql`update channel_state set since = now() - interval '121 seconds' where channel = 'whatsapp'`.execute(
    desk.db.kysely,
  );
  await looksAtChannels(desk);
};

/** Holds a trouble as staff see it against its file. */
const seen = (name: string, ...parts: readonly (readonly [heading: string, texts: readonly string[]])[]) => {
  const lines = parts.flatMap(([heading, texts]) => [
    `== ${heading}`,
    ...(texts.length > 0 ? texts : ['(petugas tidak menerima pesan)']),
    '',
  ]);
  return expect(`${lines.join('\n').trimEnd()}\n`).toMatchFileSnapshot(`staff/${name}.txt`);
};

it('a code to scan that has gone stale is asked for anew', { timeout: LONG_MS }, async () => {
  const { wa, desk } = await startWhatsapp();
  const officer = await officerOnTelegram(desk);
  await expect.poll(async () => (await whatsappSession(desk))?.qr, SOON).toMatch(/^2@/);
  const before = (await whatsappSession(desk))!.qr;
  wa.qrIdle();
  await expect.poll(async () => (await whatsappSession(desk))?.qr, SOON).not.toBe(before);
  await expect
    .poll(() => whatsappSession(desk), SOON)
    .toMatchObject({ state: 'unpaired', qr: expect.stringMatching(/^2@/) });
  await expect.poll(() => channelOf(desk), SOON).toBe('down');
  await twoMinutesPass(desk);
  await seen(
    'kode-kedaluwarsa',
    ['WhatsApp menunggu dipindai selama dua menit', await officer.news()],
    ['jawaban atas "kanal"', [await officer.seesChannels()]],
  );
});

it(
  'unlinked from the telephone: nothing is sent until an officer has paired it and says so',
  { timeout: LONG_MS },
  async () => {
    const { wa, desk } = await startWhatsapp();
    const officer = await officerOnTelegram(desk);
    wa.scanQr();
    await expect.poll(() => channelOf(desk), SOON).toBe('ok');
    wa.unlink();
    await expect.poll(() => channelOf(desk), SOON).toBe('held');
    const told = await officer.news();
    await expect.poll(async () => (await whatsappSession(desk))?.qr, SOON).toMatch(/^2@/);
    const asked = await officer.seesChannels();

    wa.scanQr();
    await expect.poll(async () => (await whatsappSession(desk))?.state, SOON).toBe('ready');
    const ani = wa.contact({ pn: '628111@c.us', name: 'Ani' });
    wa.text(ani, 'halo');
    await expect.poll(() => newestRow(desk, 'whatsapp'), SOON).toEqual({ state: 'pending', verdict: null });
    const waiting = await officer.seesChannels();
    expect(wa.textsAt(ani)).toEqual([]);
    await inTransaction(desk.db, (tx) => resumeChannel(tx, 'whatsapp'));
    await expect.poll(() => wa.textsAt(ani), SOON).toEqual(['1: halo']);
    await seen(
      'diputus-dari-hp',
      ['perangkat tertaut dikeluarkan di HP kantor', told],
      ['jawaban atas "kanal"', [asked]],
      ['dihubungkan lagi, belum dilanjutkan: jawaban atas "kanal"', [waiting]],
    );
  },
);

it(
  'a refused message, another browser, a person whom WhatsApp calls otherwise from now on, and an account that is shut out',
  { timeout: LONG_MS },
  async () => {
    const { wa, desk } = await startWhatsapp((far) =>
      Object.assign(far.knobs, { patient: false, syncDelayMs: 0 }),
    );
    const officer = await officerOnTelegram(desk);
    wa.scanQr();
    await expect.poll(() => channelOf(desk), SOON).toBe('ok');
    const ani = wa.contact({ pn: '628111@c.us', lid: '77@lid', name: 'Ani' });
    wa.text(ani, 'halo');
    await expect.poll(() => wa.textsAt(ani), SOON).toEqual(['1: halo']);

    wa.knobs.refuse = 1;
    wa.text(ani, 'ditolak');
    await expect
      .poll(() => newestRow(desk, 'whatsapp'), SOON)
      .toEqual({ state: 'failed', verdict: 'rejected' });
    await seen('pesan-ditolak', ['satu jawaban ditolak WhatsApp', await officer.news()]);

    const budi = wa.contact({ pn: '628222@c.us', name: 'Budi' });
    wa.text(budi, 'satu');
    await expect.poll(() => wa.textsAt(budi), SOON).toEqual(['1: satu']);
    const later = { ...budi, lid: '88@lid' };
    wa.text(later, 'dua');
    await expect.poll(() => wa.textsAt(later), SOON).toEqual(['1: satu', '2: dua']);
    expect(wa.arrived.at(-1)).toMatchObject({ chat: '88@lid' });
    await seen('id-berganti', [
      'di tengah percakapan WhatsApp menyebut orang yang sama dengan id lain',
      await officer.news(),
    ]);

    wa.knobs.syncDelayMs = SLOW_SYNC_MS;
    wa.conflict();
    await expect.poll(() => channelOf(desk), SOON).toBe('down');
    await twoMinutesPass(desk);
    const told = await officer.news();
    await expect.poll(() => channelOf(desk), SOON).toBe('ok');
    await looksAtChannels(desk);
    await seen(
      'dipakai-di-tempat-lain',
      ['WhatsApp kantor dibuka di peramban lain, dua menit', told],
      ['tersambung lagi dengan sendirinya', await officer.news()],
    );
    wa.text(ani, 'lagi');
    await expect.poll(() => wa.textsAt(ani).at(-1), SOON).toBe('3: lagi');

    wa.state('TOS_BLOCK');
    await expect.poll(() => channelOf(desk), SOON).toBe('held');
    await seen(
      'nomor-diblokir',
      ['WhatsApp memblokir nomor kantor', await officer.news()],
      ['jawaban atas "kanal"', [await officer.seesChannels()]],
    );
  },
);

it(
  'a server that gives no sign: the browser starts anew, and each message goes once; a file that WhatsApp keeps no longer',
  { timeout: LONG_MS },
  async () => {
    const acks = openAcks();
    let isReady = false;
    const { wa, supervisor, ready, close } = await holdWhatsapp({
      heed: (one) => {
        if (one.kind === 'ack') acks.note(one.id, one.ack);
        if (one.kind === 'state') isReady = one.state === 'ready';
      },
    });
    onTestFinished(close);
    await ready();
    const settings = whatsappSettings(wa);
    const desk = await openTestDesk((await freshDatabase()).url, { policies: QUICK_MANNERS, settings });
    onTestFinished(() => desk.end());
    const officer = await officerOnTelegram(desk);
    const channel = whatsappWebChannel(supervisor, () => isReady, acks, { ackMs: 300 });
    const outflow = startOutflow(desk, channel, null);
    onTestFinished(() => outflow.stop());
    await expect.poll(() => channelOf(desk), SOON).toBe('ok');

    wa.knobs.holdSend = true;
    const people = ['Ani', 'Budi', 'Cici'].map((name, n) => wa.contact({ pn: `62811${n}@c.us`, name }));
    await receive(
      desk,
      people.map(({ pn, name }) => from(pn, name, { channel: 'whatsapp' })),
    );
    outflow.wake();
    await expect.poll(() => channelOf(desk), SOON).toBe('down');
    await twoMinutesPass(desk);
    const told = await officer.news();
    wa.knobs.holdSend = false;
    await expect.poll(() => channelOf(desk), SOON).toBe('ok');
    await looksAtChannels(desk);
    const texts = () => people.map((person) => wa.textsAt(person));
    await expect.poll(texts, SOON).toEqual([['1: Ani'], ['1: Budi'], ['1: Cici']]);
    await seen(
      'server-diam',
      ['server WhatsApp tidak menjawab, dua menit', told],
      ['menjawab lagi', await officer.news()],
    );

    const [ani] = people;
    const gone = wa.file(ani!, 'image', 'image/jpeg', Buffer.from('foto'));
    wa.expire(gone);
    const { person, key } = await recipientAt(desk, ani!.pn, 'whatsapp');
    const handle = `false_${ani!.pn}_${gone.id}`;
    await inTransaction(desk.db, (tx) =>
      keepAttachment(tx, {
        file: { id: randomUUID(), kind: 'photo', handle, size: null },
        ...{ person, key, channel: 'whatsapp', complaint: null },
      }),
    );
    await expect.poll(() => officer.reads().then((all) => all.length), SOON).toBe(3);
    await seen('berkas-kedaluwarsa', ['foto warga tidak lagi disimpan WhatsApp', await officer.news()]);
    await expect.poll(() => wa.textsAt(ani!), SOON).toHaveLength(2);
  },
);

it(
  'each of three modules that WhatsApp renames is named, the channel is degraded, and officers learn that it is not whole',
  { timeout: LONG_MS },
  async () => {
    const names = ['WALinkify', 'WAWebSendMsgChatAction', 'WAWebAddonReactionTableMode'];
    const { wa, desk } = await startWhatsapp((far) => void far.missing.push(...names));
    const officer = await officerOnTelegram(desk);
    wa.scanQr();
    await expect
      .poll(async () => [...((await whatsappSession(desk))?.missing ?? [])].sort(), SOON)
      .toEqual([...names].sort());
    await expect.poll(() => channelOf(desk), SOON).toBe('degraded');
    await twoMinutesPass(desk);
    await looksAtChannels(desk);
    await seen(
      'whatsapp-berubah',
      ['halaman WhatsApp berubah, dua menit', await officer.news()],
      ['jawaban atas "kanal"', [await officer.seesChannels()]],
    );
  },
);
