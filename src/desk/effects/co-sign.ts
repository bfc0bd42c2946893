// A reporter signs another's case: his own ends as put to it.
import { caseNews } from '../../core/agency-say.ts';
import { isFinal } from '../../core/complaint.ts';
import type { Effect } from '../../core/effect.ts';
import { noticeCoSigned } from '../../core/notices-co-signed.ts';
import { coSign, peopleOf } from '../../store/co-signed.ts';
import { lockComplaints, type Complaint } from '../../store/complaint.ts';
import type { CaseTurn } from '../case-work.ts';
import { tellAgency, tellCitizen } from '../tell.ts';
import { makeMove } from './move.ts';
import { checkMay, MoveRefused } from './refused.ts';

const mayCoSign = (own: Complaint, other: Complaint): boolean =>
  own.id !== other.id &&
  [own, other].every(
    ({ status, protected: why, emergency }) => !isFinal(status) && why === null && !emergency,
  ) &&
  own.agency === other.agency &&
  own.lane === other.lane;

export const coSignCase = async (
  turn: CaseTurn,
  { reference, other: to }: Extract<Effect, { readonly kind: 'co-sign' }>,
): Promise<void> => {
  checkMay(turn, 'assign');
  const locked = await lockComplaints(turn.tx, turn.desk.ring, [reference, to]);
  const own = locked.find((one) => one.reference === reference);
  const other = locked.find((one) => one.reference === to);
  if (!own || !other || !mayCoSign(own, other))
    throw new MoveRefused(`case ${reference} cannot be put to ${to}; decide again on their rows`);
  await makeMove(turn, own, 'co-signed', { role: 'officer', person: turn.actor.person }, {});
  await coSign(turn.tx, own.id, other.id, turn.now);
  const people = await peopleOf(turn.tx, other.id);
  await tellCitizen(turn, own, noticeCoSigned(own.reference, people));
  await tellAgency(turn, other, caseNews(other.reference, { kind: 'co-signed', people }));
};
