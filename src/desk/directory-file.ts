// The directory goes out to a spreadsheet and comes back from one. An import adds and corrects; it never ends a duty, never takes
// anybody away and gives nobody access: people come in by name, and join by an invitation.
import { randomUUID } from 'node:crypto';
import { plain } from '../core/answer.ts';
import { readCsv, writeCsv } from '../core/csv.ts';
import {
  AGENCY_COLUMNS,
  DUTY_WORDS,
  kindOf,
  PEOPLE_COLUMNS,
  readAgencies,
  readPeople,
  type AgencyEntry,
  type Known,
  type PersonEntry,
  type Problem,
} from '../core/directory-table.ts';
import type { Held } from '../core/held.ts';
import { readSheets, UnreadableSheet, writeSheets } from '../spreadsheet.ts';
import { insertAppointment } from '../store/appointment.ts';
import { writeAudit } from '../store/audit.ts';
import { heldAt, setLetter, setPosition } from '../store/duty.ts';
import { inForce, setByOffice, type InForce } from '../store/library.ts';
import { doCaseWork, type CaseWork } from './case-work.ts';
import type { Desk } from './desk.ts';
import { wibMoment } from './surroundings.ts';

type Rows = readonly (readonly string[])[];

export type DirectoryFile = { readonly format: 'csv' | 'xlsx'; readonly bytes: Buffer };

/** A directory of a whole province is a tenth of it. */
const MOST_BYTES = 5_000_000;

/** The file cannot be read as a directory. The message is for whoever gave it. */
export class DirectoryError extends Error {
  override readonly name = 'DirectoryError';
}

type Count = { readonly added: number; readonly changed: number; readonly same: number };

export type Imported = {
  readonly agencies: Count;
  readonly people: Count;
  /** With any of these nothing was written. */
  readonly problems: readonly (Problem & { readonly table: 'agencies' | 'people' })[];
};

const tablesOf = async ({ format, bytes }: DirectoryFile): Promise<readonly Rows[]> => {
  if (bytes.length > MOST_BYTES)
    throw new DirectoryError(
      `The file is larger than ${MOST_BYTES / 1_000_000} MB; split it into smaller ones.`,
    );
  if (format === 'csv') return [readCsv(bytes.toString('utf8'))];
  try {
    return (await readSheets(bytes)).map(({ rows }) => rows).filter((rows) => rows.length > 0);
  } catch (error) {
    throw error instanceof UnreadableSheet ? new DirectoryError(error.message, { cause: error }) : error;
  }
};

const bodyOf = (row: { readonly body: object }) => row.body as { readonly [field: string]: unknown };

const knownIn = ({ rows }: InForce, added: readonly AgencyEntry[]): Known => ({
  types: new Set(rows.agency_type.map(({ id }) => id)),
  // The own province is no row of its own; its agencies name it.
  regions: new Set([
    ...rows.region.map(({ id }) => id),
    ...rows.agency.map((row) => String(bodyOf(row)['region'])),
  ]),
  agencies: new Set([...rows.agency.map(({ id }) => id), ...added.map(({ id }) => id)]),
});

/** What an office's row says beside what the release shipped. */
const agencyBody = (entry: AgencyEntry, before: object): object => {
  const { type, region, name, label, parent, inspectorate } = entry;
  return {
    ...before,
    ...{ type, region, name, label },
    ...(parent === null ? {} : { parent }),
    ...(inspectorate === null ? {} : { inspectorate }),
  };
};

const isSame = (a: object, b: object): boolean => {
  const sorted = (body: object) =>
    JSON.stringify(Object.entries(body).sort(([x], [y]) => x.localeCompare(y)));
  return sorted(a) === sorted(b);
};

type Done = 'added' | 'changed' | 'same';

const countOf = (done: readonly Done[]): Count => ({
  added: done.filter((one) => one === 'added').length,
  changed: done.filter((one) => one === 'changed').length,
  same: done.filter((one) => one === 'same').length,
});

const putAgency = async ({ tx }: CaseWork, entry: AgencyEntry, { rows }: InForce): Promise<Done> => {
  const before = rows.agency.find(({ id }) => id === entry.id);
  const body = agencyBody(entry, before?.body ?? {});
  if (before && isSame(before.body, body)) return 'same';
  await setByOffice(tx, 'agency', { id: entry.id, body }, null);
  return before ? 'changed' : 'added';
};

const isOf = (held: Held, entry: PersonEntry): boolean =>
  held.state !== 'ended' &&
  held.agency === entry.agency &&
  held.role === entry.role &&
  held.area === entry.area &&
  plain(held.name) === plain(entry.name);

const putPerson = async (work: CaseWork, entry: PersonEntry, all: readonly Held[]): Promise<Done> => {
  const { tx, desk, now } = work;
  const { agency, area, role, name, position, letter } = entry;
  const before = all.find((held) => isOf(held, entry));
  if (!before) {
    const id = randomUUID();
    await insertAppointment(tx, desk.ring, {
      ...{ id, person: null, agency, area, role, name, position },
      ...{ state: 'named', invitedBy: null, at: now },
    });
    await setLetter(tx, id, letter);
    return 'added';
  }
  if (isSame(before.letter, letter) && (before.position ?? '') === position) return 'same';
  await setLetter(tx, before.id, letter);
  await setPosition(tx, desk.ring, before.id, position);
  return 'changed';
};

const read = (tables: readonly Rows[], force: InForce) => {
  const of = (kind: 'agencies' | 'people'): readonly Rows[] => tables.filter((rows) => kindOf(rows) === kind);
  const agencies = of('agencies').map((rows) => readAgencies(rows, knownIn(force, [])));
  const known = knownIn(
    force,
    agencies.flatMap(({ entries }) => entries),
  );
  const people = of('people').map((rows) => readPeople(rows, known));
  const problems: Imported['problems'] = [
    ...agencies.flatMap((one) => one.problems.map((problem) => ({ ...problem, table: 'agencies' as const }))),
    ...people.flatMap((one) => one.problems.map((problem) => ({ ...problem, table: 'people' as const }))),
  ];
  return {
    agencies: agencies.flatMap(({ entries }) => entries),
    people: people.flatMap(({ entries }) => entries),
    problems,
  };
};

/** A dry run does everything and keeps nothing. */
class DryRun extends Error {}

const put = async (work: CaseWork, found: ReturnType<typeof read>, force: InForce): Promise<Imported> => {
  const { tx, desk, now } = work;
  const all = await heldAt(tx, desk.ring, 'all');
  const agencies: Done[] = [];
  for (const entry of found.agencies) agencies.push(await putAgency(work, entry, force));
  const people: Done[] = [];
  for (const entry of found.people) people.push(await putPerson(work, entry, all));
  const done = { agencies: countOf(agencies), people: countOf(people) };
  await writeAudit(tx, desk.ring, {
    ...{ at: now, actor: null, act: 'directory-imported', complaint: null },
    detail: done,
  });
  return { ...done, problems: found.problems };
};

/**
 * Takes in agencies and people of a file. With any problem, or on a dry run, nothing is written. Throws DirectoryError when
 * there is no table in it at all.
 */
export const importDirectory = async (
  desk: Desk,
  file: DirectoryFile,
  { dryRun }: { readonly dryRun: boolean },
): Promise<Imported> => {
  const tables = await tablesOf(file);
  if (!tables.some((rows) => kindOf(rows) !== null))
    throw new DirectoryError(
      `The file has neither a table of agencies nor one of people; its first row must name the columns ${AGENCY_COLUMNS.join(', ')} or ${PEOPLE_COLUMNS.slice(0, 9).join(', ')}.`,
    );
  const force = await inForce(desk.db.kysely);
  const found = read(tables, force);
  let imported: Imported | null = null;
  try {
    await doCaseWork(desk, async (work) => {
      imported = await put(work, found, force);
      if (dryRun || found.problems.length > 0) throw new DryRun();
    });
  } catch (error) {
    if (!(error instanceof DryRun)) throw error;
  }
  return imported!;
};

const STATES = { named: 'belum bergabung', active: 'bergabung', ended: 'berakhir' } as const;
const WHYS: { readonly [W in NonNullable<Held['endedWhy']>]: string } = {
  transfer: 'pindah tugas',
  resigned: 'mengundurkan diri',
  removed: 'diberhentikan',
  lapsed: 'masa penunjukan habis',
  joined: 'bergabung',
};

const personRow = (held: Held): readonly string[] => [
  ...[held.agency, held.area ?? '', DUTY_WORDS[held.role], held.name, held.position ?? ''],
  ...[held.letter.number, held.letter.day, held.letter.from, held.letter.until].map((value) => value ?? ''),
  ...[STATES[held.state], held.ended === null ? '' : wibMoment(held.ended).day],
  held.endedWhy === null ? '' : WHYS[held.endedWhy],
];

const agencyRow = (id: string, body: { readonly [field: string]: unknown }): readonly string[] =>
  [id, ...['type', 'region', 'name', 'label', 'parent', 'inspectorate'].map((field) => body[field])].map(
    (value) => (typeof value === 'string' ? value : ''),
  );

/** The whole directory with its history: a workbook of both tables, or the people alone as CSV. */
export const exportDirectory = async (desk: Desk, format: DirectoryFile['format']): Promise<Buffer> => {
  const { rows } = await inForce(desk.db.kysely);
  const { result: all } = await doCaseWork(desk, ({ tx }) => heldAt(tx, desk.ring, 'all'));
  const people: Rows = [PEOPLE_COLUMNS, ...all.map(personRow)];
  if (format === 'csv') return Buffer.from(writeCsv(people));
  const agencies: Rows = [AGENCY_COLUMNS, ...rows.agency.map((row) => agencyRow(row.id, bodyOf(row)))];
  return writeSheets([
    { name: 'narahubung', rows: people },
    { name: 'instansi', rows: agencies },
  ]);
};

const counted = (what: string, { added, changed, same }: Count): string =>
  `${what.padEnd(12)} ${added} added, ${changed} changed, ${same} as before\n`;

/** For the operator: every problem with its row, or what was (or would be) written. */
export const printedImport = (
  { agencies, people, problems }: Imported,
  { dryRun }: { readonly dryRun: boolean },
): string => {
  if (problems.length > 0)
    return [
      ...problems.map(({ table, row, column, why }) => `${table}, row ${row}, ${column}: ${why}\n`),
      `nothing was written; ${problems.length} to mend\n`,
    ].join('');
  return [
    counted('agencies', agencies),
    counted('people', people),
    dryRun ? 'a dry run: nothing was written\n' : '',
  ].join('');
};
