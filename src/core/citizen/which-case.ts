// Which of his cases a citizen means: the newest to choose from, and any other by its number.
import { ask, option, type Option, type Turned } from '../asking.ts';
import { readReference, readReferenceAlone } from '../reference.ts';
import type { Text } from '../say.ts';
import type { Asked, State } from '../state.ts';
import type { OwnCase } from '../case-view.ts';
import type { World } from '../world.ts';

/** As many as are taken in at one glance on a phone. */
export const MOST_LISTED = 5;

const ownWith = (reference: string | null, world: World): OwnCase | null =>
  world.found.ownCases?.find((own) => own.reference === reference) ?? null;

/** His case whose number stands in the words; null: none does. */
export const caseNamed = (words: string, world: World): OwnCase | null =>
  ownWith(readReference(words), world);

/** The same when the words are nothing else. */
export const caseAlone = (words: string, world: World): OwnCase | null =>
  ownWith(readReferenceAlone(words), world);

/** That the number of any other may be typed; nothing when all are shown. */
export const others = (cases: readonly OwnCase[]): Text | '' =>
  cases.length > MOST_LISTED ? { key: 'other-cases', values: { count: cases.length - MOST_LISTED } } : '';

export const choicesOf = (cases: readonly OwnCase[], key = 'case-and-topic'): readonly Option[] =>
  cases.slice(0, MOST_LISTED).map((own) =>
    option(own.reference, key, {
      reference: own.partOf ?? own.reference,
      // Of one case several agencies may ask.
      topic: own.partOf === null ? own.topicLabel : (own.agencyLabel ?? own.topicLabel),
    }),
  );

/** Asks which of `cases` is meant. */
export const askWhich = (
  state: State,
  asked: Extract<Asked, { readonly kind: 'which-case' }>,
  cases: readonly OwnCase[],
): Turned =>
  ask(
    state,
    asked,
    'which-case',
    { key: `ask-which-${asked.to}`, values: { more: others(cases) } },
    choicesOf(cases),
  );
