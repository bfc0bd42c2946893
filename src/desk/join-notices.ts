// Several notices to one person become one message, on a channel where each message counts.
import type { Say } from '../core/say.ts';
import type { Tx } from '../store/database.ts';
import { openSays, sealSays } from '../store/outbox.ts';
import type { Claimed } from '../store/outbox-claim.ts';
import { followersOf, joinRows, type Follower } from '../store/outbox-hold.ts';
import type { Desk } from './desk.ts';

/** Longer is not read; the rest makes the next message. */
const MOST_JOINED = 8;

const hasChoices = (says: readonly Say[]): boolean => says.some(({ choices = [] }) => choices.length > 0);

/**
 * The claimed row with what follows it in the same chat. A message with choices ends it: a number that is typed belongs to the
 * choices read last, and these must be the only ones.
 */
export const joinFollowers = async (tx: Tx, desk: Desk, row: Claimed): Promise<Claimed> => {
  if (row.class !== 'notice' && row.class !== 'reminder') return row;
  if (row.dataKey === null || row.partsSent > 0 || row.crashed) return row;
  const key = desk.ring.dataKey(row.person, row.dataKey);
  const says = [...(openSays(key, row.id, row.says) as readonly Say[])];
  const joined: Follower[] = [];
  const followers = hasChoices(says) ? [] : await followersOf(tx, row, MOST_JOINED - 1);
  for (const follower of followers) {
    const more = openSays(key, follower.id, follower.says) as readonly Say[];
    says.push(...more);
    joined.push(follower);
    if (hasChoices(more)) break;
  }
  if (joined.length === 0) return row;
  const sealed = sealSays(key, row.id, says);
  const cases = [...new Set([...row.cases, ...joined.flatMap((one) => one.cases)])];
  const isOneCase = joined.every(({ complaint }) => complaint === row.complaintId);
  const complaintId = isOneCase ? row.complaintId : null;
  await joinRows(tx, {
    id: row.id,
    says: sealed,
    parts: says.length,
    complaint: complaintId,
    cases,
    followers: joined.map(({ id }) => id),
  });
  return { ...row, class: 'notice', says: sealed, worded: null, cases, complaintId };
};
