import { describe, expect, it } from 'vitest';
import { read } from '../../src/understand/read.ts';
import { LIBRARY, TODAY } from './library.ts';

const reported = (text: string) => read(text, TODAY, LIBRARY).reported;

describe('whether the agency was told already', () => {
  it.each([
    'sudah 2x ke capil disuruh balik',
    'sdh 2x ke capil siak disuru balik terus alasannya server error',
    'sudah lapor tapi dicuekin',
    'udah pernah ngadu ke lurah',
    'udh lapor dishub ga ada tindakan',
    'saya sudah melaporkan ke dinas PUPR bulan lalu',
    'sudah kami laporkan berkali-kali tapi belum ditanggapi',
    'sudah dilaporkan ke Dinsos tapi tidak dijemput',
    'laporan kami ke kecamatan tidak ditanggapi',
    'pengaduan saya di SP4N tidak ditindaklanjuti',
    'saya telpon pln 123 tidak diangkat',
    'wa pengaduan dinas cuma di read doang',
    'dah lapor polisi tapi tak ade kaba',
    'alah malapor tapi indak diacuahannyo',
    'sudah kirim surat ke bupati tidak dibalas',
    'kami bolak balik ke kantor camat sudah 5 kali disuruh pulang',
    'sudah komplain ke rumah sakit tapi ditolak',
  ])('yes: %s', (text) => {
    expect(reported(text)).toBe('yes');
  });

  it.each([
    'belum pernah lapor',
    'saya blm lapor ke siapa siapa',
    'kami belum mengadu ke dinas',
    'belum pernah komplain pak, takut',
    'tidak pernah melapor sebelumnya',
    'blm prnh lapor',
    'baru kali ini lapor',
  ])('no: %s', (text) => {
    expect(reported(text)).toBe('no');
  });

  it.each([
    'ktp saya belum jadi',
    'mau lapor',
    'saya ingin melaporkan jalan rusak',
    'lampu jalan mati di perawang',
    'sudah 4 bulan rekam ktp di capil dumai belum dicetak',
    'saya ke capil siak kemarin',
    'coretax error ga bisa lapor spt',
    'petugas menolak berkas saya',
    '',
  ])('not said: %s', (text) => {
    expect(reported(text)).toBeNull();
  });
});
