// From a story to a filed complaint: story first, then only what is missing, then the summary, and only "Kirim" files.
import { ask, beside, done, option, say, type Turned } from './asking.ts';
import { NEW_BEHALF } from './behalf.ts';
import { EMPTY_DRAFT, isSpoken, type Draft } from './draft.ts';
import type { Effect } from './effect.ts';
import { file } from './filing.ts';
import { answersOpenQuestion } from './open-step.ts';
import type { IntakeStep, State } from './state.ts';
import { agency } from './steps/agency.ts';
import { reasonAskedFor } from './steps/asked-back.ts';
import { agencyView, strikeStep } from './steps/agency-view.ts';
import { confidential } from './steps/confidential.ts';
import { confirm } from './steps/confirm.ts';
import { date } from './steps/date.ts';
import { district } from './steps/district.ts';
import { edit } from './steps/edit.ts';
import { files } from './steps/files.ts';
import { forward } from './steps/forward.ts';
import { identity } from './steps/identity.ts';
import { kind } from './steps/kind.ts';
import { notesOn, told } from './steps/notes.ts';
import { place } from './steps/place.ts';
import { proxy } from './steps/proxy.ts';
import { reported } from './steps/reported.ts';
import { settle } from './steps/settle.ts';
import { source } from './steps/source.ts';
import type { Answer, Step } from './steps/step.ts';
import { isTelling, withSentence } from './steps/telling.ts';
import type { Leaflet } from './leaflet.ts';
import { isLink } from './link.ts';
import { FEWEST_WORDS, story } from './steps/story.ts';
import { summary } from './steps/summary.ts';
import { topic } from './steps/topic.ts';
import { understood } from './steps/understood.ts';
import type { World } from './world.ts';

/** The order in which what is missing is asked. */
export const ORDER: readonly Step[] = [
  source,
  story,
  kind,
  topic,
  place,
  district,
  agency,
  date,
  reported,
  forward,
  confirm,
  identity,
  proxy,
  files,
  summary,
];

/** Opened only on request. */
export const ON_REQUEST: readonly Step[] = [edit, agencyView, strikeStep, confidential];

export const STEPS: ReadonlyMap<string, Step> = new Map(
  [...ORDER, ...ON_REQUEST].map((step) => [step.name, step]),
);

/** Steps whose late answer (an old button, or words for another question) is taken as a correction. */
const CORRECTABLE: readonly IntakeStep[] = ['topic', 'place', 'date', 'reported', 'confidential'];

/** What was understood is shown above the first question of these. */
const SHOWS_UNDERSTOOD: readonly IntakeStep[] = [
  'place',
  'district',
  'agency',
  'date',
  'reported',
  'forward',
];

/** "kembali" reaches back this far. */
const LONGEST_TRAIL = 20;

const openStep = (
  state: State,
  draft: Draft,
  step: Step,
  world: World,
  before: readonly Effect[] = [],
  editing = false,
): Turned => {
  const { text, options } = step.question(draft, world);
  const lines = understood(draft);
  const shows = !draft.shown && lines.length > 0 && SHOWS_UNDERSTOOD.includes(step.name);
  const question = shows ? { key: 'understood-and', values: { lines, question: text } } : text;
  // A pin that was shared names no district: it is not asked for again.
  const asks = step === place && !draft.location ? ({ asks: 'place' } as const) : {};
  const again = editing && step.name === 'story';
  const trail =
    draft.trail.at(-1) === step.name ? draft.trail : [...draft.trail, step.name].slice(-LONGEST_TRAIL);
  return ask(
    {
      ...state,
      draft: { ...draft, trail, shown: draft.shown || shows || step === confirm || step === edit },
    },
    { kind: 'intake', step: step.name, ...(editing ? { editing } : {}) },
    step.name,
    again ? { key: 'ask-story-again' } : { ...question, ...asks },
    [
      ...options,
      ...(again ? [option('keep', 'choice-keep-story')] : []),
      ...(shows ? [option('change', 'choice-change')] : []),
    ],
    before,
  );
};

/** Asks the first thing that is missing. */
export const advance = (state: State, draft: Draft, world: World, before: readonly Effect[] = []): Turned =>
  openStep(state, draft, ORDER.find((step) => step.isMissing(draft, world)) ?? summary, world, before);

/** The question that is open, once more; a step this release does not know becomes what is missing. */
export const resume = (state: State, world: World, before: readonly Effect[] = []): Turned => {
  const draft = state.draft ?? EMPTY_DRAFT;
  const step = state.asked?.kind === 'intake' ? STEPS.get(state.asked.step) : undefined;
  if (!step) return advance(state, draft, world, before);
  return openStep(
    state,
    draft,
    step,
    world,
    before,
    state.asked?.kind === 'intake' && state.asked.editing === true,
  );
};

export const newDraft = (world: World): Draft => ({ ...EMPTY_DRAFT, identity: world.identity });

/** Written down for somebody else: nothing of the officer goes into it. */
const recordedDraft: Draft = { ...EMPTY_DRAFT, behalf: NEW_BEHALF };

/** An officer begins to write down a case for somebody. */
export const beginRecord = (state: State, world: World): Turned => advance(state, recordedDraft, world);

/** A chat that begins by a leaflet: what it is, and the story is asked for. */
export const beginByLeaflet = (state: State, leaflet: Leaflet, world: World): Turned => {
  const { office } = world.policy;
  const hello =
    leaflet.agency === null
      ? say('welcome-leaflet-event', { office: office.name })
      : say('welcome-leaflet', { office: office.name, agency: leaflet.agency.label });
  return advance(state, { ...newDraft(world), leaflet }, world, [hello]);
};

/** Words that do not answer the open question: an answer to another one, more of the story, or not understood. */
const otherwise = (state: State, draft: Draft, answer: Answer, world: World, why: Effect): Turned => {
  if (answer.kind === 'choice') return resume(state, world, [why]);
  const settled = settle(draft, answer.reading, world);
  if (isTelling(answer)) {
    const longer = { ...settled, story: [...settled.story, answer.text] };
    return advance(state, longer, world, [
      say('added-to-draft'),
      ...notesOn(draft, longer, answer.reading, world),
    ]);
  }
  if (told(draft, settled))
    return advance(state, settled, world, notesOn(draft, settled, answer.reading, world));
  return resume({ ...state, draft }, world, [why]);
};

/** At the identity question an answer to another one is taken, but nothing is added to the story: it may be a name. */
const besideIdentity = (state: State, draft: Draft, answer: Answer, world: World, why: Effect): Turned => {
  if (answer.kind === 'choice') return resume(state, world, [why]);
  const settled = settle(draft, answer.reading, world);
  return told(draft, settled) ? advance(state, settled, world) : resume(state, world, [why]);
};

const answered = (state: State, draft: Draft, step: Step, answer: Answer, world: World): Turned => {
  if (answer.kind === 'choice' && answer.choice === 'change') return openStep(state, draft, edit, world);
  const heeded = step.heed(answer, draft, world);
  const reading = answer.kind === 'text' ? answer.reading : null;
  switch (heeded.kind) {
    case 'taken': {
      const after = withSentence(step, answer, draft, heeded.draft);
      return advance(state, after, world, [
        ...(heeded.notes ?? []),
        ...notesOn(draft, after, reading, world),
      ]);
    }
    case 'open': {
      const next = STEPS.get(heeded.step) ?? summary;
      return openStep(state, heeded.draft ?? draft, next, world, [], step.name === 'edit');
    }
    case 'send':
      return file(state, draft, world);
    case 'keep':
      return done({ ...state, draft }, heeded.note);
    case 'unclear': {
      const { key, values } = reasonAskedFor(step.name, answer) ?? heeded.why;
      const why = say(key, values);
      return step.name === 'identity'
        ? besideIdentity(state, draft, answer, world, why)
        : otherwise(state, draft, answer, world, why);
    }
    default:
      return heeded satisfies never;
  }
};

/** A sentence after a voice note, whatever was asked meanwhile: the story in writing. Names and addresses are no story. */
const tellsWhatWasSpoken = (
  draft: Draft,
  step: Step,
  answer: Extract<Answer, { readonly kind: 'text' }>,
): boolean =>
  isSpoken(draft) &&
  draft.story.length === 0 &&
  step.name !== 'identity' &&
  step.name !== 'strike' &&
  isTelling(answer);

/** Words while the intake asks. */
export const hearWords = (state: State, text: string, world: World): Turned => {
  const draft = state.draft ?? newDraft(world);
  const reading = world.read(text);
  const asked = state.asked?.kind === 'intake' ? state.asked : null;
  const open = (asked ? STEPS.get(asked.step) : undefined) ?? story;
  const step = tellsWhatWasSpoken(draft, open, { kind: 'text', text, reading }) ? story : open;
  if (isLink(text)) return takeLink(state, text, world);
  if (reading.isGreeting) return resume({ ...state, draft }, world, [say('greeting-again')]);
  if (reading.isRude && reading.words < FEWEST_WORDS)
    return resume({ ...state, draft }, world, [say('calm')]);
  const rewrites = asked?.editing && step.name === 'story' && reading.words > 0;
  const told = rewrites ? { ...draft, story: [] } : draft;
  const calm = reading.isRude ? [say('calm')] : [];
  const turned = answered({ ...state, draft }, told, step, { kind: 'text', text, reading }, world);
  return { ...turned, effects: [...calm, ...turned.effects] };
};

/** A tap: on the open question, or a late one that is taken as a correction. */
export const hearChoice = (
  state: State,
  rev: number,
  stepName: string,
  choice: string,
  world: World,
): Turned => {
  const draft = state.draft;
  const step = STEPS.get(stepName);
  if (!draft || !step) return beside(state, say('old-button'));
  if (state.asked?.kind === 'intake' && answersOpenQuestion(state, rev, stepName))
    return answered(state, draft, step, { kind: 'choice', choice }, world);
  if (!CORRECTABLE.includes(step.name) || choice === 'change')
    return resume(state, world, [say('old-button')]);
  const heeded = step.heed({ kind: 'choice', choice }, draft, world);
  if (heeded.kind !== 'taken') return resume(state, world, [say('old-button')]);
  return resume({ ...state, draft: heeded.draft }, world, [say('corrected')]);
};

export const skipStep = (state: State, world: World): Turned => {
  const step = state.asked?.kind === 'intake' ? STEPS.get(state.asked.step) : undefined;
  const draft = state.draft ?? newDraft(world);
  if (!step?.skip) return resume(state, world, [say('cannot-skip')]);
  return advance(state, step.skip(draft), world);
};

export const stepBack = (state: State, world: World): Turned => {
  const draft = state.draft ?? newDraft(world);
  const before = STEPS.get(draft.trail.at(-2) ?? '');
  if (!before) return resume(state, world, [say('cannot-go-back')]);
  const trail = draft.trail.slice(0, -2);
  return openStep(state, { ...before.clear(draft), trail }, before, world, [], before.name === 'story');
};

/** A link alone says where something stands, not what happened: it is kept, and the words are asked for. */
export const takeLink = (state: State, link: string, world: World): Turned => {
  const draft = state.draft ?? newDraft(world);
  return advance(state, { ...draft, story: [...draft.story, link.trim()] }, world, [say('link-taken')]);
};
