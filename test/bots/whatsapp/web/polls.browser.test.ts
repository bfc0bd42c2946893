// A question followed by a poll, over the real client and browser: the first choice in it answers, as its number would.
import { expect, it, onTestFinished } from 'vitest';
import { openAcks } from '../../../../bots/whatsapp/web/acks.ts';
import { openIntake } from '../../../../bots/whatsapp/web/intake.ts';
import { openPolls } from '../../../../bots/whatsapp/web/polls.ts';
import { whatsappWebChannel } from '../../../../bots/whatsapp/web/send.ts';
import type { Event } from '../../../../src/core/event.ts';
import { deliver } from '../../../../src/desk/deliver.ts';
import type { Rules } from '../../../../src/desk/desk.ts';
import { receive } from '../../../../src/desk/receive.ts';
import { freshDatabase } from '../../../support/database.ts';
import { openTestDesk, plain } from '../../../support/desk.ts';
import { QUICK_MANNERS } from '../../../support/quick-manners.ts';
import { holdWhatsapp } from '../../../support/whatsapp-web/browser.ts';

const QUESTION = {
  key: 'question',
  choices: [
    { token: 'g.ya', key: 'yes' },
    { token: 'g.tidak', key: 'no' },
  ],
};
const said = (event: Event): string => {
  if (event.kind === 'press') return `memilih ${event.token}, ${event.label}`;
  return event.kind === 'text' ? `menulis ${event.text}` : event.kind;
};
const ASKING: Rules = {
  needs: () => [],
  turn: (state, event) => ({
    state,
    effects: [
      event.kind === 'text' && event.text === 'tanya' ? { kind: 'say', say: QUESTION } : plain(said(event)),
    ],
  }),
};

it('a choice in a poll is a press, once; taken back it is nothing, and of a forgotten poll it is its words', async () => {
  const never = new AbortController().signal;
  const { url } = await freshDatabase();
  const desk = await openTestDesk(url, { rules: ASKING, policies: QUICK_MANNERS });
  onTestFinished(() => desk.end());
  const acks = openAcks();
  let polls = openPolls('Pilih satu');
  const intake = openIntake(
    async (events) => void (await receive(desk, events)),
    () => {},
    () => {},
    (poll, label) => polls.tokenOf(poll, label),
  );
  const { wa, supervisor, ready, close } = await holdWhatsapp({
    heed: (one) => {
      if (one.kind === 'ack') acks.note(one.id, one.ack);
      if (one.kind === 'messages' || one.kind === 'vote') intake.take(one);
    },
  });
  onTestFinished(close);
  await ready();
  const channel = whatsappWebChannel(supervisor, () => true, acks, { polls });
  const ani = wa.contact({ pn: '628111000001@c.us', lid: '77000000000001@lid', name: 'Ani' });
  const answers = () => wa.textsAt(ani).filter((text) => text !== '');
  const drain = async (): Promise<void> => {
    while ((await deliver(desk, channel, never)).left);
  };
  /** Asks, and gives the id of the poll that followed. */
  const asks = async (): Promise<string> => {
    const before = wa.arrived.length;
    wa.text(ani, 'tanya');
    await expect.poll(async () => (await drain(), wa.arrived.length)).toBe(before + 2);
    const [question, poll] = wa.arrived.slice(before);
    expect(question).toMatchObject({ type: 'chat', body: 'PERTANYAAN\n\n1. Ya\n2. Tidak' });
    expect(poll).toMatchObject({ type: 'poll_creation', pollName: 'Pilih satu' });
    expect(poll!.pollOptions!.map(({ name }) => name)).toEqual(['1. Ya', '2. Tidak']);
    return poll!.id;
  };

  const first = await asks();
  wa.vote(ani, first, []);
  wa.vote(ani, first, [1]);
  wa.vote(ani, first, [0]);
  await expect.poll(async () => (await drain(), answers().at(-1))).toBe('memilih g.tidak, 2. Tidak');
  const second = await asks();
  polls = openPolls('Pilih satu');
  wa.vote(ani, second, [0]);
  await expect.poll(async () => (await drain(), answers().at(-1))).toBe('menulis Ya');
  expect(answers().filter((text) => text.startsWith('memilih'))).toHaveLength(1);
});
