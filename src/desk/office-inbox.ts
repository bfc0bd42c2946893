// The list of cases on the office's pages: what waits for whom, and until when. No reporter is in it.
import type { CaseLine } from '../core/case-view.ts';
import type { ClockKind } from '../core/clocks.ts';
import type { Lane } from '../core/complaint.ts';
import { runningClocksOf, type ClockRow } from '../store/clock.ts';
import { complaintsWithLinkWish } from '../store/link-wish.ts';
import { agenciesWithCases, inboxCases, type InboxFilter } from '../store/office-inbox.ts';
import { doCaseWork } from './case-work.ts';
import type { Desk } from './desk.ts';
import { agencyLabelOf } from './office-case.ts';
import { wibMoment } from './surroundings.ts';

/** A page of the list: what a screen shows without tiring. */
const LINES_ON_A_PAGE = 50;

export type InboxLine = CaseLine & {
  readonly lane: Lane;
  readonly placeLabel: string | null;
  readonly filedOn: string;
  /** What it waits for next; null: no clock runs. `standing`: it stands still while a question is open. */
  readonly next: { readonly kind: ClockKind; readonly day: string; readonly standing: boolean } | null;
};

export type Inbox = {
  readonly lines: readonly InboxLine[];
  readonly page: number;
  readonly hasMore: boolean;
  readonly agencies: readonly { readonly id: string; readonly label: string }[];
};

export type InboxWish = Omit<InboxFilter, 'owner'> & { readonly mine: boolean; readonly page: number };

/** Of those that run the one that ends first; of none, the first that stands still. */
const nextOf = (clocks: readonly ClockRow[]): InboxLine['next'] => {
  const sorted = [...clocks].sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
  const next = sorted.find(({ pausedSince }) => pausedSince === null) ?? sorted[0];
  return next
    ? { kind: next.kind, day: wibMoment(next.dueAt).day, standing: next.pausedSince !== null }
    : null;
};

/** The list as `person` asks for it. Five queries, however long it is. */
export const officeInbox = async (
  desk: Desk,
  person: string,
  { mine, page, ...filter }: InboxWish,
): Promise<Inbox> => {
  const { result } = await doCaseWork(desk, async (work): Promise<Inbox> => {
    const { tx } = work;
    const from = (page - 1) * LINES_ON_A_PAGE;
    const found = await inboxCases(
      tx,
      desk.ring,
      { ...filter, owner: mine ? person : null },
      { from, most: LINES_ON_A_PAGE + 1 },
    );
    const shown = found.slice(0, LINES_ON_A_PAGE);
    const ids = shown.map(({ id }) => id);
    const clocks = await runningClocksOf(tx, ids);
    const wished = await complaintsWithLinkWish(tx, ids);
    const lines = shown.map((complaint): InboxLine => {
      const running = clocks.filter((clock) => clock.complaint === complaint.id);
      const answer = running.find(({ kind }) => kind === 'answer');
      return {
        ...{ reference: complaint.reference, lane: complaint.lane, status: complaint.status },
        ...{ topicLabel: complaint.words.topicLabel, placeLabel: complaint.words.placeLabel },
        agencyLabel: agencyLabelOf(work, complaint),
        answerBy: answer ? wibMoment(answer.dueAt).day : null,
        overdue: running.some(({ overdueAt }) => overdueAt !== null),
        mine: complaint.owner === person,
        protected: complaint.protected !== null,
        emergency: complaint.emergency,
        linkWish: wished.has(complaint.id),
        withdrawalAsked: complaint.withdrawalAskedAt !== null,
        filedOn: wibMoment(complaint.filedAt).day,
        next: nextOf(running),
      };
    });
    const agencies = (await agenciesWithCases(tx))
      .map((id) => ({ id, label: agencyLabelOf(work, { agency: id, body: null }) ?? id }))
      .sort((a, b) => a.label.localeCompare(b.label));
    return { lines, page, hasMore: found.length > shown.length, agencies };
  });
  return result;
};
