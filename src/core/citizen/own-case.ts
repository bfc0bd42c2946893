// A citizen's own case in a turn: found, moved, and what is said when it cannot be.
import { beside, done, say, type Turned } from '../asking.ts';
import type { Move } from '../complaint.ts';
import type { Effect, MovePayload } from '../effect.ts';
import { resume } from '../intake.ts';
import type { State } from '../state.ts';
import type { OwnCase } from '../case-view.ts';
import type { World } from '../world.ts';
import { sayStatus } from './status.ts';

/** A case of his, or what one of several agencies answers of it, by the number its buttons carry. */
export const ownCase = (world: World, reference: string): OwnCase | null =>
  withParts(world.found.ownCases ?? []).find((own) => own.reference === reference) ?? null;

export const withParts = (cases: readonly OwnCase[]): readonly OwnCase[] =>
  cases.flatMap((own) => [own, ...own.parts]);

/** The number he knows it by. */
export const numberOf = ({ reference, partOf }: OwnCase): string => partOf ?? reference;

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
