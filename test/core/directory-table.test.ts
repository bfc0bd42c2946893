import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv, writeCsv } from '../../src/core/csv.ts';
import { kindOf, readAgencies, readPeople, type Known } from '../../src/core/directory-table.ts';

const KNOWN: Known = {
  types: new Set(['disdukcapil', 'setda']),
  regions: new Set(['14.08', '14.08.05']),
  agencies: new Set(['disdukcapil:14.08', 'inspektorat_kabkota:14.08']),
};

const PEOPLE = `instansi;wilayah;peran;nama;jabatan;nomor_surat;tanggal_surat;berlaku_dari;berlaku_sampai
disdukcapil:14.08;14.08.05;narahubung;Yusnidar Lubis;"Kasi; Pelayanan";800/1;2026-01-03;;31 Desember 2027
disdukcapil:14.08;;atasan;Burhanuddin Harahap;;;;;
`;

describe('people', () => {
  it('are read with area, office, letter and its last day', () => {
    const table = readCsv(PEOPLE);
    expect(kindOf(table)).toBe('people');
    expect(readPeople(table, KNOWN)).toEqual({
      problems: [],
      entries: [
        {
          ...{ row: 2, agency: 'disdukcapil:14.08', area: '14.08.05', role: 'focal' },
          ...{ name: 'Yusnidar Lubis', position: 'Kasi; Pelayanan' },
          letter: { number: '800/1', day: '2026-01-03', from: null, until: '2027-12-31' },
        },
        {
          ...{ row: 3, agency: 'disdukcapil:14.08', area: null, role: 'superior' },
          ...{ name: 'Burhanuddin Harahap', position: '' },
          letter: { number: null, day: null, from: null, until: null },
        },
      ],
    });
  });

  it('with every mistake named by row and column, empty rows counted', () => {
    const table = readCsv(
      'instansi,wilayah,peran,nama,berlaku_dari,berlaku_sampai\n\nkantor-x,99,ketua,,,besok\n' +
        'disdukcapil:14.08,,narahubung,Yusnidar,2027-01-01,2026-01-01\n' +
        'disdukcapil:14.08,,narahubung,Rina,,\ndisdukcapil:14.08,,narahubung,RINA,,\n',
    );
    expect(readPeople(table, KNOWN).problems.map(({ row, column }) => `${row} ${column}`)).toEqual([
      '3 instansi',
      '3 peran',
      '3 nama',
      '3 berlaku_sampai',
      '3 wilayah',
      '4 berlaku_sampai',
      '6 nama',
    ]);
  });
});

it('an agency may name one above it that stands in the same file', () => {
  const table = readCsv(
    'id;jenis;wilayah;label;induk;inspektorat\n;disdukcapil;14.08;Disdukcapil Siak;setda:14.08;\n' +
      'setda:14.08;setda;14.08;Setda Siak;;inspektorat_kabkota:14.08\n;walikota;14.08;Walikota;;\n',
  );
  const { entries, problems } = readAgencies(table, KNOWN);
  expect(entries).toMatchObject([
    { id: 'disdukcapil:14.08', parent: 'setda:14.08', inspectorate: null },
    { id: 'setda:14.08', inspectorate: 'inspektorat_kabkota:14.08' },
  ]);
  expect(problems).toEqual([{ row: 4, column: 'jenis', why: '"walikota" is no kind of agency' }]);
});

it('whatever is written as CSV is read again as it was, and no cell begins as a formula', () => {
  const cell = fc.string({ maxLength: 12 }).map((text) => text.replace(/[\r\n]/gu, ' ').trim());
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      const table = [['a;b', 'c'], ...rows];
      const text = writeCsv(table);
      for (const value of table.flat()) expect(writeCsv([[value]])).not.toMatch(/^\u{feff}"?[=+@]/u);
      const bare = (one: readonly string[]) => one.map((value) => value.replace(/^'(?=[=+\-@])/u, ''));
      expect(readCsv(text).map(bare)).toEqual(table.map(bare));
    }),
  );
});
