import { expect, it } from 'vitest';
import type { Event } from '../../src/core/event.ts';
import { NEW_STATE, type State } from '../../src/core/state.ts';
import { turn } from '../../src/core/turn.ts';
import { aFace, anOfficeCase, aWorld, FOCAL, mine, says } from '../support/core-world.ts';
import { officeCard } from '../../src/core/officer/card.ts';
import { words } from '../support/fluent.ts';

const ASKED: State = {
  ...NEW_STATE,
  role: 'focal',
  asked: { kind: 'focal', act: 'resolve', reference: '7K3PT-Y' },
};
const world = aWorld({
  standing: FOCAL,
  found: { focalCase: aFace({ status: 'accepted', owner: mine }) },
});

const photo = (id: string, caption?: string): Event => ({
  kind: 'file',
  file: { id, kind: 'photo', handle: id, size: 9 },
  ...(caption === undefined ? {} : { caption }),
});
const kept = (effects: readonly { readonly kind: string }[]): readonly string[] =>
  effects.map(({ kind }) => kind).filter((kind) => kind === 'keep-evidence' || kind === 'move');

it('photos wait for the explanation, which may stand below the last of them', () => {
  const first = turn(ASKED, photo('a'), world);
  expect(kept(first.effects)).toEqual([]);
  const last = turn(first.state, photo('b', 'Akta sudah terbit, dapat diambil di loket tiga.'), world);
  expect(kept(last.effects)).toEqual(['move', 'keep-evidence', 'keep-evidence']);
  expect(last.state.asked).toBeNull();
});

it('a sixth photo is not taken, and "ok" below one explains nothing', () => {
  let state = ASKED;
  for (const id of ['a', 'b', 'c', 'd', 'e']) state = turn(state, photo(id, 'ok'), world).state;
  const sixth = turn(state, photo('f'), world);
  expect(words(says(sixth)[0]!)).toContain('Sudah 5 foto');
  expect(sixth.state.asked).toMatchObject({ evidence: { length: 5 } });
});

it('the card says of which cases the evidence reminds', () => {
  const card = officeCard(anOfficeCase({ evidence: { count: 1, similar: ['MEAS1-A', 'MEAS2-A'] } }));
  expect(words(card)).toContain('mirip dengan bukti kasus MEAS1-A, MEAS2-A');
});
