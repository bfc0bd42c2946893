// What goes wrong with WhatsApp Web, and what is seen of it: by /readyz and officers through the state of the channel and of the
// session, by officers and senders through the verdict on a message or a file.
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { whatsappSession } from '../../../../src/desk/whatsapp-session.ts';
import { knownChannels } from '../../../../src/store/channel-state.ts';
import { holdWhatsapp } from '../../../support/whatsapp-web/browser.ts';
import { startWhatsapp, type WhatsappBot } from '../../../support/whatsapp-web/bot.ts';
import { openAcks } from '../../../../bots/whatsapp/web/acks.ts';
import { whatsappWebChannel } from '../../../../bots/whatsapp/web/send.ts';

const SOON = { timeout: 60_000, interval: 50 };
const LONG_MS = 180_000;

const channelOf = async ({ desk }: WhatsappBot) =>
  (await knownChannels(desk.db.kysely)).find(({ channel }) => channel === 'whatsapp')?.state;
const sessionOf = ({ desk }: WhatsappBot) => whatsappSession(desk);
const newestRow = async ({ desk }: WhatsappBot) =>
  (
    await sql<{
      state: string;
      verdict: string | null;
    }>`select state, verdict from outbox order by id desc limit 1`.execute(desk.db.kysely)
  ).rows[0];

it('a code to scan that has gone stale is asked for anew', { timeout: LONG_MS }, async () => {
  const bot = await startWhatsapp();
  await expect.poll(async () => (await sessionOf(bot))?.qr, SOON).toMatch(/^2@/);
  const before = (await sessionOf(bot))!.qr;
  bot.wa.qrIdle();
  await expect.poll(async () => (await sessionOf(bot))?.qr, SOON).not.toBe(before);
  await expect
    .poll(() => sessionOf(bot), SOON)
    .toMatchObject({ state: 'unpaired', qr: expect.stringMatching(/^2@/) });
  await expect.poll(() => channelOf(bot), SOON).toBe('down');
});

it(
  'refused, another browser and a page that is ready too soon: the verdict, the channel down, and up again',
  { timeout: LONG_MS },
  async () => {
    const bot = await startWhatsapp((wa) => Object.assign(wa.knobs, { patient: false, syncDelayMs: 0 }));
    bot.wa.scanQr();
    await expect.poll(() => channelOf(bot), SOON).toBe('ok');
    const ani = bot.wa.contact({ pn: '628111@c.us', lid: '77@lid', name: 'Ani' });
    bot.wa.text(ani, 'halo');
    await expect.poll(() => bot.wa.textsAt(ani), SOON).toEqual(['1: halo']);

    bot.wa.knobs.refuse = 1;
    bot.wa.text(ani, 'ditolak');
    await expect.poll(() => newestRow(bot), SOON).toEqual({ state: 'failed', verdict: 'rejected' });

    bot.wa.conflict();
    await expect.poll(() => channelOf(bot), SOON).toBe('down');
    await expect.poll(() => channelOf(bot), SOON).toBe('ok');
    bot.wa.text(ani, 'lagi');
    await expect.poll(() => bot.wa.textsAt(ani).at(-1), SOON).toBe('3: lagi');
  },
);

it(
  'a server that gives no sign: the browser starts anew, and the message goes once',
  { timeout: LONG_MS },
  async () => {
    const acks = openAcks();
    const { wa, supervisor, news, ready, close } = await holdWhatsapp({
      heed: (one) => one.kind === 'ack' && acks.note(one.id, one.ack),
    });
    try {
      await ready();
      const ani = wa.contact({ pn: '628111@c.us', name: 'Ani' });
      const channel = whatsappWebChannel(supervisor, () => true, acks, 300);
      const from = news.length;
      wa.knobs.holdSend = true;
      const again = { text: 'halo', choices: [], protect: false, again: 5 };
      for (let tries = 0; tries < 3; tries += 1)
        await expect(channel.send(ani.pn, again, AbortSignal.timeout(20_000))).rejects.toMatchObject({
          code: 'network',
        });
      wa.knobs.holdSend = false;
      await ready(from);
      await channel.send(ani.pn, again, AbortSignal.timeout(20_000));
      expect(wa.textsAt(ani)).toEqual(['halo']);
      const gone = wa.file(ani, 'image', 'image/jpeg', Buffer.from('foto'));
      wa.expire(gone);
      const never = new AbortController().signal;
      await expect(
        Array.fromAsync(channel.fetch(`false_${ani.pn}_${gone.id}`, 1000, never)),
      ).rejects.toMatchObject({
        code: 'gone',
        message: 'WhatsApp keeps the file no longer',
      });
    } finally {
      await close();
    }
  },
);

it(
  'each of three modules that WhatsApp renames is named, and the channel is degraded',
  { timeout: LONG_MS },
  async () => {
    const names = ['WALinkify', 'WAWebSendMsgChatAction', 'WAWebAddonReactionTableMode'];
    const bot = await startWhatsapp((wa) => void wa.missing.push(...names));
    bot.wa.scanQr();
    await expect
      .poll(async () => [...((await sessionOf(bot))?.missing ?? [])].sort(), SOON)
      .toEqual([...names].sort());
    await expect.poll(() => channelOf(bot), SOON).toBe('degraded');
  },
);
