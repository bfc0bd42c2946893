// States as releases stored them, one file a kind of question under states/vN, each with the buttons that stood below it. They go
// on in this release, on the real desk.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Event } from '../src/core/event.ts';
import { FACE_OF_ASKED, NEW_STATE, VERSION, type State } from '../src/core/state.ts';
import { usableState } from '../src/core/upgrade.ts';
import { freshDatabase } from './support/database.ts';
import { openStage, type Stage } from './support/stage.ts';
import { storedStates, type StoredState } from './support/stored-states.ts';

describe('a state stored by this release or an earlier one', () => {
  it('is there for every version', () => {
    const versions = new Set(storedStates.map((one) => one.version));
    expect([...versions].sort((a, b) => a - b)).toEqual(Array.from({ length: VERSION }, (_, at) => at + 1));
  });

  it('is there for every kind of question', () => {
    const kinds = new Set(storedStates.map(({ state }) => state.asked?.kind));
    expect(
      Object.keys(FACE_OF_ASKED).filter((kind) => !kinds.has(kind as keyof typeof FACE_OF_ASKED)),
    ).toEqual([]);
  });

  it.each(storedStates)('$name becomes one of this release with nothing lost', ({ version, state }) => {
    expect(state.version).toBe(version);
    const usable = usableState(state);
    expect(usable.kind).toBe(version === VERSION ? 'current' : 'upgraded');
    expect(usable.state).toMatchObject({ ...state, version: VERSION });
  });
});

describe('a stored conversation goes on', () => {
  let stage: Stage;
  beforeAll(async () => {
    const { url } = await freshDatabase();
    stage = await openStage(url, '2026-11-24 09:00');
  });
  afterAll(() => stage.end());

  const answers = async (who: string, event: Event): Promise<string> => {
    const before = stage.echo.arrivedAt(who).length;
    await stage.act(who, event);
    return stage.echo
      .arrivedAt(who)
      .slice(before)
      .map((message) => message.text)
      .join('\n');
  };

  const ACTS: readonly (readonly [string, (example: StoredState) => readonly Event[]])[] = [
    ['a greeting', () => [{ kind: 'text', text: 'halo' }]],
    ['a number', () => [{ kind: 'text', text: '2' }]],
    ['a tap', ({ buttons }) => buttons.slice(0, 1).map((token) => ({ kind: 'press', token }))],
  ];

  it.each(storedStates)('$name answers a greeting, a number and a tap', async (example) => {
    for (const [what, eventsOf] of ACTS) {
      const who = `${example.name} ${what}`;
      await stage.remember(who, example.state, example.version);
      for (const event of eventsOf(example)) {
        const answer = await answers(who, event);
        expect(answer, what).not.toBe('');
        expect(answer, what).not.toContain('petugas akan melihatnya');
      }
    }
    const { failed } = await stage.desk.db.kysely
      .selectFrom('failed_event')
      .select((eb) => eb.fn.countAll<string>().as('failed'))
      .executeTakeFirstOrThrow();
    expect(failed, 'events that no turn could handle').toBe('0');
  });

  const REMOVED: readonly (readonly [string, unknown])[] = [
    ['a step of the intake that is gone', { kind: 'intake', step: 'golongan-darah' }],
    ['a question that is gone', { kind: 'undian', nomor: 7 }],
  ];

  it.each(REMOVED)(
    'whose open question was %s shows the summary again, whatever its person does first',
    async (what, asked) => {
      const { state } = storedStates.find(({ name }) => name.endsWith('intake-summary.json'))!;
      // Without his photo, which would be asked about first.
      const draft = { ...state.draft!, files: [] };
      const now = { ...NEW_STATE, ...state, draft, version: VERSION, asked } as State;
      for (const text of ['halo', '2', 'sudah', 'lanjut']) {
        const who = `${what} ${text}`;
        await stage.remember(who, now, VERSION);
        expect(await answers(who, { kind: 'text', text }), text).toContain('Kirim sekarang?');
      }
    },
  );
});
