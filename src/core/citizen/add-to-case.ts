// What a citizen adds to a case of his own: answers, more words, files.
import { wordsArrived } from '../agency-say.ts';
import { beside, say, type Turned } from '../asking.ts';
import { isFinal, moved } from '../complaint.ts';
import { dangerIn, preceded } from '../danger-said.ts';
import type { Effect, MovePayload } from '../effect.ts';
import type { IncomingFile } from '../event.ts';
import type { State } from '../state.ts';
import type { OwnCase } from '../case-view.ts';
import type { World } from '../world.ts';
import { cleaned } from './clean.ts';
import { closedNow } from './closed-now.ts';
import { backToDraft, moveBy, numberOf, ownCase, unable } from './own-case.ts';

export const reply = (state: State, reference: string, text: string, world: World): Turned => {
  const own = ownCase(world, reference);
  if (!own || moved(own.status, 'replied', 'citizen').kind === 'refused')
    return addText(state, reference, text, world);
  const clean = cleaned(text, world);
  return backToDraft(
    state,
    world,
    ...dangerIn(text, reference, world),
    moveBy(reference, 'replied', { text, agencyText: clean }),
    { kind: 'tell-focal', reference, say: wordsArrived(reference, 'reply', clean) },
    say('reply-sent', { reference: numberOf(own), agency: own.agencyLabel ?? { key: 'the-agency' } }),
  );
};

/** Whether this chat may add to the case: its own, or opened here by number and code. */
const mayAdd = (state: State, own: OwnCase | null, reference: string): boolean =>
  own !== null ? !isFinal(own.status) : state.opened === reference;

/** What he adds to his case every agency that answers it reads. */
const openParts = (own: OwnCase | null): readonly string[] =>
  (own?.parts ?? []).filter(({ status }) => !isFinal(status)).map((part) => part.reference);

/** An officer reads what is added only where the office has the case. */
const closedForOfficer = (state: State, own: OwnCase | null, world: World): ReturnType<typeof closedNow> =>
  own?.holder === 'office' ? closedNow(state, world) : { state, effects: [] };

export const addText = (state: State, reference: string, text: string, world: World): Turned => {
  const own = ownCase(world, reference);
  const danger = dangerIn(text, reference, world);
  if (!mayAdd(state, own, reference)) return preceded(danger, unable(state, own));
  const clean = cleaned(text, world);
  const closed = closedForOfficer(state, own, world);
  return backToDraft(
    closed.state,
    world,
    ...danger,
    ...[reference, ...openParts(own)].flatMap((each): readonly Effect[] => [
      moveBy(each, 'added', { text, agencyText: clean }),
      ...(own?.protected
        ? []
        : [
            {
              kind: 'tell-focal',
              reference: each,
              say: wordsArrived(each, 'addition', clean),
            } satisfies Effect,
          ]),
    ]),
    say('added-to-case', { reference: own === null ? reference : numberOf(own) }),
    ...closed.effects,
  );
};

export const mayAddTo = (state: State, reference: string, world: World): boolean =>
  mayAdd(state, ownCase(world, reference), reference);

/** The agency reads the words at once; of files it hears when it may see them. */
export const addFiles = (
  state: State,
  reference: string,
  files: readonly IncomingFile[],
  caption: string | null,
  world: World,
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
    ...dangerIn(caption, reference, world),
    ...files.flatMap((file, at) => [
      keepOf(reference, file),
      moveBy(reference, 'added', { file, ...(at === 0 ? words : {}) }),
    ]),
    ...(own?.protected || clean === null
      ? []
      : [
          { kind: 'tell-focal', reference, say: wordsArrived(reference, 'addition', clean) } satisfies Effect,
        ]),
    say(own?.filesShown ? 'file-added-and-shown' : 'file-added-to-case', { reference }),
    ...closed.effects,
  );
};

const keepOf = (reference: string, file: IncomingFile): Effect => ({ kind: 'keep-file', file, reference });

/** One more of an album that was answered: kept, and nobody is told again. */
export const addQuietly = (state: State, reference: string, file: IncomingFile): Turned =>
  beside(state, keepOf(reference, file), moveBy(reference, 'added', { file }));
