// Why an act on a case cannot be done now, said so that the focal point knows what can.
import type { AgencyFace } from '../agency-face.ts';
import { moved, type Move, type Status } from '../complaint.ts';
import type { Text } from '../say.ts';
import type { FocalAsked } from './question.ts';

const MOVE_OF = {
  accept: 'accepted',
  ask: 'asked',
  data: 'data-requested',
  redirect: 'redirected',
  progress: 'progressed',
  'on-track': 'on-track',
  time: 'promised',
  trouble: 'hindered',
  resolve: 'resolved',
} as const satisfies { readonly [act: string]: Move };

/** What a focal point can do to a case; reading it is none of these. */
type CaseAct = keyof typeof MOVE_OF;

export const isCaseAct = (act: string): act is CaseAct => Object.hasOwn(MOVE_OF, act);

const WHY: { readonly [S in Status]: string } = {
  received: 'focal-refused-at-office',
  office: 'focal-refused-at-office',
  routed: 'focal-refused-accept-first',
  accepted: 'focal-refused-already-yours',
  awaiting: 'focal-refused-awaiting',
  resolved: 'focal-refused-answered',
  closed: 'focal-refused-closed',
};

/** The act that a question is about. */
export const actOf = (asked: FocalAsked): CaseAct => {
  if (asked.act === 'redirect-reason') return 'redirect';
  return asked.act === 'time-reason' ? 'time' : asked.act;
};

/** Null: the act is allowed. A case is its owner's; one offered and not yet accepted is anybody's of the agency. */
export const refusal = (face: AgencyFace, act: CaseAct): Text | null => {
  const { reference, owner, status } = face;
  if (owner && !owner.mine && status !== 'closed')
    return { key: 'focal-refused-taken', values: { reference, name: owner.name } };
  if (moved(status, MOVE_OF[act], 'focal').kind === 'refused')
    return { key: WHY[status], values: { reference } };
  if (act === 'data' && !face.mayAskData) return { key: 'focal-refused-no-data', values: { reference } };
  if (status !== 'routed' && !owner) return { key: 'focal-refused-at-office', values: { reference } };
  return null;
};
