import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasVariables, nextTime, readWhen, unknownVariables } from '../../src/core/announcement.ts';
import { choose, EVERYBODY, type Appointed, type Audience } from '../../src/core/audience.ts';
import { addWorkingDays, nextOfficeMoment } from '../../src/core/calendar.ts';
import { anAppointed } from '../support/broadcasts.ts';

const agency = (type: string, region: string): Appointed['agency'] => ({
  ...{ id: `${type}:${region}`, type, region, label: `${type} ${region}` },
});
const people = [
  anAppointed({ person: 'siak' }),
  anAppointed({ person: 'kampar', agency: agency('disdukcapil', '14.01'), isDue: true }),
  anAppointed({ person: 'sekolah', agency: agency('dinas-pendidikan', '14.08.02'), stopped: true }),
  anAppointed({ person: 'sekolah', agency: agency('dinas-sosial', '14.08') }),
  anAppointed({ person: 'blokir', agency: agency('dinas-sosial', '14.01'), reach: 'blocked' }),
];
const chosen = (audience: Partial<Audience>) => choose({ ...EVERYBODY, ...audience }, people);
const named = (type?: string, region?: string) => ({
  ...(type === undefined ? {} : { type }),
  ...(region === undefined ? {} : { region }),
  label: '',
});

describe('an audience', () => {
  it('is everybody once, without who cannot be reached; who stopped announcements stopped them everywhere he is named alone', () => {
    expect(chosen({}).people.map(({ person }) => person)).toEqual(['siak', 'kampar', 'sekolah']);
    expect(chosen({}).leftOut).toEqual([{ why: 'blocked', people: 1 }]);
    expect(chosen({ who: [named('dinas-pendidikan')] })).toEqual({
      people: [],
      leftOut: [{ why: 'stopped', people: 1 }],
    });
  });

  it('is a kind of agency, a region with what lies in it, or both, without the exceptions', () => {
    const persons = (audience: Partial<Audience>) => chosen(audience).people.map(({ person }) => person);
    expect(persons({ who: [named('disdukcapil')] })).toEqual(['siak', 'kampar']);
    expect(persons({ who: [named(undefined, '14.08')] })).toEqual(['siak', 'sekolah']);
    expect(persons({ who: [named('disdukcapil', '14.01')] })).toEqual(['kampar']);
    expect(persons({ except: [named(undefined, '14.01')] })).toEqual(['siak', 'sekolah']);
    expect(chosen({ cases: 'due' })).toMatchObject({ people: [{ person: 'kampar' }] });
  });

  it('and who is left out of it are never the same person, and nobody is lost', () => {
    const someone = fc.record({
      person: fc.constantFrom('a', 'b', 'c'),
      agency: fc.constantFrom(agency('x', '14.01'), agency('y', '14.08')),
      isDue: fc.boolean(),
      stopped: fc.boolean(),
      reach: fc.constantFrom('open', 'blocked', 'no-address'),
    } as const);
    const audience = fc.record({
      cases: fc.constantFrom('any', 'due'),
      who: fc.subarray([named('x'), named(undefined, '14.08')]),
      except: fc.subarray([named('y')]),
    } as const);
    fc.assert(
      fc.property(fc.array(someone), audience, (all, to) => {
        const { people: got, leftOut } = choose(to, all.map(anAppointed));
        const meant = new Set(
          all
            .filter(
              (one) =>
                to.who.length === 0 ||
                to.who.some(({ type, region }) => type === one.agency.type || region === one.agency.region),
            )
            .map(({ person }) => person),
        );
        expect(new Set(got.map(({ person }) => person)).size).toBe(got.length);
        expect(got.length + leftOut.reduce((sum, { people: count }) => sum + count, 0)).toBe(meant.size);
      }),
    );
  });
});

describe('the time of an announcement', () => {
  const openFrom = (moment: { day: string; minute: number }) =>
    nextOfficeMoment(moment, { open: 480, close: 960 }, new Set(['2026-12-25']));
  const now = { day: '2026-11-24', minute: 600 };
  const after = (n: number) => addWorkingDays(now.day, n, new Set());
  it.each([
    ['besok 09.00', '2026-11-25', 540, null],
    ['besok', '2026-11-25', 480, null],
    ['pukul 14.30', '2026-11-24', 870, null],
    ['jam 08:30', '2026-11-25', 510, null],
    ["Jum'at 18.00", '2026-11-30', 480, null],
    ['25 Desember 10.00', '2026-12-28', 480, null],
    ['3 Januari', '2027-01-04', 480, null],
    ['2 hari kerja lagi 09.00', '2026-11-26', 540, null],
    ['tiap Senin 09.00', '2026-11-30', 540, 'week'],
    ['setiap bulan 09.00', '2026-11-25', 540, 'month'],
  ])('"%s" is %s at minute %i', (words, day, minute, every) => {
    expect(readWhen(words, now, openFrom, after)).toEqual({ at: { day, minute }, every });
  });
  it('is none in other words', () => {
    expect(readWhen('nanti saja', now, openFrom, after)).toBeNull();
  });
  it('comes back a week or a month later, on the last day of a shorter month, and on no holiday', () => {
    const next = (day: string, every: 'week' | 'month') =>
      nextTime({ day, minute: 540 }, every, openFrom).day;
    expect(next('2026-11-27', 'week')).toBe('2026-12-04');
    expect(next('2026-12-18', 'week')).toBe('2026-12-28');
    expect(next('2027-01-29', 'month')).toBe('2027-03-01');
    expect(next('2026-11-25', 'month')).toBe('2026-12-28');
  });
});

it('Names in braces are checked before anybody reads them', () => {
  expect(unknownVariables('{nama} {Instansi} {gaji} { kasus }')).toEqual(['gaji']);
  expect([hasVariables('{nama}'), hasVariables('nama')]).toEqual([true, false]);
});
