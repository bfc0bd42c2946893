import { EVERYBODY } from '../../src/core/audience.ts';
import { describe, expect, it } from 'vitest';
import type { Say } from '../../src/core/say.ts';
import { NEW_STATE, type State } from '../../src/core/state.ts';
import { appointmentCard } from '../../src/core/officer/appointment.ts';
import { emergencyAlert, officeCard } from '../../src/core/officer/card.ts';
import { needs, turn } from '../../src/core/turn.ts';
import { words } from '../support/fluent.ts';
import {
  aFace,
  aLine,
  anOfficeCase,
  aWorld,
  Chat,
  FOCAL,
  OFFICER,
  PLN,
  SIAK,
  SOSIAL,
  TUALANG,
} from '../support/core-world.ts';
import { anAppointed, anAudience, aReport } from '../support/broadcasts.ts';

const state: State = { ...NEW_STATE, role: 'officer' };
const chat = (): Chat => new Chat(aWorld({ standing: OFFICER }), state);
const acts = (card: Say): readonly string[] =>
  (card.choices ?? []).map((choice) => choice.token.split('.')[2] ?? choice.token);

describe('the queue', () => {
  it('puts emergencies first, then protected and office cases, then new ones, then the rest', () => {
    const phone = chat();
    phone.type('antrean', {
      queue: [
        aLine('RESTT-2', { status: 'routed' }),
        aLine('NEWWW-2', { status: 'received' }),
        aLine('HEREE-2', { status: 'office', agencyLabel: null }),
        aLine('GUARD-2', { status: 'office', protected: true }),
        aLine('DANGR-2', { status: 'office', emergency: true }),
      ],
      failedEvents: 2,
    });
    const lines = phone.text().split('\n');
    expect(lines[1]).toContain('gagal diproses');
    expect(phone.labels()).toEqual(['DANGR-2', 'GUARD-2', 'HEREE-2', 'NEWWW-2', 'RESTT-2']);
    expect(phone.text()).toContain('instansi belum jelas');
  });

  it('shows ten lines a page and goes on by a tap or a number', () => {
    const queue = Array.from({ length: 23 }, (_, at) => aLine(`CASE${at}`));
    const phone = chat();
    phone.type('antrean', { queue });
    expect(phone.labels()).toHaveLength(11);
    phone.tap('Lihat berikutnya', { queue });
    expect(phone.text()).toContain('halaman 2 dari 3');
    phone.type('antrean 3', { queue });
    expect(phone.labels()).toHaveLength(3);
    phone.type('antrean', { queue: [], failedEvents: 0 });
    expect(phone.text()).toBe('Tidak ada kasus yang menunggu petugas.');
  });
});

describe('an officer works on a case', () => {
  it('sees what can be done by lane and status, and never an identity', () => {
    expect(acts(officeCard(anOfficeCase()))).toEqual([
      'assign',
      'answer',
      'check',
      'hand-back',
      'reject',
      'attachments',
      'g.antrean',
    ]);
    expect(acts(officeCard(anOfficeCase({ lane: 'konsultasi', attachments: 0 })))).toEqual([
      'answer',
      'to-report',
      'reject',
      'g.antrean',
    ]);
    const ofProtected = acts(officeCard(anOfficeCase({ protected: 'money' })));
    expect(ofProtected).toContain('assign');
    expect(ofProtected).not.toContain('hand-back');
    expect(acts(officeCard(anOfficeCase({ status: 'accepted' })))).toContain('take');
    expect(acts(officeCard(anOfficeCase({ status: 'closed', attachments: 0 })))).toEqual(['g.antrean']);
  });

  it('takes a case over and tells the focal point before the case leaves him', () => {
    const phone = chat();
    phone.tap('o.7K3PT-Y.take', { officeCase: anOfficeCase({ status: 'accepted' }) });
    expect(phone.last.effects.map((effect) => effect.kind)).toEqual([
      'tell-focal',
      'move',
      'tell-citizen',
      'say',
    ]);
    expect(phone.labels()).toContain('Jawab');
  });

  it('assigns to an agency found by name', () => {
    const phone = chat();
    phone.tap('o.7K3PT-Y.assign', { officeCase: anOfficeCase() });
    expect(phone.labels()[0]).toBe(SIAK.label);
    phone.type('dinas sosial', { officeCase: anOfficeCase() });
    phone.tap(SOSIAL.label, { officeCase: anOfficeCase() });
    expect(phone.effects('move')).toMatchObject([
      { move: 'redirected', by: 'officer', payload: { agency: SOSIAL.id } },
    ]);
    expect(phone.effects('tell-citizen')).toHaveLength(1);
  });

  it('sends a consultation nowhere, and gives a protected case only to whom an officer names', () => {
    const consultation = anOfficeCase({ lane: 'konsultasi' });
    const guarded = anOfficeCase({ protected: 'names-focal-point' });
    for (const [act, officeCase] of [
      ['assign', consultation],
      ['hand-back', consultation],
      ['hand-back', guarded],
    ] as const) {
      const phone = chat();
      phone.tap(`o.7K3PT-Y.${act}`, { officeCase });
      expect(phone.state.asked).toBeNull();
      expect(phone.effects('move')).toEqual([]);
    }
    const phone = chat();
    phone.tap('o.7K3PT-Y.assign', { officeCase: guarded });
    expect(phone.state.asked).toMatchObject({ kind: 'officer', act: 'assign' });
  });

  it('answers, and the citizen is asked whether that settles it', () => {
    const phone = chat();
    const officeCase = anOfficeCase({ lane: 'konsultasi' });
    phone.tap('o.7K3PT-Y.answer', { officeCase });
    phone.type('status permohonan dapat dilihat di loket', { officeCase });
    expect(phone.effects('move')).toMatchObject([{ move: 'answered' }]);
    const [told] = phone.effects('tell-citizen');
    expect(told?.kind === 'tell-citizen' && told.say.choices?.map((choice) => choice.token)).toEqual([
      'c.7K3PT-Y.yes',
      'c.7K3PT-Y.no',
    ]);
  });

  it('never sends "identitas NUMBER reason" as an answer to the citizen', () => {
    const phone = chat();
    const officeCase = anOfficeCase();
    phone.tap('o.7K3PT-Y.answer', { officeCase });
    phone.type('identitas 7K3PT-Y pelapor perlu dihubungi karena berkasnya kurang dan harus dilengkapi', {
      officeCase,
    });
    expect(phone.effects('move')).toEqual([]);
    expect(phone.effects('open-link')).toHaveLength(1);
  });

  it('rejects for a listed reason or one in own words, with what can still be done', () => {
    const told = (phone: Chat): string => {
      const [effect] = phone.effects('tell-citizen');
      return effect?.kind === 'tell-citizen' ? words(effect.say) : '';
    };
    const phone = chat();
    phone.tap('o.7K3PT-Y.reject', { officeCase: anOfficeCase() });
    phone.type('bukan wewenang', { officeCase: anOfficeCase() });
    expect(phone.effects('move')).toMatchObject([{ move: 'rejected', payload: { text: 'authority' } }]);
    expect(told(phone)).toContain('bukan wewenang Ombudsman');
    expect(told(phone)).toContain('0761-000000');
    const other = chat();
    other.tap('o.7K3PT-Y.reject', { officeCase: anOfficeCase() });
    other.tap('Alasan lain', { officeCase: anOfficeCase() });
    other.type('Laporan ini sama dengan laporan sebelumnya', { officeCase: anOfficeCase() });
    expect(told(other)).toContain('sama dengan laporan sebelumnya');
  });

  it('hands back with or without a note', () => {
    const phone = chat();
    phone.tap('o.7K3PT-Y.hand-back', { officeCase: anOfficeCase() });
    phone.type('lewati', { officeCase: anOfficeCase() });
    expect(phone.effects('move')).toMatchObject([{ move: 'handed-back', payload: {} }]);
    const other = chat();
    other.tap('o.7K3PT-Y.hand-back', { officeCase: anOfficeCase() });
    other.type('Mohon diproses minggu ini', { officeCase: anOfficeCase() });
    expect(other.effects('move')).toMatchObject([{ payload: { text: 'Mohon diproses minggu ini' } }]);
  });

  it('hands nothing back to an agency without a focal point', () => {
    const officeCase = anOfficeCase({ whyOffice: 'no-focal-point' });
    expect(acts(officeCard(officeCase))).not.toContain('hand-back');
    const phone = chat();
    phone.tap('o.7K3PT-Y.hand-back', { officeCase });
    expect(phone.text()).toContain('belum punya narahubung');
    expect(phone.effects('move')).toEqual([]);
  });

  it('checks a report in one step, once', () => {
    const phone = chat();
    phone.tap('o.7K3PT-Y.check', { officeCase: anOfficeCase() });
    expect(phone.effects('move')).toMatchObject([{ move: 'checked' }]);
    phone.tap('o.7K3PT-Y.check', { officeCase: anOfficeCase({ checked: true }) });
    expect(phone.effects('move')).toEqual([]);
  });

  it('tells a reporter who asks how his case stands, in own words, and the case stays where it is', () => {
    const officeCase = anOfficeCase({ status: 'accepted', newsAskedOn: '2026-11-24' });
    expect(words(officeCard(officeCase))).toContain('menanyakan kabar, Selasa, 24 November 2026');
    const phone = chat();
    phone.tap('o.7K3PT-Y.inform', { officeCase });
    phone.type('sudah', { officeCase });
    expect(phone.effects('move')).toEqual([]);
    phone.type('Disdukcapil menunggu blanko dari Jakarta', { officeCase });
    expect(phone.effects('move')).toMatchObject([{ move: 'informed', by: 'officer' }]);
    const [told] = phone.effects('tell-citizen');
    expect(told?.kind === 'tell-citizen' && words(told.say)).toContain('"Disdukcapil menunggu blanko');
    phone.tap('o.7K3PT-Y.inform', { officeCase: anOfficeCase() });
    expect(phone.text()).toContain('tidak sedang menanyakan kabar');
  });

  it('decides about a request to withdraw, and only where there is one', () => {
    const asked = anOfficeCase({
      status: 'accepted',
      protected: 'money',
      withdrawal: { day: '2026-11-24', reason: null },
    });
    expect(acts(officeCard(asked)).slice(0, 2)).toEqual(['withdraw', 'carry-on']);
    expect(words(officeCard(asked))).toContain('PELAPOR MINTA DICABUT, Selasa, 24 November 2026');
    const phone = chat();
    phone.tap('o.7K3PT-Y.withdraw', { officeCase: asked });
    expect(phone.last.effects.map((effect) => effect.kind)).toEqual([
      'tell-focal',
      'move',
      'tell-citizen',
      'say',
    ]);
    expect(phone.effects('move')).toMatchObject([{ move: 'withdrawn', by: 'officer' }]);
    phone.tap('o.7K3PT-Y.carry-on', { officeCase: asked });
    expect(phone.effects('move')).toMatchObject([{ move: 'withdrawal-declined' }]);
    phone.tap('o.7K3PT-Y.withdraw', { officeCase: anOfficeCase() });
    expect(phone.effects('move')).toEqual([]);
    expect(phone.text()).toContain('Tidak ada permintaan mencabut');
  });

  it('acknowledges an emergency once', () => {
    const danger = anOfficeCase({ emergency: true });
    expect(words(emergencyAlert(danger))).toContain('DARURAT 7K3PT-Y');
    const phone = chat();
    phone.tap('o.7K3PT-Y.acknowledge', { officeCase: danger });
    expect(phone.effects('acknowledge-emergency')).toHaveLength(1);
    phone.tap('o.7K3PT-Y.acknowledge', { officeCase: { ...danger, acknowledgedBy: 'Ani' } });
    expect(phone.effects('acknowledge-emergency')).toEqual([]);
    expect(phone.text()).toContain('sudah ditangani Ani');
  });

  it('says what is the matter when a case was closed while he wrote', () => {
    const phone = chat();
    phone.tap('o.7K3PT-Y.answer', { officeCase: anOfficeCase() });
    phone.type('Akta dapat diambil besok', { officeCase: anOfficeCase({ status: 'closed' }) });
    expect(phone.effects('move')).toEqual([]);
    expect(phone.text()).toContain('7K3PT-Y sudah selesai');
    expect(phone.state.asked).toBeNull();
  });
});

describe('identities and attachments', () => {
  it('open by a link with a reason', () => {
    const phone = chat();
    phone.type('identitas 7k3pty pelapor perlu dihubungi', { officeCase: anOfficeCase() });
    expect(phone.effects('open-link')).toEqual([
      { kind: 'open-link', reference: '7K3PT-Y', what: 'identity', reason: 'pelapor perlu dihubungi' },
    ]);
    expect(phone.text()).toContain('10 menit');
  });

  it('open for a number without any digit', () => {
    const phone = chat();
    phone.type('identitas DMKTP-F pelapor perlu dihubungi', { officeCase: anOfficeCase() });
    expect(phone.effects('open-link')).toHaveLength(1);
  });

  it('ask for the reason when it is missing', () => {
    const phone = chat();
    phone.type('lampiran 7K3PT-Y', { officeCase: anOfficeCase() });
    expect(phone.effects('open-link')).toEqual([]);
    phone.type('cek', { officeCase: anOfficeCase() });
    expect(phone.effects('open-link')).toEqual([]);
    phone.type('memeriksa tanda terima', { officeCase: anOfficeCase() });
    expect(phone.effects('open-link')).toMatchObject([
      { what: 'attachments', reason: 'memeriksa tanda terima' },
    ]);
  });

  it('say how when no number was given, and that a number is unknown', () => {
    const phone = chat();
    phone.type('identitas');
    expect(phone.text()).toContain('lampiran 7K3PT-Y');
    phone.type('identitas 7K3PT-Y perlu dihubungi', { officeCase: null });
    expect(phone.text()).toContain('tidak ditemukan');
  });
});

describe('invitations', () => {
  it('bind agency and area, and give a sentence to forward', () => {
    const phone = chat();
    phone.type('undang disdukcapil siak tualang');
    phone.tap(SIAK.label);
    phone.type('tualang');
    expect(phone.effects('invite')).toEqual([
      { kind: 'invite', code: 'RIAU7KX2', agency: SIAK.id, area: TUALANG.district },
    ]);
    expect(phone.text()).toContain('gabung RIAU7KX2');
    expect(phone.text()).toContain('7 hari');
  });

  it('take the whole area by default and steps back to the agency', () => {
    const phone = chat();
    phone.type('undang');
    phone.type('pln');
    phone.tap('Kembali');
    phone.type('pln');
    phone.tap('Seluruh wilayah instansi');
    expect(phone.effects('invite')).toMatchObject([{ agency: PLN.id, area: null }]);
  });

  it('are judged once', () => {
    const pending = {
      id: '0b0e2f0a-6f1e-4d0c-9a52-4f6a0f3f7f11',
      name: 'Budi',
      position: 'Kasi',
      agencyLabel: SIAK.label,
      areaLabel: null,
    };
    const phone = chat();
    const approve = appointmentCard(pending).choices?.[0]?.token ?? '';
    phone.tap(approve, { appointment: pending });
    expect(phone.effects('approve')).toEqual([{ kind: 'approve', appointment: pending.id, approved: true }]);
    phone.tap(approve, { appointment: null });
    expect(phone.effects('approve')).toEqual([]);
    expect(phone.text()).toContain('sudah diputuskan');
  });
});

describe('a broadcast', () => {
  const audience = anAudience({ people: 14, excluded: [{ why: 'blocked', people: 2 }] });

  it('shows whom it reaches and exactly what is sent, and goes out on an explicit yes', () => {
    const phone = chat();
    phone.type('siaran');
    phone.type('Undangan rapat koordinasi besok pukul 9 di kantor.');
    phone.type('semua', { audience });
    expect(phone.text()).toContain('14 orang');
    expect(phone.text()).toContain('2 orang, karena memblokir bot');
    expect(phone.text()).toContain('Pesan kantor Ombudsman untuk narahubung:\nUndangan rapat');
    expect(phone.effects('broadcast')).toEqual([]);
    phone.type('kirim', { audience });
    expect(phone.effects('broadcast')).toEqual([
      {
        kind: 'broadcast',
        announcement: {
          to: EVERYBODY,
          text: 'Undangan rapat koordinasi besok pukul 9 di kantor.',
          ...{ wants: 'nothing', at: null, every: null },
        },
      },
    ]);
  });

  it('takes its text behind the fixed word, however long', () => {
    const phone = chat();
    const text = 'Rapat koordinasi narahubung diundur ke hari Kamis pukul 10 di ruang yang sama.';
    phone.type(`siaran ${text}`);
    expect(phone.state.asked).toMatchObject({ kind: 'broadcast', stage: 'audience', text });
  });

  it('is cancelled anywhere and reaches nobody when there is nobody', () => {
    const phone = chat();
    phone.type('siaran Rapat besok');
    phone.type('batal');
    expect(phone.state.asked).toBeNull();
    phone.type('siaran Rapat besok');
    phone.type('2', { audience: anAudience({ people: 0 }) });
    expect(phone.text()).toContain('Tidak ada penerima');
    phone.tap('Batal');
    expect(phone.effects('broadcast')).toEqual([]);
    expect(phone.state.asked).toBeNull();
  });
});

describe('a broadcast that is more than a sentence to all', () => {
  const text = 'Bapak/Ibu {nama} ({instansi}), ada {kasus} kasus, {terlambat} terlambat.';

  it('shows what its variables become, for several people, and refuses one that stands for nothing', () => {
    const phone = chat();
    phone.type('siaran Halo {orang}');
    expect(phone.text()).toContain(
      '{orang} belum dikenal. Yang dikenal: {nama} {instansi} {kasus} {terlambat}',
    );
    phone.type(text);
    const samples = [anAppointed(), anAppointed({ name: 'Rosna', cases: 0, late: 0 })];
    phone.type('semua', {
      audience: anAudience({
        people: 2,
        samples,
        channels: [{ channel: 'telegram', people: 2, minutes: 1 }],
      }),
    });
    expect(phone.text()).toContain(
      'Bagi Rosna: Bapak/Ibu Rosna (Disdukcapil Kabupaten Siak), ada 0 kasus, 0 terlambat.',
    );
    expect(phone.text()).toContain(
      'Bapak/Ibu Yusnidar (Disdukcapil Kabupaten Siak), ada 3 kasus, 1 terlambat.',
    );
    expect(phone.text()).toContain('Telegram: 2 orang, sekitar 1 menit');
  });

  it('goes to whom the words name, asks for an answer, at a time in office hours', () => {
    const phone = chat();
    const audience = anAudience({ people: 9, needsSecond: true });
    phone.type('siaran Rapat koordinasi.');
    phone.type('xyz', { audience });
    expect(phone.text()).toContain('belum kami kenal');
    phone.type('semua', { audience });
    phone.type('pilihan: hadir / tidak hadir', { audience });
    phone.tap('Atur waktunya');
    phone.type('kapan-kapan', { audience });
    expect(phone.text()).toContain('Waktunya belum kami pahami');
    phone.type('tiap Senin 07.00', { audience });
    expect(phone.text()).toContain('tiap minggu, mulai Senin, 30 November 2026 pukul 08.00 WIB');
    expect(phone.text()).toContain('petugas lain perlu menyetujui');
    phone.tap('Coba ke saya dulu', { audience });
    expect(phone.effects('broadcast')).toEqual([]);
    phone.tap('Jadwalkan', { audience });
    expect(phone.effects('broadcast')).toEqual([
      {
        kind: 'broadcast',
        announcement: {
          ...{ to: EVERYBODY, text: 'Rapat koordinasi.', wants: ['hadir', 'tidak hadir'] },
          ...{ at: { day: '2026-11-30', minute: 480 }, every: 'week' },
        },
      },
    ]);
  });

  it('is seen going out, and held by a tap; what cannot be done any more is said', () => {
    const phone = chat();
    phone.type('siaran daftar', { broadcasts: [aReport()] });
    expect(phone.text()).toContain('12 · Selasa, 24 November 2026 · sedang dikirim · 40 orang');
    phone.tap('Siaran 12', { broadcast: aReport() });
    expect(phone.text()).toContain('Terkirim 28 dari 40. Menunggu 10, gagal 1');
    phone.tap('Jeda', { broadcast: aReport() });
    expect(phone.effects('broadcast-act')).toEqual([{ kind: 'broadcast-act', id: '12', act: 'pause' }]);
    phone.type('siaran 12 jeda', { broadcast: aReport({ state: 'sent' }) });
    expect(phone.text()).toContain('siaran 12 sudah selesai');
    expect(phone.labels()).toEqual(['Segarkan', 'Ulangi yang gagal']);
    phone.type('siaran 12 setuju', { broadcast: aReport({ state: 'waiting' }) });
    expect(phone.effects('broadcast-act')).toEqual([]);
  });
});

describe('whoever is no officer', () => {
  it('is heard as a citizen when he types an officer word', () => {
    for (const text of ['antrean', 'siaran halo', 'undang capil', 'identitas 7K3PT-Y curiga']) {
      const phone = new Chat(aWorld());
      phone.type(text);
      expect(phone.state.role).toBe('citizen');
      expect(phone.state.asked?.kind).not.toBe('officer');
    }
  });

  it('gets nothing out of an old button', () => {
    for (const standing of [aWorld().standing, FOCAL]) {
      const phone = new Chat(aWorld({ standing }), state);
      phone.tap('o.7K3PT-Y.open', { officeCase: anOfficeCase() });
      expect(phone.text()).not.toContain('Akta');
      phone.tap('g.antrean', { queue: [aLine('7K3PT-Y')] });
      expect(phone.labels()).toEqual([]);
      expect(phone.last.effects).toHaveLength(1);
    }
  });
});

describe('roles', () => {
  const PRESSES = [
    'o.7K3PT-Y.open',
    'o.7K3PT-Y.take',
    'g.antrean',
    'p.approve.p1',
    'f.7K3PT-Y.read',
    'g.kasus',
  ];
  const FOUND = {
    officeCase: anOfficeCase({ status: 'routed' }),
    focalCase: aFace(),
    queue: [aLine('7K3PT-Y')],
    focalCases: [aLine('7K3PT-Y')],
    appointment: { id: 'p1', name: 'Budi', position: 'Kasi', agencyLabel: SIAK.label, areaLabel: null },
  };

  it('are checked before anything is looked up', () => {
    const nobody = aWorld();
    for (const token of PRESSES) expect(needs(state, { kind: 'press', token }, nobody)).toEqual([]);
  });

  it('are checked again before anything is done, whatever was found', () => {
    for (const token of PRESSES) {
      const { effects } = turn(state, { kind: 'press', token }, aWorld({ found: FOUND }));
      expect(effects.map((effect) => effect.kind)).toEqual(['say']);
      for (const effect of effects)
        expect(effect.kind === 'say' && words(effect.say)).not.toMatch(/7K3PT-Y|Akta|Budi/u);
    }
  });
});

describe('one person with three roles', () => {
  it('acts in the role of the button or the fixed word', () => {
    const phone = new Chat(aWorld({ standing: { ...OFFICER, appointments: FOCAL.appointments } }));
    phone.tap('f.7K3PT-Y.ask', {
      focalCase: aFace({ status: 'accepted', owner: { mine: true, name: 'Budi' } }),
    });
    expect(phone.state.role).toBe('focal');
    phone.type('antrean', { queue: [] });
    expect(phone.state.role).toBe('officer');
    expect(phone.state.asked).toBeNull();
    phone.type('kasus', { focalCases: [aLine('7K3PT-Y')] });
    expect(phone.text()).toContain('Kasus Bapak/Ibu hari ini');
    expect(phone.state.role).toBe('focal');
  });

  it('leaves the question of an officer open when he accepts a case as a focal point', () => {
    const phone = new Chat(aWorld({ standing: { ...OFFICER, appointments: FOCAL.appointments } }));
    phone.tap('o.7K3PT-Y.answer', { officeCase: anOfficeCase() });
    phone.tap('f.8DMNP-4.accept', { focalCase: aFace({ reference: '8DMNP-4' }) });
    expect(phone.effects('move')).toMatchObject([{ by: 'focal', reference: '8DMNP-4' }]);
    expect(phone.state.asked).toMatchObject({ kind: 'officer', act: 'answer' });
  });
});

describe('files for the agency', () => {
  const files = [
    { id: 'aaaaaaaa-1', number: 1, kind: 'photo', released: false },
    { id: 'bbbbbbbb-2', number: 2, kind: 'voice', released: false },
    { id: 'cccccccc-3', number: 3, kind: 'photo', released: false },
  ] as const;
  const closed = anOfficeCase({ files });
  const some = anOfficeCase({ files: files.map((file) => ({ ...file, released: file.number === 1 })) });
  const phone = (): Chat => new Chat(aWorld({ standing: OFFICER }), { ...NEW_STATE, role: 'officer' });

  it('are released one by one or all photos at once, never a voice among them, and never without a reason', () => {
    const chat = phone();
    chat.tap('o.7K3PT-Y.release', { officeCase: closed });
    expect(chat.labels()).toEqual([
      'Semua foto',
      'Foto, lampiran 1',
      'Suara, lampiran 2',
      'Foto, lampiran 3',
      'Kembali',
    ]);
    chat.tap('Semua foto', { officeCase: closed });
    chat.type('cek', { officeCase: closed });
    expect(chat.text()).toContain('terlalu pendek');
    expect(chat.effects('move')).toEqual([]);
    chat.type('menunjukkan lubang di jalan', { officeCase: closed });
    expect(chat.effects('move')).toMatchObject([
      {
        move: 'files-shown',
        by: 'officer',
        payload: { files: ['aaaaaaaa-1', 'cccccccc-3'], text: 'menunjukkan lubang di jalan' },
      },
    ]);
    expect(chat.effects('tell-citizen')).toHaveLength(1);
  });

  it('are chosen before a reason is heard, and what is no answer asks the same again', () => {
    const chat = phone();
    chat.tap('o.7K3PT-Y.release', { officeCase: closed });
    chat.type('menunjukkan jalan', { officeCase: closed });
    expect(chat.effects('move')).toEqual([]);
    chat.tap('Suara, lampiran 2', { officeCase: closed });
    chat.event({ kind: 'location', latitude: 0, longitude: 0 }, { officeCase: closed });
    expect(chat.text()).toContain('Untuk apa lampiran 7K3PT-Y dibuka bagi instansi (1)?');
    chat.type('warga menjelaskan letaknya', { officeCase: closed });
    expect(chat.effects('move')).toMatchObject([{ payload: { files: ['bbbbbbbb-2'] } }]);
  });

  it('are taken back with a reason, and only when some are released', () => {
    const chat = phone();
    chat.tap('o.7K3PT-Y.withhold', { officeCase: closed });
    expect(chat.text()).toContain('Tidak ada lampiran 7K3PT-Y yang boleh dilihat instansi.');
    chat.tap('o.7K3PT-Y.withhold', { officeCase: some });
    chat.type('wajah anak terlihat', { officeCase: some });
    expect(chat.effects('move')).toMatchObject([
      { move: 'files-withheld', by: 'officer', payload: { text: 'wajah anak terlihat' } },
    ]);
  });

  it('are not released where no agency has the case', () => {
    const chat = phone();
    chat.tap('o.7K3PT-Y.release', { officeCase: { ...closed, agencyId: null, agencyLabel: null } });
    expect(chat.text()).toContain('belum diketahui');
  });
});
