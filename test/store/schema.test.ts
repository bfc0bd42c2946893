// The hand-written table types against the database that the migrations make: every column, both directions, with
// nullability and what may be left out of an insert. A type is not there at run time, so the compiler is asked.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase, type Database } from '../../src/store/database.ts';
import { freshDatabase } from '../support/database.ts';

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, '../..');

type Column = {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly filled: boolean;
};

const SELECTED: { readonly [type: string]: string } = {
  text: 'string',
  uuid: 'string',
  date: 'string',
  int8: 'string',
  xid8: 'string',
  int4: 'number',
  float8: 'number',
  bool: 'boolean',
  bit: 'string',
  timestamptz: 'Date',
  bytea: 'Buffer',
  jsonb: 'object',
  _text: 'string[]',
  _int8: 'string[]',
  _uuid: 'string[]',
};

let database: Database;
let folder: string;

beforeAll(async () => {
  database = openDatabase((await freshDatabase()).url);
  folder = await mkdtemp(join(ROOT, 'test/store/.types-'));
});

afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const columns = async (): Promise<readonly Column[]> => {
  const { rows } = await database.pool.query(
    `select table_name as table, column_name as name, udt_name as type, is_nullable = 'YES' as nullable,
            column_default is not null or is_identity = 'YES' as filled
     from information_schema.columns
     where table_schema = 'public' and table_name not like 'kysely%' order by table_name, ordinal_position`,
  );
  return rows;
};

/** Text columns with `check (x in (...))` are unions: the words of the check. */
const words = async (): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { rows } = await database.pool.query<{ table: string; name: string; check: string }>(
    `select c.conrelid::regclass::text as table, a.attname as name, pg_get_constraintdef(c.oid) as check
     from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype = 'c' and array_length(c.conkey, 1) = 1`,
  );
  return new Map(
    rows
      .filter((row) => row.check.includes('ARRAY'))
      .map((row) => [
        `${row.table}.${row.name}`,
        [...row.check.matchAll(/'([\w-]+)'::text/g)].map((found) => found[1]!),
      ]),
  );
};

const typeOf = (column: Column, unions: ReadonlyMap<string, readonly string[]>): string => {
  const union = unions.get(`${column.table}.${column.name}`);
  const type = union ? union.map((word) => `'${word}'`).join(' | ') : SELECTED[column.type];
  if (type === undefined)
    throw new Error(`no type is known for ${column.table}.${column.name}: ${column.type}`);
  return column.nullable ? `${type} | null` : type;
};

/** A file that compiles when the schema agrees with `found`. jsonb is compared as "an object". */
const witness = (found: readonly Column[], unions: ReadonlyMap<string, readonly string[]>): string => {
  const tables = Map.groupBy(found, (column) => column.table);
  const lines = [...tables].map(([table, list]) => {
    const selected = list.map((column) => `${column.name}: ${typeOf(column, unions)};`).join(' ');
    const needed = list
      .filter((column) => !column.nullable && !column.filled)
      .map((column) => `'${column.name}'`)
      .join(' | ');
    const jsons = list.filter((column) => column.type === 'jsonb').map((column) => `'${column.name}'`);
    return [
      `type _${table} = Same<Plain<Selectable<Tables['${table}']>, ${jsons.join(' | ') || 'never'}>, { ${selected} }>;`,
      `const ${table}: _${table} = true;`,
      `const ${table}_needed: Same<Needed<Insertable<Tables['${table}']>>, ${needed || 'never'}> = true;`,
    ].join('\n');
  });
  return `import type { Insertable, Selectable } from 'kysely';
import type { Tables } from '../../../src/store/schema.ts';
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Plain<Row, Jsons> = { [C in keyof Row]: C extends Jsons ? object | Extract<Row[C], null> : Row[C] };
type Needed<Row> = { [C in keyof Row]-?: {} extends Pick<Row, C> ? never : C }[keyof Row];
const tables: Same<keyof Tables, ${[...tables.keys()].map((table) => `'${table}'`).join(' | ')}> = true;
${lines.join('\n')}
export { tables, ${[...tables.keys()].map((table) => `${table}, ${table}_needed`).join(', ')} };
`;
};

/** The compiler's complaints about a witness, empty when it compiles. */
const compiled = async (source: string): Promise<string> => {
  await writeFile(join(folder, 'witness.ts'), source);
  const settings = { extends: '../../../tsconfig.json', include: [], files: ['witness.ts'] };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(settings));
  try {
    await run(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', folder]);
    return '';
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
};

it('holds every table and column of the database with its type, and nothing else', async () => {
  expect(await compiled(witness(await columns(), await words()))).toBe('');
});

it('tells a column whose type, nullability, default or presence differs', async () => {
  const found = await columns();
  const unions = await words();
  const changed = (name: string, change: Partial<Column> | null): readonly Column[] =>
    found.flatMap((column) =>
      `${column.table}.${column.name}` !== name
        ? [column]
        : change === null
          ? []
          : [{ ...column, ...change }],
    );
  const breaches: readonly (readonly Column[])[] = [
    changed('outbox.parts', { type: 'text' }),
    changed('person.data_key', { nullable: false }),
    changed('outbox.attempts', { filled: false }),
    changed('inbox.at', null),
    found.filter((column) => column.table !== 'offer'),
  ];
  for (const breach of breaches) expect(await compiled(witness(breach, unions))).toContain('error TS2322');
}, 60_000);
