// The shipped defaults under data/ as rows of the tables that hold what is in force. Shapes: data/README.md.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LibraryRow, LibraryTableName } from './library.ts';

export type Shipped = { readonly [T in LibraryTableName]: readonly LibraryRow[] };

type Body = { readonly [field: string]: unknown };

/** Reads one file; throws with the file's name when it is missing or does not hold the list. */
const fileIn = async (folder: string, name: string): Promise<Body> =>
  JSON.parse(await readFile(join(folder, name), 'utf8')) as Body;

const listIn = (file: Body, list: string): readonly Body[] => {
  const rows = file[list];
  if (!Array.isArray(rows))
    throw new Error(`the shipped data has no list "${list}"; restore data/ from the release`);
  return rows as readonly Body[];
};

const keyed = (rows: readonly Body[], idOf: (row: Body) => string): readonly LibraryRow[] =>
  rows.map((row) => {
    const { id: _, ...body } = row;
    return { id: idOf(row), body };
  });

const id = (row: Body): string => String(row['id']);
const code = (row: Body): string => String(row['code']);

/** A policy that differs is a row each: "answer:aduan" by lane, "answer:aduan#mbg" by topic, "answer@pusat" by level of agency. */
const policyId = ({ key, lane, topic, level }: Body): string =>
  [
    key,
    ...(lane == null ? [] : [`:${lane}`]),
    ...(topic === undefined ? [] : [`#${topic}`]),
    ...(level === undefined ? [] : [`@${level}`]),
  ].join('');

/**
 * Every row the release ships. Regencies, districts, villages and the other provinces are regions; what is one value for the
 * whole house (abbreviations, emergency numbers, the national office) is a policy.
 */
export const shippedRows = async (folder: string): Promise<Shipped> => {
  const [regions, villages, agencies, topics, holidays, policies, emergency, provinces, commitments] =
    await Promise.all(
      [
        ...['regions', 'villages', 'agencies', 'topics', 'holidays', 'policies', 'emergency', 'provinces'],
        'commitments',
      ].map((name) => fileIn(folder, `${name}.json`)),
    );
  return {
    region: [
      ...keyed(listIn(regions!, 'regencies'), code).map(({ id, body }) => ({
        id,
        body: { level: 'regency', ...body },
      })),
      ...keyed(listIn(regions!, 'districts'), code).map(({ id, body }) => ({
        id,
        body: { level: 'district', ...body },
      })),
      ...(listIn(villages!, 'villages') as unknown as readonly (readonly [string, string])[]).map(
        ([code, name]) => ({
          id: code,
          body: { level: 'village', code, name },
        }),
      ),
      ...keyed(listIn(provinces!, 'provinces'), code).map(({ id, body }) => ({
        id,
        body: { level: 'province', ...body },
      })),
    ],
    agency_type: keyed(listIn(agencies!, 'types'), id),
    agency: keyed(listIn(agencies!, 'instances'), id),
    topic: keyed(listIn(topics!, 'topics'), id),
    commitment: keyed(listIn(commitments!, 'commitments'), id),
    holiday: keyed(listIn(holidays!, 'holidays'), (row) => String(row['day'])),
    policy: [
      ...keyed(listIn(policies!, 'policies'), policyId),
      { id: 'abbreviations', body: { value: topics!['abbreviations'] } },
      { id: 'holiday-years', body: { value: holidays!['years'] } },
      { id: 'emergency-numbers', body: { value: emergency!['numbers'] } },
      { id: 'national-office', body: { value: provinces!['national'] } },
    ],
  };
};
