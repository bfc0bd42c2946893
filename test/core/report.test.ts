// "Belum" after an answer: a report by one tap, and of the identity only what is missing.
import { expect, it } from 'vitest';
import type { OwnCase } from '../../src/core/case-view.ts';
import { NEW_STATE } from '../../src/core/state.ts';
import { anOwnCase, aWorld, Chat } from '../support/core-world.ts';

const answered = (parts: Partial<OwnCase> = {}): OwnCase =>
  anOwnCase({ lane: 'aduan', status: 'resolved', pending: { kind: 'confirm' }, holder: 'citizen', ...parts });
const IDENTITY = {
  name: 'Rahmawati',
  birthPlace: 'Siak',
  birthDate: '1995-05-04',
  maritalStatus: 'kawin',
};
const chat = (world = {}): Chat => new Chat(aWorld(world), { ...NEW_STATE, noticed: true });

it('one tap makes the report; only the fields that are missing are asked, and may follow later', () => {
  const phone = chat({ identity: IDENTITY });
  phone.tap('c.7K3PT-Y.no', { ownCases: [answered()] });
  expect(phone.labels()).toEqual(['Jadikan laporan', 'Kembali']);
  phone.tap('Jadikan laporan', { ownCases: [answered()] });
  expect(phone.effects('move')).toMatchObject([{ move: 'reopened' }, { move: 'made-report' }]);
  expect(phone.text()).toContain('kini laporan ke Ombudsman');
  expect(phone.text()).toContain('pekerjaan');
  expect(phone.text()).toContain('alamat');
  expect(phone.text()).not.toContain('tanggal lahir');
  expect(phone.labels()).toEqual(['Nanti saja']);
  phone.tap('Nanti saja', { ownCases: [answered()] });
  expect(phone.state.asked).toBeNull();
});

it('whoever told who he is already is asked nothing', () => {
  const phone = chat({ identity: { ...IDENTITY, occupation: 'guru', address: 'Jalan Melati 4' } });
  phone.tap('c.7K3PT-Y.report', { ownCases: [answered()] });
  expect(phone.effects('move')).toHaveLength(2);
  expect(phone.state.asked).toBeNull();
});

it('words go back to the agency as before, with the same offer below', () => {
  const phone = chat();
  phone.tap('c.7K3PT-Y.no', { ownCases: [answered()] });
  phone.type('aktanya belum ada di loket', { ownCases: [answered()] });
  expect(phone.effects('move')).toMatchObject([{ move: 'reopened' }]);
  expect(phone.labels()).toEqual(['Jadikan laporan']);
});

it('a report is offered nothing more, and a case of the office needs no other name', () => {
  for (const own of [answered({ lane: 'laporan' }), answered({ lane: 'konsultasi', heldBy: 'office' })]) {
    const phone = chat();
    phone.tap('c.7K3PT-Y.no', { ownCases: [own] });
    expect(phone.labels()).toEqual(['Kembali']);
    phone.tap('c.7K3PT-Y.report', { ownCases: [own] });
    expect(phone.effects('move')).toEqual([]);
  }
});

it('"masih beres?" is answered by a tap, and "muncul lagi" opens the case', () => {
  const own = anOwnCase({
    ...{ status: 'closed', holder: 'nobody', pending: { kind: 'revisit' } },
    ending: { move: 'confirmed', reopenUntil: '2026-12-08', inTime: true },
  });
  const phone = chat();
  phone.type('status', { ownCases: [own] });
  expect(phone.labels()).toEqual(['Masih beres', 'Muncul lagi']);
  phone.tap('Masih beres', { ownCases: [own] });
  expect(phone.effects('move')).toMatchObject([{ move: 'still-settled' }]);
  phone.tap('c.7K3PT-Y.still', { ownCases: [{ ...own, pending: null }] });
  expect(phone.effects('move')).toEqual([]);
  phone.tap('c.7K3PT-Y.reopen', { ownCases: [own] });
  phone.type('bocor lagi', { ownCases: [own] });
  expect(phone.effects('move')).toMatchObject([{ move: 'reopened' }]);
});
