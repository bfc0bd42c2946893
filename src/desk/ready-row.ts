// Claimed rows of the outbox become what is to be sent: each is given its fate, or its words.
import type { Channel } from '../channel.ts';
import { afterCrash, tooOld } from '../core/outbox.ts';
import { openAddress } from '../store/address.ts';
import { keepWorded, settle, type Fate } from '../store/outbox.ts';
import type { Claimed } from '../store/outbox-claim.ts';
import { messagesToEdit } from '../store/outbox-edit.ts';
import { isSealedWith, officeKey, SealError, type SealKey } from '../store/seal.ts';
import type { Desk } from './desk.ts';
import { isForLater, traceOf } from './fault.ts';
import { backOff, giveUp, repeated } from './verdict.ts';
import type { Part } from './part.ts';
import { wordEdit, wordRow } from './word-row.ts';

/** A row with its words, ready to be sent. */
export type Ready = {
  readonly row: Claimed;
  readonly key: SealKey;
  readonly parts: readonly Part[];
  readonly address: string;
};

/** Why a claimed row is not sent at all, or null. */
const fateBefore = (desk: Desk, channel: Channel, row: Claimed): Fate | null => {
  // The farewell of an erased person is sealed with the office's key; whatever else was written for him opens no more.
  if (row.dataKey === null && !isSealedWith(desk.ring, row.says))
    return { kind: 'skipped', verdict: 'erased' };
  if (row.class === 'edit' && !channel.edit) return { kind: 'skipped', verdict: 'cannot-edit' };
  if (row.crashed && afterCrash(row.class) === 'mark-unknown') return { kind: 'unknown', verdict: 'crash' };
  if (tooOld(row.class, row.age, row.expired) === 'skip') return { kind: 'skipped', verdict: 'too-old' };
  return null;
};

/** Opens and words a row; one that cannot be worded is a fault of ours that a retry does not mend. */
const prepare = async (desk: Desk, channel: Channel, row: Claimed) => {
  const late = tooOld(row.class, row.age, row.expired) === 'apologise';
  const messages = row.class === 'edit' ? await messagesToEdit(desk.db.kysely, row.id) : [];
  if (row.class === 'edit' && messages.length === 0) {
    await settle(desk.db.kysely, row, { kind: 'skipped', verdict: 'nothing-sent' });
    return null;
  }
  try {
    const key = row.dataKey === null ? officeKey(desk.ring) : desk.ring.dataKey(row.person, row.dataKey);
    const at = { channel: channel.name, index: row.addressIndex };
    const address = openAddress(key, at, row.addressSealed);
    const { parts, keep } =
      row.class === 'edit'
        ? { parts: wordEdit(desk, channel, row, key, messages), keep: null }
        : wordRow(desk, channel, row, key, late);
    return { ready: { row, key, parts, address }, keep };
  } catch (error) {
    if (isForLater(error)) {
      await settle(desk.db.kysely, row, {
        kind: 'again',
        afterSeconds: backOff(row.attempt),
        verdict: 'keys',
      });
      throw error;
    }
    desk.log.error(
      { channel: channel.name, row: row.id, ...traceOf(error) },
      'an outbox row cannot be worded',
    );
    await giveUp(desk, row, error instanceof SealError ? 'damaged' : 'wording');
    return null;
  }
};

/** What a batch has to send, after its rows were given their fate or their words. */
export const readyRows = async (
  desk: Desk,
  channel: Channel,
  rows: readonly Claimed[],
): Promise<readonly Ready[]> => {
  const ready: Ready[] = [];
  const keep = [];
  for (const row of rows) {
    const fate = fateBefore(desk, channel, row);
    if (fate) {
      if (fate.verdict === 'too-old') desk.metrics.counted('too-old');
      await settle(desk.db.kysely, row, fate);
      continue;
    }
    if (row.crashed) await repeated(desk, channel, row);
    const prepared = await prepare(desk, channel, row);
    if (!prepared) continue;
    ready.push(prepared.ready);
    if (prepared.keep) keep.push(prepared.keep);
  }
  await keepWorded(desk.db.kysely, keep);
  return ready;
};
