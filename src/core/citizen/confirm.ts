// "Sudah": a citizen confirms that it is done, and says how it was. Of few stars he is asked why; officers read that, the
// agency does not.
import { caseNews } from '../agency-say.ts';
import { ask, done, option, say, type Turned } from '../asking.ts';
import { moved } from '../complaint.ts';
import { mayConfirm } from './may.ts';
import { dangerIn, preceded } from '../danger-said.ts';
import type { Effect } from '../effect.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';
import { moveBy, ownCase, unable } from './own-case.ts';
import { sayStatus } from './status.ts';

const STARS = ['1', '2', '3', '4', '5'];
/** Up to so many stars something was missing. */
const FEW_STARS = 3;

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
  if (own?.ending) return done(state, say('ended-already', { reference }), sayStatus(own));
  if (!own || !mayConfirm(own)) return unable(state, own);
  return askStars(state, reference, [
    moveBy(reference, 'confirmed', {}),
    { kind: 'tell-focal', reference, say: caseNews(reference, { kind: 'confirmed' }) },
    say('confirmed', { reference }),
  ]);
};

/** The stars count at once, whatever becomes of the question after them. */
export const rate = (state: State, reference: string, stars: number, world: World): Turned => {
  const own = ownCase(world, reference);
  if (!own || moved(own.status, 'rated', 'citizen').kind === 'refused' || own.pending?.kind !== 'rate')
    return unable(state, own);
  const rated = moveBy(reference, 'rated', { stars });
  if (stars > FEW_STARS) return done(state, rated, say('rated'));
  return ask(
    state,
    { kind: 'rate-reason', reference },
    'rate-reason',
    { key: 'ask-rate-reason', values: { reference } },
    [option('skip', 'choice-skip')],
    [rated],
  );
};

export const explainRating = (state: State, reference: string, text: string, world: World): Turned => {
  const own = ownCase(world, reference);
  const danger = dangerIn(text, reference, world);
  // It may have been opened again since.
  if (!own || moved(own.status, 'rating-explained', 'citizen').kind === 'refused')
    return preceded(danger, unable({ ...state, asked: null }, own));
  return done(state, ...danger, moveBy(reference, 'rating-explained', { text }), say('rating-explained'));
};
