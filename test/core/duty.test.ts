import { expect, it } from 'vitest';
import { aFace, aWorld, Chat, FOCAL, mine, SIAK } from '../support/core-world.ts';

const duties = [
  {
    ...{ id: 'a1', agency: SIAK.id, agencyLabel: SIAK.label, leave: null },
    others: [
      { id: 'rina', name: 'Rina Marlina' },
      { id: 'budi', name: 'Budi Hartono' },
    ],
  },
];
const held = aFace({ status: 'accepted', owner: mine });

it('a case is given to the colleague who is named, or to one of the choices', () => {
  const phone = new Chat(aWorld({ standing: FOCAL }));
  phone.type('oper 7K3PT-Y Bu Rina', { focalCase: held, duties });
  expect(phone.effects('hand-over')).toEqual([{ kind: 'hand-over', reference: '7K3PT-Y', to: 'rina' }]);
  phone.type('oper 7K3PT-Y', { focalCase: held, duties });
  expect(phone.labels()).toEqual(['Rina Marlina', 'Budi Hartono']);
  phone.tap('Budi Hartono', { focalCase: held, duties });
  expect(phone.effects('hand-over')).toMatchObject([{ to: 'budi' }]);
});

it('a case that is a colleague’s, answered, or of nobody yet stays where it is', () => {
  const phone = new Chat(aWorld({ standing: FOCAL }));
  for (const face of [
    aFace(),
    aFace({ status: 'accepted', owner: { mine: false, name: 'Budi' } }),
    aFace({ status: 'resolved', owner: mine }),
    null,
  ]) {
    phone.type('oper 7K3PT-Y Bu Rina', { focalCase: face, duties });
    expect(phone.effects('hand-over')).toEqual([]);
  }
});

it('the words of focal points are anybody else’s story', () => {
  const phone = new Chat(aWorld());
  phone.type('rapor anak saya ditahan sekolah');
  expect(phone.state.role).toBe('citizen');
  expect(phone.state.draft).not.toBeNull();
});
