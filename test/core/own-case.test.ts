// Words and taps of a citizen about cases of his own, played without a database.
import { describe, expect, it } from 'vitest';
import { openCopy } from '../../src/copy/copy.ts';
import { NEW_STATE } from '../../src/core/state.ts';
import type { OwnCase } from '../../src/core/case-view.ts';
import { anOwnCase, aWorld, Chat } from '../support/core-world.ts';

const closed = (ending: Partial<NonNullable<OwnCase['ending']>> = {}, parts: Partial<OwnCase> = {}) =>
  anOwnCase({
    status: 'closed',
    holder: 'nobody',
    nextDay: null,
    ending: { move: 'confirmed', reopenUntil: '2026-12-08', inTime: true, ...ending },
    ...parts,
  });

const chat = (): Chat => new Chat(aWorld({ command: openCopy().command }), { ...NEW_STATE, noticed: true });

describe('"tanya kabar"', () => {
  it('reaches officers once, and shows each time where the case stands', () => {
    const phone = chat();
    phone.type('tanya kabar', { ownCases: [anOwnCase(), closed({}, { reference: '8DMNP-4' })] });
    expect(phone.effects('move')).toMatchObject([{ move: 'news-asked', reference: '7K3PT-Y' }]);
    expect(phone.effects('tell-officers')).toHaveLength(1);
    expect(phone.text()).toContain('sedang dikerjakan instansi');
    const news = { askedOn: '2026-11-24', againOn: '2026-12-01' };
    phone.type('tanya kabar', { ownCases: [anOwnCase({ news })] });
    expect(phone.last.effects.map((effect) => effect.kind)).toEqual(['say', 'say']);
    expect(phone.text()).toContain('sudah ditanyakan pada Selasa, 24 November 2026');
    expect(phone.text()).toContain('Mulai Selasa, 1 Desember 2026');
    expect(phone.text()).toContain('sedang dikerjakan instansi');
  });

  it('asks which of several open cases is meant, and takes a number behind it', () => {
    const ownCases = [anOwnCase(), anOwnCase({ reference: '8DMNP-4' })];
    const phone = chat();
    phone.type('tanya kabar', { ownCases });
    expect(phone.effects('move')).toEqual([]);
    phone.type('2', { ownCases });
    expect(phone.effects('move')).toMatchObject([{ reference: '8DMNP-4' }]);
    const other = chat();
    other.type('tanya kabar 7K3PT-Y', { ownCases });
    expect(other.effects('move')).toMatchObject([{ reference: '7K3PT-Y' }]);
  });

  it('says that it is his turn where it is, and is "status" where nothing is open', () => {
    const phone = chat();
    phone.type('tanya kabar', {
      ownCases: [anOwnCase({ status: 'resolved', pending: { kind: 'confirm' }, holder: 'citizen' })],
    });
    expect(phone.effects('move')).toEqual([]);
    expect(phone.text()).toContain('menunggu jawaban Bapak/Ibu');
    expect(phone.labels()).toEqual(['Sudah selesai', 'Belum selesai']);
    phone.type('tanya kabar', { ownCases: [closed()] });
    expect(phone.effects('tell-officers')).toEqual([]);
    expect(phone.text()).toContain('Keadaan: selesai');
  });

  it('leaves a question of the intake open', () => {
    const phone = chat();
    phone.type('akta anak saya belum terbit di capil siak', {});
    const { asked } = phone.state;
    phone.type('tanya kabar', { ownCases: [anOwnCase()] });
    expect(phone.state.asked).toEqual(asked);
  });
});

describe('a rating', () => {
  const rated = (): Chat => {
    const phone = chat();
    phone.tap('c.7K3PT-Y.rate', { ownCases: [closed({}, { pending: { kind: 'rate' } })] });
    return phone;
  };

  it('of one to three stars is asked why, once; the stars count without it', () => {
    const ownCases = [closed({}, { pending: { kind: 'rate' } })];
    for (const stars of ['1', '2', '3']) {
      const phone = rated();
      phone.type(stars, { ownCases });
      expect(phone.effects('move')).toMatchObject([{ move: 'rated', payload: { stars: Number(stars) } }]);
      expect(phone.state.asked).toMatchObject({ kind: 'rate-reason' });
      phone.type('harus bolak-balik tiga kali', { ownCases: [closed()] });
      expect(phone.effects('move')).toMatchObject([
        { move: 'rating-explained', payload: { text: 'harus bolak-balik tiga kali' } },
      ]);
      expect(phone.last.effects.map((effect) => effect.kind)).toEqual(['move', 'say']);
    }
    const phone = rated();
    phone.type('2', { ownCases });
    phone.type('lewati', { ownCases: [closed()] });
    expect(phone.effects('move')).toEqual([]);
    expect(phone.state.asked).toBeNull();
  });

  it('of four or five is not', () => {
    const phone = rated();
    phone.type('4', { ownCases: [closed({}, { pending: { kind: 'rate' } })] });
    expect(phone.state.asked).toBeNull();
  });
});

describe('"cabut"', () => {
  it('says what it means, takes words for a reason, and ends the case only on a yes', () => {
    const ownCases = [anOwnCase()];
    const phone = chat();
    phone.type('tarik laporan', { ownCases });
    expect(phone.text()).toContain('Sampai Selasa, 8 Desember 2026 masih dapat dibuka lagi');
    phone.type('sudah selesai sendiri, kata tetangga saya Rahmawati', { ownCases });
    expect(phone.effects('move')).toEqual([]);
    expect(phone.text()).toContain('Alasan: "sudah selesai sendiri');
    phone.type('ya', { ownCases });
    expect(phone.effects('move')).toMatchObject([
      { move: 'withdrawn', payload: { text: 'sudah selesai sendiri, kata tetangga saya Rahmawati' } },
    ]);
    expect(JSON.stringify(phone.effects('tell-focal'))).not.toContain('tetangga');
    expect(JSON.stringify(phone.effects('tell-officers'))).toContain('tetangga');
    expect(phone.labels()).toEqual(['Buka lagi']);
  });

  it('changes nothing on a no', () => {
    for (const no of ['tidak jadi', 'batal', '2']) {
      const phone = chat();
      phone.tap('c.7K3PT-Y.withdraw', { ownCases: [anOwnCase()] });
      phone.type(no, { ownCases: [anOwnCase()] });
      expect(phone.effects('move')).toEqual([]);
      expect(phone.state.asked).toBeNull();
    }
  });

  it('is a request where somebody may be pressing him, whatever shows it', () => {
    const guarded = [{ protected: 'money' as const }, { emergency: true }];
    for (const parts of guarded) {
      const ownCases = [anOwnCase(parts)];
      const phone = chat();
      phone.type('cabut', { ownCases });
      expect(phone.text()).toContain('petugas Ombudsman yang memutuskan');
      phone.tap('Ya, cabut', { ownCases });
      expect(phone.effects('move')).toMatchObject([{ move: 'withdrawal-asked', payload: {} }]);
      expect(phone.effects('tell-focal')).toEqual([]);
      expect(phone.effects('tell-officers')).toMatchObject([{ class: 'notice' }]);
    }
    const { read } = aWorld();
    const threatened = aWorld({
      command: openCopy().command,
      read: (text) => ({ ...read(text), protected: text.includes('diancam') ? 'threat' : null }),
    });
    const phone = new Chat(threatened, { ...NEW_STATE, noticed: true });
    phone.type('cabut', { ownCases: [anOwnCase()] });
    phone.type('saya diancam orang kantor', { ownCases: [anOwnCase()] });
    phone.tap('Ya, cabut', { ownCases: [anOwnCase()] });
    expect(phone.effects('move')).toMatchObject([{ move: 'withdrawal-asked' }]);
    phone.type('cabut', { ownCases: [anOwnCase({ withdrawalAsked: true })] });
    expect(phone.text()).toContain('Petugas Ombudsman yang memutuskannya');
    expect(phone.effects('move')).toEqual([]);
  });

  it('may mean what is being made: it is asked which', () => {
    const phone = chat();
    phone.type('akta anak saya belum terbit di capil siak', {});
    phone.type('batalkan laporan', { ownCases: [] });
    expect(phone.state.asked).toEqual({ kind: 'cancel' });
    phone.type('batalkan laporan', { ownCases: [anOwnCase()] });
    expect(phone.labels()).toEqual(['7K3PT-Y (Akta kelahiran)', 'Yang sedang dibuat', 'Batal']);
    phone.type('2', { ownCases: [anOwnCase()] });
    expect(phone.state.asked).toEqual({ kind: 'cancel' });
    expect(phone.effects('move')).toEqual([]);
  });

  it('is no command in a story', () => {
    const phone = chat();
    phone.type('cabut gigi di puskesmas ditolak terus');
    expect(phone.state.draft?.story).toHaveLength(1);
  });

  it('is offered below the status while the case is open and nobody waits for his word', () => {
    const phone = chat();
    phone.type('status', { ownCases: [anOwnCase()] });
    expect(phone.labels()).toEqual(['Tambah keterangan', 'Cabut']);
    phone.type('status', { ownCases: [anOwnCase({ withdrawalAsked: true })] });
    expect(phone.labels()).toEqual(['Tambah keterangan']);
    expect(phone.text()).toContain('menunggu keputusan petugas');
  });
});

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
