// Words and taps of a citizen about cases of his own, played without a database.
import { describe, expect, it } from 'vitest';
import { openCopy } from '../../src/copy/copy.ts';
import { NEW_STATE } from '../../src/core/state.ts';
import type { OwnCase } from '../../src/core/world.ts';
import { aWorld, Chat, SIAK } from '../support/core-world.ts';

const anOwnCase = (parts: Partial<OwnCase> = {}): OwnCase => ({
  reference: '7K3PT-Y',
  lane: 'laporan',
  status: 'accepted',
  topicLabel: 'Akta kelahiran',
  agencyLabel: SIAK.label,
  confidential: true,
  filedOn: '2026-11-03',
  nextDay: '2026-12-01',
  holder: 'agency',
  heldBy: 'agency',
  ending: null,
  lastStep: { key: 'plain', values: { text: '' } },
  pending: null,
  identityMissing: false,
  protected: null,
  ...parts,
});

const closed = (ending: Partial<NonNullable<OwnCase['ending']>> = {}, parts: Partial<OwnCase> = {}) =>
  anOwnCase({
    status: 'closed',
    holder: 'nobody',
    nextDay: null,
    ending: { move: 'confirmed', reopenUntil: '2026-12-08', inTime: true, ...ending },
    ...parts,
  });

const chat = (): Chat => new Chat(aWorld({ command: openCopy().command }), { ...NEW_STATE, noticed: true });

describe('"buka lagi"', () => {
  it('opens the one case that ended, with or without a word', () => {
    for (const said of ['lewati', 'aktanya masih salah']) {
      const phone = chat();
      const ownCases = [anOwnCase({ reference: '8DMNP-4' }), closed()];
      phone.type('buka lagi', { ownCases });
      phone.type(said, { ownCases });
      expect(phone.effects('move')).toMatchObject([{ move: 'reopened', reference: '7K3PT-Y' }]);
      expect(phone.effects('tell-focal')).toHaveLength(1);
      expect(phone.effects('tell-officers')).toHaveLength(1);
    }
  });

  it('asks which, when several ended, and takes a number for the answer', () => {
    const ownCases = [closed(), closed({}, { reference: '8DMNP-4' })];
    const phone = chat();
    phone.type('buka lagi', { ownCases });
    expect(phone.labels()).toEqual(['7K3PT-Y (Akta kelahiran)', '8DMNP-4 (Akta kelahiran)', 'Batal']);
    phone.type('7K3PT-Y', { ownCases });
    phone.tap('Lewati', { ownCases });
    expect(phone.effects('move')).toMatchObject([{ reference: '7K3PT-Y' }]);
    const other = chat();
    other.type('buka lagi 7K3PT-Y', { ownCases });
    other.tap('Kembali', { ownCases });
    expect(other.effects('move')).toEqual([]);
  });

  it('says what can be done instead after the days are over, and of what officers ended', () => {
    const phone = chat();
    phone.type('buka lagi', { ownCases: [closed({ inTime: false })] });
    expect(phone.text()).toContain('Selasa, 8 Desember 2026');
    expect(phone.text()).toContain('buat aduan baru');
    phone.type('buka lagi', {
      ownCases: [closed({ move: 'rejected', reopenUntil: null, inTime: false })],
    });
    expect(phone.text()).toContain('0761-000000');
    expect(phone.state.asked).toBeNull();
    expect(phone.labels()).toEqual(['Buat aduan', 'Cek status', 'Tanya petugas']);
  });

  it('is no command in a story, and nothing where there is nothing to open', () => {
    const phone = chat();
    phone.type('buka lagi rekening saya di bank ditolak terus');
    expect(phone.state.draft?.story).toHaveLength(1);
    const other = chat();
    other.type('buka lagi', { ownCases: [] });
    expect(other.text()).toContain('Tidak ada aduan');
    other.type('buka lagi', { ownCases: [anOwnCase()] });
    expect(other.text()).toContain('Tidak ada aduan');
  });

  it('is offered below the status while there is time, and the card says until when', () => {
    const phone = chat();
    phone.type('status', { ownCases: [closed()] });
    expect(phone.text()).toContain('Dapat dibuka lagi sampai Selasa, 8 Desember 2026');
    expect(phone.labels()).toEqual(['Buka lagi']);
    phone.type('status', { ownCases: [closed({ inTime: false })] });
    expect(phone.labels()).toEqual([]);
  });
});
