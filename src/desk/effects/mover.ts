// Who may move a case, asked once more on its locked row: a rule that forgot to ask must not open a door.
import type { Move } from '../../core/complaint.ts';
import type { Effect, MovePayload } from '../../core/effect.ts';
import { eventsOf } from '../../store/complaint-event.ts';
import type { Complaint } from '../../store/complaint.ts';
import { isOfferedTo } from '../../store/offer.ts';
import { openRequestOf } from '../../store/request.ts';
import { momentOf, type CaseTurn } from '../case-work.ts';
import { lastAskedOf, reopenUntil } from '../ending.ts';
import { checkMay, MoveRefused } from './refused.ts';

export type MoveEffect = Extract<Effect, { readonly kind: 'move' }>;

const refuse = (complaint: Complaint, move: Move, why: string): never => {
  throw new MoveRefused(`case ${complaint.reference}: ${move} is refused, ${why}; decide again on its row`);
};

/** Adding is also for whoever opened the case by number and code, which the turn has seen to. */
const checkCitizen = async (turn: CaseTurn, complaint: Complaint, move: Move): Promise<void> => {
  if (complaint.reporter !== turn.actor.person && move !== 'added')
    refuse(complaint, move, 'it is not his case');
  if (move === 'withdrawn' && (complaint.protected !== null || complaint.emergency))
    refuse(complaint, move, 'an officer decides about such a case');
  if (move === 'made-report' && complaint.lane !== 'aduan')
    refuse(complaint, move, 'it was not told its agency first');
  if (move !== 'reopened' || complaint.status !== 'closed') return;
  const ending = lastAskedOf(await eventsOf(turn.tx, complaint));
  const until = ending && reopenUntil(turn, ending);
  if (until === null || until < momentOf(turn).day)
    refuse(complaint, move, 'its end is not his to take back, or no longer');
};

/** Anybody it is offered to takes or redirects an unowned case; everything else is its owner's. */
const checkFocal = async (turn: CaseTurn, complaint: Complaint, move: Move): Promise<void> => {
  const { person } = turn.actor;
  if (!(await isOfferedTo(turn.tx, complaint.id, person)))
    refuse(complaint, move, 'it is not offered to him');
  if (complaint.owner !== null && complaint.owner !== person) refuse(complaint, move, 'a colleague has it');
  if (complaint.owner === null && complaint.status !== 'routed')
    refuse(complaint, move, 'nobody has accepted it');
  if (move === 'data-requested' && complaint.protected !== null)
    refuse(complaint, move, 'no identity of a protected case passes by the bot');
};

/** A case is withdrawn at its reporter's request alone. */
const checkOfficer = (turn: CaseTurn, complaint: Complaint, move: Move): void => {
  checkMay(turn, 'answer-for-office');
  if (move === 'withdrawn' && complaint.withdrawalAskedAt === null)
    refuse(complaint, move, 'its reporter did not ask for it');
};

/** Whether this turn's person may make the move on this case, asked on its locked row. Throws MoveRefused. */
export const checkMover = async (turn: CaseTurn, complaint: Complaint, effect: MoveEffect): Promise<void> => {
  switch (effect.by) {
    case 'citizen':
      return checkCitizen(turn, complaint, effect.move);
    case 'focal':
      return checkFocal(turn, complaint, effect.move);
    case 'officer':
      return checkOfficer(turn, complaint, effect.move);
    default:
      return effect.by satisfies never;
  }
};

/** Only the fields that were asked for pass, whatever came with them. */
export const consentedPayload = async (
  turn: CaseTurn,
  complaint: Complaint,
  payload: MovePayload,
): Promise<MovePayload> => {
  const request = await openRequestOf(turn.tx, complaint);
  if (request?.kind !== 'consent' || (payload.consent !== undefined && payload.consent !== request.id))
    return refuse(complaint, 'consented', 'the request is over');
  const values = Object.fromEntries(request.fields.map((field) => [field, payload.values?.[field]]));
  return {
    ...payload,
    consent: request.id,
    fields: request.fields,
    values: JSON.parse(JSON.stringify(values)) as NonNullable<MovePayload['values']>,
  };
};
