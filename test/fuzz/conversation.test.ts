// Whatever is sent to the real desk, at any step and in any role: it is answered, and nothing of it becomes a failed event.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Incoming } from '../../src/channel.ts';
import type { Event } from '../../src/core/event.ts';
import type { State } from '../../src/core/state.ts';
import { usableState } from '../../src/core/upgrade.ts';
import type { Rules } from '../../src/desk/desk.ts';
import { freshDatabase } from '../support/database.ts';
import { openStage, type Stage } from '../support/stage.ts';
import { storedStates, type StoredState } from '../support/stored-states.ts';
import { hostileAct, hostileProfile, type Act } from './hostile.ts';
import { announce, LIMIT_MS, SEED, TRIES } from './runs.ts';

/** Citizens who write at the same time, beside the staff, and how often each: enough to leave the step he began at. */
const CITIZENS = 24;
const STEPS = 4;
const OFFICERS = ['petugas A', 'petugas B', 'keduanya'];
const FOCAL_POINTS = ['narahubung A', 'narahubung B', 'keduanya'];
const STAFF = [...new Set([...OFFICERS, ...FOCAL_POINTS])];
const AGENCY = 'disdukcapil:14.08';

type Line = {
  readonly who: string;
  readonly began: StoredState;
  readonly acts: readonly Act[];
  readonly profile: NonNullable<Incoming['profile']>;
};

/** What a turn says, or has the desk say, to whoever wrote. */
const ANSWERS = ['say', 'redeem', 'open-files', 'pair-whatsapp', 'console-link', 'copy-of-data', 'erase'];

/** Later parts of an album are kept in silence: the first one was answered for all. */
const isLaterPart = (state: State, event: Event): boolean =>
  event.kind === 'file' && event.album !== undefined && state.album?.id === event.album;

/** Turns that said nothing, left a state that cannot be stored, or threw, as a reader of a failed test needs them. */
const wrong: string[] = [];
const watching = (shipped: Rules): Rules => ({
  ...shipped,
  turn: (state, event, world) => {
    const about = (what: unknown): string => JSON.stringify([state.role, state.asked, event, what]);
    try {
      const turned = shipped.turn(state, event, world);
      const kinds = turned.effects.map(({ kind }) => kind);
      if (!kinds.some((kind) => ANSWERS.includes(kind)) && !isLaterPart(state, event))
        wrong.push(about(kinds));
      const stored = JSON.parse(JSON.stringify(turned.state)) as unknown;
      if (usableState(stored).kind !== 'current') wrong.push(about(stored));
      return turned;
    } catch (error) {
      wrong.push(about(String((error as Error).stack)));
      throw error;
    }
  },
});

let stage: Stage;
beforeAll(async () => {
  stage = await openStage((await freshDatabase()).url, '2026-11-24 09:00', { rules: watching });
  for (const who of OFFICERS) await stage.appoint(who, 'officer');
  for (const who of FOCAL_POINTS) await stage.appoint(who, { agency: AGENCY });
});
afterAll(() => stage.end());

const shownTo = ({ who, began }: Line): readonly string[] =>
  stage.echo
    .arrivedAt(who)
    .findLast(({ choices }) => choices.length > 0)
    ?.choices.map(({ token }) => token) ?? began.buttons;

const eventOf = (line: Line, act: Act): Event => {
  if (act.kind === 'event') return act.event;
  const shown = shownTo(line);
  return { kind: 'press', token: shown[act.nth % Math.max(1, shown.length)] ?? 'q.0.story.x' };
};

let people = 0;
const draws = fc
  .sample(fc.tuple(fc.array(hostileAct, { minLength: STEPS, maxLength: STEPS }), hostileProfile), {
    numRuns: Math.ceil(TRIES / STEPS),
    seed: SEED,
  })
  .map(([acts, profile], nth): Line => {
    const place = nth % (CITIZENS + STAFF.length);
    return {
      who: STAFF[place] ?? `warga ${(people += 1)}`,
      began: storedStates[(nth * 7) % storedStates.length]!,
      ...{ acts, profile },
    };
  });

const together = CITIZENS + STAFF.length;
const rounds = Array.from({ length: Math.ceil(draws.length / together) }, (_, at) =>
  draws.slice(at * together, (at + 1) * together),
);

/** Two minutes an act, when it was written: staff are in every round, and thirty messages in a minute are not all answered. */
let written = Date.now();
const ACT_MS = 120_000;

/** Everybody's `step`th act at once; who wrote and read nothing. */
const unanswered = async (lines: readonly Line[], step: number): Promise<readonly string[]> => {
  written += ACT_MS;
  const at = new Date(written).toISOString();
  const events = lines.map((line) =>
    stage.echo.read(line.who, eventOf(line, line.acts[step]!), { profile: line.profile, at }),
  );
  await stage.actAll(events);
  const told = new Set(stage.news().map(({ address }) => address));
  return lines.filter(({ who }) => !told.has(who)).map(({ who }) => who);
};

const count = async (table: 'failed_event' | 'outbox'): Promise<readonly string[]> => {
  const { rows } = await stage.desk.db.pool.query<{ what: string }>(
    table === 'outbox'
      ? `select verdict || ' ' || class as what from outbox where state = 'failed'`
      : `select error_class as what from failed_event`,
  );
  return rows.map(({ what }) => what);
};

it('any events at any step are answered', { timeout: LIMIT_MS }, async () => {
  announce('conversations');
  for (const lines of rounds) {
    for (const { who, began } of lines) await stage.remember(who, began.state, began.version);
    for (let step = 0; step < STEPS; step += 1) {
      const silent = await unanswered(lines, step);
      expect(wrong, 'turns that threw or said nothing').toEqual([]);
      expect(await count('failed_event'), 'events that no turn could handle').toEqual([]);
      expect(silent.length, silent.join(', ')).toBe(0);
    }
  }
  expect(await count('outbox'), 'answers that could not be sent').toEqual([]);
});
