// The citizen's side: what he taps, says and sends, brought to the intake, to his cases, or to a human.
import { ask, beside, commandChoice, done, option, say, type Turned } from './asking.ts';
import { citizenAsked } from './citizen/asked.ts';
import { openedByTap, openedByWords } from './citizen/aside.ts';
import { caseAct } from './citizen/case-act.ts';
import { command } from './citizen/command.ts';
import { hearEdited, rememberMessage } from './citizen/edited.ts';
import { caseOfAlbum, hearFile } from './citizen/file.ts';
import { takeLocation } from './citizen/location.ts';
import { addText, reply } from './citizen/add-to-case.ts';
import { ownCase } from './citizen/own-case.ts';
import { wordsAboutCases } from './citizen/new-or-old.ts';
import { withoutRoom } from './citizen/no-room.ts';
import { sayStatus, statusByCode } from './citizen/status.ts';
import { mayWantEnglish, otherLanguage } from './citizen/language.ts';
import { MENU } from './citizen/menu.ts';
import { welcome } from './citizen/welcome.ts';
import { caseAlone } from './citizen/which-case.ts';
import type { Effect } from './effect.ts';
import type { Heard } from './heard.ts';
import { hearChoice, hearWords, resume } from './intake.ts';
import { leafletIn } from './leaflet.ts';
import { isLink } from './link.ts';
import { readCodePair, readReference, readReferenceAlone } from './reference.ts';
import { reopened } from './silence.ts';
import type { State } from './state.ts';
import { FEWEST_WORDS } from './steps/story.ts';
import type { Need, Surroundings, World } from './world.ts';

const isIntake = (state: State): boolean => state.asked?.kind === 'intake';

/** Words that may hold a number and its secret code. */
const wordsOf = (heard: Heard): string => {
  if (heard.kind === 'text') return heard.text;
  if (heard.kind === 'command') return heard.command.rest;
  return '';
};

const isAboutHisData = ({ asked }: State, heard: Heard): boolean =>
  asked?.kind === 'my-data' ||
  (heard.kind === 'command' && heard.command.name === 'data') ||
  (heard.kind === 'token' && heard.token.kind === 'command' && heard.token.command === 'data');

/** A wish to link a chat that is said or answered now. Numbers of wishes are digits; others come from no button of ours. */
const linkNeeds = (state: State, heard: Heard): readonly Need[] => {
  const answers = (reference: string, id: string): readonly Need[] =>
    /^\d{1,18}$/.test(id) ? [{ kind: 'link-wish', reference, id }, { kind: 'alone' }] : [];
  if (heard.kind === 'token' && heard.token.kind === 'case') {
    const { reference, act, id } = heard.token;
    // A case that was written down is linked at once, which makes two people one.
    if (act === 'link' && state.opened === reference)
      return [{ kind: 'link-way', reference }, { kind: 'alone' }];
    return act.startsWith('link-') && id !== undefined ? answers(reference, id) : [];
  }
  const isAnswer = heard.kind === 'token' && heard.token.kind === 'question' && heard.token.rev === state.rev;
  return isAnswer && state.asked?.kind === 'link' ? answers(state.asked.reference, state.asked.wish) : [];
};

/** `mulai` with the sign of a leaflet behind it. */
const leafletNeeds = (heard: Heard): readonly Need[] => {
  const id =
    heard.kind === 'command' && heard.command.name === 'start' ? leafletIn(heard.command.rest) : null;
  return id === null ? [] : [{ kind: 'leaflet', id }];
};

export const citizenNeeds = (state: State, heard: Heard, _around: Surroundings): readonly Need[] => {
  const draft = state.draft ?? reopened(state)?.draft;
  const agency = draft?.agency;
  const quotesCase = (heard.kind === 'text' || heard.kind === 'file') && heard.about !== null;
  const isOfAlbum = heard.kind === 'file' && caseOfAlbum(state, heard.album) !== null;
  const words = wordsOf(heard);
  const pair = readCodePair(words);
  const named = readReference(words);
  const isAboutCases =
    !isIntake(state) ||
    quotesCase ||
    isOfAlbum ||
    heard.kind === 'command' ||
    heard.kind === 'token' ||
    readReferenceAlone(words) !== null;
  return [
    ...leafletNeeds(heard),
    ...(isAboutHisData(state, heard) ? [{ kind: 'my-data' } as const] : []),
    ...(isAboutCases ? [{ kind: 'own-cases', ...(named === null ? {} : { also: named }) } as const] : []),
    ...(heard.kind === 'file' ? [{ kind: 'file-room' } as const] : []),
    ...(pair ? [{ kind: 'code', ...pair } as const] : []),
    ...(state.opened === null
      ? []
      : [{ kind: 'opened-case', reference: state.opened, mark: state.openedMark ?? '' } as const]),
    ...linkNeeds(state, heard),
    ...(agency
      ? [
          {
            kind: 'living-focal-point',
            agency: agency.id,
            place: draft?.place?.district ?? null,
          } as const,
        ]
      : []),
  ];
};

/** The first answer carries a line about data, with the whole notice one tap away; and whose channel is English, a line in it. */
const noticed = (before: State, turned: Turned, world: World): Turned => {
  // An officer who writes down for somebody reads it to him; it is asked with the identity.
  if (turned.state.noticed || before.draft?.behalf) return turned;
  const english = mayWantEnglish(turned.state, world);
  const last = turned.effects.findLastIndex((effect) => effect.kind === 'say');
  const effects = turned.effects.map((effect, at): Effect => {
    if (at !== last || effect.kind !== 'say') return effect;
    const { choices, asks, ...body } = effect.say;
    const languages = otherLanguage(turned.state);
    const offered = (choices ?? []).some(({ token }) => token === languages.token);
    return {
      kind: 'say',
      say: {
        ...(english
          ? { key: 'with-notice-and-english', values: { body, office: world.policy.office.name } }
          : { key: 'with-notice', values: { body } }),
        choices: [
          ...(choices ?? []).filter(({ token }) => token !== languages.token),
          commandChoice('privasi', 'choice-read-notice'),
          ...(english || offered ? [languages] : []),
        ],
        ...(asks ? { asks } : {}),
      },
    };
  });
  return { state: { ...turned.state, noticed: last >= 0 }, effects };
};

const SALAM = /^\s*ass?alam/iu;

/** "Assalamualaikum" is answered first, whatever comes after it. */
const greeted = (turned: Turned, heard: Heard): Turned => {
  if (heard.kind !== 'text' || !SALAM.test(heard.text)) return turned;
  const first = turned.effects.findIndex((effect) => effect.kind === 'say');
  const effects = turned.effects.map((effect, at): Effect => {
    if (at !== first || effect.kind !== 'say') return effect;
    const { choices, asks, ...body } = effect.say;
    const below = { ...(choices ? { choices } : {}), ...(asks ? { asks } : {}) };
    return { kind: 'say', say: { key: 'with-salam', values: { body }, ...below } };
  });
  return { ...turned, effects };
};

/** Words that went into the story may be changed where they were written. */
const remembered = (turned: Turned, heard: Heard): Turned => {
  if ((heard.kind !== 'text' && heard.kind !== 'file') || heard.message === undefined) return turned;
  const words = heard.kind === 'text' ? heard.text : heard.caption;
  return words === null ? turned : rememberMessage(turned, heard.message, words);
};

/** A new code closes what the old one opened. */
const openedNow = (state: State, { found }: World): State =>
  state.opened === null || found.openedCase ? state : { ...state, opened: null };

export const citizenTurn = (state: State, heard: Heard, world: World): Turned =>
  noticed(state, greeted(remembered(listen(openedNow(state, world), heard, world), heard), heard), world);

const listen = (state: State, heard: Heard, world: World): Turned => {
  switch (heard.kind) {
    case 'dead-button':
      return state.draft
        ? resume(state, world, [say('old-button')])
        : beside(state, say('old-button', {}, MENU));
    case 'token': {
      const { token } = heard;
      if (token.kind === 'command') return command(state, { name: token.command, rest: '' }, world);
      if (token.kind === 'appointment') return beside(state, say('old-button', {}, MENU));
      if (token.kind === 'case') return caseAct(state, token, heard.typed !== undefined, world);
      const open = openedByTap(state, token);
      if (token.rev === open.rev && open.asked && !isIntake(open)) {
        return citizenAsked(open, { kind: 'choice', choice: token.choice }, world);
      }
      return open.draft
        ? hearChoice(open, token.rev, token.step, token.choice, world)
        : beside(open, say('old-button', {}, MENU));
    }
    case 'command':
      return command(state, heard.command, world);
    case 'text':
      return words(state, heard.text, heard.about, world);
    case 'file':
      return (
        withoutRoom(state, heard, world, (text, about) => words(state, text, about, world)) ??
        hearFile(state, heard, world)
      );
    case 'edited':
      return hearEdited(state, heard, world);
    case 'location':
      return takeLocation(state, { latitude: heard.latitude, longitude: heard.longitude }, heard.name, world);
    case 'other': {
      const sorry = say(`unsupported-${heard.what}`);
      if (heard.caption) {
        const turned = words(state, heard.caption, null, world);
        return { ...turned, effects: [sorry, ...turned.effects] };
      }
      if (state.asked === null && state.draft === null)
        return beside(state, sorry, say('welcome-short', {}, MENU));
      return isIntake(state) ? resume(state, world, [sorry]) : beside(state, sorry);
    }
    default:
      return heard satisfies never;
  }
};

const words = (state: State, text: string, about: string | null, world: World): Turned => {
  if (world.found.code) return statusByCode(state, text, world);
  const quoted = about === null ? null : ownCase(world, about);
  if (about !== null && quoted !== null) {
    return quoted.pending?.kind === 'question'
      ? reply(state, about, text, world)
      : addText(state, about, text, world);
  }
  const own = caseAlone(text, world);
  if (own !== null && isIntake(state)) return resume(state, world, [sayStatus(own)]);
  if (own !== null && (state.asked === null || state.asked.kind === 'status-code'))
    return done(state, sayStatus(own));
  if (isIntake(state)) return hearWords(state, text, world);
  if (state.asked) return citizenAsked(state, { kind: 'text', text }, world);
  const reading = world.read(text);
  // Help first: of which case or draft it is can be asked of nobody in danger.
  if (reading.danger !== null) return hearWords(state, text, world);
  if (reading.isGreeting) return greet(state, world);
  const open = openedByWords(state, text, reading, world);
  if (open !== null) return hearWords(open, text, world);
  if (reading.words === 0 && !reading.isRude && state.draft === null && !isLink(text))
    return beside(state, say('lost', {}, MENU));
  if (state.draft === null && (world.found.ownCases?.length ?? 0) > 0)
    return wordsAboutCases(state, text, world);
  if (state.draft !== null) return besideDraft(state, text, world);
  const back = reopened(state);
  // A word or two may be of the old one; a story begins anew, and the old one stays where it is.
  if (back !== null && reading.words < FEWEST_WORDS) return askOfDraft(back, text);
  return hearWords(state, text, world);
};

/** Words while a draft was put away: more of it, or something new? */
const besideDraft = (state: State, text: string, world: World): Turned => {
  if (world.read(text).words < FEWEST_WORDS && !isLink(text)) return resume(state, world, [say('going-on')]);
  return askOfDraft(state, text);
};

const askOfDraft = (state: State, text: string): Turned =>
  ask(state, { kind: 'draft-or-new', text }, 'draft-or-new', { key: 'ask-draft-or-new-text' }, [
    option('go-on', 'choice-add-to-draft'),
    option('new', 'choice-drop-and-new'),
  ]);

/** A greeting alone: one line, and "ceritakan saja keluhannya"; an unfinished draft goes on. */
const greet = (state: State, world: World): Turned =>
  state.draft === null ? welcome(state, world) : resume(state, world, [say('greeting-again')]);
