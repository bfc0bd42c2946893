import { readAudience } from '../../src/core/audience.ts';
import { describe, expect, it } from 'vitest';
import { directoryOf } from '../../src/understand/directory.ts';
import type { Place } from '../../src/core/reading.ts';
import { AGENCIES, LIBRARY } from './library.ts';

const directory = directoryOf(LIBRARY, AGENCIES);
const place = (words: string): Place => {
  const [found] = directory.findPlaces(words);
  if (!found) throw new Error(`no place for ${words}`);
  return found;
};

describe('the agency for a type', () => {
  it('is the office of the regency', () => {
    expect(directory.agencyFor('disdukcapil', place('perawang'))).toEqual({
      id: 'disdukcapil:14.08',
      type: 'disdukcapil',
      region: '14.08',
      label: 'Disdukcapil Kabupaten Siak',
      level: 'kabkota',
    });
  });

  it('is the one that answers for a body without an office of its own', () => {
    const siak = place('siak');
    expect(directory.agencyFor('puskesmas', siak)?.id).toBe('dinkes_kabkota:14.08');
    expect(directory.agencyFor('sekolah_negeri_kabkota', siak)?.id).toBe('disdik_kabkota:14.08');
    expect(directory.agencyFor('sekolah_negeri_prov', siak)?.label).toBe('Dinas Pendidikan Provinsi Riau');
    expect(directory.agencyFor('desa', siak)?.id).toBe('dpmd:14.08');
    expect(directory.agencyFor('kecamatan', siak)?.id).toBe('setda_kabkota:14.08');
  });

  it('is the nearer office where a district has one', () => {
    expect(directory.agencyFor('rsud_kabkota', place('duri'))?.label).toBe(
      'RSUD Kecamatan Mandau, Kabupaten Bengkalis',
    );
    expect(directory.agencyFor('rsud_kabkota', place('kecamatan bantan'))?.label).toBe(
      'RSUD Kabupaten Bengkalis',
    );
  });

  it('of the province or the nation needs no place', () => {
    expect(directory.agencyFor('pln', null)?.label).toBe('PLN Riau');
    expect(directory.agencyFor('kemensos', null)?.label).toBe('Kementerian Sosial');
    expect(directory.agencyFor('kemensos', place('dumai'))?.id).toBe('kemensos');
  });

  it('is none for a regency office without a place, an unknown type, a private firm', () => {
    expect(directory.agencyFor('disdukcapil', null)).toBeNull();
    expect(directory.agencyFor('no_such_type', place('siak'))).toBeNull();
    expect(directory.agencyFor('swasta', place('siak'))).toBeNull();
  });

  it('is none when the office is not in force', () => {
    const without = directoryOf(
      LIBRARY,
      AGENCIES.filter(({ type }) => type !== 'disdukcapil'),
    );
    expect(without.agencyFor('disdukcapil', place('siak'))).toBeNull();
    expect(without.agencyById('disdukcapil:14.08')).toBeNull();
  });
});

describe('what a reading guessed', () => {
  it('means the region said with the body, before the place of the story', () => {
    const guess = { type: 'disdukcapil', region: '14.08', named: 'capil siak' };
    expect(directory.resolve(guess, place('dumai'))?.id).toBe('disdukcapil:14.08');
    expect(directory.resolve({ ...guess, region: null }, place('dumai'))?.id).toBe('disdukcapil:14.72');
    expect(
      directory.resolve({ type: 'dinsos_prov', region: '14', named: 'dinsos provinsi' }, place('dumai'))?.id,
    ).toBe('dinsos_prov:14');
  });
});

describe('a search', () => {
  it.each([
    ['capil siak', 'disdukcapil:14.08'],
    ['disdukcapil pekanbaru', 'disdukcapil:14.71'],
    ['pln', 'pln:14'],
    ['rumah sakit daerah bengkalis', 'rsud_kabkota:14.03'],
    ['polres rohul', 'polres:14.06'],
    ['bpn kampar', 'kantah:14.01'],
    ['arifin achmad', 'rsud_arifin_achmad:14'],
    ['camat bantan', 'setda_kabkota:14.03'],
  ])('for "%s" finds first %s', (words, id) => {
    expect(directory.findAgencies(words, null)[0]?.id).toBe(id);
  });

  it('prefers what is near', () => {
    expect(directory.findAgencies('capil', place('dumai'))[0]?.id).toBe('disdukcapil:14.72');
  });

  it('gives at most five and each once', () => {
    const found = directory.findAgencies('dinas kesehatan', null);
    expect(found.length).toBeLessThanOrEqual(5);
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    expect(directory.findAgencies('zzzz', null)).toEqual([]);
  });

  it.each([
    ['kota garo', '14.01.11'],
    ['tapung', '14.01.10'],
    ['langgini', '14.01.01'],
    ['siak', '14.08'],
    ['bangkinang kota', '14.01.01'],
  ])('for the place "%s" finds first one in %s', (words, code) => {
    const [first] = directory.findPlaces(words);
    expect(first?.village ?? first?.district ?? first?.regency).toMatch(
      new RegExp(`^${code.replaceAll('.', '\\.')}`),
    );
  });

  it('for a village that stands in several districts gives several', () => {
    const found = directory.findPlaces('kampung baru');
    expect(found.length).toBeGreaterThan(2);
    expect(new Set(found.map(({ label }) => label)).size).toBe(found.length);
  });
});

describe('lists', () => {
  it('hold the 12 regencies and their districts', () => {
    expect(directory.regencies).toHaveLength(12);
    expect(directory.districtsOf('14.08')).toHaveLength(14);
    expect(directory.districtsOf('99.99')).toEqual([]);
  });

  it('hold the words for a topic', () => {
    expect(directory.topicEnglish('ktp_el')).toBe('Electronic ID card (KTP)');
    expect(directory.topicEnglish('unknown')).toBeNull();
  });
});

describe('an audience in words', () => {
  it('is kinds of agencies, regions and exceptions; what nothing is called is given back', () => {
    const read = (words: string) => {
      const { audience, unknown } = readAudience(words, 'any', directory);
      const short = (named: (typeof audience)['who']) => named.map(({ type, region }) => [type, region]);
      return [short(audience.who), short(audience.except), unknown];
    };
    expect(read('disdukcapil')).toEqual([[['disdukcapil', undefined]], [], []]);
    expect(read('disdukcapil siak, dinas sosial kecuali pekanbaru dan zzz')).toEqual([
      [
        ['disdukcapil', '14.08'],
        ['dinsos_kabkota', undefined],
      ],
      [[undefined, '14.71']],
      ['zzz'],
    ]);
    expect(read('semua narahubung')).toEqual([[], [], []]);
  });
});
