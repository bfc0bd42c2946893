// Every change of a case's status is carried out here, on its locked row, and written as an event.
import type { Left } from '../../core/agency-say.ts';
import { ends, moved, type Actor as Role, type Hand, type Move, type Status } from '../../core/complaint.ts';
import type { MovePayload } from '../../core/effect.ts';
import { writeAudit } from '../../store/audit.ts';
import { writeEvent } from '../../store/complaint-event.ts';
import { changeComplaint, type Change } from '../../store/complaint-change.ts';
import { addToAgencyWords } from '../../store/complaint-face.ts';
import { lockComplaint, type Complaint } from '../../store/complaint.ts';
import { isOfferedTo, withdrawOffers } from '../../store/offer.ts';
import { closeRequests, writeRequest } from '../../store/request.ts';
import {
  extendAnswer,
  ladderLater,
  pauseAnswer,
  promise,
  resumeAnswer,
  revisitLater,
  start,
  stop,
  stopAll,
  stopOfAgency,
} from '../case-clocks.ts';
import { keepWordsOf, learnFromRedirect } from '../case-lessons.ts';
import type { CaseTurn, CaseWork } from '../case-work.ts';
import { tellCoSigners } from '../co-signers.ts';
import { shorten } from '../shorten.ts';
import { runAsReport } from '../made-report.ts';
import { awaitConfirmation, endParts } from '../parts.ts';
import { noteReopened } from '../reopened.ts';
import { changeOf } from './change.ts';
import { isIdentityMissing } from './identity-missing.ts';
import { checkMover, consentedPayload, type MoveEffect } from './mover.ts';
import { reportQuestion } from './question-reported.ts';
import { MoveRefused } from './refused.ts';
import { release, withhold } from './release.ts';

/** Where a case went that its focal points had. */
const leftBy = (move: Move, payload: MovePayload): Left => {
  if (move !== 'redirected') return 'office';
  return payload.agency ? 'redirected' : 'returned';
};

/** What a move does to clocks, requests, offers, files and the agency's words. */
const followUp = async (
  work: CaseWork,
  complaint: Complaint,
  move: Move,
  payload: MovePayload,
  by: { readonly role: Role; readonly person: string | null },
  status: Status,
): Promise<void> => {
  const { tx, now } = work;
  const { id } = complaint;
  const who = by.person;
  switch (move) {
    case 'accepted':
      await stop(work, id, ['acknowledge']);
      return ladderLater(work, id, 'agency');
    case 'asked':
      await stop(work, id, ['progress']);
      await writeRequest(tx, complaint, {
        kind: 'question',
        askedBy: who ?? '',
        fields: [],
        text: payload.text ?? payload.agencyText ?? '',
        at: now,
      });
      return pauseAnswer(work, id);
    case 'data-requested':
      await stop(work, id, ['progress']);
      await writeRequest(tx, complaint, {
        kind: 'consent',
        askedBy: who ?? '',
        fields: payload.fields ?? [],
        text: payload.text ?? null,
        at: now,
      });
      return pauseAnswer(work, id);
    case 'replied':
    case 'consented':
    case 'consent-refused':
      await closeRequests(tx, id, now, move === 'replied' ? null : move === 'consented');
      if (move === 'replied' && payload.agencyText !== undefined)
        await addToAgencyWords(tx, complaint, payload.agencyText);
      return resumeAnswer(work, id);
    case 'added':
      if (payload.agencyText !== undefined) await addToAgencyWords(tx, complaint, payload.agencyText);
      return status === 'resolved' ? awaitConfirmation(work, complaint) : undefined;
    case 'redirected':
    case 'to-office':
    case 'handed-back':
      if (move === 'redirected') await learnFromRedirect(work, complaint, by.role, payload.agency ?? null);
      await shorten(work, complaint, leftBy(move, payload));
      await withdrawOffers(tx, id, now);
      await stopOfAgency(work, id);
      await stop(work, id, ['handle']);
      if (move !== 'to-office') return;
      if (complaint.lane !== 'konsultasi') await start(work, complaint, 'handle');
      return ladderLater(work, id, 'office');
    case 'taken-over':
      await shorten(work, complaint, 'office');
      await withdrawOffers(tx, id, now);
      await closeRequests(tx, id, now, null);
      await stopOfAgency(work, id);
      await stop(work, id, ['confirm']);
      await resumeAnswer(work, id);
      return ladderLater(work, id, 'office');
    case 'vacated':
      await withdrawOffers(tx, id, now);
      await closeRequests(tx, id, now, null);
      await stop(work, id, ['acknowledge']);
      return resumeAnswer(work, id);
    case 'routed':
      await stop(work, id, ['handle']);
      return start(work, complaint, 'acknowledge');
    case 'progressed':
      return stop(work, id, ['promise', 'progress']);
    case 'on-track':
    case 'hindered':
      return stop(work, id, ['progress']);
    case 'promised':
      await stop(work, id, ['progress']);
      return payload.day === undefined ? undefined : promise(work, complaint, payload.day);
    case 'extension-asked':
      await stop(work, id, ['progress']);
      return start(work, complaint, 'decide');
    case 'extension-granted':
      return payload.day === undefined ? undefined : extendAnswer(work, complaint, payload.day);
    case 'extension-refused':
      return stop(work, id, ['decide']);
    case 'checked':
      return stop(work, id, ['check']);
    case 'resolved':
    case 'answered':
      await closeRequests(tx, id, now, null);
      return awaitConfirmation(work, complaint);
    case 'agency-added':
      return stop(work, id, ['confirm']);
    case 'made-report':
      return runAsReport(work, complaint);
    case 'confirmed':
    case 'lapsed':
    case 'rejected':
    case 'withdrawn':
    case 'co-signed':
    case 'dropped':
      await shorten(work, complaint, move === 'rejected' ? 'rejected' : 'closed');
      await closeRequests(tx, id, now, null);
      await keepWordsOf(work, complaint, true);
      await stopAll(work, id);
      if (move === 'confirmed') await revisitLater(work, complaint);
      return move === 'dropped' ? awaitConfirmation(work, complaint) : undefined;
    case 'reopened':
      if (payload.agencyText !== undefined) await addToAgencyWords(tx, complaint, payload.agencyText);
      // His days to say whether all is well are over with the first of several answers that did not settle it.
      await stop(work, complaint.partOf ?? id, ['confirm', 'revisit']);
      if (by.role === 'citizen') await noteReopened(work, complaint);
      await keepWordsOf(work, complaint, false);
      // Offered once more, it is told once more.
      if (status === 'received') await withdrawOffers(tx, id, now);
      if (complaint.lane === 'laporan' && complaint.checkedAt === null) await start(work, complaint, 'check');
      return start(work, complaint, 'answer');
    case 'question-reported':
      return reportQuestion(work, complaint);
    case 'files-shown':
      return release(work, complaint, by, payload);
    case 'files-withheld':
      return withhold(work, complaint, by, payload);
    case 'filed':
    case 'noted':
    case 'revisited':
    case 'still-settled':
    case 'handed-over':
    case 'rated':
    case 'interim-told':
    case 'overdue':
    case 'escalated':
    case 'silent':
    case 'ready':
    case 'identity-completed':
    case 'withdrawal-asked':
    case 'withdrawal-declined':
    case 'rating-explained':
    case 'news-asked':
    case 'informed':
      return;
    default:
      return move satisfies never;
  }
};

/** Nobody's move: a clock's or the routing's. */
export const SYSTEM = { role: 'system', person: null } as const;

/** Whose a reopened case is: a focal point that is none any more has it no longer. */
const handOf = async ({ tx }: CaseWork, { id, heldBy, owner }: Complaint): Promise<Hand> => {
  if (heldBy === 'office') return 'office';
  return owner !== null && (await isOfferedTo(tx, id, owner)) ? 'agency' : 'nobody';
};

/**
 * Carries out a move by somebody already known to be allowed to: status, columns, event, clocks, requests, offers.
 * Gives the status afterwards. Throws MoveRefused when the row does not allow it.
 */
export const makeMove = async (
  work: CaseWork,
  complaint: Complaint,
  move: Move,
  by: { readonly role: Role; readonly person: string | null },
  payload: MovePayload,
  change: Change = {},
): Promise<Status> => {
  const hand = move === 'reopened' ? await handOf(work, complaint) : undefined;
  const outcome = moved(complaint.status, move, by.role, hand);
  if (outcome.kind === 'refused')
    throw new MoveRefused(
      `case ${complaint.reference} is ${complaint.status}: ${move} by ${by.role} is ${outcome.why}; decide again on its row`,
    );
  const { status } = outcome;
  await changeComplaint(work.tx, complaint.id, {
    ...changeOf(move, complaint, by.person, payload, by.role, work.now),
    ...change,
    ...(status === complaint.status ? {} : { status }),
  });
  await writeEvent(work.tx, complaint, {
    at: work.now,
    move,
    actor: by.role,
    actorId: by.person,
    status,
    payload,
  });
  await followUp(work, complaint, move, payload, by, status);
  if (ends(move)) await endParts(work, complaint, move, (part) => makeMove(work, part, move, by, {}));
  await tellCoSigners(work, complaint, move, status, (first) =>
    makeMove(work, first, 'reopened', SYSTEM, {}),
  );
  // Sent on, given back or opened again: it has to find its way anew.
  if (status === 'received' && complaint.status !== 'received')
    work.round.due({ queue: 'route', id: complaint.id });
  return status;
};

/** A move decided in a turn. The case is locked; who may do it is checked once more. */
export const move = async (turn: CaseTurn, effect: MoveEffect): Promise<void> => {
  const { tx, desk, actor, now } = turn;
  const complaint = await lockComplaint(tx, desk.ring, { reference: effect.reference });
  if (!complaint) throw new MoveRefused(`there is no case ${effect.reference}; decide again`);
  await checkMover(turn, complaint, effect);
  const isConsent = effect.move === 'consented' || effect.move === 'consent-refused';
  const payload =
    effect.move === 'consented' ? await consentedPayload(turn, complaint, effect.payload) : effect.payload;
  const change =
    effect.move === 'made-report' && complaint.partOf === null
      ? { identityMissing: isIdentityMissing('laporan', actor.around.identity) }
      : {};
  await makeMove(turn, complaint, effect.move, { role: effect.by, person: actor.person }, payload, change);
  if (isConsent)
    await writeAudit(tx, desk.ring, {
      at: now,
      actor: actor.person,
      act: effect.move === 'consented' ? 'consented' : 'consent-refused',
      complaint: complaint.id,
      detail: { fields: payload.fields ?? [], agency: complaint.agency },
    });
};
