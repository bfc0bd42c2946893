// How a case ended, and until when its reporter may take that back.
import { addWorkingDays } from '../core/calendar.ts';
import { ends, isReopenable } from '../core/complaint.ts';
import type { Day } from '../core/reading.ts';
import type { ComplaintEvent } from '../store/complaint-event.ts';
import { holidaysIn, policiesIn, type CaseWork } from './case-work.ts';
import { wibMoment } from './surroundings.ts';

/** The last end among all that happened; null: it never ended. */
export const endingOf = (events: readonly ComplaintEvent[]): ComplaintEvent | null =>
  events.findLast(({ move }) => ends(move)) ?? null;

/** The last WIB day on which the reporter may open the case again, the whole of it; null: that is not his to do. */
export const reopenUntil = (
  { desk }: Pick<CaseWork, 'desk'>,
  { move, at }: Pick<ComplaintEvent, 'move' | 'at'>,
): Day | null =>
  isReopenable(move)
    ? addWorkingDays(wibMoment(at).day, policiesIn(desk).reopenDays, holidaysIn(desk))
    : null;
