// Complaints as the office holds them. What an agency may read of one is asked in agency-case.ts, which opens less.
import { sql } from 'kysely';
import type { AgencyText } from '../core/agency-face.ts';
import type { Source } from '../core/behalf.ts';
import type { Lane, Status } from '../core/complaint.ts';
import type { Draft } from '../core/draft.ts';
import type { EventDate, ProtectedReason } from '../core/reading.ts';
import type { Tx } from './database.ts';
import { secretIndex } from './complaint-secret.ts';
import { openJson, sealJson, type KeyRing, type Place, type SealKey } from './seal.ts';

/** A complaint without its words. `key` is its reporter's: it opens faces, events and files. */
export type Complaint = {
  readonly id: string;
  readonly reference: string;
  /** The case of which this is what one of several agencies answers; null: it is a whole one. */
  readonly partOf: string | null;
  readonly lane: Lane;
  readonly status: Status;
  readonly reporter: string;
  readonly topic: string | null;
  readonly agency: string | null;
  readonly body: string | null;
  /** The finest code known: village, district or regency. */
  readonly place: string | null;
  readonly date: EventDate | null;
  readonly toldAgency: boolean | null;
  readonly confidential: boolean;
  readonly protected: ProtectedReason | null;
  readonly emergency: boolean;
  readonly identityMissing: boolean;
  readonly checkedAt: Date | null;
  readonly heldBy: 'agency' | 'office';
  readonly owner: string | null;
  readonly whyOffice: string | null;
  readonly redirects: number;
  /** The reporter lets the agency see his pictures. */
  readonly filesShown: boolean;
  readonly filedAt: Date;
  readonly withdrawalAskedAt: Date | null;
  /** How it came; all but 'chat' were written down by an officer. */
  readonly source: Source | 'chat';
  readonly words: AgencyWords;
  readonly key: SealKey;
};

/** What an agency's face holds besides columns: sealed with the reporter's key, but holding nothing of him. */
export type AgencyWords = {
  readonly text: AgencyText;
  readonly additions: readonly AgencyText[];
  readonly topicLabel: string;
  readonly placeLabel: string | null;
};

export type NewComplaint = Pick<
  Complaint,
  'id' | 'reference' | 'lane' | 'reporter' | 'key' | 'confidential' | 'protected' | 'emergency'
> & {
  readonly partOf?: string;
  readonly secret: string;
  readonly draft: Draft;
  readonly agencyWords: AgencyWords;
  readonly identityMissing: boolean;
  readonly at: Date;
  /** The officer who wrote it down for the reporter. */
  readonly recordedBy?: string;
};

/** A number that another complaint already has: the turn is to be run again with a fresh one. */
export class ReferenceTaken extends Error {
  override readonly name = 'ReferenceTaken';
  /** PostgreSQL's own word for "run the transaction again", which `isCollision` knows. */
  readonly code = '40001';
}

export const officePlace = (id: string): Place => ({ table: 'complaint', column: 'office_sealed', row: id });
export const agencyPlace = (id: string): Place => ({ table: 'complaint', column: 'agency_sealed', row: id });

/** Throws ReferenceTaken; PostgreSQL itself has the last word on what is unique. */
export const insertComplaint = async (tx: Tx, ring: KeyRing, complaint: NewComplaint): Promise<void> => {
  const { id, draft, key, reference } = complaint;
  const written = await tx
    .insertInto('complaint')
    .values({
      id,
      reference,
      secret_index: secretIndex(ring, reference, complaint.secret),
      lane: complaint.lane,
      status: 'received',
      reporter_id: complaint.reporter,
      topic: draft.topic,
      agency: draft.agency?.id ?? null,
      body: draft.agency?.named ?? null,
      regency: draft.place?.regency ?? null,
      district: draft.place?.district ?? null,
      village: draft.place?.village ?? null,
      event_day: draft.date?.day ?? null,
      event_precision: draft.date?.precision ?? null,
      told_agency: draft.reported === null ? null : draft.reported === 'yes',
      confidential: complaint.confidential,
      protected: complaint.protected,
      emergency: complaint.emergency,
      identity_missing: complaint.identityMissing,
      // What is checked is the whole.
      checked_at: complaint.partOf === undefined ? null : complaint.at,
      part_of: complaint.partOf ?? null,
      owner_id: null,
      why_office: null,
      office_sealed: sealJson(key, draft, officePlace(id)),
      agency_sealed: sealJson(key, complaint.agencyWords, agencyPlace(id)),
      filed_at: complaint.at,
      files_shown: draft.filesShown === true,
      closed_at: null,
      erased_at: null,
      withdrawal_asked_at: null,
      source: draft.behalf?.source ?? 'chat',
      recorded_by: complaint.recordedBy ?? null,
      consulted_at: null,
      leaflet_id: draft.leaflet?.id ?? null,
    })
    .onConflict((conflict) => conflict.column('reference').doNothing())
    .returning('id')
    .execute();
  if (written.length === 0)
    throw new ReferenceTaken(`number ${reference} is taken; run the turn again with another`);
};

const COLUMNS = [
  'complaint.id',
  'complaint.reference',
  'complaint.part_of',
  'complaint.lane',
  'complaint.status',
  'complaint.reporter_id',
  'complaint.topic',
  'complaint.agency',
  'complaint.body',
  'complaint.regency',
  'complaint.district',
  'complaint.village',
  'complaint.event_day',
  'complaint.event_precision',
  'complaint.told_agency',
  'complaint.confidential',
  'complaint.protected',
  'complaint.emergency',
  'complaint.identity_missing',
  'complaint.checked_at',
  'complaint.held_by',
  'complaint.owner_id',
  'complaint.why_office',
  'complaint.redirects',
  'complaint.files_shown',
  'complaint.filed_at',
  'complaint.withdrawal_asked_at',
  'complaint.source',
  'complaint.agency_sealed',
  'person.data_key',
] as const;

/** Complaints whose reporter's key still exists: of an erased person's nothing is left to work on. */
export const complaints = (tx: Tx) =>
  tx
    .selectFrom('complaint')
    .innerJoin('person', 'person.id', 'complaint.reporter_id')
    .select(COLUMNS)
    .where('person.data_key', 'is not', null);

type Row = Awaited<ReturnType<ReturnType<typeof complaints>['execute']>>[number];

export const complaintOf = (ring: KeyRing, row: Row): Complaint => {
  const key = ring.dataKey(row.reporter_id, row.data_key!);
  return {
    id: row.id,
    reference: row.reference,
    partOf: row.part_of,
    lane: row.lane,
    status: row.status,
    reporter: row.reporter_id,
    topic: row.topic,
    agency: row.agency,
    body: row.body,
    place: row.village ?? row.district ?? row.regency,
    date:
      row.event_day === null
        ? null
        : { day: row.event_day, precision: (row.event_precision ?? 'day') as EventDate['precision'] },
    toldAgency: row.told_agency,
    confidential: row.confidential,
    protected: row.protected as ProtectedReason | null,
    emergency: row.emergency,
    identityMissing: row.identity_missing,
    checkedAt: row.checked_at,
    heldBy: row.held_by,
    owner: row.owner_id,
    whyOffice: row.why_office,
    redirects: row.redirects,
    filesShown: row.files_shown,
    filedAt: row.filed_at,
    withdrawalAskedAt: row.withdrawal_asked_at,
    source: row.source,
    words: openJson(key, row.agency_sealed, agencyPlace(row.id)) as AgencyWords,
    key,
  };
};

/** The complaint, its row locked until the transaction ends; null: there is none, or its reporter was erased. */
export const lockComplaint = async (
  tx: Tx,
  ring: KeyRing,
  by: { readonly reference: string } | { readonly id: string },
): Promise<Complaint | null> => {
  const found = complaints(tx).forUpdate('complaint');
  const row = await (
    'id' in by
      ? found.where('complaint.id', '=', by.id)
      : found.where('complaint.reference', '=', by.reference)
  ).executeTakeFirst();
  return row ? complaintOf(ring, row) : null;
};

/** The complaints with these numbers, locked in the order of their ids so that two transactions never wait for each other. */
export const lockComplaints = async (
  tx: Tx,
  ring: KeyRing,
  references: readonly string[],
): Promise<readonly Complaint[]> => {
  if (references.length === 0) return [];
  const rows = await complaints(tx)
    .where('complaint.reference', 'in', references)
    .orderBy('complaint.id')
    .forUpdate('complaint')
    .execute();
  return rows.map((row) => complaintOf(ring, row));
};

/** A citizen's own complaints, whole ones, the open ones first, the newest of each first, locked; at most `most`. The one numbered `also`, if it is his, before all. */
export const lockOwnComplaints = async (
  tx: Tx,
  ring: KeyRing,
  person: string,
  most: number,
  also = '',
): Promise<readonly Complaint[]> => {
  const references = await tx
    .selectFrom('complaint')
    .select('reference')
    .where('reporter_id', '=', person)
    .where('part_of', 'is', null)
    .orderBy(sql`reference <> ${also}`)
    .orderBy(sql`status = 'closed'`)
    .orderBy('filed_at', 'desc')
    .limit(most)
    .execute();
  const order = references.map((row) => row.reference);
  const locked = await lockComplaints(tx, ring, order);
  return [...locked].sort((a, b) => order.indexOf(a.reference) - order.indexOf(b.reference));
};
