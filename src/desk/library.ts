// What is in force, read from the database and made ready for turns; made anew when its version moves.
import type { InForce, LibraryRow } from '../store/library.ts';
import { inForce, libraryVersion } from '../store/library.ts';
import type { Db } from '../store/database.ts';
import { directoryOf } from '../understand/directory.ts';
import { readIdentity } from '../understand/identity.ts';
import { buildLibrary, type AgencyRow, type Data } from '../understand/library.ts';
import type { Learned } from '../understand/learned.ts';
import type { Marker } from '../understand/lessons.ts';
import { marked, read } from '../understand/read.ts';
import type { Log } from '../log.ts';
import type { Library } from './desk.ts';
import { traceOf } from './fault.ts';
import { learnedNow, PLAIN_MARK } from './lessons.ts';

type Body = { readonly [field: string]: unknown };
type Rows = InForce['rows'];

const bodyOf = (row: LibraryRow): Body => row.body as Body;
const whole = <Row>(rows: readonly LibraryRow[]): readonly Row[] =>
  rows.map((row) => ({ ...row.body, id: row.id }) as Row);

const valueOf = (rows: Rows, policy: string): unknown => {
  const row = rows.policy.find((each) => each.id === policy);
  return row && bodyOf(row)['value'];
};

const regions = <Row>(rows: Rows, level: string): readonly Row[] =>
  rows.region
    .filter((row) => bodyOf(row)['level'] === level)
    .map((row) => ({ ...row.body, code: row.id }) as Row);

const dataOf = (rows: Rows): Data => ({
  regencies: regions(rows, 'regency'),
  districts: regions(rows, 'district'),
  villages: regions<{ code: string; name: string }>(rows, 'village').map(({ code, name }) => [code, name]),
  provinces: regions(rows, 'province'),
  agencyTypes: whole(rows.agency_type),
  topics: whole(rows.topic),
  abbreviations: (valueOf(rows, 'abbreviations') ?? {}) as Data['abbreviations'],
  holidays: rows.holiday.map((row) => ({ ...row.body, day: row.id }) as Data['holidays'][number]),
});

/** What keeps the office closed. A day that is only observed, or that the office took out of the table, is a working day. */
export const DAYS_OFF: readonly unknown[] = ['national', 'shared-leave', 'office'];
const isDayOff = (row: LibraryRow): boolean => DAYS_OFF.includes(bodyOf(row)['kind']);
const topicsIn = ({ rows }: InForce): Data['topics'] => whole(rows.topic);

/** Rows in force made ready. Takes a fraction of a second. Throws when rows do not have their tables' shapes. */
export const libraryOf = (
  { version, rows }: InForce,
  mark: Marker = PLAIN_MARK,
  learned: Learned | null = null,
): Library => {
  const data = dataOf(rows);
  const library = buildLibrary(data, mark, learned);
  const policies = new Map(rows.policy.map((row) => [row.id, bodyOf(row)['value']]));
  return {
    version,
    directory: directoryOf(library, whole<AgencyRow>(rows.agency)),
    holidays: new Set(rows.holiday.filter(isDayOff).map((row) => row.id)),
    policy: (key, lane) => policies.get(`${key}:${lane ?? ''}`) ?? policies.get(key),
    read: (text, today) => read(text, today, library),
    readIdentity: (text, today) => readIdentity(text, today, library),
    lessons: { marked: (text, today) => marked(text, today, library), topics: data.topics },
  };
};

export type KeptLibrary = {
  readonly current: () => Library;
  /** Looks now instead of at the next tick. */
  readonly refresh: () => Promise<void>;
  readonly close: () => void;
};

/** How long a change by the office may take to reach every process; one look is a query by primary key. */
const LOOK_MS = 2000;

/**
 * The library of this process, read now and again whenever its version has moved; `mark` is how words are known in lessons. A change that cannot be read leaves the
 * old one in force and is logged.
 */
export const keepLibrary = async (db: Db, log: Log, mark: Marker): Promise<KeptLibrary> => {
  const build = async (): Promise<Library> => {
    const found = await inForce(db);
    return libraryOf(found, mark, await learnedNow(db, topicsIn(found)));
  };
  let current = await build();
  const refresh = async (): Promise<void> => {
    if ((await libraryVersion(db)) === current.version) return;
    current = await build();
    log.info({ version: current.version }, 'what is in force was read again');
  };
  let looking = false;
  const timer = setInterval(() => {
    if (looking) return;
    looking = true;
    void refresh()
      .catch((error: unknown) =>
        log.warn(traceOf(error), 'what is in force could not be read again; the former stays'),
      )
      .finally(() => (looking = false));
  }, LOOK_MS);
  timer.unref();
  return { current: () => current, refresh, close: () => clearInterval(timer) };
};
