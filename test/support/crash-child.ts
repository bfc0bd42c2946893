// A process that dies without a word at a chosen moment of its work, for desk/crash.test.ts.
// Its settings come as JSON in the first argument; the far side of its channel is a file that outlives it.
import { appendFileSync } from 'node:fs';
import type { Channel, Incoming } from '../../src/channel.ts';
import { deliver } from '../../src/desk/deliver.ts';
import { receive } from '../../src/desk/receive.ts';
import { openTestDesk, REPEATING } from './desk.ts';

export type CrashAt =
  'in-the-turn' | 'after-the-commit' | 'before-the-send' | 'after-the-send' | 'after-a-part';

export type CrashOrder = {
  readonly url: string;
  readonly keys: string;
  readonly far: string;
  readonly at: CrashAt;
  /** Given to receive first; none: only delivers. */
  readonly events: readonly Incoming[];
};

const die = (): never => {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('a killed process runs no further');
};

const order = JSON.parse(process.argv[2] ?? '{}') as CrashOrder;

const desk = await openTestDesk(order.url, {
  keys: order.keys,
  rules: {
    ...REPEATING,
    turn: (...given) => (order.at === 'in-the-turn' ? die() : REPEATING.turn(...given)),
  },
});

let sent = 0;
const channel: Channel = {
  name: 'echo',
  abilities: { buttons: true, edit: false, protect: true, media: [] },
  limits: { text: 500, perSecond: 1000, perAddress: 1000 },
  fetch: async function* () {},
  send: async (address, message) => {
    if (order.at === 'before-the-send') die();
    // The second part of a row dies before it goes, so the first was recorded.
    if (order.at === 'after-a-part' && sent === 1) die();
    appendFileSync(order.far, `${address}: ${message.text}\n`);
    sent += 1;
    if (order.at === 'after-the-send') die();
    return { messageId: `far-${sent}` };
  },
};

if (order.events.length > 0) await receive(desk, order.events);
if (order.at === 'after-the-commit') die();
await deliver(desk, channel, new AbortController().signal);
await desk.end();
