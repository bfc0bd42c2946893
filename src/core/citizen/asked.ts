// Answers to what was asked outside the intake.
import { beside, done, say, type Turned } from '../asking.ts';
import { moved } from '../complaint.ts';
import type { Effect } from '../effect.ts';
import { advance, newDraft, resume, hearWords } from '../intake.ts';
import type { Asked, State } from '../state.ts';
import { heardIdentity } from '../steps/identity.ts';
import type { OwnCase } from '../case-view.ts';
import type { World } from '../world.ts';
import { hearConsent, hearConsentValue } from './consent.ts';
import { explainRating, rate } from './confirm.ts';
import { toHuman } from './human.ts';
import { addFiles, addText, reply } from './add-to-case.ts';
import { moveBy, ownCase, unable } from './own-case.ts';
import { newCode } from './code.ts';
import { hearMyData } from './my-data.ts';
import { answerLink } from './link.ts';
import { takeFiles } from './draft-file.ts';
import { hearWhose, reopen } from './reopen.ts';
import { makeReport } from './report.ts';
import { showFilesOrNot } from './shown-files.ts';
import { status } from './status.ts';
import { actAbout } from './about-case.ts';
import { hearWithdraw } from './withdraw.ts';
import { caseAlone, caseNamed } from './which-case.ts';

type Answer =
  { readonly kind: 'choice'; readonly choice: string } | { readonly kind: 'text'; readonly text: string };

const cancelled = (state: State, world: World): Turned =>
  state.draft === null
    ? done(state, say('nothing-changed'))
    : resume({ ...state, asked: null }, world, [say('nothing-changed')]);

const again = (state: State): Turned => beside(state, say('choose-one'));

const hearCancel = (state: State, answer: Answer, world: World): Turned => {
  if (answer.kind === 'text') return again(state);
  if (answer.choice === 'drop') return done({ ...state, draft: null }, say('draft-dropped'));
  if (answer.choice === 'keep') return done(state, say('draft-kept'));
  return resume({ ...state, asked: null }, world);
};

const hearDraftOrNew = (
  state: State,
  { text }: Extract<Asked, { kind: 'draft-or-new' }>,
  answer: Answer,
  world: World,
): Turned => {
  const open = { ...state, asked: null };
  if (answer.kind === 'text') return hearWords(open, answer.text, world);
  if (answer.choice !== 'new') return text === undefined ? resume(open, world) : hearWords(open, text, world);
  const anew = { ...open, draft: null };
  return text === undefined ? advance(anew, newDraft(world), world) : hearWords(anew, text, world);
};

/** A case is chosen, or named by its number: the list shows the newest alone. */
const withCase = (answer: Answer, own: OwnCase | null): Answer =>
  own === null ? answer : { kind: 'choice', choice: own.reference };

const hearNewOrOld = (
  state: State,
  asked: Extract<Asked, { kind: 'new-or-old' }>,
  given: Answer,
  world: World,
): Turned => {
  const answer = given.kind === 'text' ? withCase(given, caseAlone(given.text, world)) : given;
  const open = { ...state, asked: null };
  const { file, more = [], text } = asked;
  const files = file ? [file, ...more] : [];
  if (answer.kind === 'text') {
    const draft = { ...newDraft(world), files, story: text === '' ? [] : [text] };
    const turned = hearWords({ ...open, draft }, answer.text, world);
    const kept = files.map((one): Effect => ({ kind: 'keep-file', file: one, reference: null }));
    return { ...turned, effects: [...kept, ...turned.effects] };
  }
  if (files.length > 0) {
    const caption = text === '' ? null : text;
    if (answer.choice === 'new') return takeFiles(open, files, caption, world);
    // What is still to come of an album goes the same way.
    const on = open.album ? { ...open, album: { ...open.album, reference: answer.choice } } : open;
    return addFiles(on, answer.choice, files, caption, world);
  }
  return answer.choice === 'new' ? hearWords(open, text, world) : addText(open, answer.choice, text, world);
};

const completeIdentity = (state: State, reference: string, answer: Answer, world: World): Turned => {
  if (answer.kind === 'choice') return cancelled(state, world);
  const own = ownCase(world, reference);
  // It may have been closed since it was asked.
  if (!own || moved(own.status, 'identity-completed', 'citizen').kind === 'refused')
    return unable({ ...state, asked: null }, own);
  const identity = heardIdentity(answer.text, world.readIdentity(answer.text), world.identity);
  if (!identity?.name) return beside(state, say('identity-unclear'));
  return done(
    state,
    { kind: 'keep-identity', identity, consentVersion: world.policy.consentVersion },
    moveBy(reference, 'identity-completed', {}),
    say('identity-kept', { reference }),
  );
};

const hearWhich = (
  state: State,
  { to, text }: Extract<Asked, { kind: 'which-case' }>,
  answer: Answer,
  world: World,
): Turned => {
  const reference = answer.kind === 'choice' ? answer.choice : caseNamed(answer.text, world)?.reference;
  if (reference === undefined) return again(state);
  const open = { ...state, asked: null };
  switch (to) {
    case 'code':
      return newCode(open, reference, world);
    case 'reply':
      return reply(open, reference, text, world);
    case 'add':
      return addText(open, reference, text, world);
    default:
      return actAbout(open, to, reference, world);
  }
};

/** A case is named by a choice, or by its words ("ubah" goes back). */
export const citizenAsked = (state: State, answer: Answer, world: World): Turned => {
  const { asked } = state;
  const closing = answer.kind === 'choice' && answer.choice === 'cancel';
  switch (asked?.kind) {
    case undefined:
      return cancelled(state, world);
    case 'cancel':
      return hearCancel(state, answer, world);
    case 'draft-or-new':
      return hearDraftOrNew(state, asked, answer, world);
    case 'new-or-old':
      return hearNewOrOld(state, asked, answer, world);
    case 'human':
      return answer.kind === 'text' ? toHuman(state, answer.text, world) : cancelled(state, world);
    case 'status-code':
      return answer.kind === 'text' ? beside(state, say('status-code-unclear')) : cancelled(state, world);
    case 'which-case':
      return closing ? cancelled(state, world) : hearWhich(state, asked, answer, world);
    case 'reply':
      return answer.kind === 'text'
        ? reply(state, asked.reference, answer.text, world)
        : cancelled(state, world);
    case 'add':
      return answer.kind === 'text'
        ? addText(state, asked.reference, answer.text, world)
        : cancelled(state, world);
    case 'withdraw':
      return closing ? cancelled(state, world) : hearWithdraw(state, asked, answer, world);
    case 'not-yet':
      if (answer.kind === 'choice' && answer.choice === 'report')
        return makeReport({ ...state, asked: null }, asked.reference, world);
      if (answer.kind === 'text') return reopen(state, asked.reference, answer.text, world, asked.of);
      return answer.choice === 'skip'
        ? reopen(state, asked.reference, null, world, asked.of)
        : status({ ...state, asked: null }, world);
    case 'not-yet-whose':
      return closing
        ? status({ ...state, asked: null }, world)
        : hearWhose(state, asked.reference, answer, world);
    case 'consent-value':
      return hearConsentValue(state, asked, answer, world);
    case 'consent':
      return hearConsent(state, asked, answer, world);
    case 'rate':
      if (answer.kind === 'text') return done(state, say('thanks'));
      return answer.choice === 'skip'
        ? done(state, say('thanks'))
        : rate(state, asked.reference, Number(answer.choice), world);
    case 'my-data':
      return hearMyData(state, asked, answer, world);
    case 'link':
      return answer.kind === 'text'
        ? again(state)
        : answerLink(
            state,
            { reference: asked.reference, id: asked.wish },
            answer.choice === 'yes',
            false,
            world,
          );
    case 'rate-reason':
      return answer.kind === 'text'
        ? explainRating(state, asked.reference, answer.text, world)
        : done(state, say('rated'));
    case 'show-files':
      return answer.kind === 'text'
        ? again(state)
        : showFilesOrNot(state, asked.reference, answer.choice === 'yes', world);
    case 'complete-identity':
      return closing ? cancelled(state, world) : completeIdentity(state, asked.reference, answer, world);
    default:
      // The other roles' questions never come here; a state from elsewhere is let go.
      return done(state, say('choose-one'));
  }
};
