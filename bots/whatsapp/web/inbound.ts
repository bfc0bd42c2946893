// What comes in from the page, each message told once and in its order: those that gave an event, and those that came while
// nobody was watching. Who is told twice after all finds the id in the database.
import type wweb from 'whatsapp-web.js';
import { writtenSince } from './page.ts';
import { foreignChat, isPerson, rawOf, shownOf, WID, type Raw } from './shown.ts';
import type { News, Shown } from './wire.ts';

type Client = wweb.Client;

/** Looked through at once; beyond it the page would stand still for too long. */
const MOST_CHATS = 500;
const MOST_OF_A_CHAT = 500;
/** WhatsApp's clock and ours may differ by so much. */
const MARGIN_SECONDS = 600;
/** So many ids are remembered, only to spare the house work. */
const REMEMBERED = 5_000;
const LOOK_EVERY_MS = 180_000;
const LOOK_AGAIN_MS = 2_000;
/** A page that cannot be looked through must not keep back what it tells by itself. */
const MOST_FAILURES = 3;

/** @param from seconds: what was written before is another's to answer */
export const openInbound = (client: Client, from: number, tell: (news: News) => void) => {
  const told = new Set<string>();
  const others = new Map<string, readonly string[]>();
  /** Messages with an event while those without one are still to be looked for: they must not overtake. */
  let held: Raw[] | null = [];
  let looking: Promise<void> = Promise.resolve();
  let since = from;
  let line: Promise<unknown> = Promise.resolve();

  /** The other ids of whoever writes there; none when WhatsApp does not say. */
  const alsoOf = async (chat: string): Promise<readonly string[]> => {
    const known = others.get(chat);
    if (known) return known;
    const found = await client.getContactLidAndPhone([chat]).catch(() => []);
    const also = found
      .flatMap(({ lid, pn }) => [lid, pn])
      .filter((one): one is string => typeof one === 'string' && one !== chat);
    if (also.length > 0) others.set(chat, also);
    return also;
  };

  const remember = (id: string): void => {
    told.add(id);
    if (told.size > REMEMBERED) told.delete(told.values().next().value!);
  };

  const giveAll = async (raws: readonly Raw[]): Promise<void> => {
    const messages: Shown[] = [];
    for (const raw of raws) {
      if (raw.id.fromMe || told.has(raw.id.id)) continue;
      remember(raw.id.id);
      if (isPerson(raw.id.remote)) messages.push(shownOf(raw, await alsoOf(raw.id.remote)));
      else tell({ kind: 'skipped', what: foreignChat(raw.id.remote) });
    }
    if (messages.length > 0) tell({ kind: 'messages', messages });
  };
  /** One after the other, so that a look-up of ids changes no order. */
  const inLine = (work: () => Promise<void>): Promise<void> => {
    const mine = line.then(work);
    line = mine.catch(() => undefined);
    return mine;
  };

  const readOrCount = (message: unknown): Raw | null => {
    const raw = rawOf(message);
    if (raw === null) tell({ kind: 'skipped', what: 'unreadable' });
    return raw;
  };
  const shown = async (message: wweb.Message): Promise<Shown | null> => {
    const raw = readOrCount(message.rawData);
    return raw !== null && !raw.id.fromMe && isPerson(raw.id.remote)
      ? shownOf(raw, await alsoOf(raw.id.remote))
      : null;
  };

  client.on('message', (message) => {
    const raw = readOrCount(message.rawData);
    if (raw === null) return;
    if (held) held.push(raw);
    else void inLine(() => giveAll([raw]));
  });
  client.on('message_create', ({ fromMe }) => {
    if (fromMe) tell({ kind: 'skipped', what: 'own' });
  });
  client.on('message_edit', (message) => {
    void inLine(async () => {
      const one = await shown(message);
      const { latestEditSenderTimestampMs: at } = message.rawData as { latestEditSenderTimestampMs?: number };
      if (one) tell({ kind: 'edited', message: one, at: String(at ?? Date.now()) });
    });
  });
  client.on('message_revoke_everyone', (message) => {
    void inLine(async () => {
      const one = await shown(message);
      if (one) tell({ kind: 'revoked', message: one });
    });
  });
  client.on('message_ack', ({ id, fromMe }, ack) => {
    if (fromMe) tell({ kind: 'ack', id: id.id, ack: Number(ack) });
  });
  client.on('message_reaction', (reaction) => {
    tell({ kind: 'reaction', message: reaction.msgId.id });
  });
  client.on('vote_update', ({ voter, parentMessage, selectedOptions, interractedAtTs: atMs }) => {
    void inLine(async () => {
      const [chosen] = selectedOptions;
      const chat = WID.safeParse(voter).data;
      // Without an option he took his choice back.
      if (!chosen || !parentMessage.fromMe || chat === undefined || !isPerson(chat)) return;
      const also = [...(await alsoOf(chat))];
      const { id: poll } = parentMessage.id;
      tell({ kind: 'vote', poll, label: chosen.name, chat, also, at: Math.floor(atMs / 1000) });
    });
  });
  client.on('call', (call) => {
    void inLine(async () => {
      const chat =
        typeof call.from === 'object' ? (call.from as { _serialized: string })._serialized : call.from;
      if (call.fromMe || call.isGroup || !chat || !isPerson(chat)) return;
      tell({
        kind: 'call',
        id: call.id,
        chat,
        also: [...(await alsoOf(chat))],
        at: Math.floor(Date.now() / 1000),
      });
    });
  });

  /** What had an event goes on, be the look through the page done or not. */
  const release = (): readonly Raw[] => {
    const raws = held ?? [];
    held = null;
    return raws;
  };
  let failures = 0;

  const look = async (): Promise<void> => {
    const begun = Math.floor(Date.now() / 1000);
    try {
      const models = await client.pupPage!.evaluate(writtenSince, since, MOST_CHATS, MOST_OF_A_CHAT);
      const raws = models.flatMap((model) => rawOf(model) ?? []);
      // Within a chat they stand in the page's order; equal seconds keep it.
      const sorted = raws.map((raw, at) => ({ raw, at })).sort((a, b) => a.raw.t - b.raw.t || a.at - b.at);
      const all = [...sorted.map(({ raw }) => raw), ...release()];
      failures = 0;
      await inLine(() => giveAll(all));
      since = Math.max(since, begun - MARGIN_SECONDS);
      tell({ kind: 'looked', to: since });
    } catch {
      // The page went meanwhile, and its next "ready" looks again; or it lacks what looking needs.
      failures += 1;
      if (failures < MOST_FAILURES) {
        const again = setTimeout(() => void catchUp(), LOOK_AGAIN_MS);
        again.unref();
      } else {
        const raws = release();
        void inLine(() => giveAll(raws));
      }
    }
  };
  const timer = setInterval(() => held === null && void catchUp(), LOOK_EVERY_MS);
  timer.unref();

  const catchUp = (): Promise<void> => {
    looking = looking.then(look);
    return looking;
  };

  return {
    /** The page is loading anew: what comes before the next look is kept back. */
    lost: (): void => {
      held ??= [];
    },
    catchUp,
  };
};
