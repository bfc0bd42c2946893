// A desk on a real database with a small library, and rules that a test chooses.
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Incoming } from '../../src/channel.ts';
import { readConfig } from '../../src/config.ts';
import { openCopy } from '../../src/copy/copy.ts';
import type { Effect } from '../../src/core/effect.ts';
import type { Event } from '../../src/core/event.ts';
import type { Reading } from '../../src/core/reading.ts';
import type { Desk, Library, Rules } from '../../src/desk/desk.ts';
import type { Leavable } from '../../src/desk/leave-chat.ts';
import { logger } from '../../src/log.ts';
import { openMetrics } from '../../src/metrics.ts';
import { openDatabase, type Database } from '../../src/store/database.ts';
import { openFiles } from '../../src/store/files.ts';
import { newKeyText, openKeyRing, type KeyRing } from '../../src/store/seal.ts';

const NOTHING_READ: Reading = {
  topics: [],
  agency: null,
  agencies: [],
  place: null,
  placeAlternatives: [],
  district: null,
  date: null,
  since: null,
  reported: null,
  danger: null,
  protected: null,
  personal: [],
  kind: 'complaint',
  isQuestion: false,
  isGreeting: false,
  isEnglish: false,
  isRude: false,
  words: 0,
  outside: null,
};

export const shipped = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../../data/${name}.json`, import.meta.url), 'utf8')) as T;

type PolicyRow = {
  readonly key: string;
  readonly lane: string | null;
  readonly topic?: string;
  readonly level?: string;
  readonly value: unknown;
};
/** Rules of single topics and levels are tried where they are read. */
const POLICIES = shipped<{ policies: readonly PolicyRow[] }>('policies').policies.filter(
  ({ topic, level }) => topic === undefined && level === undefined,
);

/** A policy as the release ships it. */
const shippedPolicy: Library['policy'] = (key, lane) =>
  (
    POLICIES.find((row) => row.key === key && row.lane === (lane ?? null)) ??
    POLICIES.find((row) => row.key === key && row.lane === null)
  )?.value;

/** A library that knows no agency and no place: for tests of the machinery around a turn. */
export const BARE_LIBRARY: Library = {
  version: '1',
  directory: {
    agencyFor: () => null,
    agencyById: () => null,
    findAgencies: () => [],
    resolve: () => null,
    regencies: [],
    districtsOf: () => [],
    findPlaces: () => [],
    topicLabel: (topic) => topic,
    topicEnglish: () => null,
  },
  holidays: new Set(),
  policy: shippedPolicy,
  read: () => NOTHING_READ,
  readIdentity: () => ({}),
  lessons: { marked: () => ({ marks: [], byData: {} }), topics: [] },
};

export const plain = (text: string): Effect => ({ kind: 'say', say: { key: 'plain', values: { text } } });

/** Repeats each text with the number of the turn; "meledak" throws. */
export const REPEATING: Rules = {
  needs: () => [],
  turn: (state, event) => {
    const text = event.kind === 'text' ? event.text : event.kind;
    if (text === 'meledak') throw new TypeError(`cannot read ${text}`);
    const rev = state.rev + 1;
    return { state: { ...state, rev }, effects: [plain(`${rev}: ${text}`)] };
  },
};

export type TestDesk = Desk & { readonly lines: readonly string[]; readonly end: () => Promise<void> };

/** Everything a desk holds, real; `lines` is what it logged. `policies` are those that differ from the shipped ones. */
export const openTestDesk = async (
  url: string,
  {
    rules = REPEATING,
    keys = newKeyText(),
    now = () => new Date('2027-03-02T03:00:00Z'),
    filesDir = '',
    leastFree = 0,
    policies = {} as { readonly [key: string]: unknown },
    settings = {} as { readonly [name: string]: string },
  } = {},
): Promise<TestDesk> => {
  const folder = await mkdtemp(join(tmpdir(), 'narahubung-desk-'));
  const config = readConfig({ DATABASE_URL: url, DATA_DIR: folder, LOG_LEVEL: 'debug', ...settings });
  const lines: string[] = [];
  const db = openDatabase(url);
  const policy: Library['policy'] = (key, lane) =>
    key in policies ? policies[key] : shippedPolicy(key, lane);
  const library = { ...BARE_LIBRARY, policy };
  return {
    db,
    ring: openKeyRing(keys),
    files: await openFiles(filesDir === '' ? join(folder, 'files') : filesDir, leastFree),
    clock: {
      now,
      speed: 1,
      realUntil: (office) => Math.max(0, office.getTime() - now().getTime()),
      refresh: async () => undefined,
    },
    copy: openCopy(join(import.meta.dirname, 'copy')),
    library: () => library,
    log: logger(config, undefined, { write: (line) => lines.push(line) }),
    metrics: openMetrics({ defaults: false }),
    config,
    rules,
    lines,
    end: async () => {
      await db.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** What web chats stand on, without the rest of a desk. */
export const webHouse = (db: Database, ring: KeyRing): Leavable => ({
  db,
  ring,
  copy: openCopy(),
  clock: { now: () => new Date(), speed: 1, realUntil: () => 0, refresh: async () => undefined },
});

let count = 0;

/** A message from `address`; each call has an external id of its own unless one is given. */
export const from = (address: string, said: string | Event, more: Partial<Incoming> = {}): Incoming => ({
  channel: 'echo',
  address,
  externalId: `e${(count += 1)}`,
  at: '2027-03-02T03:00:00Z',
  event: typeof said === 'string' ? { kind: 'text', text: said } : said,
  ...more,
});
