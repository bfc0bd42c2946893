// Plays a plan on the real thing: PostgreSQL, queues, worker processes that step office time, the rules and words of this release.
// People act at 10.00 of each working day through a channel in memory; everything between is the workers'.
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { onTestFinished } from 'vitest';
import type { AgencyText } from '../../../src/core/agency-face.ts';
import { EMPTY_DRAFT } from '../../../src/core/draft.ts';
import type { Event } from '../../../src/core/event.ts';
import { readConfig } from '../../../src/config.ts';
import { arrive } from '../../../src/desk/arrive.ts';
import { deliver } from '../../../src/desk/deliver.ts';
import type { Rules } from '../../../src/desk/desk.ts';
import { openDesk, type OpenedDesk } from '../../../src/desk/open-desk.ts';
import { receive } from '../../../src/desk/receive.ts';
import { logger } from '../../../src/log.ts';
import { openMetrics } from '../../../src/metrics.ts';
import { eventsOf } from '../../../src/store/complaint-event.ts';
import { lockComplaint } from '../../../src/store/complaint.ts';
import { inTransaction, openDatabase } from '../../../src/store/database.ts';
import { holdOfficeClock } from '../../../src/store/office-clock.ts';
import { newKeyText } from '../../../src/store/seal.ts';
import { seed } from '../../../src/store/seed.ts';
import { shippedRows } from '../../../src/store/shipped.ts';
import { openEcho } from '../../channels/echo.ts';
import { appointFocalPoint, appointOfficer } from '../../support/appoint.ts';
import { freshDatabase } from '../../support/database.ts';
import { dataFolder } from '../../support/house.ts';
import { startProgram, type Program } from '../../support/program.ts';
import { queueRedis } from '../../support/redis.ts';
import { recipientAt } from '../../support/somebody.ts';
import { dayAt } from './calendar.ts';
import type { Act, Happening, Message } from './oracle.ts';
import type { CasePlan, Plan } from './plan.ts';

const LOOK_MS = 15;
/** A day of the office with all its work; longer means that it hangs. */
const DAY_MS = 120_000;
/** With faults: a worker is killed, and the queues emptied, each so many working days. */
const KILL_EVERY = 3;
const EMPTY_EVERY = 2;

export type Played = {
  readonly happenings: readonly Happening[];
  readonly messages: readonly Message[];
  readonly ends: ReadonlyMap<string, string>;
  /** Messages as they arrived, whose and which. */
  readonly arrived: readonly { readonly who: string; readonly text: string }[];
  readonly failed: number;
  readonly killed: number;
  readonly emptied: number;
};

/** A filing is one effect here; how a story becomes one is played elsewhere. Everything else is the rules of this release. */
const filingRules = (shipped: Rules, filings: ReadonlyMap<string, CasePlan>): Rules => ({
  needs: (state, event, around) =>
    event.kind === 'text' && filings.has(event.text) ? [] : shipped.needs(state, event, around),
  turn: (state, event, world) => {
    const plan = event.kind === 'text' ? filings.get(event.text) : undefined;
    if (!plan) return shipped.turn(state, event, world);
    const story = 'Akta kelahiran anak saya belum terbit, sudah dua kali datang.';
    return {
      state,
      effects: [
        {
          kind: 'file',
          filing: {
            reference: plan.reference,
            secret: '4821-0937',
            lane: plan.lane,
            draft: {
              ...EMPTY_DRAFT,
              story: [story],
              topic: 'akta',
              topicLabel: 'Akta kelahiran',
              agency: { id: plan.agency.id, label: plan.agency.id, named: null },
              reported: plan.lane === 'laporan' ? 'yes' : 'no',
            },
            agencyText: story as AgencyText,
            emergency: false,
            protected: null,
          },
        },
      ],
    };
  },
});

const wib = (at: Date): string =>
  new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
const officeAt = (place: number, time: string): Date => new Date(`${dayAt(place)}T${time}:00+07:00`);

const HAPPENINGS = ['overdue', 'escalated', 'interim-told', 'silent', 'lapsed', 'revisited'];

const readBack = async (desk: OpenedDesk, plan: Plan, names: ReadonlyMap<string, string>) => {
  const happenings: Happening[] = [];
  for (const { reference } of plan.cases)
    await inTransaction(desk.db, async (tx) => {
      const complaint = await lockComplaint(tx, desk.ring, { reference });
      for (const { move, payload, at } of complaint ? await eventsOf(tx, complaint) : [])
        if (HAPPENINGS.includes(move))
          happenings.push({ reference, move, what: payload.text ?? '', at: wib(at) });
    });
  const { rows } = await sql<{ person: string; at: Date; kind: Message['kind']; cases: string[] }>`
    select r.person_id as person, r.at, r.kind,
      array(select c.reference from complaint c where c.id = any(r.cases) order by c.reference collate "C") as cases
    from reminder r`.execute(desk.db.kysely);
  const messages = rows.map(({ person, at, kind, cases }) => ({
    who: names.get(person) ?? person,
    at: wib(at),
    kind,
    cases: [...cases].sort(),
  }));
  const ended = await sql<{ reference: string; due: string }>`
    select c.reference, max((k.due_at at time zone 'Asia/Jakarta')::date)::text as due
    from clock k join complaint c on c.id = k.complaint_id where k.kind = 'answer' group by c.reference`.execute(
    desk.db.kysely,
  );
  const failed = await sql<{ count: number }>`select count(*)::int as count from failed_event`.execute(
    desk.db.kysely,
  );
  return {
    happenings,
    messages,
    ends: new Map(ended.rows.map(({ reference, due }) => [reference, due])),
    failed: failed.rows[0]?.count ?? 0,
  };
};

/** Plays it to its last day. With `faults` workers are killed and queues emptied all the way. */
export const playQuarter = async (
  plan: Plan,
  acts: ReadonlyMap<number, readonly Act[]>,
  { faults = false, told = (_line: string): void => undefined } = {},
): Promise<Played> => {
  const { url } = await freshDatabase();
  const redis = await queueRedis();
  const env = {
    DATABASE_URL: url,
    DATA_DIR: await dataFolder(),
    DATA_KEYS: newKeyText(),
    DEMO: '0',
    LOG_LEVEL: 'warn',
    CLOCK: `${dayAt(plan.size.from)}T07:00+07:00*step`,
    ...(redis === null ? {} : { REDIS_URL: redis.url }),
  };
  const config = readConfig(env);
  const db = openDatabase(url);
  await seed(db, await shippedRows('data'));
  await db.close();
  const opened = await openDesk(config, url, logger(config), openMetrics({ defaults: false }));
  onTestFinished(() => opened.close());
  const filings = new Map(plan.cases.map((one) => [`ajukan ${one.reference}`, one]));
  const desk = { ...opened, rules: filingRules(opened.rules, filings) };
  const { kysely } = desk.db;
  const echo = openEcho({
    limits: { text: 4096, perSecond: 100_000, perAddress: 100_000 },
    abilities: { buttons: true, edit: false, protect: true, media: [] },
  });
  const quiet = new AbortController().signal;

  const names = new Map<string, string>();
  const recipient = async (who: string) => {
    await arrive(desk, [echo.read(who, { kind: 'text', text: '' })]);
    const found = await recipientAt(desk, who);
    names.set(found.person, who);
    return found;
  };
  const at = officeAt(plan.size.from, '07:00');
  for (const { id, first, second, hasDeputy } of plan.agencies) {
    await appointFocalPoint(desk, await recipient(first), { agency: id, name: `Amir Satu ${first}`, at });
    const role = hasDeputy ? 'deputy' : 'focal';
    await appointFocalPoint(desk, await recipient(second), {
      agency: id,
      name: `Budi Dua ${second}`,
      role,
      at,
    });
  }
  for (const [region, who] of plan.inspectors)
    await appointFocalPoint(desk, await recipient(who), {
      agency: `inspektorat_kabkota:${region}`,
      name: `Cici ${who}`,
      at,
    });
  for (const who of plan.officers) await appointOfficer(desk, await recipient(who), { name: who, at });
  await appointOfficer(desk, await recipient(plan.head), { name: plan.head, head: true, at });

  const drain = async (): Promise<void> => {
    while ((await deliver(desk, echo.channel, quiet)).left);
  };
  const hear = async (said: readonly (readonly [who: string, event: Event])[]): Promise<void> => {
    let left = said.map(([who, event]) => echo.read(who, event));
    while (left.length > 0) left = [...(await receive(desk, left)).waiting];
  };
  const first = ({ who, press, file }: Act): readonly [string, Event] => [
    who,
    file ? { kind: 'text', text: `ajukan ${file.reference}` } : { kind: 'press', token: press },
  ];
  const second = ({ who, writes }: Act): readonly (readonly [string, Event])[] =>
    writes === undefined ? [] : [[who, { kind: 'text', text: writes }]];
  /** Everybody's acts in their order, different people at once. */
  const allDo = async (all: readonly Act[]): Promise<void> => {
    const ofEach = Map.groupBy(all, ({ who }) => who);
    for (let n = 0; ; n += 1) {
      const now = [...ofEach.values()].flatMap((own) => own[n] ?? []);
      if (now.length === 0) return;
      await hear(now.map(first));
      await hear(now.flatMap(second));
    }
  };

  let killed = 0;
  let emptied = 0;
  await holdOfficeClock(kysely, officeAt(plan.size.from, '10:00'));
  let workers: readonly Program[] = [startProgram(env, ['workers'])];
  const disturb = async (place: number): Promise<void> => {
    if (place % KILL_EVERY === 0) {
      await Promise.all(workers.map((worker) => worker.end('SIGKILL')));
      workers = [startProgram(env, ['workers']), startProgram(env, ['workers'])];
      killed += 1;
    }
    if (place % EMPTY_EVERY === 0) {
      if (redis) await redis.empty();
      else await sql`delete from bullmq.job`.execute(kysely);
      emptied += 1;
    }
  };
  /** Until office time has come to `moment`, which it does not before all that was due is done. */
  const comes = async (moment: Date): Promise<void> => {
    for (const end = Date.now() + DAY_MS; ;) {
      await drain();
      await desk.clock.refresh();
      if (desk.clock.now() >= moment) return;
      const over = workers.find((worker) => worker.ended() !== null);
      if (over) throw new Error(`a worker ended:\n${over.log()}`);
      if (Date.now() > end)
        throw new Error(
          `office time stays at ${wib(desk.clock.now())}:\n${workers.map((one) => one.log()).join('')}`,
        );
      await sleep(LOOK_MS);
    }
  };

  /** Until whatever was filed has found its way: nobody accepts what has not reached him. */
  const routed = async (): Promise<void> => {
    const { rows } = await sql`select 1 from complaint where status = 'received' limit 1`.execute(kysely);
    if (rows.length === 0) return;
    await sleep(LOOK_MS);
    return routed();
  };

  for (let place = plan.size.from; place <= plan.size.to; place += 1) {
    await comes(officeAt(place, '10:00'));
    const today = acts.get(place) ?? [];
    await allDo(today.filter(({ file }) => file));
    await routed();
    await allDo(today.filter(({ file }) => !file));
    told(`${dayAt(place)}: ${today.length} acts`);
    // The night after is the house's alone; it is held at the next morning's acts.
    await holdOfficeClock(
      kysely,
      place < plan.size.to ? officeAt(place + 1, '10:00') : officeAt(place, '15:00'),
    );
    if (faults) await disturb(place);
  }
  await comes(officeAt(plan.size.to, '15:00'));
  await drain();
  await Promise.all(workers.map((worker) => worker.end('SIGTERM')));
  const read = await readBack(opened, plan, names);
  const arrived = echo.arrived.map(({ address, text }) => ({ who: address, text }));
  return { ...read, arrived, killed, emptied };
};
