// A case as its agency may read it. No query here names office_sealed, identity_sealed or known_sealed: with those columns
// unreadable this side goes on working, and a mistake here cannot show what was never asked for.
import { sql } from 'kysely';
import type { Lane, Status } from '../core/complaint.ts';
import type { EventDate } from '../core/reading.ts';
import { nameOfAppointee } from './appointment.ts';
import { agencyPlace, type AgencyWords } from './complaint.ts';
import type { Tx } from './database.ts';
import { openJson, type KeyRing } from './seal.ts';

export type AgencyCase = {
  readonly id: string;
  readonly reference: string;
  readonly lane: Lane;
  readonly status: Status;
  readonly agency: string | null;
  /** How the body was called, when the agency answers for it. */
  readonly body: string | null;
  readonly date: EventDate | null;
  readonly toldAgency: boolean | null;
  readonly words: AgencyWords;
  readonly people: number;
  /** Those it may see. */
  readonly attachments: number;
  readonly owner: { readonly person: string; readonly name: string } | null;
  /** False for a protected case, whatever protects it. */
  readonly mayAskData: boolean;
  readonly answerDue: Date | null;
  readonly overdue: boolean;
  /** How it stands was asked, and not said yet. */
  readonly progressAsked: boolean;
};

type Row = {
  id: string;
  reference: string;
  lane: Lane;
  status: Status;
  agency: string | null;
  body: string | null;
  event_day: string | null;
  event_precision: string | null;
  told_agency: boolean | null;
  held_by: 'agency' | 'office';
  owner_id: string | null;
  agency_sealed: Buffer;
  reporter_id: string;
  may_ask_data: boolean;
  data_key: Buffer;
  people: number;
  attachments: number;
  answer_due: Date | null;
  overdue: boolean;
  progress_asked: boolean;
};

const columns = sql`
  c.id, c.reference, c.lane, c.status, c.agency, c.body, c.event_day, c.event_precision, c.told_agency, c.held_by,
  c.owner_id, c.agency_sealed, c.reporter_id, c.protected is null as may_ask_data, p.data_key,
  (select count(*)::int from attachment a where a.complaint_id = c.id and a.shown_at is not null
    and (c.protected is null or a.released_by = 'officer')) as attachments,
  (select count(distinct o.reporter_id)::int from complaint o where o.id = c.id
    or o.id in (select s.own_id from co_signed s where s.complaint_id = c.id)) as people,
  (select max(k.due_at) from clock k where k.complaint_id = c.id and k.kind = 'answer' and k.stopped_at is null)
    as answer_due,
  exists (select 1 from clock k where k.complaint_id = c.id and k.stopped_at is null and k.overdue_at is not null)
    as overdue,
  exists (select 1 from clock k where k.complaint_id = c.id and k.stopped_at is null and k.kind = 'progress')
    as progress_asked`;

/** One living offer to one living appointment of the viewer: that, and nothing else, lets him read a case. */
const offeredTo = (viewer: string) => sql`exists (
  select 1 from offer o join appointment ap on ap.id = o.appointment_id
  where o.complaint_id = c.id and o.withdrawn_at is null and ap.state = 'active' and ap.person_id = ${viewer})`;

const caseOf = async (tx: Tx, ring: KeyRing, row: Row): Promise<AgencyCase> => {
  // An officer who has the case is no owner an agency sees.
  const owner = row.held_by === 'agency' ? row.owner_id : null;
  return {
    id: row.id,
    reference: row.reference,
    lane: row.lane,
    status: row.status,
    agency: row.agency,
    body: row.body,
    date:
      row.event_day === null
        ? null
        : { day: row.event_day, precision: (row.event_precision ?? 'day') as EventDate['precision'] },
    toldAgency: row.told_agency,
    words: openJson(
      ring.dataKey(row.reporter_id, row.data_key),
      row.agency_sealed,
      agencyPlace(row.id),
    ) as AgencyWords,
    people: row.people,
    attachments: row.attachments,
    owner:
      owner === null
        ? null
        : { person: owner, name: (await nameOfAppointee(tx, ring, owner, row.agency)) ?? '' },
    mayAskData: row.may_ask_data,
    answerDue: row.answer_due,
    overdue: row.overdue,
    progressAsked: row.progress_asked,
  };
};

/** A case that is offered to the viewer or was, and is still his agency's; null: not his to read, or none. */
export const agencyCaseOf = async (
  tx: Tx,
  ring: KeyRing,
  complaint: string,
  viewer: string,
): Promise<AgencyCase | null> => {
  const { rows } = await sql<Row>`
    select ${columns} from complaint c join person p on p.id = c.reporter_id
    where c.id = ${complaint} and p.data_key is not null and ${offeredTo(viewer)}`.execute(tx);
  return rows[0] ? caseOf(tx, ring, rows[0]) : null;
};

/** The open cases that are the viewer's own or that nobody of his agency has taken yet, the oldest answer first. */
export const agencyCasesFor = async (
  tx: Tx,
  ring: KeyRing,
  viewer: string,
  most: number,
): Promise<readonly AgencyCase[]> => {
  const { rows } = await sql<Row>`
    select ${columns} from complaint c join person p on p.id = c.reporter_id
    where c.status in ('routed', 'accepted', 'awaiting') and p.data_key is not null and ${offeredTo(viewer)}
      and (c.owner_id is null or c.owner_id = ${viewer})
    order by answer_due nulls last, c.filed_at limit ${most}`.execute(tx);
  const cases: AgencyCase[] = [];
  for (const row of rows) cases.push(await caseOf(tx, ring, row));
  return cases;
};
