// What a citizen does to a case of his own: confirms that it is done, rates it.
import { caseNews } from '../agency-say.ts';
import { ask, beside, done, option, say, type Turned } from '../asking.ts';
import { moved, type Move } from '../complaint.ts';
import type { Effect, MovePayload } from '../effect.ts';
import { resume } from '../intake.ts';
import type { State } from '../state.ts';
import type { OwnCase, World } from '../world.ts';
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

/** What was being made is still there, and how to go on with it. */
export const draftWaits = (state: State): readonly Effect[] => (state.draft ? [say('draft-waits')] : []);

export const unable = (state: State, own: OwnCase | null): Turned =>
  own === null
    ? beside(state, say('no-such-case'))
    : done(state, say('not-possible-now', { reference: own.reference }), sayStatus(own));

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
  if (own?.ending) return done(state, say('ended-already', { reference }), sayStatus(own));
  if (!own || moved(own.status, 'confirmed', 'citizen').kind === 'refused') return unable(state, own);
  return askStars(state, reference, [
    moveBy(reference, 'confirmed', {}),
    { kind: 'tell-focal', reference, say: caseNews(reference, { kind: 'confirmed' }) },
    say('confirmed', { reference }),
  ]);
};

export const rate = (state: State, reference: string, stars: number, world: World): Turned => {
  const own = ownCase(world, reference);
  if (!own || moved(own.status, 'rated', 'citizen').kind === 'refused' || own.pending?.kind !== 'rate')
    return unable(state, own);
  return done(state, moveBy(reference, 'rated', { stars }), say('rated'));
};
