// The menu that is shown in a chat, messages that are changed after they were sent, and people whose words are not taken.
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  // Null: what the channel shows to everybody.
  `alter table address add column menu text check (menu in ('focal', 'officer', 'officer-focal'))`,
  `create index on address (channel) where menu is not null`,
  `alter table outbox drop constraint outbox_class_check,
     add constraint outbox_class_check
       check (class in ('reply', 'notice', 'reminder', 'broadcast', 'emergency', 'edit')),
     -- The rows whose messages an edit changes.
     add column edits bigint[]`,
  // What focal points read of a case.
  `create index on outbox (complaint_id) where protect and complaint_id is not null`,
  // Office time.
  `alter table person add column muted_until timestamptz`,
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
};
