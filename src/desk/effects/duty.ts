// What officers and focal points do about a duty: end it, enter a leave or end that, give one case to a colleague.
import type { Effect } from '../../core/effect.ts';
import { leavePlanned, type LeaveNames } from '../../core/duty-say.ts';
import { may } from '../../core/roles.ts';
import { writeAudit, type Act } from '../../store/audit.ts';
import type { Appointee } from '../../store/appointment.ts';
import { lockComplaint } from '../../store/complaint.ts';
import { lockLiving } from '../../store/duty.ts';
import { insertLeave } from '../../store/leave.ts';
import { isOfferedTo } from '../../store/offer.ts';
import { momentOf, type CaseTurn } from '../case-work.ts';
import { endDuty as endOf } from '../end-duty.ts';
import { endLeavesOf, mindLeavesOf } from '../leaves.ts';
import { agencyLabelOf } from '../office-case.ts';
import { giveTo, isWithAgency, mayHave } from '../pass-on.ts';
import { tellOfficers, tellPeople } from '../tell.ts';
import { checkMay, MoveRefused } from './refused.ts';

type Of<K extends Effect['kind']> = Extract<Effect, { readonly kind: K }>;

const audit = ({ tx, desk, actor, now }: CaseTurn, act: Act, detail: { readonly [name: string]: unknown }) =>
  writeAudit(tx, desk.ring, { at: now, actor: actor.person, act, complaint: null, detail });

const living = async ({ tx, desk }: CaseTurn, id: string): Promise<Appointee> => {
  const found = await lockLiving(tx, desk.ring, id);
  if (!found) throw new MoveRefused('an appointment ended meanwhile; decide again');
  return found;
};

/** Somebody of the same agency, and somebody else. */
const colleague = async (turn: CaseTurn, id: string, of: Appointee): Promise<Appointee> => {
  const found = await living(turn, id);
  if (found.agency !== of.agency || found.person === of.person)
    throw new MoveRefused('a colleague of another agency, or the very person, was named; decide again');
  return found;
};

export const endDuty = async (turn: CaseTurn, effect: Of<'end-duty'>): Promise<void> => {
  checkMay(turn, 'approve-appointment');
  const leaver = await living(turn, effect.appointment);
  const successor = effect.successor === null ? null : await colleague(turn, effect.successor, leaver);
  await endOf(turn, leaver, { why: effect.why, successor, by: turn.actor.person });
};

/** His own duty, or an officer's word about anybody's. */
const checkOwn = (turn: CaseTurn, { person }: Appointee): void => {
  if (person !== turn.actor.person) checkMay(turn, 'approve-appointment');
};

const isOfficers = ({ actor }: CaseTurn): boolean => may(actor.around.standing, 'approve-appointment');

const tellPlanned = async (
  turn: CaseTurn,
  absent: Appointee,
  substitute: Appointee,
  names: LeaveNames & { readonly firstDay: string },
): Promise<void> => {
  await tellPeople(turn, [absent.person], leavePlanned('absent', names), 'notice');
  await tellPeople(turn, [substitute.person], leavePlanned('substitute', names), 'notice');
  await tellOfficers(turn, leavePlanned('officer', names), 'notice');
};

export const setLeave = async (turn: CaseTurn, effect: Of<'leave'>): Promise<void> => {
  const { tx, actor, now } = turn;
  const { firstDay, lastDay } = effect;
  const absent = await living(turn, effect.appointment);
  checkOwn(turn, absent);
  const substitute = await colleague(turn, effect.substitute, absent);
  const days = { firstDay, lastDay };
  await insertLeave(tx, {
    ...{ appointment: absent.id, substitute: substitute.id, ...days },
    ...{ by: actor.person, at: now },
  });
  await audit(turn, 'leave-set', { appointment: absent.id, substitute: substitute.id, ...days });
  await tellPlanned(turn, absent, substitute, {
    absent: absent.name,
    substitute: substitute.name,
    agency: agencyLabelOf(turn, { agency: absent.agency, body: null }) ?? '',
    ...days,
  });
  if (firstDay <= momentOf(turn).day) await mindLeavesOf(turn, absent.id);
};

export const endLeave = async (turn: CaseTurn, { appointment }: Of<'end-leave'>): Promise<void> => {
  const absent = await living(turn, appointment);
  checkOwn(turn, absent);
  if ((await endLeavesOf(turn, appointment)) > 0)
    await audit(turn, 'leave-ended', { appointment, byOfficer: isOfficers(turn) });
};

/** His own case, to somebody of his agency whom its story does not name. */
export const handOver = async (turn: CaseTurn, { reference, to }: Of<'hand-over'>): Promise<void> => {
  const { tx, desk, actor } = turn;
  checkMay(turn, 'work-cases');
  const complaint = await lockComplaint(tx, desk.ring, { reference });
  if (!complaint || !isWithAgency(complaint) || complaint.owner !== actor.person)
    throw new MoveRefused(`case ${reference} is not this person's to hand over; decide again`);
  if (!(await isOfferedTo(tx, complaint.id, actor.person)))
    throw new MoveRefused(`case ${reference} is not offered to this person; decide again`);
  const next = await living(turn, to);
  if (next.agency !== complaint.agency || !(await mayHave(turn, complaint, next)))
    throw new MoveRefused(`case ${reference} is not for that colleague; decide again`);
  await giveTo(turn, complaint, next, 'owner', { role: 'focal', person: actor.person });
};
