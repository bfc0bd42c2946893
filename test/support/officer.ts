// An officer on another channel than the one in trouble: what he reads there, and what `kanal` shows him.
import type { Say } from '../../src/core/say.ts';
import { channels } from '../../src/core/officer/channels.ts';
import { NEW_STATE } from '../../src/core/state.ts';
import { doCaseWork } from '../../src/desk/case-work.ts';
import { channelLines } from '../../src/desk/channel-lines.ts';
import type { Desk } from '../../src/desk/desk.ts';
import { openSays } from '../../src/store/outbox.ts';
import { appointOfficer } from './appoint.ts';
import { aWorld, says } from './core-world.ts';
import { words } from './fluent.ts';
import { somebodyAt } from './somebody.ts';

export type Officer = {
  /** What was written to him so far, in the shipped words. */
  readonly reads: () => Promise<readonly string[]>;
  /** What of it is new since the last look, without the times, which differ from run to run. */
  readonly news: () => Promise<readonly string[]>;
  /** The answer to `kanal` now. */
  readonly seesChannels: () => Promise<string>;
};

/** Telegram is held by nobody here: what is written to him stays where it can be read. */
export const officerOnTelegram = async (desk: Desk): Promise<Officer> => {
  const officer = await somebodyAt(desk, 'petugas', 'telegram');
  await appointOfficer(desk, officer, { name: 'Dewi Anggraini', at: desk.clock.now() });
  const reads = async (): Promise<readonly string[]> => {
    const rows = await desk.db.kysely
      .selectFrom('outbox')
      .select(['id', 'says_sealed'])
      .where('address_id', '=', officer.address)
      .orderBy('id')
      .execute();
    return rows.flatMap(({ id, says_sealed: sealed }) =>
      (openSays(officer.key, id, sealed) as readonly Say[]).map(words),
    );
  };
  let known = 0;
  return {
    reads,
    news: async () => {
      const all = await reads();
      const news = all.slice(known).map((text) => text.replaceAll(/pukul \d\d\.\d\d/g, 'pukul JJ.MM'));
      known = all.length;
      return news;
    },
    seesChannels: async () => {
      const { result: lines } = await doCaseWork(desk, channelLines);
      return words(says(channels(NEW_STATE, aWorld({ found: { channels: lines } })))[0]!);
    },
  };
};
