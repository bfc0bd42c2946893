// A queue held by the operator's command beside a running house, whatever the queues run on.
import { describe, expect, it, vi } from 'vitest';
import { freshDatabase } from '../support/database.ts';
import { newCitizen } from '../support/citizen.ts';
import { startHouse } from '../support/house.ts';
import { startProgram } from '../support/program.ts';
import { rowsOf } from '../support/rows.ts';
import { files, firstOfficer, LONG_MS, newFocalPoint } from './people.ts';

const PATIENCE = { timeout: 60_000, interval: 200 };

const queues = async (env: Readonly<Record<string, string>>, ...args: string[]): Promise<string> => {
  const program = startProgram(env, ['queues', ...args]);
  expect(await program.over(), program.log()).toEqual({ code: 0, signal: null });
  return program.log();
};

describe('a queue', () => {
  it(
    'with the route queue paused a filed case stays unrouted and /readyz says which queue and how many wait; resumed, it is routed',
    { timeout: LONG_MS },
    async () => {
      const { url } = await freshDatabase();
      const house = await startHouse({ DATABASE_URL: url });
      const focal = await newFocalPoint(house, await firstOfficer(house));
      const ready = async () => {
        const answer = await fetch(`${house.url}/readyz`);
        return { status: answer.status, text: await answer.text() };
      };
      const route = async () =>
        (JSON.parse((await ready()).text) as { queues: { route: object } }).queues.route;
      const statusOf = async () =>
        (await rowsOf(url, 'select status from complaint')).map((row) => row['status']);

      expect(await queues(house.env, 'pause', 'route')).toMatch(/^route .*PAUSED$/m);
      const { number } = await files(newCitizen(house.telegram));
      await vi.waitFor(
        async () => expect(await route()).toMatchObject({ paused: true, waiting: 1 }),
        PATIENCE,
      );
      // Long enough for the sweep to ask for it again and again.
      const waited = `select 1 from complaint_event where move = 'filed' and at < now() - interval '6 seconds'`;
      await vi.waitFor(async () => expect(await rowsOf(url, waited)).toHaveLength(1), PATIENCE);
      expect(await statusOf()).toEqual(['received']);
      expect(await route()).toEqual({ state: 'degraded', paused: true, waiting: 1, failed: 0 });
      const { status, text } = await ready();
      expect(status).toBe(200);
      expect(text).not.toContain(number);
      expect(focal.received()).not.toContain(number);
      expect(await queues(house.env)).toMatch(/^route +waiting 1, active 0, failed 0, PAUSED$/m);

      expect(await queues(house.env, 'resume', 'route')).not.toContain('PAUSED');
      await focal.hears(new RegExp(number));
      expect(await statusOf()).toEqual(['routed']);
      expect(await rowsOf(url, `select count(*)::int as offers from offer`)).toEqual([{ offers: 1 }]);
      await vi.waitFor(
        async () => expect(await route()).toEqual({ state: 'ok', paused: false, waiting: 0, failed: 0 }),
        PATIENCE,
      );
    },
  );

  it(
    'is paused beside a house that runs on its embedded database, and leaves that running',
    { timeout: LONG_MS },
    async () => {
      const house = await startHouse();
      const program = startProgram(house.env, ['queues', 'pause', 'clock']);
      expect(await program.over(), program.log()).toEqual({ code: 0, signal: null });
      expect(program.log()).toMatch(/^clock .*PAUSED$/m);
      const answer = await fetch(`${house.url}/readyz`);
      expect(answer.status).toBe(200);
      expect(await answer.json()).toMatchObject({ queues: { clock: { paused: true } } });
    },
  );
});
