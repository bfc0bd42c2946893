import { describe, expect, it } from 'vitest';
import { NEAR_BITS } from '../../src/core/picture-print.ts';
import { AGAIN, distance, printed, sceneOf } from '../support/scenes.ts';

const KINDS = ['room', 'road', 'counter', 'sign'] as const;
/** 50 of each kind are 200 scenes. The longest test draws them all; sending again is tried on a part of them. */
const EACH = 50;
const SENT_AGAIN = 3;

const scenes = await Promise.all(
  KINDS.flatMap((kind) =>
    Array.from({ length: EACH }, async (_, seed) => {
      const picture = await sceneOf(kind, seed);
      return { kind, seed, picture, prints: await printed(picture) };
    }),
  ),
);

describe('the print of a picture', () => {
  it.each(Object.keys(AGAIN))('stays near when it is sent again: %s', async (how) => {
    for (const { kind, picture, prints } of scenes.filter(({ seed }) => seed < SENT_AGAIN)) {
      const again = await printed(await AGAIN[how]!(picture));
      expect(distance(prints, again), `${kind} ${how}`).toBeLessThanOrEqual(NEAR_BITS);
    }
  });

  it('is far from that of every other of 200 scenes: rooms, roads, counters, signs', () => {
    const near = scenes.flatMap((one, at) =>
      scenes
        .slice(0, at)
        .filter((other) => distance(one.prints, other.prints) <= NEAR_BITS)
        .map((other) => `${one.kind} ${one.seed} and ${other.kind} ${other.seed}`),
    );
    expect(near).toEqual([]);
  }, 60_000);
});
