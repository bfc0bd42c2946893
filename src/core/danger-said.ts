// Danger to life in words, wherever they are written: the numbers to call come first, and officers are told at once.
import { strike } from './agency-face.ts';
import { say, type Turned } from './asking.ts';
import type { Effect } from './effect.ts';
import type { DangerKind } from './reading.ts';
import type { World } from './world.ts';

/** Whoever may want to die needs other words and somebody to talk to. */
export const numbersFor = (danger: DangerKind): Effect =>
  say(danger === 'self-harm' ? 'self-harm-numbers' : 'emergency-numbers');

/** Of danger in words that were added to a case; nothing where there is none. */
export const dangerIn = (text: string | null, reference: string, world: World): readonly Effect[] => {
  const reading = text === null ? null : world.read(text);
  if (text === null || reading === null || reading.danger === null) return [];
  return [
    numbersFor(reading.danger),
    {
      kind: 'tell-officers',
      class: 'emergency',
      reference,
      say: {
        key: 'officer-danger-added',
        values: { reference, story: strike(text, reading.personal, world.known) },
      },
    },
  ];
};

/** Danger is heard also where the words themselves come too late. */
export const preceded = (danger: readonly Effect[], turned: Turned): Turned => ({
  ...turned,
  effects: [...danger, ...turned.effects],
});
