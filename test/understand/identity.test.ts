import { describe, expect, it } from 'vitest';
import { readIdentity } from '../../src/understand/identity.ts';
import { LIBRARY, TODAY } from './library.ts';

const identity = (text: string) => readIdentity(text, TODAY, LIBRARY);

const RAHMAWATI = {
  name: 'Rahmawati',
  birthPlace: 'Siak',
  birthDate: '1995-05-04',
  maritalStatus: 'kawin',
  occupation: 'ibu rumah tangga',
  address: 'Kampung Rempak jl sultan ismail no 3',
};

describe('an identity', () => {
  it('is read from one free message', () => {
    expect(
      identity(
        'Rahmawati, Siak 4 mei 1995, ibu rumah tangga sudah kawin, Kampung Rempak jl sultan ismail no 3',
      ),
    ).toEqual(RAHMAWATI);
  });

  it('is read in another order', () => {
    expect(
      identity('Kampung Rempak jl sultan ismail no 3, ibu rumah tangga, kawin, Rahmawati, Siak 4-5-1995'),
    ).toEqual(RAHMAWATI);
  });

  it('is read with a comma between place and date of birth', () => {
    expect(
      identity('Rahmawati, Siak, 4 Mei 1995, ibu rumah tangga, kawin, Kampung Rempak jl sultan ismail no 3'),
    ).toEqual(RAHMAWATI);
  });

  it('is read with the birth first', () => {
    expect(
      identity('Siak, 4 Mei 1995, Rahmawati, ibu rumah tangga, kawin, Kampung Rempak jl sultan ismail no 3'),
    ).toEqual(RAHMAWATI);
  });

  it('is read without any comma', () => {
    expect(
      identity('Rahmawati Siak 4 mei 1995 ibu rumah tangga kawin Kampung Rempak jl sultan ismail no 3'),
    ).toEqual(RAHMAWATI);
  });

  it('is read from lines with labels', () => {
    expect(
      identity(
        'Nama: Rahmawati\nTempat/tgl lahir: Siak, 04-05-1995\nStatus: kawin\nPekerjaan: ibu rumah tangga\nAlamat: Kampung Rempak jl sultan ismail no 3',
      ),
    ).toEqual(RAHMAWATI);
  });

  it('is read from numbered lines without labels', () => {
    expect(
      identity(
        '1. Rahmawati\n2. Siak, 4 mei 1995\n3. kawin\n4. ibu rumah tangga\n5. Kampung Rempak jl sultan ismail no 3',
      ),
    ).toEqual(RAHMAWATI);
  });

  it('is read with number and telephone', () => {
    expect(identity('Budi Santoso nik 1401011203800001 hp 0812-3456-7890')).toEqual({
      name: 'Budi Santoso',
      nik: '1401011203800001',
      phone: '081234567890',
    });
    expect(identity('+62 812 3456 7890')).toEqual({ phone: '081234567890' });
    expect(identity('1401 0112 0380 0001')).toEqual({ nik: '1401011203800001' });
  });

  it.each([
    ['Budi Santoso', { name: 'Budi Santoso' }],
    ['nama saya budi santoso', { name: 'budi santoso' }],
    ['saya bernama Ahmad Fauzi', { name: 'Ahmad Fauzi' }],
    ['petani sawit, belum kawin', { occupation: 'petani sawit', maritalStatus: 'belum kawin' }],
    ['janda', { maritalStatus: 'cerai hidup' }],
    ['duda cerai mati', { maritalStatus: 'cerai mati' }],
    ['Bangkinang 12/3/80', { birthPlace: 'Bangkinang', birthDate: '1980-03-12' }],
    ['lahir di Rengat tanggal 1 januari 2001', { birthPlace: 'Rengat', birthDate: '2001-01-01' }],
    ['saya rahmawati, siak 04051995', { name: 'rahmawati', birthPlace: 'siak', birthDate: '1995-05-04' }],
    ['17 agustus 1945', { birthDate: '1945-08-17' }],
    ['alamat: jl durian no 5, RT 02 RW 03, Pekanbaru', { address: 'jl durian no 5, RT 02 RW 03, Pekanbaru' }],
    ['Jl. Durian No. 5, Kec. Sukajadi, Pekanbaru', { address: 'Jl. Durian No. 5, Kec. Sukajadi, Pekanbaru' }],
    ['pekerjaan wiraswasta', { occupation: 'wiraswasta' }],
    ['PNS', { occupation: 'PNS' }],
    ["Sa'diah binti Umar", { name: "Sa'diah binti Umar" }],
  ])('is read in part from: %s', (text, fields) => {
    expect(identity(text)).toEqual(fields);
  });

  it.each(['lewati', 'nanti saja ya pak', 'tidak mau', '', 'ok', '1', 'apa harus?', 'kembali'])(
    'is not read from: %s',
    (text) => {
      expect(identity(text)).toEqual({});
    },
  );

  it('has no field without a value, whatever stands behind its label', () => {
    expect(identity('status   ')).toEqual({});
    expect(identity('alamat:\njl durian no 5').address).toBe('jl durian no 5');
  });

  it('has no birth date that does not exist or lies ahead', () => {
    expect(identity('Siak 31 februari 1995').birthDate).toBeUndefined();
    expect(identity('Siak 4 mei 2030').birthDate).toBeUndefined();
  });
});
