// Another agency answers a case as well: what it answers is a part, a case of its own that begins with the story as agencies read it.
import { randomUUID } from 'node:crypto';
import { ownWords } from '../../core/agency-face.ts';
import { isFinal } from '../../core/complaint.ts';
import type { Effect } from '../../core/effect.ts';
import { noticeAgencyAdded } from '../../core/notices.ts';
import { writeAudit } from '../../store/audit.ts';
import { eventsOf, writeEvent } from '../../store/complaint-event.ts';
import { officeFaceOf } from '../../store/complaint-face.ts';
import { insertComplaint, lockComplaint, type Complaint } from '../../store/complaint.ts';
import { wholeOf } from '../../store/part.ts';
import { start } from '../case-clocks.ts';
import type { CaseTurn } from '../case-work.ts';
import { agencyLabelOf, wholeStoryOf } from '../office-case.ts';
import { tellCitizen } from '../tell.ts';
import { makeMove } from './move.ts';
import { checkMay, MoveRefused } from './refused.ts';

type Added = Extract<Effect, { readonly kind: 'add-agency' }>;

const checkWhole = async (turn: CaseTurn, complaint: Complaint, agency: string): Promise<void> => {
  const { reference, partOf, lane, status } = complaint;
  const all = await wholeOf(turn.tx, complaint);
  if (partOf !== null || lane === 'konsultasi' || isFinal(status))
    throw new MoveRefused(`case ${reference} is none that another agency answers; decide again`);
  if (all.some((part) => part.agency === agency && !isFinal(part.status)))
    throw new MoveRefused(`case ${reference} is answered by ${agency} already; decide again`);
};

/**
 * The story whole, so that nobody whom it names is offered the part; what agencies read, without what the reporter told one of them
 * in answer to its question. No file of the case passes by itself.
 */
const insertPart = async (
  turn: CaseTurn,
  whole: Complaint,
  { agency, note, part }: Added,
): Promise<string> => {
  const { tx, desk, now } = turn;
  const { key, reporter, lane, confidential, words } = whole;
  const id = randomUUID();
  const events = await eventsOf(tx, whole);
  const draft = await officeFaceOf(tx, whole);
  const added = events.flatMap(({ move, payload }) => (move === 'added' ? (payload.agencyText ?? []) : []));
  await insertComplaint(tx, desk.ring, {
    ...{ id, ...part, partOf: whole.id, lane, reporter, key, confidential, at: now },
    ...{ protected: whole.protected, emergency: false, identityMissing: false },
    draft: {
      ...draft,
      story: [await wholeStoryOf(turn, whole, events)],
      agency: { id: agency, label: agencyLabelOf(turn, { agency, body: null }) ?? '', named: null },
      ...{ files: [], filesShown: false, identity: null },
    },
    agencyWords: { ...words, additions: [...added, ...(note === null ? [] : [ownWords(note)])] },
  });
  await writeEvent(
    tx,
    { id, key },
    {
      ...{ at: now, move: 'filed', actor: 'officer', actorId: turn.actor.person, status: 'received' },
      payload: note === null ? {} : { text: note, agencyText: ownWords(note) },
    },
  );
  return id;
};

/** Throws ReferenceTaken when the number made for this turn belongs to another case: the turn is run again. */
export const addAgency = async (turn: CaseTurn, effect: Added): Promise<void> => {
  const { tx, desk, actor, now, round } = turn;
  checkMay(turn, 'assign');
  const { reference, agency } = effect;
  const whole = await lockComplaint(tx, desk.ring, { reference });
  if (!whole) throw new MoveRefused(`there is no case ${reference}; decide again`);
  await checkWhole(turn, whole, agency);
  const id = await insertPart(turn, whole, effect);
  const timed = { id, lane: whole.lane, agency, topic: whole.topic };
  for (const kind of ['acknowledge', 'answer'] as const) await start(turn, timed, kind);
  await makeMove(turn, whole, 'agency-added', { role: 'officer', person: actor.person }, { agency });
  await writeAudit(tx, desk.ring, {
    ...{ at: now, actor: actor.person, act: 'agency-added', complaint: whole.id },
    detail: { agency, part: id },
  });
  const label = agencyLabelOf(turn, { agency, body: null }) ?? '';
  await tellCitizen(turn, whole, noticeAgencyAdded(reference, label));
  round.due({ queue: 'route', id });
};
