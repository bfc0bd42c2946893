// A case on the office's pages: what its agency reads first, then the office's own view, both without the reporter; what happened,
// and which clocks run.
import type { AgencyText } from '../core/agency-face.ts';
import type { ErasedCase, OfficeCase } from '../core/case-view.ts';
import type { ClockKind } from '../core/clocks.ts';
import type { Actor, Move, Status } from '../core/complaint.ts';
import { inTransaction } from '../store/database.ts';
import { complaintIdOf } from '../store/complaint-id.ts';
import { runningClocks } from '../store/clock.ts';
import { eventsOf, type ComplaintEvent } from '../store/complaint-event.ts';
import { leftOfCase } from '../store/erased-case.ts';
import { readComplaint } from '../store/office-inbox.ts';
import { erasedCaseOf } from './case-finds.ts';
import { doCaseWork } from './case-work.ts';
import type { Desk } from './desk.ts';
import { officeCaseOf, strikerOf } from './office-case.ts';
import { wibMoment } from './surroundings.ts';

export type HistoryLine = {
  readonly day: string;
  readonly time: string;
  readonly move: Move;
  readonly actor: Actor;
  readonly status: Status;
  /** What was said with it, without the reporter; null: nothing. */
  readonly words: string | null;
};

export type CaseClock = {
  readonly kind: ClockKind;
  readonly day: string;
  readonly overdue: boolean;
  /** It stands still while somebody is asked. */
  readonly standing: boolean;
};

export type CasePage =
  | {
      readonly kind: 'case';
      readonly officeCase: OfficeCase;
      /** What an agency reads of it: the story and what was added. */
      readonly agencyReads: readonly AgencyText[];
      readonly history: readonly HistoryLine[];
      readonly clocks: readonly CaseClock[];
      readonly filedOn: string;
    }
  | { readonly kind: 'erased'; readonly left: ErasedCase };

const two = (number: number): string => String(number).padStart(2, '0');

/** An officer's reason for a rejection may be one of the table's; it is worded there. */
const lineOf = (event: ComplaintEvent, struck: (words: string) => string): HistoryLine => {
  const { day, minute } = wibMoment(event.at);
  const { move, actor, status, payload } = event;
  return {
    ...{ day, time: `${two(Math.floor(minute / 60))}.${two(minute % 60)}`, move, actor, status },
    words: payload.text === undefined ? null : struck(payload.text),
  };
};

/** Null: there is no such case. */
export const casePage = async (desk: Desk, person: string, reference: string): Promise<CasePage | null> => {
  const { result } = await doCaseWork(desk, async (work): Promise<CasePage | null> => {
    const { tx } = work;
    const complaint = await readComplaint(tx, desk.ring, reference);
    if (!complaint) {
      const left = await leftOfCase(tx, reference);
      return left ? { kind: 'erased', left: erasedCaseOf(work, reference, left) } : null;
    }
    const struck = await strikerOf(work, complaint);
    return {
      kind: 'case',
      officeCase: await officeCaseOf(work, complaint, person),
      agencyReads: [complaint.words.text, ...complaint.words.additions],
      history: (await eventsOf(tx, complaint)).map((event) => lineOf(event, struck)),
      clocks: (await runningClocks(tx, complaint.id)).map(({ kind, dueAt, overdueAt, pausedSince }) => ({
        ...{ kind, day: wibMoment(dueAt).day },
        ...{ overdue: overdueAt !== null, standing: pausedSince !== null },
      })),
      filedOn: wibMoment(complaint.filedAt).day,
    };
  });
  return result;
};

/** Whether there is a case of this number, or was one. */
export const hasCase = async (desk: Pick<Desk, 'db'>, reference: string): Promise<boolean> =>
  (await inTransaction(desk.db, (tx) => complaintIdOf(tx, reference))) !== null;
