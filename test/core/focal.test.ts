import { describe, expect, it } from 'vitest';
import { NEW_STATE, type State } from '../../src/core/state.ts';
import { words } from '../support/fluent.ts';
import { aFace, aLine, aWorld, Chat, FOCAL, mine, SIAK, SOSIAL } from '../support/core-world.ts';

const state: State = { ...NEW_STATE, role: 'focal' };
const chat = (): Chat => new Chat(aWorld({ standing: FOCAL }), state);
const held = aFace({ status: 'accepted', owner: mine });

describe('a focal point works on a case', () => {
  it('opens the card of an offered case and accepts it', () => {
    const phone = chat();
    phone.tap('f.7K3PT-Y.open', { focalCase: aFace() });
    expect(phone.text()).toContain('Aduan 7K3PT-Y untuk Disdukcapil Kabupaten Siak: Akta kelahiran');
    expect(phone.text()).toContain('Lampiran: 1.');
    expect(phone.text()).toContain('Jawaban awal ditunggu sampai Selasa, 1 Desember 2026.');
    expect(phone.labels()).toEqual(['Terima', 'Alihkan', 'Lihat lampiran']);
    phone.type('1', { focalCase: aFace() });
    expect(phone.effects('move')).toMatchObject([{ move: 'accepted', by: 'focal', reference: '7K3PT-Y' }]);
    expect(phone.effects('tell-citizen')).toHaveLength(1);
    expect(phone.labels()).toEqual([
      'Tanya pelapor',
      'Minta data pemohon',
      'Kabar kemajuan',
      'Minta waktu',
      'Alihkan',
      'Selesai',
    ]);
  });

  it('is told who has the case when a colleague was faster', () => {
    const phone = chat();
    phone.tap('f.7K3PT-Y.accept', {
      focalCase: aFace({ status: 'accepted', owner: { mine: false, name: 'Ani' } }),
    });
    expect(phone.text()).toBe('Kasus 7K3PT-Y sudah diterima oleh Ani.');
    expect(phone.effects('move')).toEqual([]);
  });

  it('asks the citizen in his own words, which may begin with a fixed word', () => {
    const phone = chat();
    phone.tap('f.7K3PT-Y.ask', { focalCase: held });
    phone.type('Data apa saja yang dibawa?', { focalCase: held });
    expect(phone.effects('move')).toMatchObject([
      { move: 'asked', payload: { text: 'Data apa saja yang dibawa?' } },
    ]);
    const [told] = phone.effects('tell-citizen');
    expect(told?.kind === 'tell-citizen' && words(told.say)).toContain('"Data apa saja yang dibawa?"');
    expect(phone.state.asked).toBeNull();
  });

  it('takes no explanation of one word for an answer', () => {
    const phone = chat();
    phone.tap('f.7K3PT-Y.resolve', { focalCase: held });
    phone.type('sudah', { focalCase: held });
    expect(phone.effects('move')).toEqual([]);
    expect(phone.text()).toContain('terlalu pendek');
    phone.type('Akta sudah terbit dan dapat diambil di loket 2', { focalCase: held });
    expect(phone.effects('move')).toMatchObject([{ move: 'resolved' }]);
    const [told] = phone.effects('tell-citizen');
    expect(told?.kind === 'tell-citizen' && told.say.choices?.map((one) => one.token)).toEqual([
      'c.7K3PT-Y.yes',
      'c.7K3PT-Y.no',
    ]);
  });

  it('picks the applicant data one by one, or writes several at once', () => {
    const phone = chat();
    phone.tap('f.7K3PT-Y.data', { focalCase: held });
    phone.tap('Nama', { focalCase: held });
    phone.type('NIK', { focalCase: held });
    expect(phone.effects('move')).toEqual([]);
    phone.tap('Minta data ini', { focalCase: held });
    expect(phone.effects('move')).toMatchObject([
      { move: 'data-requested', payload: { fields: ['name', 'nik'] } },
    ]);
    const other = chat();
    other.tap('f.7K3PT-Y.data', { focalCase: held });
    other.type('1,3', { focalCase: held });
    expect(other.effects('move')).toMatchObject([{ payload: { fields: ['name', 'phone'] } }]);
    const third = chat();
    third.tap('f.7K3PT-Y.data', { focalCase: held });
    third.type('nama dan nik', { focalCase: held });
    expect(third.effects('move')).toMatchObject([{ payload: { fields: ['name', 'nik'] } }]);
  });

  it('is offered no data of the applicant where no identity passes by the bot', () => {
    const guarded = { ...held, mayAskData: false };
    const phone = chat();
    phone.tap('f.7K3PT-Y.open', { focalCase: guarded });
    expect(phone.labels()).not.toContain('Minta data pemohon');
    phone.tap('f.7K3PT-Y.data', { focalCase: guarded });
    expect(phone.text()).toContain('tidak dapat diminta lewat bot');
    expect(phone.state.asked).toBeNull();
  });

  it('redirects with agency and reason', () => {
    const phone = chat();
    phone.tap('f.7K3PT-Y.redirect', { focalCase: held });
    phone.type('dinas sosial siak', { focalCase: held });
    expect(phone.labels()).not.toContain(SIAK.label);
    phone.tap(SOSIAL.label, { focalCase: held });
    phone.type('Ini urusan bantuan sosial', { focalCase: held });
    expect(phone.effects('move')).toMatchObject([
      { move: 'redirected', payload: { agency: SOSIAL.id, text: 'Ini urusan bantuan sosial' } },
    ]);
    expect(phone.effects('tell-citizen')).toHaveLength(1);
    expect(phone.effects('tell-officers')).toHaveLength(1);
  });

  it('gives a case back to the office when the right agency is not known', () => {
    const phone = chat();
    phone.tap('f.7K3PT-Y.redirect', { focalCase: aFace() });
    phone.type('tidak tahu', { focalCase: aFace() });
    phone.type('bukan wewenang kami', { focalCase: aFace() });
    expect(phone.effects('move')).toMatchObject([{ move: 'redirected', payload: { agency: null } }]);
  });

  it('goes back from a question to the card, sending nothing', () => {
    for (const word of ['kembali', 'batal', '1']) {
      const phone = chat();
      phone.tap('f.7K3PT-Y.ask', { focalCase: held });
      phone.type(word, { focalCase: held });
      expect(phone.effects('move')).toEqual([]);
      expect(phone.state.asked).toBeNull();
      expect(phone.text()).toContain('Akta kelahiran');
    }
  });

  it('keeps a question open over help, skip and reading the case', () => {
    const phone = chat();
    phone.tap('f.7K3PT-Y.resolve', { focalCase: held });
    for (const word of ['bantuan', 'lewati']) phone.type(word, { focalCase: held });
    phone.tap('f.7K3PT-Y.read', { focalCase: held });
    expect(phone.text()).toContain('Isi lengkap 7K3PT-Y');
    expect(phone.state.asked).toMatchObject({ kind: 'focal', act: 'resolve' });
  });

  it('does not send what was written for a case an officer took over meanwhile', () => {
    const phone = chat();
    phone.tap('f.7K3PT-Y.resolve', { focalCase: held });
    phone.type('Akta sudah terbit dan dapat diambil', { focalCase: aFace({ status: 'office' }) });
    expect(phone.effects('move')).toEqual([]);
    expect(phone.text()).toContain('kantor Ombudsman');
    expect(phone.state.asked).toBeNull();
  });

  it('says that an old button was for an earlier question', () => {
    const phone = chat();
    phone.tap('f.7K3PT-Y.data', { focalCase: held });
    phone.tap('q.0.focal-data.name', { focalCase: held });
    expect(phone.text()).toContain('sudah lewat');
    expect(phone.state.asked).toMatchObject({ kind: 'focal', act: 'data' });
  });

  it('leaves the question of a citizen open when he accepts a case as a focal point', () => {
    const asked = { kind: 'status-code' } as const;
    const phone = new Chat(aWorld({ standing: FOCAL }), { ...NEW_STATE, asked });
    phone.tap('f.7K3PT-Y.accept', { focalCase: aFace() });
    expect(phone.effects('move')).toHaveLength(1);
    expect(phone.state.asked).toEqual(asked);
  });
});

describe('what a focal point reads', () => {
  it('shortens a case that left him to number and status', () => {
    for (const face of [
      aFace({ status: 'office' }),
      aFace({ status: 'closed', owner: mine }),
      aFace({ status: 'accepted', owner: { mine: false, name: 'Ani' } }),
    ]) {
      for (const act of ['open', 'read']) {
        const phone = chat();
        phone.tap(`f.7K3PT-Y.${act}`, { focalCase: face });
        expect(phone.text()).toContain('7K3PT-Y');
        expect(phone.text()).not.toContain('dua kali datang');
        expect(phone.labels()).toEqual([]);
      }
    }
  });

  it('cuts a long story on the card and shows all of it on request', () => {
    const long = 'Saya datang lagi ke loket dan disuruh pulang. '.repeat(120);
    const face = aFace({ text: aFace().text, additions: [long as (typeof held)['text']] });
    const phone = chat();
    phone.tap('f.7K3PT-Y.open', { focalCase: face });
    expect(phone.text().length).toBeLessThan(900);
    expect(phone.labels()).toContain('Baca lengkap');
    phone.tap('Baca lengkap', { focalCase: face });
    expect(phone.text().replaceAll(/\s+/gu, ' ').split('loket').length).toBe(121);
    expect(phone.labels()).toEqual(['Terima', 'Alihkan']);
  });

  it('lists the open cases, overdue first, ten at most', () => {
    const phone = chat();
    const lines = Array.from({ length: 12 }, (_, at) => aLine(`2345${at % 10}-${at}`));
    phone.type('kasus', {
      focalCases: [...lines, aLine('LATE2-2', { overdue: true }), aLine('GONE2-2', { status: 'closed' })],
    });
    expect(phone.text().split('\n')[1]).toContain('LATE2-2');
    expect(phone.labels()).toHaveLength(10);
    expect(phone.text()).toContain('dan 3 lagi');
    expect(phone.text()).not.toContain('GONE2-2');
  });

  it('is answered with what to tap when he merely writes', () => {
    const phone = chat();
    phone.type('tolong segera ya', { focalCases: [aLine('7K3PT-Y')] });
    expect(phone.labels()).toEqual(['7K3PT-Y']);
    phone.type('sistem bodoh', { focalCases: [] });
    expect(phone.text()).toContain('melelahkan');
    phone.type('soal 7k3pt-y bagaimana', { focalCase: held });
    expect(phone.text()).toContain('pilih dulu tindakan');
    phone.event({ kind: 'text', text: 'sudah kami urus', about: '7K3PT-Y' }, { focalCase: held });
    expect(phone.labels()).toContain('Selesai');
  });
});

describe('whoever is no focal point any more', () => {
  it('is heard as a citizen, and cannot finish what he began', () => {
    const gone = new Chat(aWorld(), state);
    gone.type('Akta anak saya belum terbit di Siak');
    expect(gone.state.role).toBe('citizen');
    const asked = { kind: 'focal', act: 'resolve', reference: '7K3PT-Y' } as const;
    const phone = new Chat(aWorld(), { ...state, asked });
    phone.type('Akta sudah terbit dan dapat diambil', { focalCase: held });
    expect(phone.effects('move')).toEqual([]);
    expect(phone.state).toMatchObject({ asked: null, role: 'citizen' });
  });
});

describe('becoming a focal point', () => {
  const invite = { kind: 'focal', agencyLabel: SIAK.label, areaLabel: null } as const;

  it('takes name with titles and position in one message', () => {
    const phone = new Chat(aWorld());
    phone.type('gabung riau7kx2', { invite });
    expect(phone.text()).toContain(SIAK.label);
    phone.type('Budi Santoso, S.Sos., Kepala Seksi Pelayanan', { invite });
    phone.type('lewati', { invite });
    expect(phone.effects('redeem')).toEqual([
      {
        kind: 'redeem',
        code: 'RIAU7KX2',
        name: 'Budi Santoso, S.Sos.',
        position: 'Kepala Seksi Pelayanan',
      },
    ]);
  });

  it('asks for the position when only the name came', () => {
    const phone = new Chat(aWorld());
    phone.type('gabung RIAU7KX2', { invite });
    phone.type('Budi Santoso', { invite });
    phone.type('Kepala Seksi', { invite });
    phone.tap('Lewati', { invite });
    expect(phone.effects('redeem')).toMatchObject([{ name: 'Budi Santoso', position: 'Kepala Seksi' }]);
  });

  it('reads number, day and end of the letter, and asks again for words without a number', () => {
    const phone = new Chat(aWorld());
    phone.type('gabung RIAU7KX2', { invite });
    phone.type('Budi Santoso, Kepala Seksi', { invite });
    phone.type('ada suratnya', { invite });
    expect(phone.text()).toContain('nomor suratnya');
    phone.type('SK Nomor 800/123/BKD/2026 tanggal 3 Januari 2026, berlaku s.d. 31 Desember 2027', { invite });
    expect(phone.effects('redeem')).toMatchObject([
      {
        letter: { number: '800/123/BKD/2026', day: '2026-01-03', from: null, until: '2027-12-31' },
      },
    ]);
  });

  it('uses no code up for an office that its holder has already', () => {
    const phone = new Chat(aWorld());
    phone.type('gabung RIAU7KX2', { invite: { ...invite, held: true } });
    expect(phone.text()).toContain('sudah terdaftar');
    expect(phone.state.asked).toBeNull();
  });

  it('answers every code that does not hold with the same sentence', () => {
    const phone = new Chat(aWorld());
    phone.type('gabung ABCDEFGH', { invite: null });
    expect(phone.text()).toContain('tidak berlaku');
    expect(phone.state.asked).toBeNull();
    phone.type('gabung RIAU7KX2', { invite });
    phone.type('Budi, Kasi', { invite: null });
    expect(phone.text()).toContain('tidak berlaku');
    expect(phone.effects('redeem')).toEqual([]);
  });

  it('makes the holder of the first code an officer at once', () => {
    const phone = new Chat(aWorld());
    phone.type('gabung FIRST123', { invite: { kind: 'admin' } });
    phone.type('Rina Wati', { invite: { kind: 'admin' } });
    expect(phone.effects('redeem')).toMatchObject([{ name: 'Rina Wati' }]);
    expect(phone.text()).toContain('antrean');
    expect(phone.state.role).toBe('officer');
  });

  it('tells anybody else how one becomes a focal point', () => {
    const phone = new Chat(aWorld(), state);
    phone.type('kasus');
    expect(phone.text()).toContain('gabung');
    phone.type('gabung RIAU7KX2', { invite });
    phone.tap('Batal', { invite });
    expect(phone.state.asked).toBeNull();
    phone.tap('f.7K3PT-Y.accept', { focalCase: aFace() });
    expect(phone.effects('move')).toEqual([]);
    expect(phone.state.role).toBe('citizen');
  });
});

describe('files of a case', () => {
  it('are opened by a link that the desk makes, beside the question that is open', () => {
    const phone = chat();
    phone.tap('f.7K3PT-Y.ask', { focalCase: held });
    phone.tap('f.7K3PT-Y.files', { focalCase: held });
    expect(phone.effects('open-files')).toEqual([{ kind: 'open-files', reference: '7K3PT-Y' }]);
    expect(phone.text()).toContain('Tulis pertanyaan');
    expect(phone.state.asked).toMatchObject({ kind: 'focal', act: 'ask' });
  });

  it.each([
    ['none is released', aFace({ status: 'accepted', owner: mine, attachments: 0 })],
    ['a colleague has the case', aFace({ status: 'accepted', owner: { mine: false, name: 'Ani' } })],
    ['the case is closed', aFace({ status: 'closed', owner: mine })],
  ])('are not when %s', (_, focalCase) => {
    const phone = chat();
    phone.tap('f.7K3PT-Y.files', { focalCase });
    expect(phone.effects('open-files')).toEqual([]);
    expect(phone.text()).toContain('Tidak ada lampiran 7K3PT-Y yang dapat dilihat.');
    expect(phone.labels()).not.toContain('Lihat lampiran');
  });
});
