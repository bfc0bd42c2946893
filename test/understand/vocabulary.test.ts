import { expect, it } from 'vitest';
import { RIGHT_WORDS, vocabularyOf } from '../../src/understand/vocabulary.ts';

const vocabulary = vocabularyOf(['pantai', 'padam', 'listrik'], true, RIGHT_WORDS);

it('leads a mistyped word back to the known one', () => {
  expect(['lstrik', 'listirk', 'padm'].map(vocabulary.mended)).toEqual(['listrik', 'listrik', null]);
});

it('takes an everyday word for itself, however near it lies', () => {
  expect(['pandai', 'paham', 'pantai'].map(vocabulary.mended)).toEqual([null, null, 'pantai']);
});
