import { expect, it } from 'vitest';
import { heardIdentity } from '../../src/core/steps/identity.ts';
import { readIdentity } from '../../src/understand/identity.ts';
import { LIBRARY, TODAY } from '../understand/library.ts';

const heard = (text: string) => heardIdentity(text, readIdentity(text, TODAY, LIBRARY), null);

it.each([
  'indak',
  'tak payah lah',
  'saye tak pandai tulis',
  'skip dulu',
  'takut saya pak',
  'ogah',
  'malas ah',
])('"%s" is no name', (refusal) => {
  expect(heard(refusal)?.name).toBeUndefined();
});

it.each(['Rahmawati', 'Muhammad Takdir', 'Indah Puspita, Siak 4 Mei 1995', 'Nantika Usman'])(
  '"%s" is a name, whatever it sounds like',
  (name) => {
    expect(heard(name)?.name).toBe(name.split(',')[0]);
  },
);
