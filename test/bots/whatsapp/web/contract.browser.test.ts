// The real client in a real browser, with the stand-in as WhatsApp: what every channel must do.
import { setTimeout as sleep } from 'node:timers/promises';
import { openAcks } from '../../../../bots/whatsapp/web/acks.ts';
import { whatsappWebChannel } from '../../../../bots/whatsapp/web/send.ts';
import type { SendCode } from '../../../../src/channel.ts';
import { channelContract, type FarSide } from '../../../channels/contract.ts';
import { holdWhatsapp } from '../../../support/whatsapp-web/browser.ts';

/** Shorter than in life: a server that gives no sign is one of the verdicts. */
const ACK_MS = 1_500;
/** Beyond the patience for one attempt, within that for two. */
const LATE_MS = 2_000;

/** The page knows no flood, no window and no block: WhatsApp tells such things to nobody. */
const VERDICTS = ['rejected', 'network', 'down'] as const satisfies readonly SendCode[];

channelContract('whatsapp', VERDICTS, async (): Promise<FarSide> => {
  const acks = openAcks();
  const { wa, supervisor, news, hears, ready, close } = await holdWhatsapp({
    heed: (one) => one.kind === 'ack' && acks.note(one.id, one.ack),
  });
  const ani = wa.contact({ pn: '628111000001@c.us', lid: '77000000000001@lid', name: 'Ani' });
  const budi = wa.contact({ pn: '628111000002@c.us', name: 'Budi' });
  await ready();
  let state = 'ready';
  let back: Promise<void> = Promise.resolve();
  const offline = async (): Promise<void> => {
    const from = news.length;
    wa.state('OPENING');
    await hears((one) => one.kind === 'state' && one.state === 'offline', from);
    state = 'offline';
    back = sleep(LATE_MS).then(async () => {
      wa.state('CONNECTED');
      await ready(from);
      state = 'ready';
    });
  };
  return {
    channel: whatsappWebChannel(supervisor, () => state === 'ready', acks, { ackMs: ACK_MS }),
    addresses: [ani.lid!, budi.pn],
    arrivedAt: async (address) => {
      await back;
      const texts = wa.textsAt(address === ani.lid ? ani : budi);
      return texts.map((text) => ({ text, tokens: [], protect: false }));
    },
    refuseNext: async (_, code) => {
      if (code === 'rejected') wa.knobs.refuse = 1;
      if (code === 'network') Object.assign(wa.knobs, { late: 1, lateMs: LATE_MS });
      if (code === 'down') await offline();
    },
    put: async (bytes) => {
      const { id } = wa.file(budi, 'document', 'application/pdf', Buffer.from(bytes));
      await hears((one) => one.kind === 'messages' && one.messages.some((message) => message.id === id));
      return `false_${budi.pn}_${id}`;
    },
    close,
  };
});
