// What a step of the intake is. A new step is one file here and one line in intake.ts.
import type { Option } from '../asking.ts';
import type { Draft } from '../draft.ts';
import type { Effect } from '../effect.ts';
import type { Reading } from '../reading.ts';
import type { Text } from '../say.ts';
import type { IntakeStep } from '../state.ts';
import type { World } from '../world.ts';

/** What came in answer to a step: one of its choices, or words with what was read in them. */
export type Answer =
  | { readonly kind: 'choice'; readonly choice: string }
  | { readonly kind: 'text'; readonly text: string; readonly reading: Reading };

export type Heeded =
  /** Understood; `notes` are said before the next question. */
  | { readonly kind: 'taken'; readonly draft: Draft; readonly notes?: readonly Effect[] }
  /** Not understood as an answer to this step; `why` is said before the question comes again. */
  | { readonly kind: 'unclear'; readonly why: Text }
  | { readonly kind: 'open'; readonly step: IntakeStep; readonly draft?: Draft }
  | { readonly kind: 'send' }
  | { readonly kind: 'keep'; readonly note: Effect };

export type Step = {
  readonly name: IntakeStep;
  /** Whether the draft still lacks what this step asks. Steps that are only opened on request are never missing. */
  readonly isMissing: (draft: Draft, world: World) => boolean;
  readonly question: (
    draft: Draft,
    world: World,
  ) => { readonly text: Text; readonly options: readonly Option[] };
  readonly heed: (answer: Answer, draft: Draft, world: World) => Heeded;
  /** The draft when the citizen passes over the step; null: it cannot be passed over. */
  readonly skip: ((draft: Draft) => Draft) | null;
  /** The draft with this step's answer taken back. */
  readonly clear: (draft: Draft) => Draft;
};

/** Ids hold dots, tokens separate with them. */
export const inToken = (id: string): string => id.replaceAll('.', '-');
