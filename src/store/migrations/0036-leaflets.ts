// Leaflets that lead into a chat, who began by one, and which cases came of it.
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  `create table leaflet (
     id text primary key,
     agency text,
     event text,
     created_by uuid not null references person,
     created_at timestamptz not null,
     check (num_nonnulls(agency, event) = 1)
   )`,
  // A chat counts once, however often it is opened by the same leaflet. Office time.
  `create table leaflet_start (
     leaflet_id text not null references leaflet,
     address_id bigint not null references address,
     at timestamptz not null,
     primary key (leaflet_id, address_id)
   )`,
  `alter table complaint add column leaflet_id text references leaflet`,
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
};
