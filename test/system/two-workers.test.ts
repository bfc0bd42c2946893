// The workers part twice, as `docker compose up --scale workers=2` starts it: what is due is done once, whoever does it.
import { expect, it, onTestFinished, vi } from 'vitest';
import { newKeyText } from '../../src/store/seal.ts';
import { filingOf, openCaseDesk } from '../support/case-desk.ts';
import { freshDatabase } from '../support/database.ts';
import { dataFolder } from '../support/house.ts';
import { startProgram } from '../support/program.ts';
import { queueRedis } from '../support/redis.ts';
import { rowsOf } from '../support/rows.ts';
import { LONG_MS } from './people.ts';

const CASES = 40;
const PATIENCE = { timeout: LONG_MS / 2, interval: 500 };

it(
  `${CASES} cases are routed once and their deadlines speak once, with two workers at it and one of them killed`,
  { timeout: LONG_MS },
  async () => {
    const { url } = await freshDatabase();
    const keys = newKeyText();
    const house = await openCaseDesk(url, { now: '2027-03-02T03:00:00Z', keys });
    onTestFinished(() => house.end());
    await house.focalPoint('yus');
    for (let n = 0; n < CASES; n += 1)
      await house.does('rahma', { kind: 'file', filing: filingOf(`KERJA-${n}`) });

    const redis = await queueRedis();
    const env = {
      DATABASE_URL: url,
      DATA_DIR: await dataFolder(),
      DATA_KEYS: keys,
      DEMO: '0',
      // A Friday morning after every deadline of these cases.
      CLOCK: '2027-03-19T08:30+07:00',
      ...(redis === null ? {} : { REDIS_URL: redis.url }),
    };
    const [one, other] = [startProgram(env, ['workers']), startProgram(env, ['workers'])];
    const moves = async () =>
      rowsOf<{ move: string; cases: number; events: number }>(
        url,
        `select move, count(distinct complaint_id)::int as cases, count(*)::int as events
         from complaint_event where move in ('routed', 'overdue') group by move order by move desc`,
      );
    // Two deadlines are over: that of taking the case, and that of answering.
    const done = [
      { move: 'routed', cases: CASES, events: CASES },
      { move: 'overdue', cases: CASES, events: 2 * CASES },
    ];
    await vi.waitFor(async () => expect((await moves()).length).toBeGreaterThan(0), PATIENCE);
    await one.end('SIGKILL');
    await vi.waitFor(async () => expect(await moves()).toEqual(done), PATIENCE);
    expect(await rowsOf(url, 'select count(*)::int as offers from offer')).toEqual([{ offers: CASES }]);
    const cards = (await house.keys('yus')).filter((key) => key === 'focal-card');
    expect(cards).toHaveLength(CASES);
    expect(await other.end('SIGTERM'), other.log()).toEqual({ code: 0, signal: null });
    expect(await moves()).toEqual(done);
  },
);
