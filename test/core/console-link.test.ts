// `kantor`: the word that leads to the office's pages, and what it is to everybody else.
import { expect, it } from 'vitest';
import { openCopy } from '../../src/copy/copy.ts';
import { NOBODY } from '../../src/core/roles.ts';
import { NEW_STATE } from '../../src/core/state.ts';
import { turn } from '../../src/core/turn.ts';
import { aWorld, OFFICER } from '../support/core-world.ts';

const { command } = openCopy();
const effects = (text: string, standing = OFFICER): readonly string[] =>
  turn(NEW_STATE, { kind: 'text', text }, aWorld({ standing, command })).effects.map(({ kind }) => kind);

it('an officer who writes it asks for a link, from whatever he did before', () => {
  for (const word of ['kantor', 'Halaman kantor', '/kantor', 'konsol'])
    expect(effects(word)).toEqual(['console-link']);
});

it('with more words behind it, and from anybody else, it is a story', () => {
  expect(effects('kantor lurah tutup terus')).not.toContain('console-link');
  expect(effects('kantor', NOBODY)).not.toContain('console-link');
});
