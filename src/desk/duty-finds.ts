// What a turn knows of people with a duty for an agency: colleagues, cards, the ladder of a case, figures of one's own.
import type { DutyView } from '../core/colleagues.ts';
import type { Held } from '../core/held.ts';
import { ladderOf, agenciesOnLadder, type Rung } from '../core/duty-ladder.ts';
import type { OfficialView } from '../core/official-view.ts';
import { may } from '../core/roles.ts';
import { SCORE_DAYS, scorecardOf } from '../core/scorecard.ts';
import type { Official } from '../core/stand-in.ts';
import type { Found } from '../core/world.ts';
import { officialsOf } from '../store/appointment.ts';
import { eventsOf } from '../store/complaint-event.ts';
import { lockComplaint, type Complaint } from '../store/complaint.ts';
import { heldAt, lockLiving, openCasesOf } from '../store/duty.ts';
import { awayAt, lockOpenLeaves } from '../store/leave.ts';
import { workedBy } from '../store/worked.ts';
import { areaLabelOf } from './area-label.ts';
import { holidaysIn, type CaseWork } from './case-work.ts';
import { agencyLabelOf, wholeStoryOf } from './office-case.ts';
import { wibMoment, type Actor } from './surroundings.ts';

type Answered = Promise<Found>;

const DAY_MS = 86_400_000;

const labelOf = (work: CaseWork, agency: string): string =>
  agencyLabelOf(work, { agency, body: null }) ?? agency;

/** Everybody else who has joined for the agency, and the leave of this appointment that is not over. */
const withColleagues = async (
  work: CaseWork,
  { id, person, agency }: { readonly id: string; readonly person: string | null; readonly agency: string },
): Promise<Pick<DutyView, 'others' | 'leave'>> => {
  const all = await officialsOf(work.tx, work.desk.ring, agency);
  const others = all.filter((one) => one.person !== null && one.person !== person);
  const [leave] = await lockOpenLeaves(work.tx, { appointment: id });
  return {
    others: others.map((one) => ({ id: one.id, name: one.name })),
    leave: leave
      ? {
          firstDay: leave.firstDay,
          lastDay: leave.lastDay,
          substitute: all.find((one) => one.id === leave.substitute)?.name ?? '',
        }
      : null,
  };
};

export const dutiesOf = async (work: CaseWork, asker: Actor): Answered => {
  const duties: DutyView[] = [];
  for (const { id, agency, agencyLabel } of asker.around.standing.appointments)
    duties.push({
      ...{ id, agency, agencyLabel },
      ...(await withColleagues(work, { id, person: asker.person, agency })),
    });
  return { duties };
};

const viewOf = (work: CaseWork, held: Held): OfficialView => ({
  id: held.id,
  name: held.name,
  position: held.position === '' ? null : held.position,
  role: held.role,
  agency: held.agency,
  agencyLabel: labelOf(work, held.agency),
  areaLabel: areaLabelOf(work, held.area),
  state: held.state,
  since: held.letter.from ?? wibMoment(held.since).day,
  ended: held.ended && wibMoment(held.ended).day,
  endedWhy: held.endedWhy,
  letter: held.letter.number,
  until: held.letter.until,
});

/** A list of an agency's people on a phone; the rest is in the export. */
export const officialsFor = async (work: CaseWork, asker: Actor, agency: string): Answered => {
  if (!may(asker.around.standing, 'see-queue')) return {};
  const held = await heldAt(work.tx, work.desk.ring, { agency });
  // A name that became a person stands there as that person.
  const people = held.filter(({ endedWhy }) => endedWhy !== 'joined').map((one) => viewOf(work, one));
  return { officials: { agencyLabel: labelOf(work, agency), people } };
};

export const officialFor = async (work: CaseWork, asker: Actor, id: string): Answered => {
  if (!may(asker.around.standing, 'see-queue') || !(await lockLiving(work.tx, work.desk.ring, id)))
    return { official: null };
  const [held] = await heldAt(work.tx, work.desk.ring, { id });
  if (!held) return { official: null };
  const openCases = (await openCasesOf(work.tx, id)).length;
  return { official: { ...viewOf(work, held), openCases, ...(await withColleagues(work, held)) } };
};

/**
 * Who answers for the case's agency, step by step, without anybody its reporter wrote of; empty when no agency has it. Each
 * step has those who can be told and those who are known by name alone.
 */
export const ladderFor = async (work: CaseWork, complaint: Complaint): Promise<readonly Rung[]> => {
  const { tx, desk } = work;
  const { directory } = desk.library();
  const agency = complaint.agency === null ? null : directory.agencyById(complaint.agency);
  if (!agency) return [];
  const on = agenciesOnLadder(agency, directory);
  const people = new Map<string, readonly Official[]>();
  const away = [];
  for (const id of [on.own, on.above, on.inspectorate].filter((one) => one !== null)) {
    people.set(id, await officialsOf(tx, desk.ring, id));
    away.push(...(await awayAt(tx, id)));
  }
  const story = await wholeStoryOf(work, complaint, await eventsOf(tx, complaint));
  const climbing = { agency: agency.id, place: complaint.place, story, reporter: complaint.reporter };
  return ladderOf(climbing, on, (id) => people.get(id) ?? [], away);
};

export const ladderViewFor = async (work: CaseWork, asker: Actor, reference: string): Answered => {
  if (!may(asker.around.standing, 'see-queue')) return { ladder: null };
  const complaint = await lockComplaint(work.tx, work.desk.ring, { reference });
  const rungs = complaint ? await ladderFor(work, complaint) : [];
  if (rungs.length === 0) return { ladder: null };
  const labelled = rungs.map((rung) => ({
    ...rung,
    agencyLabel: rung.agency === '' ? '' : labelOf(work, rung.agency),
  }));
  return { ladder: { reference, rungs: labelled } };
};

/** A quarter of one focal point has fewer. */
const MOST_SCORED = 500;

export const scorecardFor = async (work: CaseWork, asker: Actor): Answered => {
  const { tx, desk, now } = work;
  const since = new Date(now.getTime() - SCORE_DAYS * DAY_MS);
  const rows = await workedBy(tx, desk.ring, asker.person, since, MOST_SCORED);
  const worked = rows.map(({ acceptedAt, answeredAt, inTime, stars }) => ({
    acceptedOn: wibMoment(acceptedAt).day,
    answeredOn: answeredAt && wibMoment(answeredAt).day,
    inTime,
    stars,
  }));
  return { scorecard: scorecardOf(worked, holidaysIn(desk)) };
};
