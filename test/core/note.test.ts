// Officers' notes in chat.
import { expect, it } from 'vitest';
import { anOfficeCase, aWorld, Chat, FOCAL, OFFICER } from '../support/core-world.ts';

const officeCase = anOfficeCase();

it('a note is kept with its case, also while another question is open, and told to nobody', () => {
  const phone = new Chat(aWorld({ standing: OFFICER }));
  phone.tap('o.7K3PT-Y.answer', { officeCase });
  phone.type('catatan 7K3PT-Y sudah ditelepon, menunggu surat dinas yang dijanjikan minggu depan', {
    officeCase,
  });
  expect(phone.last.effects.map(({ kind }) => kind)).toEqual(['note', 'say']);
  expect(phone.effects('note')).toMatchObject([
    { text: 'sudah ditelepon, menunggu surat dinas yang dijanjikan minggu depan' },
  ]);
});

it('with the number alone all are read, and the card shows the newest', () => {
  const notes = ['satu', 'dua', 'tiga'].map((text) => ({ day: '2026-11-24', name: 'Dewi', text }));
  const phone = new Chat(aWorld({ standing: OFFICER }));
  phone.type('catatan 7K3PT-Y', { officeCase: anOfficeCase({ notes }) });
  expect(phone.text()).toContain('Selasa, 24 November 2026, Dewi: satu');
  phone.tap('7K3PT-Y', { officeCase: anOfficeCase({ notes }) });
  expect(phone.text()).toContain('Catatan petugas (3):');
  expect(phone.text()).not.toContain('Dewi: satu');
});

it('is a story to whoever is no officer', () => {
  for (const standing of [aWorld().standing, FOCAL]) {
    const phone = new Chat(aWorld({ standing }));
    phone.type('catatan 7K3PT-Y rahasia', { officeCase });
    expect(phone.effects('note')).toEqual([]);
  }
});
