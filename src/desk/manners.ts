// A channel with manners: what may go is claimed together with its place in the pace, so that no limit is stepped over whatever
// happens between; what may not stands aside with a reason.
import { setTimeout as pause } from 'node:timers/promises';
import type { Channel } from '../channel.ts';
import { fromWib } from '../clock.ts';
import { afterTaking, placesIn, untilPlace } from '../core/bucket.ts';
import { nextOfficeMoment } from '../core/calendar.ts';
import {
  bucketOf,
  capsOf,
  holdOf,
  mannerClassOf,
  pauseBefore,
  untilRoom,
  type Hold,
  type MannerClass,
  type Manners,
} from '../core/manners.ts';
import { tooOld } from '../core/outbox.ts';
import { keepPace, lockPace, markSent, nthNewest, type ChannelPace } from '../store/channel-pace.ts';
import { moveRows } from '../store/channel-state.ts';
import { inTransaction, type Tx } from '../store/database.ts';
import { claimOutbox, type Claimed } from '../store/outbox-claim.ts';
import { holdAside } from '../store/outbox-hold.ts';
import { holidaysIn, policiesIn } from './case-work.ts';
import { MOVABLE } from './channel-trouble.ts';
import type { Desk } from './desk.ts';
import { joinFollowers } from './join-notices.ts';
import { wibMoment } from './surroundings.ts';
import { tellOfficersOf } from './verdict.ts';

/** More than one person ever has waiting. */
const MOST_MOVED = 100;

const OTHERS = ['reply', 'notice', 'reminder', 'broadcast', 'edit'] as const;

export const hasManners = (channel: Channel): boolean => channel.abilities.manners === true;

/** Later messages of rows under way that wait for a place: they go before what was not begun. */
const waiting = new WeakMap<Channel, number>();

const untilOpen = (desk: Desk): number => {
  const now = wibMoment(desk.clock.now());
  const { day, minute } = nextOfficeMoment(now, policiesIn(desk).hours, holidaysIn(desk));
  return day === now.day && minute === now.minute ? 0 : desk.clock.realUntil(fromWib(day, minute));
};

const untilAllRoom = async (tx: Tx, channel: string, manners: Manners, { now, since }: ChannelPace) => {
  let ms = 0;
  for (const cap of capsOf(manners, now - since)) {
    const newest = cap.most < 1 ? null : await nthNewest(tx, channel, cap.of, cap.most);
    ms = Math.max(ms, untilRoom(cap, newest, now));
  }
  return ms;
};

const holdFor = async (
  tx: Tx,
  desk: Desk,
  channel: string,
  pace: ChannelPace,
  of: MannerClass,
  heldBefore: boolean,
): Promise<Hold | null> => {
  const { manners } = policiesIn(desk);
  const isNotice = of === 'notice';
  return holdOf(of, manners, {
    untilOpenMs: isNotice ? untilOpen(desk) : 0,
    untilRoomMs: isNotice ? await untilAllRoom(tx, channel, manners, pace) : 0,
    heldBefore,
    chance: Math.random(),
  });
};

/** Takes a place in the pace and marks the message. */
const takePlace = async (
  tx: Tx,
  channel: string,
  manners: Manners,
  pace: ChannelPace,
  of: Exclude<MannerClass, 'first-contact'>,
): Promise<ChannelPace> => {
  const bucket = bucketOf(of, manners);
  const next =
    of === 'emergency'
      ? { ...pace, emergencyFullAt: afterTaking(pace.emergencyFullAt, pace.now, bucket) }
      : { ...pace, fullAt: afterTaking(pace.fullAt, pace.now, bucket) };
  await markSent(tx, channel, of, pace.now);
  await keepPace(tx, channel, next);
  return next;
};

/** To whom nobody may write first: his other address reads it, or officers learn that it waits. */
const holdFirstContact = async (tx: Tx, desk: Desk, row: Claimed, ms: number): Promise<void> => {
  const move = { from: { address: row.address }, classes: MOVABLE, claimed: row, most: MOST_MOVED };
  const moved = await moveRows(tx, move);
  if (moved.length > 0) desk.metrics.counted('moved', moved.length);
  // Does nothing to a row that was moved: it is claimed no longer.
  await holdAside(tx, row, 'first-contact', ms, true);
  if (moved.length === 0 && !row.heldBefore) await tellOfficersOf(tx, desk, row, 'officer-first-contact');
};

export type Courteous = {
  /** Rows that have their place. */
  readonly rows: readonly Claimed[];
  /** Those that were looked at, also those that stand aside now. */
  readonly claimed: number;
};

/** Claims what may go now, at most `most` rows: one emergency a second, and as many others as the pace has places. */
export const claimWithManners = (
  desk: Desk,
  channel: Channel,
  most: number,
  holder: number | null,
): Promise<Courteous> =>
  inTransaction(desk.db, async (tx) => {
    const { name } = channel;
    const { manners } = policiesIn(desk);
    let pace = await lockPace(tx, name);
    const urgent = Math.min(most, placesIn(pace.emergencyFullAt, pace.now, bucketOf('emergency', manners)));
    const emergencies =
      urgent > 0 ? await claimOutbox(tx, name, { most: urgent, holder, classes: ['emergency'] }) : [];
    const free =
      (waiting.get(channel) ?? 0) > 0 ? 0 : placesIn(pace.fullAt, pace.now, bucketOf('reply', manners));
    const room = Math.min(most - emergencies.length, free);
    const others = room > 0 ? await claimOutbox(tx, name, { most: room, holder, classes: OTHERS }) : [];
    const rows: Claimed[] = [];
    for (const row of [...emergencies, ...others]) {
      // What is too old is left out like everywhere, and needs no place for that.
      if (tooOld(row.class, row.age, row.expired) === 'skip') {
        rows.push(row);
        continue;
      }
      const of = mannerClassOf(row.class, row.silent);
      const hold = await holdFor(tx, desk, name, pace, of, row.heldBefore);
      if (of === 'first-contact') await holdFirstContact(tx, desk, row, hold!.ms);
      else if (hold) await holdAside(tx, row, hold.why, hold.ms, true);
      else {
        pace = await takePlace(tx, name, manners, pace, of);
        rows.push(of === 'notice' ? await joinFollowers(tx, desk, row) : row);
      }
    }
    return { rows, claimed: emergencies.length + others.length };
  });

/** A place for a later message of a row: milliseconds until one may be asked for again, 0 when it was taken, or why it stands aside. */
const askPlace = (desk: Desk, channel: Channel, row: Claimed): Promise<number | Hold> =>
  inTransaction(desk.db, async (tx) => {
    const { manners } = policiesIn(desk);
    const of = mannerClassOf(row.class, row.silent);
    const pace = await lockPace(tx, channel.name);
    const hold = await holdFor(tx, desk, channel.name, pace, of, true);
    if (of === 'first-contact' || hold) {
      const aside = hold ?? { why: 'first-contact' as const, ms: 0 };
      await holdAside(tx, row, aside.why, aside.ms, false);
      return aside;
    }
    const fullAt = of === 'emergency' ? pace.emergencyFullAt : pace.fullAt;
    const ms = untilPlace(fullAt, pace.now, bucketOf(of, manners));
    if (ms === 0) await takePlace(tx, channel.name, manners, pace, of);
    return ms;
  });

const count = (channel: Channel, by: 1 | -1): void => {
  waiting.set(channel, (waiting.get(channel) ?? 0) + by);
};

/** Lets so many milliseconds pass, or fewer when told to stop; never rejects. */
export type Rest = (ms: number, signal: AbortSignal) => Promise<void>;

/** In wall time. */
export const restHere: Rest = (ms, signal) =>
  pause(Math.ceil(ms), undefined, { signal }).catch(() => undefined);

/** `first`: the row was claimed with a place for it. */
type Part = { readonly address: string; readonly letters: number; readonly first: boolean };

type Turn = {
  readonly stopped: () => boolean | Promise<boolean>;
  readonly rest: Rest;
  readonly signal: AbortSignal;
};

/**
 * Waits for the place of a later message, then for as long as typing it takes, which its reader sees where the channel shows
 * it. False when told to stop, when the channel may not be sent to, or when the row stands aside now.
 */
export const courteousTurn = async (
  desk: Desk,
  channel: Channel,
  row: Claimed,
  { address, letters, first }: Part,
  { stopped, rest, signal }: Turn,
): Promise<boolean> => {
  const place = async (): Promise<boolean> => {
    while (!(await stopped())) {
      const asked = await askPlace(desk, channel, row);
      if (asked === 0) return true;
      if (typeof asked !== 'number') return false;
      await rest(asked, signal);
    }
    return false;
  };
  if (!first) {
    count(channel, 1);
    const has = await place().finally(() => count(channel, -1));
    if (!has) return false;
  }
  const { manners } = policiesIn(desk);
  const of = mannerClassOf(row.class, row.silent);
  const ms = row.class === 'edit' ? 0 : pauseBefore(of, manners, letters, Math.random());
  if (ms > 0) {
    void channel.typing?.(address, signal);
    await rest(ms, signal);
  }
  return !(await stopped());
};
