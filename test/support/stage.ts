// A stage for transcripts: the real desk on a real database with the shipped rules and words, a channel in memory, and people
// who act one after the other. After every act all work that is due is done before the next person moves.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { fromWib } from '../../src/clock.ts';
import { readConfig } from '../../src/config.ts';
import type { Incoming } from '../../src/channel.ts';
import type { Event } from '../../src/core/event.ts';
import { arrive } from '../../src/desk/arrive.ts';
import { doCaseWork } from '../../src/desk/case-work.ts';
import { writeBroadcast } from '../../src/desk/broadcast.ts';
import { speakClock } from '../../src/desk/clocks.ts';
import { deliver } from '../../src/desk/deliver.ts';
import type { Rules } from '../../src/desk/desk.ts';
import { fetchMedia } from '../../src/desk/fetch-media.ts';
import { openDesk } from '../../src/desk/open-desk.ts';
import { mindDuty } from '../../src/desk/end-duty.ts';
import { receive, type Due } from '../../src/desk/receive.ts';
import { routeCase } from '../../src/desk/route.ts';
import { noteReachable } from '../../src/desk/reachable.ts';
import { remindPerson } from '../../src/desk/remind.ts';
import { endSilenceOf } from '../../src/desk/silence.ts';
import { showFiles } from '../../src/desk/show-files.ts';
import { sweep } from '../../src/desk/sweep.ts';
import { logger } from '../../src/log.ts';
import { openMetrics } from '../../src/metrics.ts';
import { openDatabase, type Db } from '../../src/store/database.ts';
import { casesWithEvidence } from '../../src/store/evidence.ts';
import { casesToShow } from '../../src/store/released-file.ts';
import { recipientsAt } from '../../src/store/address.ts';
import { saveStates, sealState } from '../../src/store/conversation.ts';
import { seed } from '../../src/store/seed.ts';
import { shippedRows } from '../../src/store/shipped.ts';
import { openEcho, type Arrived } from '../channels/echo.ts';
import { appointFocalPoint, appointOfficer } from './appoint.ts';
import { recipientAt } from './somebody.ts';

/** More cases than a transcript has. */
const MOST_CASES = 50;
/** More rounds than any act of a transcript causes. */
const MOST_ROUNDS = 50;

/** `at` as "2026-11-24 09:00", WIB. */
export const wibInstant = (at: string): Date => {
  const [day = '', time = '00:00'] = at.split(' ');
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return fromWib(day, hour * 60 + minute);
};

/** What waits for more words of a story waits no longer. */
const hurry = (db: Db) =>
  sql`update outbox set next_at = now() where gives_way and state = 'pending'`.execute(db);

export type Stage = Awaited<ReturnType<typeof openStage>>;

/** `rules`: what a test puts around the shipped ones. */
export const openStage = async (
  url: string,
  at: string,
  { rules = (shipped: Rules): Rules => shipped } = {},
) => {
  const folder = await mkdtemp(join(tmpdir(), 'narahubung-stage-'));
  const config = readConfig({ DATABASE_URL: url, DATA_DIR: folder, LOG_LEVEL: 'silent', DEMO: '0' });
  const db = openDatabase(url);
  await seed(db, await shippedRows(join(import.meta.dirname, '..', '..', 'data')));
  let now = wibInstant(at);
  await db.close();
  const opened = await openDesk(config, url, logger(config), openMetrics({ defaults: false }));
  const desk = { ...opened, rules: rules(opened.rules), clock: { ...opened.clock, now: () => now } };
  const echo = openEcho({
    limits: { text: 4096, perSecond: 10_000, perAddress: 10_000 },
    abilities: { buttons: true, edit: false, protect: true, media: ['photo'] },
  });
  const quiet = new AbortController().signal;

  const work = async (due: Due): Promise<readonly Due[]> => {
    if (due.queue === 'route') return routeCase(desk, due.id);
    if (due.queue === 'clock') return speakClock(desk, due.id);
    if (due.queue === 'remind') return remindPerson(desk, due.id);
    if (due.queue === 'silence') return endSilenceOf(desk, due.id);
    if (due.queue === 'broadcast') return writeBroadcast(desk, due.id);
    if (due.queue === 'picture') return showFiles(desk, due.id);
    if (due.queue === 'duty') return mindDuty(desk, due.id);
    return [];
  };

  /** Does all that is due, then lets everything arrive. */
  const settle = async (due: readonly Due[]): Promise<void> => {
    let left = [...due];
    for (let round = 0; left.length > 0; round += 1) {
      if (round > MOST_ROUNDS) throw new Error('work is due without end');
      const next: Due[] = [];
      for (const one of left) next.push(...(await work(one)));
      left = next.filter((one) => !one.queue.startsWith('deliver-'));
    }
    await hurry(desk.db.kysely);
    while (await fetchMedia(desk, echo.channel, quiet));
    const { kysely } = desk.db;
    const cases = [
      ...(await casesToShow(kysely, MOST_CASES)),
      ...(await casesWithEvidence(kysely, MOST_CASES)),
    ];
    for (const id of cases) await showFiles(desk, id);
    while ((await deliver(desk, echo.channel, quiet)).left);
  };

  /** Due of those who wrote hurriedly. */
  const unsettled: Due[] = [];
  const seen = new Map<string, number>();
  /** What arrived since the last look, in the order of arrival. */
  let read = 0;
  const news = (): readonly Arrived[] => {
    const fresh = echo.arrived.slice(read);
    read = echo.arrived.length;
    return fresh;
  };

  const appoint = async (name: string, duty: { agency: string } | 'officer' | 'head'): Promise<void> => {
    await arrive(desk, [echo.read(name, { kind: 'text', text: '' })]);
    const recipient = await recipientAt(desk, name);
    if (duty === 'officer' || duty === 'head')
      await appointOfficer(desk, recipient, { name, at: now, head: duty === 'head' });
    else await appointFocalPoint(desk, recipient, { agency: duty.agency, name, at: now });
  };

  /** Puts a stored state under somebody's conversation. */
  const remember = async (who: string, state: unknown, version: number): Promise<void> => {
    const [held] = await arrive(desk, [echo.read(who, { kind: 'text', text: '' })]);
    await doCaseWork(desk, async ({ tx }) => {
      const [recipient] = await recipientsAt(tx, desk.ring, [held!.address]);
      const sealed = sealState(recipient!.key, held!.address, state);
      await saveStates(tx, [{ address: held!.address, sealed, version, silenceEnds: null, asks: false }]);
    });
  };

  /** Takes in what came from several people at once, and does all that is due of it. */
  const actAll = async (events: readonly Incoming[]): Promise<void> => {
    // A minute an act, so that nothing stands in an order of chance.
    now = new Date(now.getTime() + 60_000);
    let left = events;
    while (left.length > 0) {
      const { waiting, due } = await receive(desk, left);
      await settle([...unsettled.splice(0), ...due]);
      left = waiting;
    }
  };

  return {
    desk,
    echo,
    seen,
    news,
    appoint,
    remember,
    actAll,
    /** Writes and is not answered yet: the next act comes first. */
    hurriedly: async (who: string, text: string): Promise<void> => {
      unsettled.push(...(await receive(desk, [echo.read(who, { kind: 'text', text })])).due);
    },
    act: (who: string, event: Event, quoted?: string): Promise<void> =>
      actAll([
        echo.read(who, event, {
          profile: { names: [who], ids: [`@${who}`] },
          ...(quoted === undefined ? {} : { quoted }),
        }),
      ]),
    /** `who` blocks the bot. */
    block: (who: string): Promise<void> => noteReachable(desk, 'echo', who, false),
    /** Moves the office's time; nothing looks what is due. */
    setTime: (to: string): void => {
      now = wibInstant(to);
    },
    /** Moves the office's time, and wall time for those who wait for it, and lets the clocks speak. */
    moveTo: async (to: string): Promise<void> => {
      const seconds = (wibInstant(to).getTime() - now.getTime()) / 1000;
      now = wibInstant(to);
      await sql`update link_wish set expires_at = expires_at - make_interval(secs => ${seconds}),
        created_at = created_at - make_interval(secs => ${seconds})`.execute(desk.db.kysely);
      // A late case climbs first, then everybody gets his one message.
      let due = await sweep(desk);
      for (let n = 0; n === 0 || (n < MOST_ROUNDS && due.length > 0); n += 1) {
        await settle(due);
        due = (await sweep(desk)).filter(({ queue }) => !queue.startsWith('deliver-'));
      }
    },
    end: async (): Promise<void> => {
      await opened.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
