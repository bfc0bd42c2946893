// The first shape of the database. Migrations go forward only; what stands here is never edited after a release.
//
// Sealed columns are bytea and end in _sealed: AES-256-GCM with the key id in the blob and table.column.row as additional
// data. Blind indexes end in _index: an HMAC, for look-up only.
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  // People, and where they can be reached.
  `create table person (
     id uuid primary key,
     -- The person's own data key, wrapped by the key ring. Erasing a person sets it to null.
     data_key bytea,
     identity_sealed bytea,
     known_sealed bytea,
     consent_version text,
     consent_at timestamptz,
     created_at timestamptz not null default now()
   )`,
  `create table address (
     id bigint generated always as identity primary key,
     person_id uuid not null references person,
     channel text not null,
     address_index bytea not null,
     address_sealed bytea not null,
     -- The choices of the newest message that arrived there: what a number or a label means.
     offered_sealed bytea,
     blocked_at timestamptz,
     last_in_at timestamptz,
     created_at timestamptz not null default now(),
     unique (channel, address_index)
   )`,
  `create index on address (person_id)`,
  `create table conversation (
     address_id bigint primary key references address,
     state_sealed bytea,
     state_version int not null default 0,
     updated_at timestamptz not null default now()
   )`,
  // What came in: a second copy of an external id stops here.
  `create table inbox (
     channel text not null,
     external_id text not null,
     address_id bigint not null,
     at timestamptz not null default now(),
     primary key (channel, external_id)
   )`,
  `create index on inbox (at)`,
  `create table failed_event (
     id bigint generated always as identity primary key,
     channel text not null,
     external_id text not null,
     address_id bigint,
     event_sealed bytea not null,
     error_class text not null,
     at timestamptz not null default now(),
     resolved_at timestamptz,
     unique (channel, external_id)
   )`,
  // What goes out: one row a recipient address and turn.
  `create table outbox (
     id bigint generated always as identity primary key,
     address_id bigint not null references address,
     channel text not null,
     class text not null check (class in ('reply', 'notice', 'reminder', 'broadcast', 'emergency')),
     state text not null default 'pending'
       check (state in ('pending', 'claimed', 'sent', 'failed', 'unknown', 'skipped')),
     -- The Says as JSON, then, once worded, the texts that every retry sends.
     says_sealed bytea not null,
     worded_sealed bytea,
     parts int not null,
     parts_sent int not null default 0,
     message_ids text[] not null default '{}',
     protect boolean not null default false,
     complaint_id uuid,
     broadcast_id bigint,
     verdict text,
     attempts int not null default 0,
     repeats int not null default 0,
     next_at timestamptz not null default now(),
     lease_until timestamptz,
     valid_until timestamptz,
     created_at timestamptz not null default now(),
     sent_at timestamptz
   )`,
  `create index outbox_due on outbox (channel, address_id, id) where state in ('pending', 'claimed')`,
  `create index on outbox (broadcast_id) where broadcast_id is not null`,
  `create index on outbox using gin (message_ids) where complaint_id is not null`,
  // Complaints.
  `create table complaint (
     id uuid primary key,
     reference text not null unique,
     secret_index bytea not null,
     lane text not null check (lane in ('aduan', 'laporan', 'konsultasi')),
     status text not null
       check (status in ('received', 'office', 'routed', 'accepted', 'awaiting', 'resolved', 'closed')),
     reporter_id uuid not null references person,
     -- Where notices to the reporter go: the address he last used about it.
     reporter_address_id bigint not null references address,
     topic text,
     agency text,
     -- How the citizen called the body that was meant, when the agency answers for it.
     body text,
     regency text,
     district text,
     village text,
     event_day date,
     event_precision text,
     told_agency boolean,
     confidential boolean not null default true,
     protected text,
     emergency boolean not null default false,
     identity_missing boolean not null default false,
     checked_at timestamptz,
     -- Who has it: a focal point of the agency, or an officer.
     held_by text not null default 'agency' check (held_by in ('agency', 'office')),
     owner_id uuid references person,
     why_office text,
     redirects int not null default 0,
     -- The office's face: draft as filed. The agency's face: text and nothing of the reporter.
     office_sealed bytea not null,
     agency_sealed bytea not null,
     filed_at timestamptz not null,
     closed_at timestamptz
   )`,
  `create index on complaint (reporter_id)`,
  `create index on complaint (agency, status)`,
  `create index on complaint (status) where status <> 'closed'`,
  `create table complaint_event (
     id bigint generated always as identity primary key,
     complaint_id uuid not null references complaint,
     -- Office time.
     at timestamptz not null,
     move text not null,
     actor text not null check (actor in ('citizen', 'focal', 'officer', 'system')),
     actor_id uuid,
     status text not null,
     payload_sealed bytea
   )`,
  `create index on complaint_event (complaint_id, id)`,
  // Whom a routed case was offered to.
  `create table offer (
     complaint_id uuid not null references complaint,
     appointment_id uuid not null,
     at timestamptz not null,
     withdrawn_at timestamptz,
     primary key (complaint_id, appointment_id)
   )`,
  // A request of a focal point that the reporter answers: a question, or fields of his identity.
  `create table request (
     id bigint generated always as identity primary key,
     complaint_id uuid not null references complaint,
     kind text not null check (kind in ('question', 'consent')),
     asked_by uuid not null,
     fields text[] not null default '{}',
     text_sealed bytea,
     asked_at timestamptz not null,
     answered_at timestamptz,
     allowed boolean
   )`,
  `create index on request (complaint_id) where answered_at is null`,
  `create table attachment (
     id uuid primary key,
     person_id uuid not null references person,
     complaint_id uuid references complaint,
     kind text not null,
     channel text not null,
     handle_sealed bytea not null,
     state text not null default 'waiting' check (state in ('waiting', 'stored', 'failed')),
     why_failed text,
     bytes bigint,
     media_type text,
     visible boolean not null default false,
     attempts int not null default 0,
     next_at timestamptz not null default now(),
     created_at timestamptz not null default now()
   )`,
  `create index on attachment (complaint_id)`,
  `create index on attachment (next_at) where state = 'waiting'`,
  // Clocks: a row a running deadline. Office time.
  `create table clock (
     id bigint generated always as identity primary key,
     complaint_id uuid not null references complaint,
     kind text not null check (kind in ('acknowledge', 'answer', 'check')),
     working_days int not null,
     started_at timestamptz not null,
     due_at timestamptz not null,
     remind_at timestamptz,
     reminded_at timestamptz,
     overdue_at timestamptz,
     interim_due_at timestamptz,
     interim_at timestamptz,
     paused_since timestamptz,
     pauses jsonb not null default '[]',
     stopped_at timestamptz
   )`,
  `create index on clock (complaint_id) where stopped_at is null`,
  `create index on clock (due_at) where stopped_at is null`,
  // People with a duty.
  `create table appointment (
     id uuid primary key,
     person_id uuid not null references person,
     agency text not null,
     area text,
     role text not null check (role in ('focal', 'deputy')),
     name_sealed bytea not null,
     position_sealed bytea not null,
     state text not null check (state in ('waiting', 'active', 'refused', 'ended')),
     invited_by uuid,
     decided_by uuid,
     created_at timestamptz not null,
     decided_at timestamptz,
     ended_at timestamptz
   )`,
  `create index on appointment (agency) where state = 'active'`,
  `create index on appointment (person_id)`,
  `create table staff (
     person_id uuid primary key references person,
     officer boolean not null default false,
     head boolean not null default false,
     admin boolean not null default false,
     name_sealed bytea,
     created_at timestamptz not null
   )`,
  `create table invite (
     code_index bytea primary key,
     kind text not null check (kind in ('focal', 'admin')),
     agency text,
     area text,
     created_by uuid,
     created_at timestamptz not null,
     expires_at timestamptz not null,
     used_at timestamptz,
     used_by uuid
   )`,
  `create table broadcast (
     id bigint generated always as identity primary key,
     created_by uuid not null,
     audience text not null check (audience in ('all', 'due')),
     text_sealed bytea not null,
     created_at timestamptz not null,
     written_at timestamptz,
     people int
   )`,
  // A page behind a one-use link: this officer, this case, ten minutes.
  `create table office_link (
     token_index bytea primary key,
     officer_id uuid not null references person,
     complaint_id uuid not null references complaint,
     what text not null check (what in ('identity', 'attachments')),
     reason_sealed bytea not null,
     created_at timestamptz not null,
     expires_at timestamptz not null,
     used_at timestamptz
   )`,
  `create table emergency_alert (
     complaint_id uuid primary key references complaint,
     at timestamptz not null,
     acknowledged_at timestamptz,
     acknowledged_by uuid
   )`,
  `create table audit (
     id bigint generated always as identity primary key,
     at timestamptz not null,
     actor_id uuid,
     act text not null,
     complaint_id uuid,
     detail_sealed bytea
   )`,
  // Wrong status codes, for the limits. Wall time.
  `create table code_try (
     id bigint generated always as identity primary key,
     address_id bigint not null,
     complaint_id uuid,
     at timestamptz not null default now()
   )`,
  `create index on code_try (at)`,
  // A chat of the web page. Its row is locked while a message is added, so that a chat's ids are committed in their order
  // and a page that asks for what came after an id misses nothing. Left: its token opens nothing any more.
  `create table web_chat (
     address_index bytea primary key,
     opened_at timestamptz not null default now(),
     left_at timestamptz
   )`,
  // The web chat's history, from which open pages are served.
  `create table web_message (
     id bigint generated always as identity primary key,
     address_index bytea not null references web_chat,
     out boolean not null,
     -- The id the page gave to what the person sent: a second copy adds nothing. Null for what the bot says.
     external_id uuid,
     body_sealed bytea not null,
     at timestamptz not null default now(),
     unique (address_index, external_id)
   )`,
  `create index on web_message (address_index, id)`,
  // A file that a page uploaded, until the media job has sealed it away.
  `create table web_upload (
     id uuid primary key,
     address_index bytea not null,
     body_sealed bytea not null,
     at timestamptz not null default now()
   )`,
  // What is in force. origin: release (seeded) or office.
  ...['region', 'agency_type', 'agency', 'topic', 'holiday', 'policy'].map(
    (table) => `create table ${table} (
       id text primary key,
       body jsonb not null,
       origin text not null default 'release' check (origin in ('release', 'office')),
       changed_by uuid,
       changed_at timestamptz not null default now()
     )`,
  ),
  // Raised by whoever changes what is in force, so that every process rebuilds its index.
  `create table library_version (id int primary key check (id = 1), version bigint not null)`,
  `insert into library_version values (1, 1)`,
  `create table office_clock (
     id int primary key check (id = 1),
     setting text not null,
     real_origin timestamptz not null,
     office_origin timestamptz not null,
     speed double precision not null
   )`,
  `create table poll_offset (channel text primary key, value bigint not null)`,
];

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
};
