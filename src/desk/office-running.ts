// How the house runs, on the office's pages: the channels with what waits there, and what failed and waits for somebody.
import type { ChannelLine } from '../core/channel-line.ts';
import type { FailedLine } from '../core/world.ts';
import { newLink } from './effects/link.ts';
import { checkMay } from './effects/refused.ts';
import { doCaseWork } from './case-work.ts';
import type { Desk } from './desk.ts';
import { find } from './find.ts';
import { officerAt } from './office-act.ts';

export type Running = { readonly channels: readonly ChannelLine[]; readonly failed: readonly FailedLine[] };

const NOTHING: Running = { channels: [], failed: [] };

export const officeRunning = async (desk: Desk, person: string): Promise<Running> => {
  const { result } = await doCaseWork(desk, async (work): Promise<Running> => {
    const actor = await officerAt(work, person);
    if (actor === null) return NOTHING;
    const found = await find(work.tx, desk, actor, [{ kind: 'channels' }, { kind: 'failed-list' }]);
    return { channels: found.channels ?? [], failed: found.failedList ?? [] };
  });
  return result;
};

/** The one-use link to the page that pairs WhatsApp, for this browser instead of his chat; null: there is nothing to pair. */
export const pairingLink = async (desk: Desk, person: string): Promise<string | null> => {
  if (desk.config.whatsapp?.kind !== 'web') return null;
  const { result } = await doCaseWork(desk, async (work): Promise<string | null> => {
    const actor = await officerAt(work, person);
    if (actor === null) return null;
    const turn = { ...work, actor };
    checkMay(turn, 'pair-channel');
    return `/office/whatsapp#${await newLink(turn, { complaint: null, what: 'whatsapp' }, null)}`;
  });
  return result;
};
