// The types of every table, written by hand. A test compares them with the database that the migrations make.
//
// bigint comes as text (a JavaScript number would round it), timestamptz as Date, date as YYYY-MM-DD, bytea as Buffer.
import type { ColumnType, Generated, JSONColumnType } from 'kysely';

/** A bigint: read as text, written as text or a whole number. */
type Int8 = ColumnType<string, string | number, string | number>;
type GeneratedInt8 = ColumnType<string, string | number | undefined, string | number>;
type Time = ColumnType<Date, Date | string, Date | string>;
type GeneratedTime = ColumnType<Date, Date | string | undefined, Date | string>;
/** jsonb: read as the value, written as JSON text (an array would be taken for a PostgreSQL array). */
type Json<Value extends object> = JSONColumnType<Value>;
type GeneratedJson<Value extends object> = ColumnType<Value, string | undefined, string>;

export type NoticeClassName = 'reply' | 'notice' | 'reminder' | 'broadcast' | 'emergency' | 'edit';
export type OutboxState = 'pending' | 'claimed' | 'sent' | 'failed' | 'unknown' | 'skipped';
export type LaneName = 'aduan' | 'laporan' | 'konsultasi';
export type StatusName = 'received' | 'office' | 'routed' | 'accepted' | 'awaiting' | 'resolved' | 'closed';
export type SourceName = 'chat' | 'counter' | 'letter' | 'telephone' | 'social' | 'copy' | 'initiative';
export type ActorName = 'citizen' | 'focal' | 'officer' | 'system';
export type DutyName = 'focal' | 'deputy' | 'superior' | 'chief';

export type PersonTable = {
  id: string;
  data_key: Buffer | null;
  identity_sealed: Buffer | null;
  known_sealed: Buffer | null;
  consent_version: string | null;
  consent_at: Time | null;
  muted_until: Time | null;
  announcements_off_at: Time | null;
  created_at: GeneratedTime;
};

export type AddressTable = {
  id: GeneratedInt8;
  person_id: string;
  channel: string;
  address_index: Buffer;
  address_sealed: Buffer;
  offered_sealed: Buffer | null;
  blocked_at: Time | null;
  last_in_at: Time | null;
  knocked_at: Time | null;
  menu: 'focal' | 'officer' | 'officer-focal' | null;
  reply_index: Buffer | null;
  created_at: GeneratedTime;
  erased_at: Time | null;
};

export type AddressAliasTable = { channel: string; alias_index: Buffer; address_id: Int8 };

export type ConversationTable = {
  address_id: Int8;
  state_sealed: Buffer | null;
  state_version: Generated<number>;
  updated_at: GeneratedTime;
  silence_ends_at: Time | null;
  asks: Generated<boolean>;
};

export type InboxTable = {
  channel: string;
  external_id: string;
  address_id: Int8;
  at: GeneratedTime;
};

export type FailedEventTable = {
  id: GeneratedInt8;
  channel: string;
  external_id: string;
  address_id: Int8 | null;
  event_sealed: Buffer;
  error_class: string;
  at: GeneratedTime;
  resolved_at: Time | null;
  asked_again_at: Time | null;
};

export type OutboxTable = {
  id: GeneratedInt8;
  address_id: Int8;
  channel: string;
  class: NoticeClassName;
  state: Generated<OutboxState>;
  says_sealed: Buffer;
  worded_sealed: Buffer | null;
  parts: number;
  parts_sent: Generated<number>;
  message_ids: Generated<string[]>;
  protect: Generated<boolean>;
  complaint_id: string | null;
  broadcast_id: Int8 | null;
  verdict: string | null;
  attempts: Generated<number>;
  repeats: Generated<number>;
  next_at: GeneratedTime;
  lease_until: Time | null;
  holder: string | null;
  valid_until: Time | null;
  gives_way: Generated<boolean>;
  created_at: GeneratedTime;
  sent_at: Time | null;
  moved_from: Int8 | null;
  receipt: 'delivered' | 'read' | null;
  edits: string[] | null;
  cases: Generated<string[]>;
  held: 'night' | 'cap' | 'spread' | 'first-contact' | null;
};

export type ChannelStateTable = {
  channel: string;
  state: 'ok' | 'degraded' | 'down';
  since: GeneratedTime;
  seen_at: GeneratedTime;
  told_at: Time | null;
  held_at: Time | null;
  held_why: 'refusals' | 'cut-off' | null;
  handle: string | null;
};

export type ChannelPaceTable = {
  channel: string;
  since: GeneratedTime;
  full_at: GeneratedTime;
  emergency_full_at: GeneratedTime;
};
/** A message that was sent or refused; kept for a day. */
export type ChannelTrafficTable = {
  channel: string;
  what: 'emergency' | 'reply' | 'notice' | 'refused';
  at: Time;
};

export type ComplaintTable = {
  id: string;
  reference: string;
  secret_index: Buffer;
  lane: LaneName;
  status: StatusName;
  reporter_id: string;
  topic: string | null;
  agency: string | null;
  body: string | null;
  regency: string | null;
  district: string | null;
  village: string | null;
  event_day: string | null;
  event_precision: string | null;
  told_agency: boolean | null;
  confidential: Generated<boolean>;
  protected: string | null;
  emergency: Generated<boolean>;
  identity_missing: Generated<boolean>;
  checked_at: Time | null;
  held_by: Generated<'agency' | 'office'>;
  owner_id: string | null;
  why_office: string | null;
  redirects: Generated<number>;
  office_sealed: Buffer;
  agency_sealed: Buffer;
  filed_at: Time;
  closed_at: Time | null;
  erased_at: Time | null;
  withdrawal_asked_at: Time | null;
  files_shown: Generated<boolean>;
  part_of: string | null;
  source: Generated<SourceName>;
  recorded_by: string | null;
  consulted_at: Time | null;
  leaflet_id: string | null;
};

export type LeafletTable = {
  id: string;
  agency: string | null;
  event: string | null;
  created_by: string;
  created_at: Time;
};

export type LeafletStartTable = {
  leaflet_id: string;
  address_id: Int8;
  at: Time;
};

export type DueNoticeTable = {
  id: GeneratedInt8;
  complaint_id: string;
  at: Time;
  say_sealed: Buffer;
  told_at: Time | null;
  told_by: string | null;
  how: 'telephone' | 'letter' | 'in-person' | 'dropped' | null;
};

export type ComplaintEventTable = {
  id: GeneratedInt8;
  complaint_id: string;
  at: Time;
  move: string;
  actor: ActorName;
  actor_id: string | null;
  status: string;
  payload_sealed: Buffer | null;
};

export type ComplaintWordsTable = {
  complaint_id: string;
  marks: string[];
  by_data: Json<{ readonly [topic: string]: number }>;
  keep_until: Time | null;
};

export type LessonTable = {
  id: GeneratedInt8;
  complaint_id: string;
  how: 'kept' | 'corrected' | 'assigned' | 'redirected';
  topic: string | null;
  agency_type: string | null;
  at: Time;
};

export type LearnedTable = {
  version: GeneratedInt8;
  until: Int8;
  trust: number;
  state: 'in-force' | 'former' | 'refused' | 'reverted';
  figures: Json<object>;
  at: Time;
};

export type CoSignedTable = { own_id: string; complaint_id: string; at: Time };

export type PatternAlertTable = { agency: string; topic: string; at: Time };

export type OfferTable = {
  complaint_id: string;
  appointment_id: string;
  at: Time;
  withdrawn_at: Time | null;
};

export type RequestTable = {
  id: GeneratedInt8;
  complaint_id: string;
  kind: 'question' | 'consent';
  asked_by: string;
  fields: Generated<string[]>;
  text_sealed: Buffer | null;
  asked_at: Time;
  answered_at: Time | null;
  allowed: boolean | null;
};

export type AttachmentTable = {
  id: string;
  person_id: string;
  complaint_id: string | null;
  kind: string;
  channel: string;
  handle_sealed: Buffer;
  state: Generated<'waiting' | 'stored' | 'failed'>;
  why_failed: string | null;
  bytes: Int8 | null;
  media_type: string | null;
  attempts: Generated<number>;
  next_at: GeneratedTime;
  created_at: GeneratedTime;
  released_at: Time | null;
  released_by: 'citizen' | 'officer' | null;
  withheld_at: Time | null;
  shown_at: Time | null;
  copy_id: string | null;
  copy_bytes: Int8 | null;
  evidence: Generated<boolean>;
};

export type TranscriptTable = {
  attachment_id: string;
  state: Generated<'waiting' | 'heard' | 'failed'>;
  text_sealed: Buffer | null;
  attempts: Generated<number>;
  next_at: GeneratedTime;
};

/** `bits`: 0 and 1, as many as a print of core/picture-print.ts has. */
export type EvidencePrintTable = { attachment_id: string; band: number; cut: number; bits: string };
export type EvidenceMatchTable = { attachment_id: string; other_id: string; bits: number };

export type FileRoomTable = { id: number; short_since: GeneratedTime };
/** A file whose row is gone. */
export type FileToRemoveTable = { id: string; at: GeneratedTime };

/** A pause of a clock: from the question to the answer, both ISO 8601. */
export type ClockPause = { readonly from: string; readonly to: string };

export type ClockTable = {
  id: GeneratedInt8;
  complaint_id: string;
  kind:
    'acknowledge' | 'answer' | 'check' | 'confirm' | 'handle' | 'decide' | 'promise' | 'progress' | 'revisit';
  working_days: number;
  started_at: Time;
  due_at: Time;
  remind_at: Time | null;
  reminded_at: Time | null;
  overdue_at: Time | null;
  interim_due_at: Time | null;
  interim_at: Time | null;
  paused_since: Time | null;
  pauses: GeneratedJson<readonly ClockPause[]>;
  stopped_at: Time | null;
  until: string | null;
};

export type LadderTable = {
  complaint_id: string;
  side: 'agency' | 'office';
  step: number;
  people: Generated<string[]>;
  at: Time;
  next_at: Time | null;
};

export type ReminderTable = {
  person_id: string;
  day: string;
  kind: 'reminder' | 'progress';
  about: string[];
  cases: string[];
  at: Time;
  reply: 'ready' | 'trouble' | null;
  replied_at: Time | null;
};

/** A case that its reporter opened again, and who answers for its focal point. */
export type ReopenedCaseTable = { id: GeneratedInt8; complaint_id: string; people: string[]; at: Time };

export type SaidOnceTable = { what: string; at: Time };
export type HolidayCountTable = { id: number; version: Int8; digest: string };

export type AppointmentTable = {
  id: string;
  person_id: string | null;
  agency: string;
  area: string | null;
  role: DutyName;
  name_sealed: Buffer;
  position_sealed: Buffer;
  state: 'named' | 'waiting' | 'active' | 'refused' | 'ended';
  invited_by: string | null;
  decided_by: string | null;
  created_at: Time;
  decided_at: Time | null;
  ended_at: Time | null;
  letter_number: string | null;
  letter_day: string | null;
  valid_from: string | null;
  valid_until: string | null;
  ended_why: 'transfer' | 'resigned' | 'removed' | 'lapsed' | 'joined' | null;
  successor_id: string | null;
};

export type LeaveTable = {
  id: GeneratedInt8;
  appointment_id: string;
  substitute_id: string;
  first_day: string;
  last_day: string;
  created_by: string;
  created_at: Time;
  began_at: Time | null;
  ended_at: Time | null;
};

export type LeaveCaseTable = { leave_id: Int8; complaint_id: string };

export type StaffTable = {
  person_id: string;
  officer: Generated<boolean>;
  head: Generated<boolean>;
  admin: Generated<boolean>;
  name_sealed: Buffer | null;
  created_at: Time;
};

export type InviteTable = {
  code_index: Buffer;
  kind: 'focal' | 'admin';
  agency: string | null;
  area: string | null;
  created_by: string | null;
  created_at: Time;
  expires_at: Time;
  used_at: Time | null;
  used_by: string | null;
  role: Generated<DutyName>;
};

export type BroadcastTable = {
  id: GeneratedInt8;
  created_by: string;
  text_sealed: Buffer | null;
  announcement_sealed: Buffer | null;
  state: 'waiting' | 'planned' | 'sending' | 'paused' | 'sent' | 'cancelled';
  start_at: Time | null;
  agreed_by: string | null;
  left_out: ColumnType<
    readonly { readonly why: string; readonly people: number }[],
    string | undefined,
    string
  >;
  created_at: Time;
  written_at: Time | null;
  people: number | null;
};

export type BroadcastAnswerTable = {
  broadcast_id: Int8;
  person_id: string;
  answer: number;
  at: GeneratedTime;
};

export type PageLinkTable = {
  token_index: Buffer;
  person_id: string;
  complaint_id: string | null;
  what:
    | 'identity'
    | 'attachments'
    | 'released'
    | 'coverage'
    | 'evidence'
    | 'whatsapp'
    | 'console'
    | 'receipt'
    | 'letter';
  notice_id: Int8 | null;
  reason_sealed: Buffer | null;
  created_at: Time;
  expires_at: Time;
  used_at: Time | null;
};

export type OfficeSessionTable = {
  token_index: Buffer;
  person_id: string;
  language: Generated<'id' | 'en'>;
  begun_at: GeneratedTime;
  seen_at: GeneratedTime;
  second_at: Time | null;
};

export type OfficeSecondTable = {
  person_id: string;
  secret_sealed: Buffer;
  confirmed_at: Time | null;
  last_step: Int8 | null;
  wrong: Generated<number>;
  wrong_since: Time | null;
};

export type EmergencyAlertTable = {
  complaint_id: string;
  at: Time;
  acknowledged_at: Time | null;
  acknowledged_by: string | null;
  next_at: Time | null;
};

export type EmergencyCallTable = {
  complaint_id: string;
  step: number;
  who: 'duty' | 'head' | 'everybody';
  people: string[];
  at: Time;
};

export type RosterTable = {
  day: string;
  place: number;
  person_id: string;
  set_by: string;
  set_at: Time;
};

export type AuditTable = {
  id: GeneratedInt8;
  at: Time;
  actor_id: string | null;
  act: string;
  complaint_id: string | null;
  detail_sealed: Buffer | null;
};

export type CodeTryTable = {
  id: GeneratedInt8;
  address_id: Int8;
  complaint_id: string | null;
  at: GeneratedTime;
  told_at: Time | null;
};

export type LinkWishTable = {
  id: GeneratedInt8;
  complaint_id: string;
  owner_id: string;
  address_id: Int8;
  why_officer: string | null;
  state: Generated<'waiting' | 'linked' | 'refused' | 'expired'>;
  created_at: GeneratedTime;
  expires_at: Time;
};

export type WebChatTable = {
  address_index: Buffer;
  opened_at: GeneratedTime;
  left_at: Date | null;
};

export type WebMessageTable = {
  id: GeneratedInt8;
  address_index: Buffer;
  out: boolean;
  external_id: string;
  body_sealed: Buffer;
  tx: Generated<string>;
  at: GeneratedTime;
  cases: Generated<string[]>;
};

export type WebUploadTable = {
  id: string;
  address_index: Buffer;
  body_sealed: Buffer;
  at: GeneratedTime;
};

/** One row of what is in force: regions, agencies and so on share this shape; the body's shape is the table's own. */
export type LibraryTable = {
  id: string;
  body: Json<object>;
  origin: Generated<'release' | 'office'>;
  changed_by: string | null;
  changed_at: GeneratedTime;
  /** As the release has it. */
  shipped: ColumnType<object | null, string | undefined, string | null>;
};

/** Officers were told of this end, so many days before it. */
export type CommitmentWarningTable = { commitment_id: string; ends_on: string; days: number; at: Time };

/** scan: of a paper signed by hand. record: the document that holds a recorded yes. */
export type CommitmentFileTable = {
  id: string;
  commitment_id: string;
  kind: 'scan' | 'record';
  data_key: Buffer;
  media_type: string;
  bytes: Int8;
  sha256: string;
  added_by: string | null;
  added_at: Time;
};

export type CommitmentLinkTable = {
  token_index: Buffer;
  what: 'page' | 'consent';
  commitment_id: string | null;
  person_id: string;
  text_sealed: Buffer | null;
  created_at: Time;
  expires_at: Time;
  used_at: Time | null;
};

export type CommitmentConsentTable = {
  id: string;
  commitment_id: string;
  file_id: string;
  who_sealed: Buffer;
  text_sha256: string;
  asked_by: string;
  at: Time;
};

export type LibraryVersionTable = { id: number; version: Int8 };

export type OfficeClockTable = {
  id: number;
  setting: string;
  real_origin: Time;
  office_origin: Time;
  speed: number;
  held_at: Time | null;
};

export type PollOffsetTable = { channel: string; value: Int8 };

export type WhatsappSessionTable = {
  id: number;
  state: string;
  missing: Generated<string[]>;
  qr_sealed: Buffer | null;
  code_sealed: Buffer | null;
  telephone_sealed: Buffer | null;
  settled_to: Time | null;
  at: GeneratedTime;
};

export type Tables = {
  person: PersonTable;
  address: AddressTable;
  address_alias: AddressAliasTable;
  conversation: ConversationTable;
  inbox: InboxTable;
  failed_event: FailedEventTable;
  outbox: OutboxTable;
  channel_state: ChannelStateTable;
  channel_pace: ChannelPaceTable;
  channel_traffic: ChannelTrafficTable;
  complaint: ComplaintTable;
  complaint_event: ComplaintEventTable;
  complaint_words: ComplaintWordsTable;
  lesson: LessonTable;
  learned: LearnedTable;
  co_signed: CoSignedTable;
  pattern_alert: PatternAlertTable;
  offer: OfferTable;
  request: RequestTable;
  attachment: AttachmentTable;
  transcript: TranscriptTable;
  evidence_print: EvidencePrintTable;
  evidence_match: EvidenceMatchTable;
  file_room: FileRoomTable;
  file_to_remove: FileToRemoveTable;
  clock: ClockTable;
  ladder: LadderTable;
  reminder: ReminderTable;
  reopened_case: ReopenedCaseTable;
  said_once: SaidOnceTable;
  holiday_count: HolidayCountTable;
  appointment: AppointmentTable;
  leave: LeaveTable;
  leave_case: LeaveCaseTable;
  staff: StaffTable;
  invite: InviteTable;
  broadcast: BroadcastTable;
  broadcast_answer: BroadcastAnswerTable;
  page_link: PageLinkTable;
  office_session: OfficeSessionTable;
  office_second: OfficeSecondTable;
  due_notice: DueNoticeTable;
  leaflet: LeafletTable;
  leaflet_start: LeafletStartTable;
  emergency_alert: EmergencyAlertTable;
  emergency_call: EmergencyCallTable;
  roster: RosterTable;
  audit: AuditTable;
  code_try: CodeTryTable;
  link_wish: LinkWishTable;
  web_chat: WebChatTable;
  web_message: WebMessageTable;
  web_upload: WebUploadTable;
  region: LibraryTable;
  agency_type: LibraryTable;
  agency: LibraryTable;
  topic: LibraryTable;
  holiday: LibraryTable;
  policy: LibraryTable;
  commitment: LibraryTable;
  commitment_warning: CommitmentWarningTable;
  commitment_file: CommitmentFileTable;
  commitment_link: CommitmentLinkTable;
  commitment_consent: CommitmentConsentTable;
  library_version: LibraryVersionTable;
  office_clock: OfficeClockTable;
  poll_offset: PollOffsetTable;
  whatsapp_session: WhatsappSessionTable;
};
