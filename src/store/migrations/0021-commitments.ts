// The register of memoranda and commitments: rows of the release or the office, what exists of each on paper and on record, the
// links by which officers open its pages and heads of units agree, and the ends that officers were told of.
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  `create table commitment (
     id text primary key,
     body jsonb not null,
     origin text not null default 'release' check (origin in ('release', 'office')),
     changed_by uuid,
     changed_at timestamptz not null default now()
   )`,
  `create table commitment_warning (
     commitment_id text not null references commitment (id),
     ends_on date not null,
     days int not null,
     -- Office time.
     at timestamptz not null,
     primary key (commitment_id, ends_on, days)
   )`,
  // Sealed on disk under its id, with a key of its own: it is nobody's, and no erased person takes it along.
  `create table commitment_file (
     id uuid primary key,
     commitment_id text not null references commitment (id),
     kind text not null check (kind in ('scan', 'record')),
     data_key bytea not null,
     media_type text not null,
     bytes bigint not null,
     -- Of the plain bytes, in hex.
     sha256 text not null,
     added_by uuid,
     added_at timestamptz not null
   )`,
  `create index on commitment_file (commitment_id, added_at)`,
  `create table commitment_link (
     token_index bytea primary key,
     what text not null check (what in ('page', 'consent')),
     commitment_id text references commitment (id),
     -- The officer who asked for it.
     person_id uuid not null,
     -- What is agreed to, as it was when it was asked.
     text_sealed bytea,
     created_at timestamptz not null,
     expires_at timestamptz not null,
     used_at timestamptz
   )`,
  `create index on commitment_link (commitment_id, created_at)`,
  `create table commitment_consent (
     id uuid primary key,
     commitment_id text not null references commitment (id),
     file_id uuid not null references commitment_file (id),
     who_sealed bytea not null,
     text_sha256 text not null,
     asked_by uuid not null,
     at timestamptz not null
   )`,
  `create index on commitment_consent (commitment_id, at)`,
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
};
