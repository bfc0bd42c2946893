// Several agencies on one case: what another one answers of it is a case of its own, with its own number, clocks and ladder.
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  `alter table complaint
     -- The case whose part this is; null: it is a whole.
     add column part_of uuid references complaint,
     add constraint complaint_part_check check (part_of <> id)`,
  `create index on complaint (part_of) where part_of is not null`,
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
};
