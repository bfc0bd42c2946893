// What Telegram was given, held against what the database says was sent: nothing lost, and each repeat counted.
import { expect, vi } from 'vitest';
import { keyText } from '../../src/store/keys.ts';
import { openKeyRing } from '../../src/store/seal.ts';
import { addressKey } from '../../src/store/address.ts';
import type { House } from '../support/house.ts';
import { rowsOf } from '../support/rows.ts';
import type { Receipt } from './people.ts';

export type Ledger = {
  /** Messages that arrived at Telegram. */
  readonly arrived: number;
  /** Parts that the outbox holds as sent. */
  readonly recorded: number;
  /** Times that something was sent again although it may have arrived. */
  readonly counted: number;
  /** What does not fit, chat by chat; empty when all does. */
  readonly wrong: readonly string[];
};

type Row = {
  readonly index: string;
  readonly state: string;
  readonly parts: number;
  readonly sent: number;
  readonly repeats: number;
  readonly ids: readonly string[];
};

/** Rests after errors are minutes at most. */
const QUIET_MS = 180_000;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const isAscending = (ids: readonly number[]): boolean => ids.every((id, at) => at === 0 || id > ids[at - 1]!);

/** @param databaseUrl the house's database; the outbox must be empty of what is still to be sent */
export const ledgerOf = async (
  house: Pick<House, 'telegram' | 'dataDir' | 'env'>,
  databaseUrl: string,
): Promise<Ledger> => {
  const ring = openKeyRing(await keyText(house.env['DATA_KEYS'], house.dataDir));
  const rows = await rowsOf<Row>(
    databaseUrl,
    `select encode(a.address_index, 'hex') as index, o.state, o.parts, o.parts_sent as sent, o.repeats, o.message_ids as ids
     from outbox o join address a on a.id = o.address_id where o.channel = 'telegram' and o.class <> 'edit' and o.verdict is distinct from 'taken-back' order by o.id`,
  );
  // By what stands in the chats: a call whose answer was lost has had its effect too.
  const arrivedIn = (chat: number): number =>
    house.telegram.chat(chat).events.filter(({ kind, byBot }) => byBot && kind === 'send').length;
  const chats = [...new Set(house.telegram.calls.map(({ chatId }) => chatId))].filter((chat) => chat > 0);
  const wrong = chats.flatMap((chat): readonly string[] => {
    const index = addressKey(ring, 'telegram', String(chat)).index.toString('hex');
    const own = rows.filter((row) => row.index === index);
    const arrived = arrivedIn(chat);
    const recorded = sum(own.map(({ sent }) => sent));
    const counted = sum(own.map(({ repeats }) => repeats));
    return [
      ...(own.some(({ state, sent, parts }) => state !== 'sent' || sent !== parts)
        ? [`chat ${chat}: not everything was sent`]
        : []),
      ...(arrived < recorded ? [`chat ${chat}: ${arrived} arrived, ${recorded} are recorded`] : []),
      ...(arrived > recorded + counted
        ? [`chat ${chat}: ${arrived} arrived, ${recorded} are recorded, ${counted} repeats are counted`]
        : []),
      ...(isAscending(own.flatMap(({ ids }) => ids.map(Number))) ? [] : [`chat ${chat}: out of order`]),
    ];
  });
  return {
    arrived: sum(chats.map(arrivedIn)),
    recorded: sum(rows.map(({ sent }) => sent)),
    counted: sum(rows.map(({ repeats }) => repeats)),
    wrong,
  };
};

/** Waits until everything that is due was sent and routed. */
/** @param within milliseconds, for what takes longer than a rest after errors */
export const allSent = (url: string, within = QUIET_MS) =>
  vi.waitFor(
    async () => {
      const [open] = await rowsOf(
        url,
        `select (select count(*) from outbox where state in ('pending', 'claimed'))::int as outbox,
           (select count(*) from complaint where status = 'received')::int as received`,
      );
      expect(open).toEqual({ outbox: 0, received: 0 });
    },
    { timeout: within, interval: 500 },
  );

/** Each receipt has its complaint and no complaint is without one; each was routed once, and no event failed. */
export const eachFiledOnce = async (url: string, receipts: readonly Receipt[]): Promise<void> => {
  const complaints = await rowsOf<{ reference: string; moves: string; offers: number }>(
    url,
    `select c.reference,
       (select string_agg(move, ' ' order by id) from complaint_event e where e.complaint_id = c.id) as moves,
       (select count(*)::int from offer o where o.complaint_id = c.id) as offers
     from complaint c order by c.reference`,
  );
  expect(complaints.map(({ reference }) => reference)).toEqual(receipts.map(({ number }) => number).sort());
  for (const { moves, offers } of complaints)
    expect({ moves, offers }).toEqual({ moves: 'filed routed', offers: 1 });
  expect(await rowsOf(url, `select 1 from failed_event`)).toEqual([]);
};
