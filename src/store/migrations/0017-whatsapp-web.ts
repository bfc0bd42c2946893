// WhatsApp Web: chats whose id changes, how the session is, and a link to the page that pairs it again.
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  // One chat, several ids: a blind index for each that is not the address's own.
  `create table address_alias (
     channel text not null,
     alias_index bytea not null,
     address_id bigint not null references address on delete cascade,
     primary key (channel, alias_index)
   )`,
  `create index on address_alias (address_id)`,
  // Which of its ids address_sealed holds: the one written from last. Null: its own.
  `alter table address add column reply_index bytea`,
  // One row: how the session is, and what a telephone needs to pair it. Sealed, for it opens the account.
  `create table whatsapp_session (
     id int primary key check (id = 1),
     state text not null,
     missing text[] not null default '{}',
     qr_sealed bytea,
     code_sealed bytea,
     telephone_sealed bytea,
     -- What was written before is settled, or was another's to answer.
     settled_to timestamptz,
     at timestamptz not null default now()
   )`,
  `alter table page_link alter column complaint_id drop not null`,
  `alter table page_link drop constraint page_link_what_check`,
  `alter table page_link add constraint page_link_what_check
     check (what in ('identity', 'attachments', 'released', 'whatsapp'))`,
  `alter table page_link add constraint page_link_case_check check ((complaint_id is null) = (what = 'whatsapp'))`,
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
};
