// The focal point's side of the conversation.
import type { AgencyFace } from './agency-face.ts';
import { caseList } from './agency-say.ts';
import { done, say, type Turned } from './asking.ts';
import { actOn, notYours, refused, showCard } from './focal/act.ts';
import { announcements, answerBroadcast } from './focal/announcement.ts';
import { askFields, fieldsWritten, pickField } from './focal/data.ts';
import { handOver, moving, needsOfHandOver, scorecard } from './focal/duty.ts';
import { guide, notFocal } from './focal/guide.ts';
import { codeIn, join, joinAgain, joinAnswer, joinCancelled, joinSkipped } from './focal/join.ts';
import { leave, leaveAnswer, leaveCancelled } from './focal/leave.ts';
import { evidenceCame } from './focal/evidence.ts';
import { send, unusable } from './focal/own-words.ts';
import { askFocal, type FocalAsked } from './focal/question.ts';
import { agencyChosen, agencyWritten, askAgency, redirectWith } from './focal/redirect.ts';
import { actOf, refusal } from './focal/refusal.ts';
import { askHindrance, hindranceHeard, ready } from './focal/reminded.ts';
import { settled } from './focal/settled.ts';
import { askTime, askTimeAgain, timeBecause, timeChosen, timeWritten } from './focal/time.ts';
import { askTrouble, hindered, troubleChosen } from './focal/trouble.ts';
import type { Heard } from './heard.ts';
import { readReference } from './reference.ts';
import { may } from './roles.ts';
import type { Text } from './say.ts';
import type { Asked, State } from './state.ts';
import type { Need, Surroundings, World } from './world.ts';

/** The case that quoted or plain words are about, if they name one. */
const namedCase = (heard: Heard): string | null => {
  if (heard.kind === 'text') return heard.about ?? readReference(heard.text);
  return heard.kind === 'file' ? heard.about : null;
};

/** The fixed word that was typed or tapped, and what stood behind it. */
const commandOf = (heard: Heard): { readonly name: string; readonly rest: string } | null => {
  if (heard.kind === 'command') return heard.command;
  if (heard.kind === 'token' && heard.token.kind === 'command')
    return { name: heard.token.command, rest: heard.token.rest ?? '' };
  return null;
};

/** After these the next case is asked about, when he was asked how all of them stand. */
const BRING_THE_NEXT: readonly FocalAsked['act'][] = ['time', 'time-reason', 'trouble'];

/** What a focal point's turn has to find: the case it is about, his list, or an invitation. Nothing of anybody else's. */
export const focalNeeds = (state: State, heard: Heard, around: Surroundings): readonly Need[] => {
  const command = commandOf(heard);
  if (command?.name === 'gabung') {
    const code = codeIn(command.rest);
    return code === '' ? [] : [{ kind: 'invite', code }];
  }
  const { asked } = state;
  const mayWork = may(around.standing, 'work-cases');
  if (mayWork && heard.kind === 'token' && heard.token.kind === 'case') {
    const { act, reference } = heard.token;
    const list: readonly Need[] = act === 'on-track' ? [{ kind: 'focal-cases' }] : [];
    return [{ kind: 'case-for-focal', reference }, ...list];
  }
  if (mayWork && command?.name === 'kasus') return [{ kind: 'focal-cases' }];
  if (mayWork && command?.name === 'oper') return needsOfHandOver(command.rest);
  if (mayWork && command?.name === 'rapor') return [{ kind: 'scorecard' }];
  if (mayWork && (command?.name === 'cuti' || asked?.kind === 'leave')) return [{ kind: 'duties' }];
  if (asked?.kind === 'join') return [{ kind: 'invite', code: asked.code }];
  if (!mayWork) return [];
  if (asked?.kind === 'focal') {
    const list: readonly Need[] = BRING_THE_NEXT.includes(asked.act) ? [{ kind: 'focal-cases' }] : [];
    return [{ kind: 'case-for-focal', reference: asked.reference }, ...list];
  }
  const reference = namedCase(heard);
  return reference === null
    ? [{ kind: 'focal-cases' }]
    : [{ kind: 'case-for-focal', reference }, { kind: 'focal-cases' }];
};

/** The open question once more, with `why` before it. */
const again = (state: State, asked: FocalAsked, why: Text, world: World): Turned => {
  if (asked.act === 'data') return askFields(state, asked.reference, asked.fields, why);
  if (asked.act === 'redirect') return askAgency(state, asked.reference, why);
  if (asked.act === 'time') return askTimeAgain(state, asked, world, why);
  if (asked.act === 'trouble') return askTrouble(state, asked.reference, why);
  return askFocal(state, asked, [], why);
};

const back = (state: State, asked: FocalAsked, face: AgencyFace, world: World): Turned => {
  if (asked.act === 'redirect-reason') return askAgency(state, asked.reference);
  if (asked.act === 'time-reason') return askTime(state, face, world);
  return showCard({ ...state, asked: null }, face, say('focal-cancelled'));
};

const choice = (state: State, asked: FocalAsked, face: AgencyFace, chosen: string, world: World): Turned => {
  if (chosen === 'back') return back(state, asked, face, world);
  if (asked.act === 'data') return pickField(state, asked, face, chosen);
  if (asked.act === 'redirect') return agencyChosen(state, asked, chosen, world);
  if (asked.act === 'time') return timeChosen(state, asked, face, chosen, world);
  if (asked.act === 'trouble') return troubleChosen(state, face, chosen, world);
  return again(state, asked, { key: 'focal-late-button' }, world);
};

const words = (state: State, asked: FocalAsked, face: AgencyFace, text: string, world: World): Turned => {
  const problem = unusable(asked.act, text);
  if (problem) return again(state, asked, problem, world);
  switch (asked.act) {
    case 'data':
      return fieldsWritten(state, asked, face, text);
    case 'redirect':
      return agencyWritten(state, asked, face, text, world);
    case 'redirect-reason':
      return redirectWith(state, asked, face, text, world);
    case 'time':
      return timeWritten(state, asked, face, text, world);
    case 'time-reason':
      return timeBecause(state, asked, face, text, world);
    case 'trouble':
      return hindered(state, face, text, world);
    case 'ask':
    case 'progress':
    case 'resolve':
      return send(state, { ...asked, act: asked.act }, face, text);
    default:
      return asked.act satisfies never;
  }
};

const ofCommand = (state: State, asked: FocalAsked, face: AgencyFace, name: string, world: World): Turned => {
  if (name === 'kembali') return back(state, asked, face, world);
  if (name === 'batal') return showCard({ ...state, asked: null }, face, say('focal-cancelled'));
  return again(state, asked, { key: name === 'lewati' ? 'focal-cannot-skip' : 'focal-help-question' }, world);
};

/** Something came while a question about a case is open. */
const answered = (state: State, asked: FocalAsked, heard: Heard, world: World): Turned => {
  const face = world.found.focalCase;
  if (!face) return notYours(state, asked.reference);
  const why = refusal(face, actOf(asked));
  if (why) return refused(state, face, why);
  switch (heard.kind) {
    case 'token':
      if (heard.token.kind === 'question' && heard.token.rev === state.rev)
        return choice(state, asked, face, heard.token.choice, world);
      return again(state, asked, { key: 'focal-late-button' }, world);
    case 'command':
      return ofCommand(state, asked, face, heard.command.name, world);
    case 'text':
      return words(state, asked, face, heard.text, world);
    case 'file':
      return (
        evidenceCame(state, asked, face, heard) ?? again(state, asked, { key: 'focal-only-words' }, world)
      );
    case 'edited':
    case 'location':
    case 'other':
      return again(state, asked, { key: 'focal-only-words' }, world);
    case 'dead-button':
      return again(state, asked, { key: 'focal-late-button' }, world);
    default:
      return heard satisfies never;
  }
};

const joining = (state: State, heard: Heard, world: World): Turned => {
  if (state.asked?.kind !== 'join') return notFocal(state);
  if (heard.kind === 'text') return joinAnswer(state, state.asked, heard.text, world);
  const word = commandOf(heard)?.name ?? '';
  const chosen = heard.kind === 'token' && heard.token.kind === 'question' ? heard.token : null;
  const leaves =
    ['batal', 'kembali'].includes(word) || (chosen?.rev === state.rev && chosen.choice === 'cancel');
  if (leaves) return joinCancelled(state);
  const skips = word === 'lewati' || (chosen?.rev === state.rev && chosen.choice === 'skip');
  return skips ? joinSkipped(state, state.asked, world) : joinAgain(state, state.asked, world);
};

/** Something came while his leave is being asked for. */
const onLeave = (
  state: State,
  asked: Extract<Asked, { readonly kind: 'leave' }>,
  heard: Heard,
  world: World,
): Turned => {
  const word = commandOf(heard)?.name ?? '';
  if (['batal', 'kembali'].includes(word)) return leaveCancelled(state);
  if (heard.kind === 'text') return leaveAnswer(state, asked, { text: heard.text }, world);
  const choice =
    heard.kind === 'token' && heard.token.kind === 'question' && heard.token.rev === state.rev
      ? heard.token.choice
      : null;
  return leaveAnswer(state, asked, choice === null ? null : { choice }, world);
};

/** One event of a focal point, or of somebody who wants to become one. `world.found` holds what `focalNeeds` named. */
export const focalTurn = (state: State, heard: Heard, world: World): Turned => {
  const command = commandOf(heard);
  if (command?.name === 'gabung') return join(state, codeIn(command.rest), world);
  const onCase = heard.kind === 'token' && heard.token.kind === 'case' ? heard.token : null;
  if (state.asked?.kind === 'join' && command?.name !== 'kasus' && !onCase)
    return joining(state, heard, world);
  if (!may(world.standing, 'work-cases')) return notFocal(state);
  if (command?.name === 'cuti') return leave(state, command.rest, world);
  if (command?.name === 'mutasi') return moving(state, command.rest, world);
  if (command?.name === 'rapor') return scorecard(state, world);
  if (command?.name === 'oper') return handOver(state, command.rest, world);
  if (command?.name === 'kasus')
    return done(state, { kind: 'say', say: caseList(world.found.focalCases ?? []) });
  if (onCase) {
    const face = world.found.focalCase;
    return face ? actOn(state, face, onCase.act, world) : notYours(state, onCase.reference);
  }
  if (command?.name === 'jawab-siaran') return answerBroadcast(state, command.rest);
  if (command?.name === 'berhenti-siaran') return announcements(state, false);
  if (command?.name === 'mulai-siaran') return announcements(state, true);
  if (command?.name === 'siap') return ready(state);
  if (command?.name === 'kendala') return askHindrance(state);
  if (state.asked?.kind === 'hindrance') return hindranceHeard(state, heard);
  if (state.asked?.kind === 'leave') return onLeave(state, state.asked, heard, world);
  if (state.asked?.kind === 'focal') return answered(state, state.asked, heard, world);
  if (command?.name === 'bantuan')
    return settled(state, say('focal-help', {}, caseList(world.found.focalCases ?? []).choices ?? []));
  return guide(state, heard, world);
};
