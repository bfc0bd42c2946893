// The directory as tables that an office keeps in a spreadsheet: agencies, and the people of agencies. Read row by row; whatever
// is wrong is named with its row and column, and nothing of it is guessed.
import { dayFrom } from './calendar.ts';
import type { Letter } from './held.ts';
import type { Duty } from './roles.ts';
import { oneDayIn } from './written-days.ts';

export const AGENCY_COLUMNS = ['id', 'jenis', 'wilayah', 'nama', 'label', 'induk', 'inspektorat'] as const;
export const PEOPLE_COLUMNS = [
  ...['instansi', 'wilayah', 'peran', 'nama', 'jabatan'],
  ...['nomor_surat', 'tanggal_surat', 'berlaku_dari', 'berlaku_sampai'],
  ...['keadaan', 'berakhir', 'sebab'],
] as const;

export const DUTY_WORDS: { readonly [D in Duty]: string } = {
  focal: 'narahubung',
  deputy: 'wakil',
  superior: 'atasan',
  chief: 'pimpinan',
};

export type AgencyEntry = {
  readonly row: number;
  readonly id: string;
  readonly type: string;
  readonly region: string | null;
  readonly name: string;
  readonly label: string;
  readonly parent: string | null;
  readonly inspectorate: string | null;
};

export type PersonEntry = {
  readonly row: number;
  readonly agency: string;
  readonly area: string | null;
  readonly role: Duty;
  readonly name: string;
  readonly position: string;
  readonly letter: Letter;
};

/** `row` counts from 1, the heading; `column` is the file's own word. */
export type Problem = { readonly row: number; readonly column: string; readonly why: string };

export type Known = {
  readonly types: ReadonlySet<string>;
  readonly regions: ReadonlySet<string>;
  readonly agencies: ReadonlySet<string>;
};

type Cells = { readonly [column: string]: string };
type Rows = readonly (readonly string[])[];

/** What the heading says the table is; null: it is neither. */
export const kindOf = ([heading = []]: Rows): 'agencies' | 'people' | null => {
  const columns = heading.map((cell) => cell.toLowerCase());
  if (['instansi', 'peran', 'nama'].every((column) => columns.includes(column))) return 'people';
  return ['jenis', 'label'].every((column) => columns.includes(column)) ? 'agencies' : null;
};

const LONGEST_CELL = 200;

/** Rows that hold anything, by the columns of the heading. */
const cellsOf = ([heading = [], ...rows]: Rows): readonly {
  readonly row: number;
  readonly cells: Cells;
}[] => {
  const columns = heading.map((cell) => cell.toLowerCase());
  return rows
    .map((cells, at) => ({
      row: at + 2,
      cells: Object.fromEntries(
        columns.map((column, i) => [column, (cells[i] ?? '').replace(/^'(?=[=+\-@])/u, '')]),
      ),
    }))
    .filter(({ cells }) => Object.values(cells).some((cell) => cell !== ''));
};

/** Gathers what is wrong with one row. */
const checker = (row: number, cells: Cells) => {
  const problems: Problem[] = [];
  const wrong = (column: string, why: string): void => void problems.push({ row, column, why });
  const text = (column: string): string => {
    const value = cells[column] ?? '';
    if (value.length > LONGEST_CELL) wrong(column, `is longer than ${LONGEST_CELL} characters`);
    return value;
  };
  return {
    problems,
    wrong,
    text,
    needed: (column: string): string => {
      const value = text(column);
      if (value === '') wrong(column, 'is empty');
      return value;
    },
    oneOf: (column: string, known: ReadonlySet<string>, what: string): string | null => {
      const value = text(column);
      if (value === '') return null;
      if (!known.has(value)) wrong(column, `"${value}" is no ${what}`);
      return value;
    },
    day: (column: string): string | null => {
      const value = text(column);
      if (value === '') return null;
      const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(value) ?? [];
      const day = year
        ? dayFrom(Number(year), Number(month), Number(date))
        : /\d{4}/u.test(value)
          ? oneDayIn(value, '0001-01-01')
          : null;
      if (day === null) wrong(column, `"${value}" is no day; write it as 2026-12-31 or 31 Desember 2026`);
      return day;
    },
  };
};

export type Read<Entry> = { readonly entries: readonly Entry[]; readonly problems: readonly Problem[] };

const gather = <Entry>(
  table: Rows,
  read: (row: number, cells: Cells, check: ReturnType<typeof checker>) => Entry | null,
  keyOf: (entry: Entry) => string,
  column: string,
): Read<Entry> => {
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  const rows = new Map<string, number>();
  for (const { row, cells } of cellsOf(table)) {
    const check = checker(row, cells);
    const entry = read(row, cells, check);
    const key = entry === null ? null : keyOf(entry);
    const before = key === null ? undefined : rows.get(key);
    if (before !== undefined) check.wrong(column, `stands in row ${before} already`);
    else if (key !== null) rows.set(key, row);
    problems.push(...check.problems);
    if (entry !== null && check.problems.length === 0) entries.push(entry);
  }
  return { entries, problems };
};

export const readAgencies = (table: Rows, known: Known): Read<AgencyEntry> => {
  const own = new Set(cellsOf(table).map(({ cells }) => cells['id'] ?? ''));
  const agencies = new Set([...known.agencies, ...own].filter((id) => id !== ''));
  const read = (row: number, cells: Cells, check: ReturnType<typeof checker>): AgencyEntry => {
    const type = check.needed('jenis');
    if (type !== '' && !known.types.has(type)) check.wrong('jenis', `"${type}" is no kind of agency`);
    const region = check.oneOf('wilayah', known.regions, 'code of a region');
    const id = check.text('id') || (region === null ? type : `${type}:${region}`);
    if (!/^[a-z0-9_]+(?::[\d.]+)?$/u.test(id))
      check.wrong('id', `"${id}" is no id; write the kind, a colon and the code of the region`);
    const label = check.needed('label');
    return {
      ...{ row, id, type, region, label },
      name: check.text('nama') || label,
      parent: check.oneOf('induk', agencies, 'agency'),
      inspectorate: check.oneOf('inspektorat', agencies, 'agency'),
    };
  };
  return gather(table, read, ({ id }) => id, 'id');
};

const dutyOf = (word: string): Duty | null =>
  (Object.keys(DUTY_WORDS) as Duty[]).find((duty) => DUTY_WORDS[duty] === word.toLowerCase()) ?? null;

export const readPeople = (table: Rows, known: Known): Read<PersonEntry> => {
  const read = (row: number, cells: Cells, check: ReturnType<typeof checker>): PersonEntry | null => {
    // History goes out in an export and is not written by an import.
    if (cells['keadaan'] === 'berakhir') return null;
    const agency = check.needed('instansi');
    if (agency !== '' && !known.agencies.has(agency)) check.wrong('instansi', `"${agency}" is no agency`);
    const role = dutyOf(check.needed('peran'));
    if (role === null && cells['peran'])
      check.wrong('peran', `"${cells['peran']}" is none of ${Object.values(DUTY_WORDS).join(', ')}`);
    const name = check.needed('nama');
    if (name !== '' && !/\p{L}{2}/u.test(name)) check.wrong('nama', `"${name}" is no name`);
    const letter: Letter = {
      number: check.text('nomor_surat') || null,
      day: check.day('tanggal_surat'),
      from: check.day('berlaku_dari'),
      until: check.day('berlaku_sampai'),
    };
    if (letter.from !== null && letter.until !== null && letter.until < letter.from)
      check.wrong('berlaku_sampai', 'is before berlaku_dari');
    return {
      ...{ row, agency, name, letter },
      area: check.oneOf('wilayah', known.regions, 'code of a region'),
      role: role ?? 'focal',
      position: check.text('jabatan'),
    };
  };
  const keyOf = ({ agency, area, role, name }: PersonEntry): string =>
    [agency, area ?? '', role, name.toLowerCase()].join('|');
  return gather(table, read, keyOf, 'nama');
};
