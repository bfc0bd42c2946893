import { expect, it } from 'vitest';
import { coveragePageOf } from '../../src/core/coverage-map.ts';
import { coverageSay, type Spot } from '../../src/core/coverage.ts';
import { words } from '../support/fluent.ts';

const spot = (type: string, region: string | null, label: string, parts: Partial<Spot> = {}): Spot => ({
  ...{ agency: `${type}:${region}`, type, region, label },
  ...{ people: 0, uncovered: [], waiting: 0, cases: 0 },
  ...parts,
});

const SPOTS = [
  spot('capil', '14.08', 'Disdukcapil Kabupaten Siak', { people: 2, cases: 4 }),
  spot('capil', '14.71', 'Disdukcapil Kota Pekanbaru', { cases: 3, waiting: 1 }),
  spot('dinsos', '14.08', 'Dinas Sosial Kabupaten Siak', { people: 1, uncovered: ['Kecamatan Tualang'] }),
  spot('pln', null, 'PLN Wilayah Riau', { cases: 9, waiting: 5 }),
];
const REGIONS = [
  { code: '14.08', label: 'Kabupaten Siak' },
  { code: '14.71', label: 'Kota Pekanbaru' },
];

it('the map has kinds of agencies down, regencies across, and empty places where there is no such agency', () => {
  const { map, missed } = coveragePageOf({ spots: SPOTS, silent: [], lapsing: [] }, REGIONS);
  expect(map.regions).toEqual(['Kabupaten Siak', 'Kota Pekanbaru']);
  expect(map.rows.map(({ label, cells }) => [label, ...cells.map((cell) => cell?.people ?? null)])).toEqual([
    ['Dinas Sosial', 1, null],
    ['Disdukcapil', 2, 0],
  ]);
  expect(map.wide.map(({ label }) => label)).toEqual(['PLN Wilayah Riau']);
  expect(missed.map(({ label }) => label)).toEqual(['PLN Wilayah Riau', 'Disdukcapil Kota Pekanbaru']);
});

it('in chat the worst of each kind stands, and how many more there are', () => {
  const silent = Array.from({ length: 8 }, (_, at) => ({
    ...{ name: `Orang ${at}`, agencyLabel: 'Disdukcapil', offered: 3 },
  }));
  const text = words(coverageSay({ spots: SPOTS, silent, lapsing: [] }, []));
  expect(text).toContain('2 dari 4 instansi');
  expect(text).toContain('- PLN Wilayah Riau: 9 aduan, 5 menunggu');
  expect(text).toContain('- Dinas Sosial Kabupaten Siak: Kecamatan Tualang');
  expect(text).toContain('- dan 3 lagi');
  expect(text).toContain('habis dalam 60 hari: tidak ada');
});
