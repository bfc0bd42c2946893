// The duty roster as it is shown, and the morning's word about days that nobody stands on.
import { addDays } from '../core/calendar.ts';
import { rosterGapsAhead } from '../core/officer/roster.ts';
import { may } from '../core/roles.ts';
import { rosterDayOf, type Roster, type RosterPerson } from '../core/roster.ts';
import type { Found } from '../core/world.ts';
import { claimOnce } from '../store/holiday-count.ts';
import { isRosterKept, lockRoster, rosterBetween, staffMembers } from '../store/roster.ts';
import { staffWho } from '../store/staff.ts';
import { momentOf, policiesIn, type CaseWork } from './case-work.ts';
import type { Actor } from './surroundings.ts';
import { tellOfficers, tellPeople } from './tell.ts';

/** A roster is written by the month; what lies beyond is exchanged when it is nearer. */
const DAYS_FOUND = 31;
/** Beyond these the roster may still be written. */
const DAYS_WARNED = 3;
/** A roster that nobody has written for so long is kept no longer. */
const KEPT_DAYS = 30;

const daysFrom = (first: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => addDays(first, n));

const rosterOf = async (work: CaseWork, count: number, asker: string | null): Promise<Roster> => {
  const { tx, desk } = work;
  const { handover } = policiesIn(desk).emergency;
  const days = daysFrom(rosterDayOf(momentOf(work), handover), count);
  const staff = (await staffMembers(tx, desk.ring)).map((one): RosterPerson => ({
    ...one,
    isMe: one.person === asker,
  }));
  const rows = await rosterBetween(tx, days[0]!, days.at(-1)!);
  const peopleOn = (day: string): readonly RosterPerson[] =>
    rows
      .filter((row) => row.day === day)
      .flatMap(({ person }) => staff.filter((one) => one.person === person));
  return { days: days.map((day) => ({ day, people: peopleOn(day) })), staff, handover };
};

/** Locked until the turn is committed: whoever asks may change it. */
export const rosterFor = async (work: CaseWork, asker: Actor): Promise<Found> => {
  if (!may(asker.around.standing, 'keep-roster')) return {};
  await lockRoster(work.tx);
  return { roster: await rosterOf(work, DAYS_FOUND, asker.person) };
};

/** Once a day, while the office is open: days ahead on which nobody would be called. Where no roster is kept, nothing. */
export const mindRoster = async (work: CaseWork): Promise<void> => {
  const { day } = momentOf(work);
  if (!(await isRosterKept(work.tx, addDays(day, -KEPT_DAYS)))) return;
  const { days } = await rosterOf(work, DAYS_WARNED, null);
  const gaps = days.filter(({ people }) => people.length === 0);
  if (gaps.length === 0 || !(await claimOnce(work.tx, `roster-gap ${day}`, work.now))) return;
  const heads = await staffWho(work.tx, 'head');
  const say = rosterGapsAhead(gaps.map((gap) => gap.day));
  if (heads.length > 0) await tellPeople(work, heads, say, 'notice');
  else await tellOfficers(work, say, 'notice');
};
