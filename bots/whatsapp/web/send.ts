// Messages over WhatsApp Web. Sent is what its server has taken; before a message is said again the chat is looked at.
import { SendError, type Channel, type Limits } from '../../../src/channel.ts';
import { openAcks, type Acks } from './acks.ts';
import { fitPoll, type Polls } from './polls.ts';
import type { Supervisor } from './supervisor.ts';
import { isBroken, verdictOf } from './verdict.ts';
import { SENT } from './wire.ts';

/**
 * Longer ones are hard to read on a telephone; WhatsApp itself takes more. One a second is the pace of emergencies; how fast
 * all else may go is the manners' rule.
 */
const LIMITS: Limits = { text: 4096, perSecond: 1, perAddress: 1 };
/** The server answers within a second; less than the patience of whoever sends. */
const ACK_MS = 15_000;
/** So many messages without a sign of the server, one after the other: the session only looks alive. */
const MOST_UNHEARD = 3;
/** Messages of ours that are known for what they are, so that equal words later are not taken for them. */
const REMEMBERED = 500;
/** WhatsApp's clock counts whole seconds, and is not ours. */
const CLOCK_SECONDS = 2;

async function* piecesOf(
  { ask }: Pick<Supervisor, 'ask'>,
  key: string,
  limit: number,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void, undefined> {
  const come: Uint8Array[] = [];
  let wake = (): void => undefined;
  let over = false;
  let failure: unknown = null;
  const asked = ask({ kind: 'fetch', key, limit }, signal, (bytes) => {
    come.push(bytes);
    wake();
  }).catch((error: unknown) => (failure = error));
  void asked.finally(() => {
    over = true;
    wake();
  });
  for (;;) {
    const piece = come.shift();
    if (piece) yield piece;
    else if (over) break;
    else await new Promise<void>((resolve) => (wake = resolve));
  }
  if (failure !== null) throw verdictOf(failure);
}

/** `ackMs`: how long a sign of the server is waited for. `polls`: what follows questions; null: nothing does. */
export const whatsappWebChannel = (
  { ask, restart }: Pick<Supervisor, 'ask' | 'restart'>,
  isReady: () => boolean,
  acks: Acks = openAcks(),
  { ackMs = ACK_MS, polls = null }: { readonly ackMs?: number; readonly polls?: Polls | null } = {},
): Channel => {
  let unheard = 0;
  const sent = new Set<string>();

  const judged = (error: unknown): SendError => {
    if (isBroken(error)) restart('the page is gone');
    return verdictOf(error);
  };

  return {
    name: 'whatsapp',
    abilities: {
      ...{ buttons: false, edit: false, protect: false, manners: true },
      ...(polls === null ? {} : { polls: true }),
      media: ['photo', 'document', 'voice'],
    },
    limits: LIMITS,
    send: async (address, { text, choices, again }, signal) => {
      const since = again === undefined ? null : Math.floor(Date.now() / 1000 - again) - CLOCK_SECONDS;
      const known = since === null ? [] : [...sent];
      const options = choices.map(({ label }) => label);
      const poll = polls !== null && fitPoll(choices) ? { title: polls.title, options } : null;
      const order = { kind: 'send', chat: address, text, since, known, poll } as const;
      const answer = await ask(order, signal).catch((error: unknown) => {
        throw judged(error);
      });
      const { id, ack, poll: asked } = SENT.parse(answer);
      if (asked !== undefined) polls?.keep(asked, choices);
      const sign = ack > 0 ? ack : await acks.settled(id, ackMs, signal);
      if (sign === null) {
        unheard += 1;
        if (unheard >= MOST_UNHEARD) {
          unheard = 0;
          restart('the server gives no sign');
        }
        throw new SendError('network', 'the server of WhatsApp gave no sign of the message');
      }
      unheard = 0;
      if (sign < 0) throw new SendError('rejected', 'WhatsApp refused the message');
      sent.add(id);
      if (sent.size > REMEMBERED) sent.delete(sent.values().next().value!);
      return { messageId: id };
    },
    typing: async (address, signal) => {
      await ask({ kind: 'typing', chat: address }, signal).catch(() => undefined);
    },
    alive: async () => {
      if (!isReady()) throw new SendError('down', 'WhatsApp Web is not connected');
    },
    fetch: (handle, limit, signal) => piecesOf({ ask }, handle, limit, signal),
  };
};
