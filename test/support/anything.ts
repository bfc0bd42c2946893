// What people write, tap and send in tests that try everything: words of each role, acts of each card, events of each kind.
import type { Event, IncomingFile } from '../../src/core/event.ts';

export const FOCAL_ACTS = [
  ...['accept', 'ask', 'data', 'redirect', 'progress', 'resolve', 'files', 'read', 'open', 'unknown'],
] as const;
export const OFFICE_ACTS = [
  ...['acknowledge', 'take', 'assign', 'answer', 'check', 'hand-back', 'reject', 'attachments', 'identity'],
  ...[
    'withdraw',
    'carry-on',
    'inform',
    'link',
    'link-refuse',
    'release',
    'withhold',
    'read',
    'open',
    'unknown',
  ],
] as const;

export const SAID_BY_CITIZENS: readonly string[] = [
  ...['mau lapor', 'ktp saya belum jadi di capil siak, kemarin ke sana', 'siak', 'tualang', 'bulan lalu'],
  ...['sudah', 'belum', '1', '2', '3', '9', 'ya', 'halo', '/start', 'bantuan', 'batal', 'lanjut', 'kembali'],
  ...['cabut', 'tanya kabar', 'buka lagi', 'HAPUS', 'ambil'],
  ...['lewati', 'kode', 'petugas', 'data saya', 'kirim', 'ubah', 'tempat', 'anjing', 'hmm', 'status'],
  ...['Budi Hartono, Bangkinang 5 Mei 1980, kawin, petani, jl melati no 4', '7K3PT-Y 1111-2222'],
  ...['status ktp saya belum jelas', 'apa syarat buat kk?', 'petugas minta uang 500 ribu'],
  ...['tolong rumah saya kebakaran', 'makasih', '   ', '𝔥𝔞𝔩𝔬', '1️⃣', 'x'.repeat(5000), '\u0000\u202e'],
];

export const SAID_BY_STAFF: readonly string[] = [
  ...['kasus', 'antrean', 'siaran', 'undang', 'undang capil siak', 'gabung RIAU7KX2', 'gabung'],
  ...['identitas 7K3PT-Y', 'lampiran 7K3PT-Y memeriksa berkas', 'identitas', 'antrean 2'],
  ...['bisukan 7K3PT-Y memaki petugas', 'bisukan 3', 'bunyikan 7K3PT-Y'],
  ...['gagal', 'gagal ulang 3', 'gagal selesai 3 sudah ditelepon', 'gagal login terus'],
  ...['batal', 'kembali', 'lewati', 'bantuan', '1', '2', '3', '1,2', 'selesai', 'nama dan nik'],
  ...['dinas sosial siak', 'tualang', 'halo', 'dasar bodoh', 'Budi, Kepala Seksi', 'Siti Aminah'],
  ...['akta sudah terbit dan dapat diambil di loket', '7K3PT-Y', '...', 'ya'],
];

const press = (token: string): Event => ({ kind: 'press', token });
const FILE: IncomingFile = { id: 'a', kind: 'photo', handle: 'h', size: 1 };

/** `file` stands for whatever is sent. */
export const sentByCitizens = (file: IncomingFile = FILE): readonly Event[] => [
  { kind: 'photo', file, caption: 'ktp rusak di capil' },
  { kind: 'photo', file },
  { kind: 'location', latitude: 0.5, longitude: 101.4 },
  { kind: 'other', what: 'sticker' },
  { kind: 'file', file: { ...file, kind: 'voice' } },
  { kind: 'file', file, album: 'a', message: '1' },
  { kind: 'edited', message: '1', text: 'ktp rusak di capil siak' },
  ...['q.1.place.nowhere', 'rubbish', 'c.7K3PT-Y.yes', 'c.7K3PT-Y.rate.3'].map(press),
  ...['c.7K3PT-Y.files', 'c.7K3PT-Y.link', 'c.7K3PT-Y.link-yes.7', 'c.7K3PT-Y.withdraw'].map(press),
  ...['f.7K3PT-Y.accept', 'o.7K3PT-Y.identity'].map(press),
];

export const TAPPED_BY_STAFF: readonly Event[] = [
  ...FOCAL_ACTS.map((act) => press(`f.7K3PT-Y.${act}`)),
  ...OFFICE_ACTS.map((act) => press(`o.7K3PT-Y.${act}`)),
];

export const SENT_BY_STAFF: readonly Event[] = [
  ...['q.1.focal-data.name', 'q.1.officer-reject.court', 'p.approve.p1', 'g.kasus', 'nonsense'].map(press),
  { kind: 'photo', file: FILE, caption: 'ini', about: '7K3PT-Y' },
  { kind: 'text', text: 'sudah beres', about: '7K3PT-Y' },
  { kind: 'location', latitude: 0.5, longitude: 101.4 },
  { kind: 'other', what: 'sticker' },
];
