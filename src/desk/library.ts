// What is in force, made ready for turns, and made anew when its version moves.
import { directoryOf } from '../understand/directory.ts';
import { readIdentity } from '../understand/identity.ts';
import { buildLibrary, type AgencyRow, type AgencyTypeRow, type DistrictRow } from '../understand/library.ts';
import type { HolidayRow, ProvinceRow, RegencyRow, TopicRow } from '../understand/library.ts';
import { read } from '../understand/read.ts';
import type { Database } from '../store/database.ts';
import { inForce, libraryVersion, type InForce, type LibraryRow } from '../store/library.ts';
import type { Library } from './desk.ts';

/** A change of what is in force reaches every process within this time. */
const LOOK_MS = 5000;

/** Rows as the reading wants them: the id under the name it has there. */
const named = <T>(rows: readonly LibraryRow[], id: string): readonly T[] =>
  rows.map((row) => ({ ...row.body, [id]: row.id }) as T);

const levelOf = (row: LibraryRow): unknown => (row.body as { level?: unknown }).level;

const valueOf = (row: LibraryRow): unknown => (row.body as { value?: unknown }).value;

export const libraryOf = ({ version, rows }: InForce): Library => {
  const regions = (level: string): readonly LibraryRow[] =>
    rows.region.filter((row) => levelOf(row) === level);
  const policies = new Map(rows.policy.map((row) => [row.id, valueOf(row)]));
  const agencies = named<AgencyRow>(rows.agency, 'id');
  const holidays = named<HolidayRow>(rows.holiday, 'day');
  const built = buildLibrary({
    regencies: named<RegencyRow>(regions('regency'), 'code'),
    districts: named<DistrictRow>(regions('district'), 'code'),
    villages: regions('village').map((row) => [row.id, (row.body as { name: string }).name]),
    provinces: named<ProvinceRow>(regions('province'), 'code'),
    agencyTypes: named<AgencyTypeRow>(rows.agency_type, 'id'),
    topics: named<TopicRow>(rows.topic, 'id'),
    abbreviations: (policies.get('abbreviations') ?? {}) as { readonly [typed: string]: string },
    holidays,
  });
  return {
    version,
    directory: directoryOf(built, agencies),
    holidays: new Set(holidays.map((row) => row.day)),
    policy: (key, lane) =>
      (lane === undefined ? undefined : policies.get(`${key}:${lane}`)) ?? policies.get(key),
    read: (text, today) => read(text, today, built),
    readIdentity: (text, today) => readIdentity(text, today, built),
  };
};

export type OpenLibrary = { readonly current: () => Library; readonly close: () => void };

/** The library in force; `onFailure` hears of a look that failed, after which the one at hand stays. */
export const openLibrary = async (
  database: Database,
  onFailure: (error: unknown) => void,
): Promise<OpenLibrary> => {
  let library = libraryOf(await inForce(database.kysely));
  const look = async (): Promise<void> => {
    if ((await libraryVersion(database.kysely)) === library.version) return;
    library = libraryOf(await inForce(database.kysely));
  };
  const timer = setInterval(() => void look().catch(onFailure), LOOK_MS);
  timer.unref();
  return { current: () => library, close: () => clearInterval(timer) };
};
