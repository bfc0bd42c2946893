// The acts on a case, from its card or its notices. A refused act is answered with what is the matter and the card.
import type { AgencyFace } from '../agency-face.ts';
import { actsOn, caseCard, isReadable, wholeCase, type AgencySay } from '../agency-say.ts';
import { beside, commandChoice, say, type Turned } from '../asking.ts';
import type { Effect } from '../effect.ts';
import { noticeAccepted } from '../notices.ts';
import type { Text } from '../say.ts';
import type { State } from '../state.ts';
import { askFields } from './data.ts';
import { askFocal, questionOf } from './question.ts';
import { askAgency } from './redirect.ts';
import { isCaseAct, refusal } from './refusal.ts';
import { settled } from './settled.ts';
import { askTime } from './time.ts';
import { askTrouble, onTrack } from './trouble.ts';
import type { World } from '../world.ts';

/** What he reads of the case: shortened when it leaves him, so it names the case. */
const shows = ({ reference }: AgencyFace, says: readonly AgencySay[]): readonly Effect[] =>
  says.map((one): Effect => ({ kind: 'say', say: one, about: reference }));

export const showsCard = (face: AgencyFace): readonly Effect[] => shows(face, [caseCard(face)]);

export const notYours = (state: State, reference: string): Turned =>
  settled(state, say('focal-not-yours', { reference }, [commandChoice('kasus', 'choice-focal-list')]));

/** What is the matter, with what can be done now below it. */
export const refused = (state: State, face: AgencyFace, why: Text): Turned => {
  const acts = actsOn(face);
  return settled(
    state,
    say(why.key, why.values, acts.length > 0 ? acts : [commandChoice('kasus', 'choice-focal-list')]),
  );
};

const accept = (state: State, face: AgencyFace): Turned => {
  const { reference } = face;
  const mine: AgencyFace = { ...face, status: 'accepted', owner: { mine: true, name: '' } };
  return settled(
    state,
    { kind: 'move', reference, move: 'accepted', by: 'focal', payload: {} },
    { kind: 'tell-citizen', reference, say: noticeAccepted(face) },
    say('focal-accepted', { reference }, actsOn(mine)),
  );
};

/** Reading a case again before answering a question about it leaves that question open. */
const read = (state: State, face: AgencyFace, shown: readonly Effect[]): Turned => {
  const { asked } = state;
  if (asked?.kind !== 'focal' || asked.reference !== face.reference) return settled(state, ...shown);
  const question = questionOf(asked);
  return beside(state, ...shown, say(question.key, question.values));
};

const openFiles = (state: State, face: AgencyFace): Turned => {
  const { reference } = face;
  if (isReadable(face) && face.attachments > 0) return read(state, face, [{ kind: 'open-files', reference }]);
  return read(state, face, [say('focal-no-files', { reference }), ...showsCard(face)]);
};

/** `act` is what the button said; one that no version knows any more shows the card. */
export const actOn = (state: State, face: AgencyFace, act: string, world: World): Turned => {
  if (act === 'read') return read(state, face, shows(face, wholeCase(face)));
  if (act === 'files') return openFiles(state, face);
  if (!isCaseAct(act)) return read(state, face, showsCard(face));
  const why = refusal(face, act);
  if (why) return refused(state, face, why);
  const { reference } = face;
  switch (act) {
    case 'accept':
      return accept(state, face);
    case 'data':
      return askFields(state, reference);
    case 'redirect':
      return askAgency(state, reference);
    case 'on-track':
      return onTrack(state, face, world);
    case 'time':
      return askTime(state, face, world);
    case 'trouble':
      return askTrouble(state, reference);
    case 'ask':
    case 'progress':
    case 'resolve':
      return askFocal(state, { kind: 'focal', act, reference });
    default:
      return act satisfies never;
  }
};

/** The card again, beside whatever is open. */
export const showCard = (state: State, face: AgencyFace, ...before: readonly Effect[]): Turned =>
  beside(state, ...before, ...showsCard(face));
