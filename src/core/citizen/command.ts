// The fixed words a citizen can say at any time. None of them loses a draft.
import { ask, beside, done, option, say, type Turned } from '../asking.ts';
import { advance, beginByLeaflet, hearWords, newDraft, resume, skipStep, stepBack } from '../intake.ts';
import type { Leaflet } from '../leaflet.ts';
import { readReference } from '../reference.ts';
import { officeOf } from '../steps/identity.ts';
import { reopened } from '../silence.ts';
import type { State } from '../state.ts';
import type { Command, World } from '../world.ts';
import { askCancelDraft } from './cancel-draft.ts';
import { goingOn } from './aside.ts';
import { askNewCode } from './code.ts';
import { askForHuman } from './human.ts';
import { otherLanguage, speak } from './language.ts';
import { MENU } from './menu.ts';
import { showMyData } from './my-data.ts';
import { status, statusByCode } from './status.ts';
import { aboutCase } from './about-case.ts';
import { welcome } from './welcome.ts';
import { caseNamed } from './which-case.ts';

/** A message beside the open question, which then comes again. */
const besideQuestion = (state: State, world: World, message: ReturnType<typeof say>): Turned =>
  state.asked?.kind === 'intake' ? resume(state, world, [message]) : beside(state, message);

/** By a leaflet it is counted, whatever was begun before. */
const startBy = (state: State, leaflet: Leaflet, world: World): Turned => {
  const turned = state.draft
    ? resume(state, world, [say('welcome-back')])
    : beginByLeaflet(state, leaflet, world);
  return { ...turned, effects: [{ kind: 'leaflet-start', id: leaflet.id }, ...turned.effects] };
};

const start = (state: State, world: World): Turned =>
  state.draft ? resume(state, world, [say('welcome-back')]) : welcome(state, world);

const lapor = (state: State, rest: string, world: World): Turned => {
  if (rest !== '')
    return hearWords(state.asked?.kind === 'intake' ? state : { ...state, asked: null }, rest, world);
  if (state.draft === null) return advance(state, newDraft(world), world);
  return ask(state, { kind: 'draft-or-new' }, 'draft-or-new', { key: 'ask-draft-or-new' }, [
    option('go-on', 'choice-go-on'),
    option('new', 'choice-drop-and-new'),
  ]);
};

const goOn = (state: State, world: World): Turned => {
  const open = state.draft ? state : reopened(state);
  if (open) return resume(goingOn(open), world, [say('going-on')]);
  const unfinished = world.found.ownCases?.find((own) => own.identityMissing && own.status !== 'closed');
  if (!unfinished) return status(state, world);
  return ask(
    state,
    { kind: 'complete-identity', reference: unfinished.reference },
    'complete-identity',
    { key: 'ask-complete-identity', values: { reference: unfinished.reference } },
    [option('cancel', 'choice-later')],
  );
};

const cancel = (state: State, world: World): Turned => {
  if (state.asked && state.asked.kind !== 'intake' && state.asked.kind !== 'cancel') {
    return state.draft
      ? resume({ ...state, asked: null }, world, [say('nothing-changed')])
      : done(state, say('nothing-changed'));
  }
  const open = state.draft ? state : reopened(state);
  if (open === null) return done(state, say('nothing-to-cancel', {}, MENU));
  return askCancelDraft(open);
};

export const command = (state: State, { name, rest }: Command, world: World): Turned => {
  switch (name) {
    case 'start':
      return world.found.leaflet ? startBy(state, world.found.leaflet, world) : start(state, world);
    case 'lapor':
      return lapor(state, rest, world);
    case 'status':
      if (world.found.code) return statusByCode(state, rest, world);
      return rest === '' || rest.length < 12
        ? status(state, world, caseNamed(rest, world))
        : hearWords(state, `status ${rest}`, world);
    case 'kode-lain':
      return ask(state, { kind: 'status-code' }, 'status-code', { key: 'ask-status-code' }, [
        option('cancel', 'choice-cancel'),
      ]);
    case 'cabut':
      return aboutCase(state, 'withdraw', readReference(rest), world);
    case 'buka-lagi':
      return aboutCase(state, 'reopen', readReference(rest), world);
    case 'kabar':
      return aboutCase(state, 'news', readReference(rest), world);
    case 'kode':
      return askNewCode(state, rest, world);
    case 'petugas':
      return askForHuman(state, world);
    case 'english':
      return speak(state, 'en', world);
    case 'indonesia':
      return speak(state, 'id', world);
    case 'lanjut':
      return goOn(state, world);
    case 'batal':
      return cancel(state, world);
    case 'kembali':
      return state.draft && state.asked?.kind === 'intake' ? stepBack(state, world) : cancel(state, world);
    case 'lewati': {
      const open = state.asked === null ? (reopened(state) ?? state) : state;
      return open.asked?.kind === 'intake' ? skipStep(open, world) : done(state, say('nothing-changed'));
    }
    case 'data':
      return showMyData(state, world);
    case 'privasi':
      return besideQuestion(state, world, say('notice-full', officeOf(world.policy.office)));
    case 'kirim':
      // In a hurry: pass over what may be passed over; the summary still asks for the last word. At the summary it comes here
      // only when that is not the newest thing he was shown: then he reads it again before it goes out.
      if (state.asked?.kind !== 'intake') return goOn(state, world);
      return state.asked.step === 'summary' ? resume(state, world) : skipStep(state, world);
    case 'benar':
    case 'thanks':
      return state.asked?.kind === 'intake' ? resume(state, world) : beside(state, say('thanks'));
    default:
      return state.asked?.kind === 'intake'
        ? resume(state, world, [say('help', officeOf(world.policy.office))])
        : beside(state, say('help', officeOf(world.policy.office), [...MENU, otherLanguage(state)]));
  }
};
