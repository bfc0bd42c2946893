import { describe, expect, it } from 'vitest';
import { read } from '../../src/understand/read.ts';
import { LIBRARY, TODAY } from './library.ts';

const reading = (text: string) => read(text, TODAY, LIBRARY);

describe('a greeting', () => {
  it.each([
    'halo',
    'Assalamualaikum',
    'assalamualaikum wr. wb.',
    'selamat pagi pak',
    'P',
    'tes',
    'min',
    'Selamat siang admin ombudsman',
    'hi',
    'permisi',
  ])('is: %s', (text) => {
    expect(reading(text)).toMatchObject({ isGreeting: true, topics: [], words: 0 });
  });

  it.each(['halo ktp saya belum jadi', 'mau lapor', 'ombudsman', 'ya', '1', '', 'pagi tadi listrik padam'])(
    'is not: %s',
    (text) => {
      expect(reading(text).isGreeting).toBe(false);
    },
  );
});

describe('a question', () => {
  it.each([
    'bagaimana cara mengurus akta kelahiran?',
    'apa syarat buat ktp baru',
    'mau tanya pak, biaya balik nama sertipikat berapa?',
    'kemana saya harus lapor kalau jalan rusak',
    'apakah ombudsman bisa membantu masalah bank?',
    'jam berapa buka kantornya',
    'izin bertanya min, laporan itu gratis?',
  ])('is: %s', (text) => {
    expect(reading(text).isQuestion).toBe(true);
  });

  it.each([
    'ktp saya sudah 3 bulan belum jadi, bagaimana cara supaya cepat?',
    'kenapa lampu jalan tidak diperbaiki?',
    'air pdam mati',
    'jalan rusak apakah tidak ada yang peduli, sudah lapor berkali kali?',
    'mau lapor',
  ])('is not: %s', (text) => {
    expect(reading(text).isQuestion).toBe(false);
  });
});

describe('an outburst', () => {
  it.each(['anjing', 'bot goblok', 'tolol kalian semua', 'dasar bangsat'])('is: %s', (text) => {
    expect(reading(text).isRude).toBe(true);
  });

  it.each([
    'anjing liar masuk sekolah menggigit murid, dinas diam saja',
    'sampah tidak diangkut',
    'petugas bodoh itu hilangkan berkas ktp saya di capil',
  ])('is not: %s', (text) => {
    expect(reading(text).isRude).toBe(false);
  });
});

describe('words that tell nothing', () => {
  it.each(['mau lapor', 'saya ingin melapor', 'lapor pak', 'buat pengaduan', '', '???', '12345'])(
    'give no topic: %s',
    (text) => {
      expect(reading(text).topics).toEqual([]);
    },
  );
});

describe('scolding', () => {
  it('beside an insult tells no trouble, however many its words', () => {
    expect(reading('anjing kalian kerja gak becus')).toMatchObject({ isRude: true, words: 0 });
  });

  it('without an insult is part of the story', () => {
    expect(reading('gaji kerja saya di pabrik tidak dibayar').words).toBeGreaterThan(3);
    expect(reading('gaji kerja saya di pabrik tidak dibayar').isRude).toBe(false);
  });
});
