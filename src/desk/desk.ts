// What every piece of work stands on: the tables, the keys, the words, the rules. Opened once a process.
import type { Turned } from '../core/asking.ts';
import type { Holidays } from '../core/calendar.ts';
import type { Directory } from '../core/directory.ts';
import type { Event } from '../core/event.ts';
import type { IdentityFields, Reading } from '../core/reading.ts';
import type { State } from '../core/state.ts';
import type { Need, Surroundings, World } from '../core/world.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Copy } from '../copy/copy.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { Database } from '../store/database.ts';
import type { Files } from '../store/files.ts';
import type { KeyRing } from '../store/seal.ts';
import type { Lessons } from './lessons.ts';

/** What is in force, made ready for a turn. Rebuilt when the library's version moves. */
export type Library = {
  readonly version: string;
  readonly directory: Directory;
  readonly holidays: Holidays;
  /** The value of a policy row: for its lane if it has one, else for all. Undefined when there is none. */
  readonly policy: (key: string, lane?: string) => unknown;
  /** Reads a story; `today` is the WIB day loose dates are counted from. */
  readonly read: (text: string, today: string) => Reading;
  readonly readIdentity: (text: string, today: string) => IdentityFields;
  /** What is kept of a story's words, and the topics that lessons are about. */
  readonly lessons: Lessons;
};

/** The rules of the conversation: src/core/turn.ts. Handed in so that a test can plant a rule that throws. */
export type Rules = {
  readonly turn: (state: State, event: Event, world: World) => Turned;
  readonly needs: (state: State, event: Event, around: Surroundings) => readonly Need[];
};

export type Desk = {
  readonly db: Database;
  readonly ring: KeyRing;
  readonly files: Files;
  /** Office time. Wall time is the database's `now()`. */
  readonly clock: Clock;
  readonly copy: Copy;
  readonly library: () => Library;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly config: Config;
  readonly rules: Rules;
};
