// What becomes of a message that could not go out the ordinary way: after a crash, or when time has passed over it.
import type { NoticeClass } from './effect.ts';

/** What stands in the outbox: something to be sent, or `edit`: messages that were sent are to read otherwise. */
export type RowClass = NoticeClass | 'edit';

/**
 * A crash between the channel's "ok" and our record leaves a row claimed, and nobody knows whether it arrived. What a person
 * waits for is sent again (a repeat is better than silence); what went to many is not.
 */
export const afterCrash = (kind: RowClass): 'send-again' | 'mark-unknown' => {
  switch (kind) {
    case 'reply':
    case 'notice':
    case 'reminder':
    case 'emergency':
    // Changed twice to the same words, it reads as if once.
    case 'edit':
      return 'send-again';
    case 'broadcast':
      return 'mark-unknown';
    default:
      return kind satisfies never;
  }
};

const HOUR = 3600;
const DAY = 24 * HOUR;

/** A reply later than this begins with an apology: the person has long given up waiting. */
const APOLOGY_AFTER = DAY;
/** An answer to a week-old message only puzzles; the case itself is in `status`. */
const REPLY_UNTIL = 7 * DAY;
const NOTICE_UNTIL = 7 * DAY;

/**
 * Whether a message written `age` seconds ago is still sent. `expired`: its own validity is over. An emergency is always
 * sent.
 */
export const tooOld = (kind: RowClass, age: number, expired: boolean): 'send' | 'apologise' | 'skip' => {
  switch (kind) {
    case 'emergency':
    // What is to be read no more is to be read no more later either.
    case 'edit':
      return 'send';
    case 'reply':
      if (age > REPLY_UNTIL) return 'skip';
      return age > APOLOGY_AFTER ? 'apologise' : 'send';
    case 'notice':
    case 'reminder':
    case 'broadcast':
      return expired || age > NOTICE_UNTIL ? 'skip' : 'send';
    default:
      return kind satisfies never;
  }
};

/**
 * Whether a message may go to another address of its person when its own cannot be reached. An answer belongs to the
 * conversation it was asked in, a message to many is not worth a second way, an emergency went everywhere at once, and an edit
 * belongs to messages that stand where they stand.
 */
export const mayMove = (kind: RowClass): boolean => {
  switch (kind) {
    case 'notice':
    case 'reminder':
      return true;
    case 'reply':
    case 'broadcast':
    case 'emergency':
    case 'edit':
      return false;
    default:
      return kind satisfies never;
  }
};

const WIB_AHEAD = 7 * HOUR;

/** Until when a message written at `now` matters, both in seconds since 1970 (wall time): a reminder until its WIB day ends. Null: no end of its own. */
export const validUntil = (kind: RowClass, now: number): number | null => {
  switch (kind) {
    case 'reminder':
      return (Math.floor((now + WIB_AHEAD) / DAY) + 1) * DAY - WIB_AHEAD;
    case 'notice':
    case 'broadcast':
      return now + NOTICE_UNTIL;
    case 'reply':
    case 'emergency':
    case 'edit':
      return null;
    default:
      return kind satisfies never;
  }
};

const URGENCY: { readonly [C in RowClass]: number } = {
  emergency: 4,
  reply: 3,
  reminder: 2,
  notice: 1,
  broadcast: 0,
  edit: -1,
};

/** The class of one row that holds messages of both: the one that is given up last. */
export const moreUrgent = (a: RowClass, b: RowClass): RowClass => (URGENCY[a] >= URGENCY[b] ? a : b);
