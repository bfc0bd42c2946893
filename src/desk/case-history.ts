// What the events of a case say beyond its status: asked for news, rated, taken back.
import type { Move } from '../core/complaint.ts';
import type { OfficeCase, OwnCase } from '../core/case-view.ts';
import { addWorkingDays } from '../core/calendar.ts';
import type { ComplaintEvent } from '../store/complaint-event.ts';
import type { Complaint } from '../store/complaint.ts';
import { holidaysIn, momentOf, policiesIn, type CaseWork } from './case-work.ts';
import { endingOf } from './ending.ts';
import { wibMoment } from './surroundings.ts';

type Events = readonly ComplaintEvent[];
/** Takes the reporter out of his words. */
type Struck = (words: string) => string;

const struckWords = ({ payload }: ComplaintEvent, struck: Struck): string | null =>
  payload.text === undefined ? null : struck(payload.text);

const lastOf = (events: Events, moves: readonly Move[]): ComplaintEvent | undefined =>
  events.findLast(({ move }) => moves.includes(move));

/** When he asked for news, while that is too near for another time; null: he may ask. */
export const newsOf = (work: CaseWork, events: Events): OwnCase['news'] => {
  const asked = lastOf(events, ['news-asked']);
  if (!asked) return null;
  const askedOn = wibMoment(asked.at).day;
  const againOn = addWorkingDays(askedOn, policiesIn(work.desk).askNewsDays, holidaysIn(work.desk));
  return momentOf(work).day < againOn ? { askedOn, againOn } : null;
};

/** Moves that tell him something, whoever asked. */
const TELLS: readonly Move[] = ['informed', 'progressed', 'asked', 'answered', 'resolved'];

/** The WIB day on which news were asked for that nobody has given since; null: nobody waits for any. */
export const newsAwaited = (events: Events): string | null => {
  const last = lastOf(events, ['news-asked', ...TELLS]);
  return last?.move === 'news-asked' ? wibMoment(last.at).day : null;
};

/** The last rating, and what he wrote of why. */
export const ratingOf = (events: Events, struck: Struck): OfficeCase['rating'] => {
  const rated = lastOf(events, ['rated']);
  if (!rated) return null;
  const why = lastOf(events.slice(events.indexOf(rated)), ['rating-explained']);
  return { stars: rated.payload.stars ?? 0, reason: why ? struckWords(why, struck) : null };
};

/** That its reporter took it back, or asks to and officers have not decided. */
export const withdrawalOf = (
  { status, withdrawalAskedAt }: Complaint,
  events: Events,
  struck: Struck,
): OfficeCase['withdrawal'] => {
  const isEnd = status === 'closed' && endingOf(events)?.move === 'withdrawn';
  if (!isEnd && withdrawalAskedAt === null) return null;
  const said = events.findLast(
    ({ actor, move }) => actor === 'citizen' && (move === 'withdrawn' || move === 'withdrawal-asked'),
  );
  return said ? { day: wibMoment(said.at).day, reason: struckWords(said, struck) } : null;
};

/** Moves after which nobody needs the time any more. */
const ENDS_ASKING: readonly Move[] = ['resolved', 'redirected', 'to-office', 'taken-over', 'handed-back'];

/** The time its focal point asks for that no officer has decided about; null: he asks for none. */
export const timeAskedOf = (events: Events): OfficeCase['timeAsked'] => {
  const last = lastOf(events, ['extension-asked', 'extension-granted', 'extension-refused', ...ENDS_ASKING]);
  if (last?.move !== 'extension-asked' || last.payload.day === undefined) return null;
  return { day: last.payload.day, reason: last.payload.text ?? '' };
};
