// `satukan`: what will happen is read before it does.
import { expect, it } from 'vitest';
import { anOfficeCase, anOwnCase, aWorld, Chat, OFFICER } from '../support/core-world.ts';

const own = anOfficeCase({ reference: 'DMKTP-F' });
const other = anOfficeCase({ people: 2 });
const twoCases = [own, other];

it('says what it does to whom, and does it with a tap', () => {
  const phone = new Chat(aWorld({ standing: OFFICER }));
  phone.type('satukan DMKTP-F 7K3PT-Y', { twoCases });
  expect(phone.effects('co-sign')).toEqual([]);
  expect(phone.text()).toContain('DMKTP-F ditutup');
  expect(phone.text()).toContain('7K3PT-Y untuk 3 orang');
  expect(phone.labels()).toEqual(['Ya, satukan', 'DMKTP-F', '7K3PT-Y', 'Antrean']);
  phone.tap('Ya, satukan', { twoCases });
  expect(phone.effects('co-sign')).toEqual([{ kind: 'co-sign', reference: 'DMKTP-F', other: '7K3PT-Y' }]);
});

it('refuses what changed before the tap, and what several agencies answer', () => {
  const phone = new Chat(aWorld({ standing: OFFICER }));
  phone.type('satukan DMKTP-F 7K3PT-Y', { twoCases });
  phone.tap('Ya, satukan', { twoCases: [own, { ...other, status: 'closed' }] });
  expect(phone.effects('co-sign')).toEqual([]);
  const parts = [{ reference: '9XXXX-2', agencyLabel: 'Dinas', status: 'accepted' }] as const;
  phone.type('satukan DMKTP-F 7K3PT-Y', { twoCases: [own, { ...other, parts }] });
  expect(phone.text()).toContain('dijawab oleh beberapa instansi');
});

it('a citizen’s word for it does nothing', () => {
  const phone = new Chat(aWorld());
  phone.tap('g.satukan.ya DMKTP-F 7K3PT-Y', { twoCases, ownCases: [anOwnCase()] });
  expect(phone.effects('co-sign')).toEqual([]);
});
