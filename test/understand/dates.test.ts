import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/core/calendar.ts';
import { read } from '../../src/understand/read.ts';
import { LIBRARY, TODAY } from './library.ts';

const date = (text: string, today = TODAY) => read(text, today, LIBRARY).date;

/** On Tuesday 24 November 2026. */
const DATES: readonly (readonly [string, string, string])[] = [
  ['kemarin saya ke capil', '2026-11-23', 'day'],
  ['kmrn dtg lg', '2026-11-23', 'day'],
  ['kemarin dulu petugas datang', '2026-11-22', 'day'],
  ['tadi pagi antri di puskesmas', '2026-11-24', 'day'],
  ['hari ini listrik padam lagi', '2026-11-24', 'day'],
  ['tadi malam banjir', '2026-11-23', 'day'],
  ['semalam mati lampu', '2026-11-23', 'day'],
  ['it happened yesterday', '2026-11-23', 'day'],
  ['3 weeks ago', '2026-11-03', 'about'],
  ['last month', '2026-10-01', 'month'],
  ['in March 2026', '2026-03-01', 'month'],
  ['on 12 May', '2026-05-12', 'day'],
  ['2 hari lalu', '2026-11-22', 'day'],
  ['3 minggu lalu', '2026-11-03', 'about'],
  ['tiga minggu yang lalu', '2026-11-03', 'about'],
  ['tigo minggu nan lalu', '2026-11-03', 'about'],
  ['sebulan yg lalu', '2026-10-24', 'about'],
  ['seminggu lalu', '2026-11-17', 'about'],
  ['setahun yang lalu', '2025-11-24', 'about'],
  ['2 thn lalu', '2024-11-24', 'about'],
  ['beberapa hari lalu', '2026-11-21', 'about'],
  ['beberapa bulan yang lalu', '2026-08-24', 'about'],
  ['minggu lalu', '2026-11-17', 'about'],
  ['pekan kemarin', '2026-11-17', 'about'],
  ['bulan lalu', '2026-10-01', 'month'],
  ['dr bln kmrn', '2026-10-01', 'month'],
  ['tahun lalu', '2025-01-01', 'year'],
  ['senin lalu', '2026-11-23', 'day'],
  ['hari selasa kemarin', '2026-11-17', 'day'],
  ['hari kamis saya datang', '2026-11-19', 'day'],
  ['jumat kemaren', '2026-11-20', 'day'],
  ['tgl 12/9', '2026-09-12', 'day'],
  ['sejak 12/9', '2026-09-12', 'day'],
  ['tanggal 25/12 tidak dilayani', '2025-12-25', 'day'],
  ['pada 12-09-2026', '2026-09-12', 'day'],
  ['12.9.26 saya urus', '2026-09-12', 'day'],
  ['12 September', '2026-09-12', 'day'],
  ['3 nov 2026', '2026-11-03', 'day'],
  ['3 Desember saya urus', '2025-12-03', 'day'],
  ['tgl 5', '2026-11-05', 'day'],
  ['tanggal 28 kemarin', '2026-10-28', 'day'],
  ['sejak januari', '2026-01-01', 'month'],
  ['dari desember belum cair', '2025-12-01', 'month'],
  ['sejak agustus 2025', '2025-08-01', 'month'],
  ['dari bln 6 blm masuk', '2026-06-01', 'month'],
  ['tahun 2023', '2023-01-01', 'year'],
  ['belum dibayar sejak 2024', '2024-01-01', 'year'],
  ['lebaran kemarin', '2026-03-21', 'about'],
  ['sejak sebelum puasa', '2026-02-19', 'about'],
  ['habis idul adha', '2026-05-27', 'day'],
  ['sejak natal kemarin', '2025-12-25', 'about'],
  ['sudah 4 bulan tidak selesai', '2026-07-24', 'about'],
  ['5 bln blm dibayar', '2026-06-24', 'about'],
  ['udah 2minggu ga diangkut', '2026-11-10', 'about'],
  ['dah lime hari tak idup', '2026-11-19', 'about'],
  // several
  ['sejak januari saya urus, terakhir 3 minggu lalu', '2026-11-03', 'about'],
  ['terakhir 3 minggu lalu, sejak januari saya urus', '2026-11-03', 'about'],
  ['tanggal 3 september lapor, 10 oktober lapor lagi', '2026-10-10', 'day'],
  ['tgl 12/9 saya urus, sudah 2 bulan belum jadi', '2026-09-12', 'day'],
  ['anak saya umur 7 bulan, kemarin ditolak', '2026-11-23', 'day'],
];

const NONE: readonly string[] = [
  'anak saya umur 7 bulan belum punya akta',
  'usia 3 tahun belum ada kia',
  'lahir 4 mei 1995 di siak',
  'disuruh tunggu 1 bulan lagi',
  'katanya selesai minggu depan',
  'antri dari jam 8 sampai jam 12',
  'rumah 300 meter dari sekolah',
  'RT 02/05 banjir',
  'jl melati no 12/9',
  'sampah diangkut seminggu sekali',
  'bayar 20 ribu per bulan',
  'layanan 24/7 tidak ada',
  'sudah lewat 2/3 masa hukuman',
  'lampu merah mati',
  'maret saja namanya',
  'ktp belum jadi',
];

describe('a date', () => {
  it.each(DATES)('is read from: %s', (text, day, precision) => {
    expect(date(text)).toEqual({ day, precision });
  });

  it.each(NONE)('is not read from: %s', (text) => {
    expect(date(text)).toBeNull();
  });

  it('at the end of a month is one that exists', () => {
    expect(date('sebulan yang lalu', '2027-03-31')?.day).toBe('2027-02-28');
    expect(date('setahun yang lalu', '2028-02-29')?.day).toBe('2027-02-28');
    expect(date('tanggal 31', '2027-03-05')?.day).toBe('2027-01-31');
  });

  it('is never in the future and always a day', () => {
    const day = fc.integer({ min: 0, max: 1500 }).map((n) => addDays('2026-01-01', n));
    const text = fc.oneof(
      fc.constantFrom(...DATES.map(([told]) => told)),
      fc
        .tuple(fc.nat(40), fc.nat(14), fc.option(fc.integer({ min: 2024, max: 2032 })))
        .map(([d, m, y]) => `tgl ${d}/${m}${y === null ? '' : `/${y}`}`),
      fc.tuple(fc.nat(40), fc.constantFrom('januari', 'mei', 'des', 'nopember')).map(([d, m]) => `${d} ${m}`),
      fc.nat(31).map((d) => `tgl ${d}`),
    );
    fc.assert(
      fc.property(text, day, (told, today) => {
        const found = date(told, today);
        if (found === null) return;
        expect(found.day <= today).toBe(true);
        expect(addDays(addDays(found.day, 1), -1)).toBe(found.day);
      }),
    );
  });
});
