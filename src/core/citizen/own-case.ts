// What a citizen does to a case of his own: answers, adds, confirms, objects, rates.
import { caseNews, filesArrived, wordsArrived } from '../agency-say.ts';
import { ask, beside, done, option, say, type Turned } from '../asking.ts';
import { isFinal, moved, type Move } from '../complaint.ts';
import type { Effect, MovePayload } from '../effect.ts';
import type { IncomingFile } from '../event.ts';
import { hearWords, resume } from '../intake.ts';
import type { Asked, State } from '../state.ts';
import type { OwnCase, World } from '../world.ts';
import { cleaned } from './clean.ts';
import { closedNow } from './closed-now.ts';
import { takeFiles } from './draft-file.ts';
import { sayStatus } from './status.ts';

export const ownCase = (world: World, reference: string): OwnCase | null =>
  world.found.ownCases?.find((own) => own.reference === reference) ?? null;

export const moveBy = (reference: string, move: Move, payload: MovePayload): Effect => ({
  kind: 'move',
  reference,
  move,
  by: 'citizen',
  payload,
});

/** After a word about a case an open draft goes on. */
export const backToDraft = (state: State, world: World, ...effects: readonly Effect[]): Turned =>
  state.draft !== null && state.asked?.kind === 'intake'
    ? resume(state, world, effects)
    : done(state, ...effects);

export const unable = (state: State, own: OwnCase | null): Turned =>
  own === null
    ? beside(state, say('no-such-case'))
    : done(state, say('not-possible-now', { reference: own.reference }), sayStatus(own));

export const reply = (state: State, reference: string, text: string, world: World): Turned => {
  const own = ownCase(world, reference);
  if (!own || moved(own.status, 'replied', 'citizen').kind === 'refused')
    return addText(state, reference, text, world);
  const clean = cleaned(text, world);
  return backToDraft(
    state,
    world,
    moveBy(reference, 'replied', { text, agencyText: clean }),
    { kind: 'tell-focal', reference, say: wordsArrived(reference, 'reply', clean) },
    say('reply-sent', { reference, agency: own.agencyLabel ?? { key: 'the-agency' } }),
  );
};

/** Whether this chat may add to the case: its own, or opened here by number and code. */
const mayAdd = (state: State, own: OwnCase | null, reference: string): boolean =>
  own !== null ? !isFinal(own.status) : state.opened === reference;

/** An officer reads what is added only where the office has the case. */
const closedForOfficer = (state: State, own: OwnCase | null, world: World): ReturnType<typeof closedNow> =>
  own?.holder === 'office' ? closedNow(state, world) : { state, effects: [] };

export const addText = (state: State, reference: string, text: string, world: World): Turned => {
  const own = ownCase(world, reference);
  if (!mayAdd(state, own, reference)) return unable(state, own);
  const clean = cleaned(text, world);
  const closed = closedForOfficer(state, own, world);
  return backToDraft(
    closed.state,
    world,
    moveBy(reference, 'added', { text, agencyText: clean }),
    ...(own?.protected
      ? []
      : [
          { kind: 'tell-focal', reference, say: wordsArrived(reference, 'addition', clean) } satisfies Effect,
        ]),
    say('added-to-case', { reference }),
    ...closed.effects,
  );
};

export const mayAddTo = (state: State, reference: string, world: World): boolean =>
  mayAdd(state, ownCase(world, reference), reference);

/** `isAlbum`: more of it is coming, so that no number is told. */
export const addFiles = (
  state: State,
  reference: string,
  files: readonly IncomingFile[],
  caption: string | null,
  world: World,
  isAlbum = false,
): Turned => {
  const own = ownCase(world, reference);
  if (!mayAdd(state, own, reference)) return unable(state, own);
  const clean = caption === null ? null : cleaned(caption, world);
  const closed = closedForOfficer(state, own, world);
  const words =
    caption === null || clean === null ? {} : ({ text: caption, agencyText: clean } satisfies MovePayload);
  return backToDraft(
    closed.state,
    world,
    ...files.flatMap((file, at) => [
      keepOf(reference, file),
      moveBy(reference, 'added', { file, ...(at === 0 ? words : {}) }),
    ]),
    ...(own?.protected
      ? []
      : [
          {
            kind: 'tell-focal',
            reference,
            say: filesArrived(reference, isAlbum ? null : files.length),
          } satisfies Effect,
        ]),
    say('file-added-to-case', { reference }),
    ...closed.effects,
  );
};

const keepOf = (reference: string, file: IncomingFile): Effect => ({ kind: 'keep-file', file, reference });

/** One more of an album that was answered: kept, and nobody is told again. */
export const addQuietly = (state: State, reference: string, file: IncomingFile): Turned =>
  beside(state, keepOf(reference, file), moveBy(reference, 'added', { file }));

const STARS = ['1', '2', '3', '4', '5'];

export const askStars = (state: State, reference: string, before: readonly Effect[] = []): Turned =>
  ask(
    state,
    { kind: 'rate', reference },
    'rate',
    { key: 'ask-rate', values: { reference } },
    [...STARS.map((star) => option(star, `choice-star-${star}`)), option('skip', 'choice-skip')],
    before,
  );

export const confirm = (state: State, reference: string, world: World): Turned => {
  const own = ownCase(world, reference);
  if (!own || moved(own.status, 'confirmed', 'citizen').kind === 'refused') return unable(state, own);
  return askStars(state, reference, [
    moveBy(reference, 'confirmed', {}),
    { kind: 'tell-focal', reference, say: caseNews(reference, { kind: 'confirmed' }) },
    say('confirmed', { reference }),
  ]);
};

export const askWhyNotYet = (state: State, reference: string, world: World): Turned => {
  const own = ownCase(world, reference);
  if (!own || moved(own.status, 'reopened', 'citizen').kind === 'refused') return unable(state, own);
  return ask(
    state,
    { kind: 'not-yet', reference },
    'not-yet',
    { key: 'ask-not-yet', values: { reference } },
    [option('cancel', 'choice-back')],
  );
};

export const reopen = (state: State, reference: string, text: string, world: World): Turned => {
  const own = ownCase(world, reference);
  if (!own || moved(own.status, 'reopened', 'citizen').kind === 'refused') return unable(state, own);
  const clean = cleaned(text, world);
  return done(
    state,
    moveBy(reference, 'reopened', { text, agencyText: clean }),
    { kind: 'tell-focal', reference, say: caseNews(reference, { kind: 'reopened', text: clean }) },
    {
      kind: 'tell-officers',
      class: 'notice',
      reference,
      say: { key: 'officer-reopened', values: { reference, text: clean } },
    },
    say('reopened', { reference, agency: own.agencyLabel ?? { key: 'the-agency' } }),
  );
};

export const rate = (state: State, reference: string, stars: number, world: World): Turned => {
  const own = ownCase(world, reference);
  if (!own || moved(own.status, 'rated', 'citizen').kind === 'refused' || own.pending?.kind !== 'rate')
    return unable(state, own);
  return done(state, moveBy(reference, 'rated', { stars }), say('rated'));
};

/** As many as fit below one question. */
const MOST_CHOICES = 5;

const openCases = (world: World): readonly OwnCase[] =>
  (world.found.ownCases ?? []).filter((own) => !isFinal(own.status)).slice(0, MOST_CHOICES);

const askNewOrOld = (
  state: State,
  open: readonly OwnCase[],
  text: string,
  [file, ...more]: readonly IncomingFile[] = [],
): Turned =>
  ask(
    state,
    {
      kind: 'new-or-old',
      text,
      references: open.map((own) => own.reference),
      ...(file ? { file, more } : {}),
    },
    'new-or-old',
    { key: 'ask-new-or-old' },
    [
      option('new', 'choice-new-complaint'),
      ...open.map((own) =>
        option(own.reference, 'choice-add-to', { reference: own.reference, topic: own.topicLabel }),
      ),
    ],
  );

/** Words while nothing is asked, from somebody with cases: an answer that is awaited, or is it about a case, or a new one? */
export const wordsAboutCases = (state: State, text: string, world: World): Turned => {
  const cases = world.found.ownCases ?? [];
  const awaiting = cases.filter((own) => own.pending?.kind === 'question');
  const [only, ...more] = awaiting;
  if (only && more.length === 0) return reply(state, only.reference, text, world);
  if (only) {
    return ask(
      state,
      { kind: 'which-case', to: 'reply', text },
      'which-case',
      { key: 'ask-which-reply' },
      awaiting.map((own) =>
        option(own.reference, 'case-and-topic', { reference: own.reference, topic: own.topicLabel }),
      ),
    );
  }
  const open = openCases(world);
  return open.length === 0 ? hearWords(state, text, world) : askNewOrOld(state, open, text);
};

/** A file while nothing is asked, from somebody with cases: for the case that waits for his answer, or is it something new? */
export const fileAboutCases = (
  state: State,
  file: IncomingFile,
  caption: string | null,
  world: World,
  isAlbum: boolean,
): Turned => {
  const open = openCases(world);
  const awaiting = open.filter((own) => own.pending?.kind === 'question');
  if (awaiting.length === 1 && awaiting[0])
    return addFiles(state, awaiting[0].reference, [file], caption, world, isAlbum);
  return open.length === 0
    ? takeFiles(state, [file], caption, world, isAlbum)
    : askNewOrOld(state, open, caption ?? '', [file]);
};

/** Another file while it is asked where the first belongs: they go together. */
export const askOfMore = (
  state: State,
  { text, references, file, more = [] }: Extract<Asked, { kind: 'new-or-old' }>,
  another: IncomingFile,
  caption: string | null,
  world: World,
): Turned => {
  const open = (world.found.ownCases ?? []).filter((own) => references.includes(own.reference));
  const words = [text, caption ?? ''].filter((part) => part !== '').join('\n\n');
  return askNewOrOld(state, open, words, [...(file ? [file] : []), ...more, another]);
};
