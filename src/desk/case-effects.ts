// Effects on complaints and on people with a duty, carried out inside the turn's transaction.
import type { Effect } from '../core/effect.ts';
import { emergencyTaken } from '../core/officer/card.ts';
import { recipientsOf } from '../store/address.ts';
import { keepAttachment } from '../store/attachment.ts';
import { writeAudit, type Act } from '../store/audit.ts';
import { noteWrongCode } from '../store/code-try.ts';
import { changeSecret } from '../store/complaint-secret.ts';
import { lockComplaint, type Complaint } from '../store/complaint.ts';
import type { Tx } from '../store/database.ts';
import { acknowledgeAlert, callsOf } from '../store/emergency-alert.ts';
import { noteLeafletStart } from '../store/leaflet.ts';
import { keepIdentity } from '../store/person.ts';
import { releaseFiles } from '../store/released-file.ts';
import { nameOfStaff } from '../store/staff.ts';
import type { CaseTurn } from './case-work.ts';
import type { Desk } from './desk.ts';
import { addAgency } from './effects/add-agency.ts';
import { linkRecorded, paperLink, readCode, tickNotice } from './effects/behalf.ts';
import { coSignCase } from './effects/co-sign.ts';
import { fileComplaint } from './effects/file.ts';
import { actOnBroadcast, announcements, answer, writeNew } from './effects/broadcast.ts';
import { keepCommitment } from './effects/commitment.ts';
import { onFailedEvent } from './effects/failed-event.ts';
import { endDuty, endLeave, handOver, setLeave } from './effects/duty.ts';
import { approve, invite, redeem } from './effects/focal-point.ts';
import { decideLink, wishLink } from './effects/link-chat.ts';
import { openConsole, openCoverage, openEvidence, openFiles, openLink } from './effects/link.ts';
import { makeLeaflet } from './effects/leaflet.ts';
import { onLearning } from './effects/learning.ts';
import { makeMove, move } from './effects/move.ts';
import { muteSender } from './effects/mute.ts';
import { replyToDay } from './effects/reminder.ts';
import { pairWhatsapp } from './effects/pair-whatsapp.ts';
import { checkMay, MoveRefused } from './effects/refused.ts';
import { resume } from './effects/resume-channel.ts';
import { speakFor } from './effects/speak-for.ts';
import { changeRoster } from './effects/roster.ts';
import { tellAllOf } from './my-data.ts';
import type { Round } from './round.ts';
import type { Actor } from './surroundings.ts';
import { tellAgency, tellCitizen } from './tell.ts';

/** What is not an answer or a figure is about a case. */
export type CaseEffect = Exclude<Effect, { kind: 'say' | 'tell-officers' | 'count' }>;

type Of<K extends CaseEffect['kind']> = Extract<CaseEffect, { readonly kind: K }>;

const locked = async (turn: CaseTurn, reference: string): Promise<Complaint> => {
  const complaint = await lockComplaint(turn.tx, turn.desk.ring, { reference });
  if (!complaint) throw new MoveRefused(`there is no case ${reference}; decide again`);
  return complaint;
};

const audit = (
  turn: CaseTurn,
  act: Act,
  complaint: string | null,
  detail: { readonly [name: string]: unknown } = {},
): Promise<void> =>
  writeAudit(turn.tx, turn.desk.ring, { at: turn.now, actor: turn.actor.person, act, complaint, detail });

const keepFile = async (turn: CaseTurn, { file, reference }: Of<'keep-file'>): Promise<void> => {
  const { person, key, channel } = turn.actor;
  const complaint = reference === null ? null : await locked(turn, reference);
  await keepAttachment(turn.tx, { file, person, key, channel, complaint: complaint?.id ?? null });
  // His earlier yes covers what he sends now; never what somebody else adds who knows the code.
  if (complaint?.filesShown && complaint.protected === null && complaint.reporter === person)
    await releaseFiles(turn.tx, {
      ...{ complaint: complaint.id, at: turn.now, by: 'citizen', person },
      file: file.id,
    });
  turn.round.due({ queue: `deliver-${channel}`, id: '' });
};

/** Beside a move that saw to it that the case is his. */
const keepEvidence = async (turn: CaseTurn, { file, reference }: Of<'keep-evidence'>): Promise<void> => {
  const { person, key, channel } = turn.actor;
  const { id, owner } = await locked(turn, reference);
  if (owner !== person) throw new MoveRefused(`case ${reference} is not this focal point's; decide again`);
  await keepAttachment(turn.tx, { file, person, key, channel, complaint: id, evidence: true });
  turn.round.due({ queue: `deliver-${channel}`, id: '' });
};

const note = async (turn: CaseTurn, { reference, text }: Of<'note'>): Promise<void> => {
  checkMay(turn, 'see-queue');
  const by = { role: 'officer', person: turn.actor.person } as const;
  await makeMove(turn, await locked(turn, reference), 'noted', by, { text });
};

const newCode = async (turn: CaseTurn, { reference, secret }: Of<'new-code'>): Promise<void> => {
  const complaint = await locked(turn, reference);
  if (complaint.reporter !== turn.actor.person)
    throw new MoveRefused(`case ${reference} is not this person's; decide again`);
  await changeSecret(turn.tx, turn.desk.ring, complaint, secret);
  await audit(turn, 'code-changed', complaint.id);
};

/** Counted also where there is no such number. */
const wrongCode = async (turn: CaseTurn, { reference }: Of<'wrong-code'>): Promise<void> => {
  await noteWrongCode(turn.tx, turn.desk.ring, turn.actor.address, reference);
  turn.round.count('wrong-code');
};

/** The first who acknowledges has it; the others who were called read who. */
const acknowledge = async (turn: CaseTurn, { reference }: Of<'acknowledge-emergency'>): Promise<void> => {
  const { tx, desk, actor, now } = turn;
  checkMay(turn, 'acknowledge-emergency');
  const complaint = await locked(turn, reference);
  if (!(await acknowledgeAlert(tx, complaint.id, actor.person, now)))
    throw new MoveRefused(`the emergency ${reference} was taken by somebody else; decide again`);
  await audit(turn, 'emergency-acknowledged', complaint.id);
  const name = (await nameOfStaff(tx, desk.ring, actor.person)) ?? '';
  const called = new Set((await callsOf(tx, complaint.id)).flatMap(({ people }) => people));
  called.delete(actor.person);
  for (const to of await recipientsOf(tx, desk.ring, [...called]))
    turn.round.tell(to, { class: 'notice', say: emergencyTaken(reference, name), complaintId: complaint.id });
};

const carryOutOn = async (turn: CaseTurn, effect: CaseEffect): Promise<void> => {
  switch (effect.kind) {
    case 'file':
      return fileComplaint(turn, effect.filing);
    case 'keep-identity': {
      const { tx, actor, now } = turn;
      await keepIdentity(tx, actor.key, actor.person, effect.identity, {
        version: effect.consentVersion,
        at: now,
      });
      const { consentVersion, corrected } = effect;
      return corrected === undefined
        ? audit(turn, 'identity-kept', null, { consentVersion })
        : audit(turn, 'identity-corrected', null, { consentVersion, field: corrected });
    }
    case 'copy-of-data':
      await tellAllOf(turn, effect.lines);
      return audit(turn, 'data-copied', null);
    case 'erase': {
      const { person, address, channel } = turn.actor;
      turn.round.erase({ person, address, language: effect.language });
      return turn.round.due({ queue: `deliver-${channel}`, id: '' });
    }
    case 'keep-file':
      return keepFile(turn, effect);
    case 'keep-evidence':
      return keepEvidence(turn, effect);
    case 'move':
      return move(turn, effect);
    case 'add-agency':
      return addAgency(turn, effect);
    case 'note':
      return note(turn, effect);
    case 'tell-citizen':
      return tellCitizen(turn, await locked(turn, effect.reference), effect.say);
    case 'tell-focal':
      return tellAgency(turn, await locked(turn, effect.reference), effect.say);
    case 'new-code':
      return newCode(turn, effect);
    case 'wrong-code':
      return wrongCode(turn, effect);
    case 'wish-link':
      return wishLink(turn, effect);
    case 'decide-link':
      return decideLink(turn, effect);
    case 'invite':
      return invite(turn, effect);
    case 'redeem':
      return redeem(turn, effect);
    case 'approve':
      return approve(turn, effect);
    case 'broadcast':
      return writeNew(turn, effect);
    case 'broadcast-act':
      return actOnBroadcast(turn, effect);
    case 'answer-broadcast':
      return answer(turn, effect);
    case 'announcements':
      return announcements(turn, effect);
    case 'end-duty':
      return endDuty(turn, effect);
    case 'leave':
      return setLeave(turn, effect);
    case 'end-leave':
      return endLeave(turn, effect);
    case 'hand-over':
      return handOver(turn, effect);
    case 'coverage-link':
      return openCoverage(turn);
    case 'open-link':
      return openLink(turn, effect);
    case 'open-files':
      return openFiles(turn, effect);
    case 'open-evidence':
      return openEvidence(turn, effect);
    case 'acknowledge-emergency':
      return acknowledge(turn, effect);
    case 'roster':
      return changeRoster(turn, effect);
    case 'leaflet':
      return makeLeaflet(turn, effect);
    case 'leaflet-start':
      return noteLeafletStart(turn.tx, effect.id, turn.actor.address, turn.now);
    case 'paper-link':
      return paperLink(turn, effect);
    case 'read-code':
      return readCode(turn, effect);
    case 'speak-for':
      return speakFor(turn, effect);
    case 'tick-notice':
      return tickNotice(turn, effect);
    case 'link-recorded':
      return linkRecorded(turn, effect);
    case 'failed-event':
      return onFailedEvent(turn, effect);
    case 'co-sign':
      return coSignCase(turn, effect);
    case 'learning':
      return onLearning(turn, effect);
    case 'mute':
      return muteSender(turn, effect);
    case 'commitment':
      return keepCommitment(turn, effect);
    case 'reply-to-reminder':
      return replyToDay(turn, effect);
    case 'resume-channel':
      return resume(turn, effect);
    case 'console-link':
      return openConsole(turn);
    case 'pair-whatsapp':
      return pairWhatsapp(turn);
    default:
      return effect satisfies never;
  }
};

/** Carries out one effect in the name of `actor`. Throws when it cannot; the whole turn is then undone. */
export const carryOutForCase = (
  tx: Tx,
  desk: Desk,
  actor: Actor,
  effect: CaseEffect,
  round: Round,
): Promise<void> => carryOutOn({ tx, desk, actor, round, now: desk.clock.now() }, effect);
