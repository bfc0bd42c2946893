import { describe, expect, it } from 'vitest';
import { startHouse } from '../support/house.ts';
import { startProgram } from '../support/program.ts';
import { aPausedQueueIsTold } from './paused.shared.ts';
import { LONG_MS } from './people.ts';

describe('a queue on PostgreSQL', () => {
  aPausedQueueIsTold(() => null);

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
