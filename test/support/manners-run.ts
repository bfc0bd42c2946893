// A channel with manners played on paper: the rules of src/core/manners.ts over any messages, with a time of its own, so that
// days pass in no time. What the desk does with rows and transactions is done here with a list.
import { afterTaking, placesIn, untilPlace } from '../../src/core/bucket.ts';
import {
  bucketOf,
  capsOf,
  DAY_MS,
  holdOf,
  mannerClassOf,
  pauseBefore,
  untilRoom,
  type Cap,
  type MannerClass,
  type Manners,
  type WhyHeld,
} from '../../src/core/manners.ts';
import { tooOld, type RowClass } from '../../src/core/outbox.ts';

const MINUTE_MS = 60_000;
const OPEN_MS = 8 * 60 * MINUTE_MS;
const CLOSE_MS = 16 * 60 * MINUTE_MS;

/** `wrote`: when its person wrote last, null: never. Milliseconds since a midnight. */
export type Written = {
  readonly at: number;
  readonly chat: string;
  readonly kind: RowClass;
  readonly wrote: number | null;
  readonly letters: number;
};

export type Line = Written & {
  readonly n: number;
  readonly of: MannerClass;
  /** When it had its place, and when it went after the pause for typing. */
  readonly placed: number;
  readonly went: number;
  readonly held: readonly WhyHeld[];
  readonly fate: 'sent' | 'too-old';
};

type Row = Written & { n: number; next: number; aside: boolean; held: WhyHeld[] };

/** Every day from eight to four. */
export const untilOpen = (now: number): number => {
  const today = now % DAY_MS;
  if (today < OPEN_MS) return OPEN_MS - today;
  return today < CLOSE_MS ? 0 : DAY_MS - today + OPEN_MS;
};

const newestOf = (sent: readonly Line[], { of, most }: Cap): number | null => {
  const counted = sent.filter((line) => line.fate === 'sent' && (of === 'any' || line.of === of));
  return most < 1 ? null : (counted.at(-most)?.placed ?? null);
};

/** Plays until nothing is left; `chance` gives numbers from 0 up to 1. */
export const playManners = (
  written: readonly Written[],
  manners: Manners,
  chance: () => number,
): readonly Line[] => {
  let open: Row[] = written
    .toSorted((a, b) => a.at - b.at)
    .map((one, n) => ({ ...one, n: n + 1, next: one.at, aside: false, held: [] }));
  const busy = new Map<string, number>();
  const lines: Line[] = [];
  let now = 0;
  let fullAt = { emergency: 0, other: 0 };

  const heads = (): readonly Row[] => {
    const seen = new Set<string>();
    return open.filter((row) => {
      // An emergency has a line of its own.
      const line = `${row.chat} ${row.kind === 'emergency'}`;
      if (row.at > now || (row.aside && row.next > now) || seen.has(line)) return false;
      seen.add(line);
      return row.next <= now && (busy.get(row.chat) ?? 0) <= now;
    });
  };
  const classOf = ({ kind, wrote }: Row) => mannerClassOf(kind, wrote === null ? null : (now - wrote) / 1000);
  const close = (row: Row, of: MannerClass, went: number, fate: Line['fate']): void => {
    open = open.filter((one) => one !== row);
    lines.push({ ...row, of, placed: now, went, fate });
  };

  /** False: there is no place for it now. */
  const look = (row: Row): boolean => {
    const of = classOf(row);
    if (tooOld(row.kind, (now - row.at) / 1000, false) === 'skip') {
      close(row, of, now, 'too-old');
      return true;
    }
    const lane = of === 'emergency' ? 'emergency' : 'other';
    const bucket = bucketOf(of, manners);
    if (placesIn(fullAt[lane], now, bucket) === 0) return false;
    const untilRoomMs = Math.max(
      ...capsOf(manners, now).map((cap) => untilRoom(cap, newestOf(lines, cap), now)),
    );
    const hold = holdOf(of, manners, {
      ...{ untilOpenMs: untilOpen(now), untilRoomMs, heldBefore: row.aside },
      chance: chance(),
    });
    if (hold) {
      const older = open.filter((one) => one.chat === row.chat && one.n < row.n && one.aside);
      row.next = Math.max(now + hold.ms, ...older.map(({ next }) => next));
      row.aside = true;
      row.held.push(hold.why);
      for (const one of open)
        if (one.chat === row.chat && one.n > row.n && one.aside) one.next = Math.max(one.next, row.next);
      return true;
    }
    fullAt = { ...fullAt, [lane]: afterTaking(fullAt[lane], now, bucket) };
    const went = now + pauseBefore(of, manners, row.letters, chance());
    busy.set(row.chat, went);
    close(row, of, went, 'sent');
    return true;
  };

  while (open.length > 0) {
    const ready = heads().toSorted((a, b) => Number(b.kind === 'emergency') - Number(a.kind === 'emergency'));
    // One at a time: after each the chat may be busy.
    if (ready.some(look)) continue;
    const later = [
      ...open.flatMap(({ at, next }) => [at, next]),
      ...busy.values(),
      ...ready.map((row) => {
        const of = classOf(row);
        const lane = of === 'emergency' ? 'emergency' : 'other';
        return now + Math.ceil(untilPlace(fullAt[lane], now, bucketOf(of, manners)));
      }),
    ].filter((at) => at > now);
    now = Math.min(...later);
  }
  return lines;
};
