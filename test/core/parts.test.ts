// A case that several agencies answer, as its officer and its reporter handle it in chat.
import { expect, it } from 'vitest';
import type { OwnCase } from '../../src/core/case-view.ts';
import { NEW_STATE } from '../../src/core/state.ts';
import { anOfficeCase, anOwnCase, aWorld, Chat, OFFICER, SIAK, SOSIAL } from '../support/core-world.ts';

const officeCase = anOfficeCase({ status: 'accepted' });

it('an officer names the agency and what it is to answer, or leaves that open', () => {
  const phone = new Chat(aWorld({ standing: OFFICER }));
  phone.type('tambah instansi 7K3PT-Y dinas sosial', { officeCase });
  phone.tap(SOSIAL.label, { officeCase });
  phone.type('apakah bansosnya sudah cair', { officeCase });
  expect(phone.effects('add-agency')).toMatchObject([
    { reference: '7K3PT-Y', agency: SOSIAL.id, note: 'apakah bansosnya sudah cair' },
  ]);
  phone.type('tambah instansi 7K3PT-Y', { officeCase });
  phone.type('dinas sosial', { officeCase });
  phone.tap(SOSIAL.label, { officeCase });
  phone.type('lewati', { officeCase });
  expect(phone.effects('add-agency')).toMatchObject([{ note: null }]);
});

it('an agency that answers already, and a case that is a part, closed or of no agency are refused with the reason', () => {
  const phone = new Chat(aWorld({ standing: OFFICER }));
  phone.type('tambah instansi 7K3PT-Y disdukcapil', { officeCase });
  phone.tap(SIAK.label, { officeCase });
  expect(phone.text()).toContain('sudah menangani kasus ini');
  for (const [why, parts] of [
    ['Itu bagian dari 8DMNP-4', { partOf: '8DMNP-4' }],
    ['sudah selesai', { status: 'closed' }],
    ['belum diketahui', { agencyId: null, agencyLabel: null }],
  ] as const) {
    const refused = anOfficeCase({ status: 'accepted', ...parts });
    phone.type('tambah instansi 7K3PT-Y dinas sosial', { officeCase: refused });
    expect(phone.text()).toContain(why);
    expect(phone.state.asked).toBeNull();
  }
});

it('a part is ended by an officer without touching the whole, and rejected never', () => {
  const phone = new Chat(aWorld({ standing: OFFICER }));
  const part = anOfficeCase({ status: 'office', partOf: '8DMNP-4' });
  phone.tap('o.7K3PT-Y.open', { officeCase: part });
  expect(phone.labels()).toContain('Tidak ditunggu lagi');
  expect(phone.labels()).not.toContain('Tolak');
  phone.tap('Tidak ditunggu lagi', { officeCase: part });
  expect(phone.effects('move')).toMatchObject([{ move: 'dropped' }]);
});

const part = anOwnCase({
  reference: '8DMNP-4',
  partOf: '7K3PT-Y',
  agencyLabel: SOSIAL.label,
  status: 'resolved',
  nextDay: null,
});
const whole = (parts: Partial<OwnCase> = {}): OwnCase =>
  anOwnCase({ status: 'resolved', pending: { kind: 'confirm' }, nextDay: null, parts: [part], ...parts });
const chat = (): Chat => new Chat(aWorld(), { ...NEW_STATE, noticed: true });

it('"belum" asks whose answer did not settle it, and opens that one', () => {
  const phone = chat();
  phone.tap('c.7K3PT-Y.no', { ownCases: [whole()] });
  expect(phone.labels()).toEqual([SIAK.label, SOSIAL.label, 'Semuanya', 'Kembali']);
  phone.tap(SOSIAL.label, { ownCases: [whole()] });
  phone.type('bansosnya belum masuk', { ownCases: [whole()] });
  expect(phone.effects('move')).toMatchObject([{ move: 'reopened', reference: '8DMNP-4' }]);
  expect(phone.effects('tell-focal')).toHaveLength(1);
  phone.tap('c.7K3PT-Y.no', { ownCases: [whole()] });
  phone.tap('Semuanya', { ownCases: [whole()] });
  phone.type('semuanya belum beres', { ownCases: [whole()] });
  expect(phone.effects('move')).toMatchObject([{ reference: '7K3PT-Y' }, { reference: '8DMNP-4' }]);
});

it('while one has not answered, nothing is confirmed, and his status says who is awaited', () => {
  const waiting = whole({
    pending: null,
    holder: 'agency',
    parts: [{ ...part, status: 'accepted', nextDay: '2026-12-08' }],
  });
  const phone = chat();
  phone.type('status', { ownCases: [waiting] });
  expect(phone.text()).toContain('sebagian sudah dijawab, masih menunggu 1 instansi');
  expect(phone.text()).toContain(`${SOSIAL.label}: sedang dikerjakan, paling lambat Selasa, 8 Desember 2026`);
  phone.tap('c.7K3PT-Y.yes', { ownCases: [waiting] });
  expect(phone.effects('move')).toEqual([]);
});

it('a question of one of them is answered to that one, under the number he knows', () => {
  const asked = anOwnCase({
    parts: [{ ...part, status: 'awaiting', pending: { kind: 'question', text: 'Nomor kartunya?' } }],
  });
  const phone = chat();
  phone.type('nomornya 1234 di kartu', { ownCases: [asked] });
  expect(phone.effects('move')).toMatchObject([{ move: 'replied', reference: '8DMNP-4' }]);
  expect(phone.text()).toContain('Jawaban untuk 7K3PT-Y sudah diteruskan ke Dinas Sosial');
});

it('what he adds to his case every agency reads that is still to answer', () => {
  const open = anOwnCase({ parts: [{ ...part, status: 'accepted' }] });
  const phone = chat();
  phone.tap('c.7K3PT-Y.add', { ownCases: [open] });
  phone.type('sekarang juga tetangga saya', { ownCases: [open] });
  expect(phone.effects('move')).toMatchObject([
    { move: 'added', reference: '7K3PT-Y' },
    { move: 'added', reference: '8DMNP-4' },
  ]);
});
