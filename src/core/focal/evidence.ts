// Photos beside the answer of a focal point: kept with the question until its explanation comes, which no photo replaces.
import type { AgencyFace } from '../agency-face.ts';
import type { Turned } from '../asking.ts';
import type { Heard } from '../heard.ts';
import type { State } from '../state.ts';
import { send, unusable } from './own-words.ts';
import { askFocal, type FocalAsked } from './question.ts';

/** Before and after, from two sides: more tells the reporter nothing. */
const MOST_PHOTOS = 5;

type Came = Extract<Heard, { readonly kind: 'file' }>;

/** Null: no photo belongs to what is asked. */
export const evidenceCame = (
  state: State,
  asked: FocalAsked,
  face: AgencyFace,
  { file, caption }: Came,
): Turned | null => {
  if (asked.act !== 'resolve') return null;
  if (file.kind !== 'photo') return askFocal(state, asked, [], { key: 'focal-evidence-only-photos' });
  const before = asked.evidence ?? [];
  if (before.length >= MOST_PHOTOS)
    return askFocal(state, asked, [], { key: 'focal-evidence-enough', values: { most: MOST_PHOTOS } });
  const evidence = [...before, file];
  if (caption !== null && unusable('resolve', caption) === null)
    return send(state, { act: 'resolve', evidence }, face, caption);
  const why = { key: 'focal-evidence-taken', values: { count: evidence.length } };
  return askFocal(state, { ...asked, evidence }, [], why);
};
