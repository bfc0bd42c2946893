// How a focal point comes to be: invited, joined, approved. And the first admin, by his code.
import { randomUUID } from 'node:crypto';
import type { Effect } from '../../core/effect.ts';
import { appointmentCard, appointmentVerdict } from '../../core/officer/appointment.ts';
import { plain } from '../../core/answer.ts';
import {
  decideAppointment,
  insertAppointment,
  lockWaitingAppointment,
  officialsOf,
  type Appointee,
} from '../../store/appointment.ts';
import { writeAudit } from '../../store/audit.ts';
import { complaintsWithoutFocalPoint } from '../../store/complaint-list.ts';
import { endNamed, otherOfficesOf, setLetter } from '../../store/duty.ts';
import { insertInvite, lockInvite, useInvite } from '../../store/invite.ts';
import { appointStaff } from '../../store/staff.ts';
import { pendingOf } from '../case-finds.ts';
import { policiesIn, type CaseTurn } from '../case-work.ts';
import { agencyLabelOf } from '../office-case.ts';
import { tellOfficers, tellPeople } from '../tell.ts';
import { checkMay, MoveRefused } from './refused.ts';

const DAY_MS = 86_400_000;

type Of<K extends Effect['kind']> = Extract<Effect, { readonly kind: K }>;

/** A one-use code, bound to the agency and area, valid for the days that policy says. */
export const invite = async (turn: CaseTurn, effect: Of<'invite'>): Promise<void> => {
  const { tx, desk, actor, now } = turn;
  checkMay(turn, 'invite');
  await insertInvite(tx, desk.ring, {
    kind: 'focal',
    code: effect.code,
    agency: effect.agency,
    area: effect.area,
    role: effect.role ?? 'focal',
    createdBy: actor.person,
    at: now,
    expiresAt: new Date(now.getTime() + policiesIn(desk).inviteValidDays * DAY_MS),
  });
  await writeAudit(tx, desk.ring, {
    at: now,
    actor: actor.person,
    act: 'invited',
    complaint: null,
    detail: { agency: effect.agency, area: effect.area, role: effect.role ?? 'focal' },
  });
};

const becomeAdmin = async (turn: CaseTurn, name: string): Promise<void> => {
  const { tx, desk, actor, now } = turn;
  await appointStaff(tx, desk.ring, {
    person: actor.person,
    officer: false,
    head: false,
    admin: true,
    name,
    at: now,
  });
  await writeAudit(tx, desk.ring, {
    at: now,
    actor: actor.person,
    act: 'admin-joined',
    complaint: null,
    detail: {},
  });
};

/** What else this person is or was for an agency: somebody who was removed does not come back unseen. */
const elsewhereOf = async (turn: CaseTurn, id: string) => {
  const held = await otherOfficesOf(turn.tx, turn.actor.person, id);
  return held.map(({ agency, ended }) => ({
    agencyLabel: agencyLabelOf(turn, { agency, body: null }) ?? agency,
    ended,
  }));
};

/** A code that somebody else used up a moment ago undoes the turn, which is then run again on what is true. */
export const redeem = async (turn: CaseTurn, effect: Of<'redeem'>): Promise<void> => {
  const { tx, desk, actor, now } = turn;
  const found = await lockInvite(tx, desk.ring, effect.code, now);
  if (!found || !(await useInvite(tx, desk.ring, effect.code, actor.person, now)))
    throw new MoveRefused('an invite was used or ran out meanwhile; decide again');
  if (found.kind === 'admin') return becomeAdmin(turn, effect.name);
  const waiting = {
    id: randomUUID(),
    person: actor.person,
    agency: found.agency ?? '',
    area: found.area,
    role: found.role,
    name: effect.name,
    position: effect.position,
  };
  await insertAppointment(tx, desk.ring, {
    ...waiting,
    state: 'waiting',
    invitedBy: found.createdBy,
    at: now,
  });
  if (effect.letter) await setLetter(tx, waiting.id, effect.letter);
  await writeAudit(tx, desk.ring, {
    at: now,
    actor: actor.person,
    act: 'joined',
    complaint: null,
    detail: { appointment: waiting.id, agency: waiting.agency },
  });
  const { number = null, until = null } = effect.letter ?? {};
  const pending = pendingOf(turn, waiting, {
    ...(number === null ? {} : { letter: number }),
    ...(until === null ? {} : { until }),
    elsewhere: await elsewhereOf(turn, waiting.id),
  });
  await tellOfficers(turn, appointmentCard(pending), 'notice');
};

/** Who stood on the agency's list by name alone has joined now: he is one person, not two. */
const endNamesOf = async (turn: CaseTurn, { agency, role, name }: Appointee): Promise<void> => {
  const all = await officialsOf(turn.tx, turn.desk.ring, agency);
  const same = all.filter(
    (one) => one.person === null && one.role === role && plain(one.name) === plain(name),
  );
  await endNamed(
    turn.tx,
    same.map(({ id }) => id),
    turn.now,
  );
};

/** The verdict, told to the person. Cases of the agency that wait for want of a focal point find their way now. */
export const approve = async (turn: CaseTurn, effect: Of<'approve'>): Promise<void> => {
  const { tx, desk, actor, now } = turn;
  checkMay(turn, 'approve-appointment');
  const waiting = await lockWaitingAppointment(tx, desk.ring, effect.appointment);
  if (!waiting) throw new MoveRefused('an appointment was decided meanwhile; decide again');
  const state = effect.approved ? 'active' : 'refused';
  await decideAppointment(tx, waiting.id, { state, by: actor.person, at: now });
  await writeAudit(tx, desk.ring, {
    at: now,
    actor: actor.person,
    act: effect.approved ? 'approved' : 'refused',
    complaint: null,
    detail: { appointment: waiting.id },
  });
  await tellPeople(
    turn,
    [waiting.person],
    appointmentVerdict(pendingOf(turn, waiting), effect.approved),
    'notice',
  );
  if (!effect.approved) return;
  await endNamesOf(turn, waiting);
  for (const id of await complaintsWithoutFocalPoint(tx, waiting.agency))
    turn.round.due({ queue: 'route', id });
};
