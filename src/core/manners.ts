// How people are written to on a channel that shuts out whoever writes too much, too fast or to strangers. Every message is
// of one of four classes, and the class alone says whether it waits. No safe number is published anywhere: these are the careful
// ends of what operators report.
import type { Bucket } from './bucket.ts';
import type { RowClass } from './outbox.ts';

export type MannerClass = 'emergency' | 'reply' | 'notice' | 'first-contact';

/** Why a message stands aside while others to the same chat may go. */
export type WhyHeld = 'night' | 'cap' | 'spread' | 'first-contact';

/** What makes an officer decide whether a channel is sent to at all. */
export type BanSign = 'refusals' | 'cut-off';

export type Manners = {
  /** Messages a minute over all chats, and how many of them at once. Emergencies have a pace of their own. */
  readonly perMinute: number;
  readonly burst: number;
  /** Whatever goes counts; notices alone wait for it, and take at most half of a day. */
  readonly perHour: number;
  readonly perDay: number;
  /** Of a number in its first week, if the office says so. */
  readonly firstWeek: { readonly on: boolean; readonly perDay: number };
  /** Notices that become due together are spread over so many minutes. */
  readonly spreadMinutes: number;
  /** Whether a message is preceded by the time that typing it takes. */
  readonly typing: boolean;
  /** So many refused messages in ten minutes are taken for the beginning of a ban. */
  readonly refusals: number;
};

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
const WEEK_MS = 7 * DAY_MS;

/** An answer is one to a message of this last time. */
const ANSWER_SECONDS = 24 * 3600;
/** Somebody who never wrote is looked at again so often, until what waits for him is too old; his first word sends it at once. */
const FIRST_CONTACT_MS = 6 * HOUR_MS;

/** `silent`: seconds since the person wrote last; null: never. */
export const mannerClassOf = (kind: RowClass, silent: number | null): MannerClass => {
  if (kind === 'emergency') return 'emergency';
  // It changes what he was sent before.
  if (kind === 'edit') return 'reply';
  if (silent === null) return 'first-contact';
  return kind === 'reply' && silent <= ANSWER_SECONDS ? 'reply' : 'notice';
};

const EMERGENCY_BUCKET: Bucket = { everyMs: SECOND_MS, burst: 1 };

export const bucketOf = (of: MannerClass, { perMinute, burst }: Manners): Bucket =>
  of === 'emergency'
    ? EMERGENCY_BUCKET
    : { everyMs: MINUTE_MS / Math.max(1, perMinute), burst: Math.max(1, burst) };

/** At most so many in any stretch of so long; `of`: which messages count. */
export type Cap = { readonly of: 'any' | 'notice'; readonly most: number; readonly withinMs: number };

/** `ageMs`: how long the number has been used here. */
export const capsOf = ({ perHour, perDay, firstWeek }: Manners, ageMs: number): readonly Cap[] => {
  const aDay = firstWeek.on && ageMs < WEEK_MS ? Math.min(perDay, firstWeek.perDay) : perDay;
  return [
    { of: 'any', most: perHour, withinMs: HOUR_MS },
    { of: 'any', most: aDay, withinMs: DAY_MS },
    { of: 'notice', most: Math.floor(aDay / 2), withinMs: DAY_MS },
  ];
};

/**
 * Milliseconds until a cap has room.
 * @param newest when the `most`-th newest message that counts went; null: fewer went
 */
export const untilRoom = ({ most, withinMs }: Cap, newest: number | null, now: number): number => {
  if (most < 1) return withinMs;
  return newest === null ? 0 : Math.max(0, newest + withinMs - now);
};

export type Hold = { readonly why: WhyHeld; readonly ms: number };

export type Circumstances = {
  /** Until the office is open; 0 while it is. */
  readonly untilOpenMs: number;
  /** Until every cap has room. */
  readonly untilRoomMs: number;
  /** It stood aside before, and was spread then. */
  readonly heldBefore: boolean;
  /** From 0 up to 1. */
  readonly chance: number;
};

/** Why a message waits aside and for how long; null: it may take its place in the pace. */
export const holdOf = (of: MannerClass, manners: Manners, now: Circumstances): Hold | null => {
  const spreadMs = now.chance * manners.spreadMinutes * MINUTE_MS;
  switch (of) {
    case 'emergency':
    case 'reply':
      return null;
    case 'first-contact':
      return { why: 'first-contact', ms: FIRST_CONTACT_MS };
    case 'notice':
      if (now.untilOpenMs > 0) return { why: 'night', ms: now.untilOpenMs + spreadMs };
      if (now.untilRoomMs > 0) return { why: 'cap', ms: now.untilRoomMs + spreadMs };
      return now.heldBefore || spreadMs === 0 ? null : { why: 'spread', ms: spreadMs };
    default:
      return of satisfies never;
  }
};

/** Nobody reads and begins to answer in less. */
const LEAST_PAUSE_MS = 1500;
const FAST_LETTER_MS = 30;
const SLOW_LETTER_MS = 60;
const LONGEST_TYPING_MS = 5000;

/** How long a person would have needed for these words; an emergency does not wait. `chance` from 0 up to 1. */
export const pauseBefore = (
  of: MannerClass,
  { typing }: Pick<Manners, 'typing'>,
  letters: number,
  chance: number,
): number => {
  if (of === 'emergency' || !typing) return 0;
  const letterMs = FAST_LETTER_MS + chance * (SLOW_LETTER_MS - FAST_LETTER_MS);
  return LEAST_PAUSE_MS + Math.min(LONGEST_TYPING_MS, letters * letterMs);
};

/** The stretch in which refusals are counted. */
export const REFUSALS_WITHIN_SECONDS = 600;

export const isBanSign = (refusals: number, manners: Pick<Manners, 'refusals'>): boolean =>
  refusals >= manners.refusals;
