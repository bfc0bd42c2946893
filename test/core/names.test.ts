import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isNamed } from '../../src/core/names.ts';

const hendra = { name: 'Hendra Saputra, S.Sos., M.Si.', position: 'Kepala Bidang Pelayanan Pendaftaran' };

it.each([
  'Pak Hendra minta uang seratus ribu',
  'kata pak hendra servernya rusak',
  'petugasnya HENDRA SAPUTRA tidak mau melayani',
  'saputra hendra itu yang menyuruh pulang',
  'Bapak H. Hendra S. menolak berkas saya',
  'hendra syaputra menolak berkas saya',
  'ibu bidan bilang kabid Hendra sedang dinas luar',
  'oknum bernama Saputra',
  'menurut kepala bidang pelayanan pendaftaran, akta belum bisa',
])('a text names a focal point: %s', (text) => {
  expect(isNamed(text, hendra)).toBe(true);
});

it.each([
  'akta kelahiran anak saya belum terbit',
  'anak saya Hendro Wibowo belum punya KTP',
  'kepala bidang menyuruh pulang',
  'pak lurah bilang tunggu saja',
  'saya sudah dua kali ke kantor, alasannya server',
])('a text does not name him: %s', (text) => {
  expect(isNamed(text, hendra)).toBe(false);
});

it('words that everybody bears name nobody alone, together they do', () => {
  const ahmad = { name: 'Muhammad Nur', position: null };
  expect(isNamed('pak Muhammad marah-marah', ahmad)).toBe(false);
  expect(isNamed('pak Muhammad Nur marah-marah', ahmad)).toBe(true);
});

it('a short form after a title names him', () => {
  expect(isNamed('pak Budi yang di loket', { name: 'Budiman Siregar', position: null })).toBe(true);
  expect(isNamed('budi daya ikan', { name: 'Budiman Siregar', position: null })).toBe(false);
});

it('a one-word name needs no title', () => {
  expect(isNamed('yang melayani Suparman', { name: 'Drs. Suparman', position: null })).toBe(true);
});

const nameWord = fc.constantFrom(
  'rahmawati',
  'hendrawan',
  'siregar',
  'sihombing',
  'zulkarnain',
  'fitriani',
  'lubis',
);
const filler = fc.array(
  fc.constantFrom('saya', 'sudah', 'datang', 'ke', 'kantor', 'tetapi', 'belum', 'dilayani'),
  {
    maxLength: 12,
  },
);

it('a full name is found wherever it stands, in either order, with any capitals and marks around it', () => {
  fc.assert(
    fc.property(
      fc.tuple(nameWord, nameWord).filter(([a, b]) => a !== b),
      filler,
      filler,
      fc.boolean(),
      fc.boolean(),
      fc.constantFrom('', '.', ',', '!', '"', ')'),
      ([first, last], before, after, swapped, capitals, mark) => {
        const said = swapped ? `${last} ${first}` : `${first} ${last}`;
        const text =
          [...before, capitals ? said.toUpperCase() : said].join(' ') + mark + ' ' + after.join(' ');
        expect(isNamed(text, { name: `${first} ${last}, S.H.`, position: null })).toBe(true);
      },
    ),
  );
});

it('words without a word of the name name nobody', () => {
  fc.assert(
    fc.property(filler, (text) => {
      expect(isNamed(text.join(' '), hendra)).toBe(false);
    }),
  );
});
