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

/** From when on his days to take the last end back are counted: he may have been asked once more whether it is settled. */
export const lastAskedOf = (
  events: readonly ComplaintEvent[],
): Pick<ComplaintEvent, 'move' | 'at'> | null => {
  const ending = endingOf(events);
  if (!ending) return null;
  const again = events.slice(events.indexOf(ending)).findLast(({ move }) => move === 'revisited');
  return { move: ending.move, at: again?.at ?? ending.at };
};

/** The last WIB day, the whole of it, on which a case that ended at this moment can be opened again. */
export const lastReopenDay = ({ desk }: Pick<CaseWork, 'desk'>, at: Date): Day =>
  addWorkingDays(wibMoment(at).day, policiesIn(desk).reopenDays, holidaysIn(desk));

/** The same of an end as it came about; null: that one is not the reporter's to take back. */
export const reopenUntil = (
  work: Pick<CaseWork, 'desk'>,
  { move, at }: Pick<ComplaintEvent, 'move' | 'at'>,
): Day | null => (isReopenable(move) ? lastReopenDay(work, at) : null);
