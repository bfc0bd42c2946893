// What a reporter without a chat said to an officer, at the counter or on the telephone: it counts as his own word, and the agency
// reads it without him. Who wrote it down stands in the event and in the audit.
import { caseNews, wordsArrived } from '../../core/agency-say.ts';
import type { AgencyText } from '../../core/agency-face.ts';
import type { Effect } from '../../core/effect.ts';
import { writeAudit } from '../../store/audit.ts';
import { openRequestOf } from '../../store/request.ts';
import type { CaseTurn } from '../case-work.ts';
import { strikerOf } from '../office-case.ts';
import { tellAgency } from '../tell.ts';
import { recorded } from './behalf.ts';
import { makeMove } from './move.ts';
import { MoveRefused } from './refused.ts';

export const speakFor = async (
  turn: CaseTurn,
  { reference, move, text }: Extract<Effect, { readonly kind: 'speak-for' }>,
): Promise<void> => {
  const { tx, desk, actor, now } = turn;
  const complaint = await recorded(turn, reference);
  const request = move === 'replied' ? await openRequestOf(tx, complaint) : null;
  // What he allows an agency to read he has to see himself, or an officer passes it with a reason.
  if (move === 'replied' && request?.kind !== 'question')
    throw new MoveRefused(`case ${reference} asks its reporter nothing; decide again`);
  const clean = text === null ? null : ((await strikerOf(turn, complaint))(text) as AgencyText);
  const words = text === null || clean === null ? {} : { text, agencyText: clean };
  await makeMove(turn, complaint, move, { role: 'citizen', person: actor.person }, words);
  await writeAudit(tx, desk.ring, {
    ...{ at: now, actor: actor.person, act: 'spoken-for', complaint: complaint.id },
    detail: { move },
  });
  if (move === 'replied' && clean !== null)
    return tellAgency(turn, complaint, wordsArrived(reference, 'reply', clean));
  const news =
    move === 'confirmed' ? ({ kind: 'confirmed' } as const) : ({ kind: 'reopened', text: clean } as const);
  return tellAgency(turn, complaint, caseNews(reference, news));
};
