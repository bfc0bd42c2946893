// Messages to many on the office's pages: the list, one with what became of it, and everybody it went to.
import type { BroadcastReport, Wanted } from '../core/announcement.ts';
import { writeCsv } from '../core/csv.ts';
import { excerpt } from '../core/excerpt.ts';
import { may } from '../core/roles.ts';
import { newestBroadcasts, findBroadcast, type Broadcast, type Fate } from '../store/broadcast.ts';
import { fatesOf, rowsOfBroadcast, type BroadcastRow } from '../store/broadcast-rows.ts';
import { findReport } from './broadcast-finds.ts';
import { doCaseWork, type CaseWork } from './case-work.ts';
import type { Desk } from './desk.ts';
import { officerAt } from './office-act.ts';
import { agencyLabelOf } from './office-case.ts';
import { wibMoment } from './surroundings.ts';

const NEWEST = 50;
const LONGEST_LINE = 100;
/** On a page; the table has all. */
const ROWS_ON_A_PAGE = 100;
/** A province has some thousands of focal points. */
const MOST_ROWS = 20_000;

export type BroadcastEntry = Pick<Broadcast, 'id' | 'state'> & {
  readonly day: string;
  readonly text: string;
  readonly people: number;
  /** Null: nothing is written yet. */
  readonly fate: { readonly [F in Fate]: number } | null;
};

/** The newest first. */
export const officeBroadcasts = async (desk: Desk): Promise<readonly BroadcastEntry[]> => {
  const { result } = await doCaseWork(desk, async ({ tx }) => {
    const all = await newestBroadcasts(tx, desk.ring, NEWEST);
    const fates = await fatesOf(
      tx,
      all.map(({ id }) => id),
    );
    return all.map(({ id, state, at, announcement, people }) => ({
      ...{ id, state, day: wibMoment(at).day, people: people ?? 0 },
      text: excerpt(announcement.text, LONGEST_LINE).text,
      fate: fates.get(id) ?? null,
    }));
  });
  return result;
};

export type Recipient = Omit<BroadcastRow, 'agency' | 'answer' | 'sentAt'> & {
  readonly agencyLabel: string;
  /** His answer in words; null: he gave none. */
  readonly answer: string | null;
  /** "09.05" of a WIB day; null: it was not sent. */
  readonly sent: { readonly day: string; readonly time: string } | null;
};

export type OfficeBroadcast = BroadcastReport & {
  readonly whole: string;
  readonly recipients: readonly Recipient[];
  readonly page: number;
  readonly hasMore: boolean;
};

const answerIn = (wants: Wanted, answer: number | null): string | null => {
  if (answer === null || wants === 'nothing') return null;
  return wants === 'ack' ? 'v' : (wants[answer] ?? null);
};

const two = (number: number): string => String(number).padStart(2, '0');

const recipientOf =
  (work: CaseWork, wants: Wanted) =>
  ({ agency, answer, sentAt, ...row }: BroadcastRow): Recipient => {
    const sent = sentAt === null ? null : wibMoment(sentAt);
    return {
      ...row,
      agencyLabel: agencyLabelOf(work, { agency, body: null }) ?? '',
      answer: answerIn(wants, answer),
      sent: sent && { day: sent.day, time: `${two(Math.floor(sent.minute / 60))}.${two(sent.minute % 60)}` },
    };
  };

/** Null: there is none, or `person` may not see it. */
export const officeBroadcast = async (
  desk: Desk,
  person: string,
  id: string,
  page: number,
): Promise<OfficeBroadcast | null> => {
  const { result } = await doCaseWork(desk, async (work): Promise<OfficeBroadcast | null> => {
    const actor = await officerAt(work, person);
    const { broadcast: report } = actor ? await findReport(work, actor, id) : { broadcast: null };
    const one = report ? await findBroadcast(work.tx, desk.ring, id) : null;
    if (!report || !one) return null;
    const from = (page - 1) * ROWS_ON_A_PAGE;
    const rows = await rowsOfBroadcast(work.tx, desk.ring, id, { from, most: ROWS_ON_A_PAGE + 1 });
    return {
      ...report,
      whole: one.announcement.text,
      recipients: rows.slice(0, ROWS_ON_A_PAGE).map(recipientOf(work, report.wants)),
      ...{ page, hasMore: rows.length > ROWS_ON_A_PAGE },
    };
  });
  return result;
};

/** `words`: the heading, and what a recipient's row is called. */
export type CsvWords = {
  readonly heading: readonly string[];
  readonly state: (row: Recipient) => string;
};

/** Everybody it went to, as a spreadsheet opens it. Null: there is none, or `person` may not see it. */
export const broadcastCsv = async (
  desk: Desk,
  person: string,
  id: string,
  { heading, state }: CsvWords,
): Promise<string | null> => {
  const { result } = await doCaseWork(desk, async (work): Promise<string | null> => {
    const actor = await officerAt(work, person);
    const one =
      actor && may(actor.around.standing, 'broadcast') ? await findBroadcast(work.tx, desk.ring, id) : null;
    if (one === null) return null;
    const rows = await rowsOfBroadcast(work.tx, desk.ring, id, { from: 0, most: MOST_ROWS });
    const lines = rows
      .map(recipientOf(work, one.announcement.wants))
      .map((row) => [
        ...[row.name ?? '', row.agencyLabel, row.channel, state(row), row.verdict ?? ''],
        row.sent === null ? '' : `${row.sent.day} ${row.sent.time}`,
        row.answer ?? '',
      ]);
    return writeCsv([heading, ...lines]);
  });
  return result;
};
