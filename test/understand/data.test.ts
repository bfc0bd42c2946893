import { describe, expect, it } from 'vitest';
import agencies from '../../data/agencies.json' with { type: 'json' };
import emergency from '../../data/emergency.json' with { type: 'json' };
import holidays from '../../data/holidays.json' with { type: 'json' };
import { isRung } from '../../src/core/ladder.ts';
import policies from '../../data/policies.json' with { type: 'json' };
import provinces from '../../data/provinces.json' with { type: 'json' };
import regions from '../../data/regions.json' with { type: 'json' };
import topics from '../../data/topics.json' with { type: 'json' };
import villages from '../../data/villages.json' with { type: 'json' };
import { weekdayOf } from '../../src/core/calendar.ts';

const twice = (all: readonly string[]): readonly string[] => all.filter((one, i) => all.indexOf(one) !== i);

const regencyCodes = new Set(regions.regencies.map(({ code }) => code));
const districtCodes = new Set(regions.districts.map(({ code }) => code));
const typeIds = new Set(agencies.types.map(({ id }) => id));

describe('regions', () => {
  it('are 12 regencies, 172 districts and 1,862 villages, each code once', () => {
    expect([regencyCodes.size, districtCodes.size, villages.villages.length]).toEqual([12, 172, 1862]);
    const all = [...regencyCodes, ...districtCodes, ...villages.villages.map(([code = '']) => code)];
    expect(twice(all)).toEqual([]);
  });

  it('have codes of their parents', () => {
    expect(regions.districts.filter(({ code }) => !regencyCodes.has(code.slice(0, 5)))).toEqual([]);
    expect(villages.villages.filter(([code = '']) => !districtCodes.has(code.slice(0, 8)))).toEqual([]);
    for (const { code } of regions.districts) expect(code).toMatch(/^14\.\d\d\.\d\d$/);
    for (const [code] of villages.villages) expect(code).toMatch(/^14\.\d\d\.\d\d\.[12]\d{3}$/);
  });

  it('have towns that lie in a district of their regency', () => {
    const astray = regions.regencies.flatMap((regency) =>
      regency.towns.filter(
        ({ district }) =>
          district !== null && !(districtCodes.has(district) && district.startsWith(`${regency.code}.`)),
      ),
    );
    expect(astray).toEqual([]);
  });

  it('have no alias in two regencies', () => {
    expect(
      twice(regions.regencies.flatMap(({ name, aliases }) => [...new Set([name.toLowerCase(), ...aliases])])),
    ).toEqual([]);
  });
});

describe('topics', () => {
  it('have an English name each, none twice', () => {
    expect(topics.topics.filter(({ en }) => en.trim() === '')).toEqual([]);
    expect(twice(topics.topics.map(({ en }) => en))).toEqual([]);
  });
});

describe('agencies', () => {
  it('have ids that name type and region, each once', () => {
    expect(twice(agencies.types.map(({ id }) => id))).toEqual([]);
    expect(twice(agencies.instances.map(({ id }) => id))).toEqual([]);
    for (const { id, type, region } of agencies.instances)
      expect(id).toBe(region === null ? type : `${type}:${region}`);
  });

  it('are of a known type in a known region', () => {
    const known = new Set<string | null>([null, '14', ...regencyCodes, ...districtCodes]);
    expect(agencies.instances.filter(({ type, region }) => !typeIds.has(type) || !known.has(region))).toEqual(
      [],
    );
  });

  it('are there for every regency where the type serves regencies', () => {
    const missing = agencies.types
      .filter(({ scope }) => scope === 'regency')
      .flatMap(({ id }) => [...regencyCodes].map((code) => `${id}:${code}`))
      .filter((id) => !agencies.instances.some((instance) => instance.id === id));
    expect(missing).toEqual([]);
  });

  it('are answered for by a type that has offices', () => {
    for (const { id, answeredBy, scope } of agencies.types) {
      const offices = agencies.instances.some(({ type }) => type === id);
      const answers = answeredBy !== null && agencies.instances.some(({ type }) => type === answeredBy);
      expect([id, offices || answers || scope === 'none']).toEqual([id, true]);
    }
  });

  it('are not said to be confirmed while nobody has confirmed them', () => {
    expect(agencies.instances.filter(({ confirmed }) => confirmed)).toEqual([]);
    expect(agencies.types.filter(({ unverified }) => !unverified)).toEqual([]);
  });

  it('have a label that people can read', () => {
    for (const { label } of agencies.instances) expect(label).toMatch(/^[\p{L}\d][\p{L}\d .,()/-]{2,70}$/u);
  });
});

describe('topics', () => {
  it('are 102 with an id each', () => {
    expect(topics.topics).toHaveLength(102);
    expect(twice(topics.topics.map(({ id }) => id))).toEqual([]);
    expect(twice(topics.topics.map(({ short }) => short))).toEqual([]);
  });

  it('name only agency types that exist, the first one first', () => {
    for (const topic of topics.topics) {
      expect(topic.agencyTypes.filter((type) => !typeIds.has(type))).toEqual([]);
      expect(topic.agencyType).toBe(topic.agencyTypes[0]);
    }
  });

  it('have wordings and an example to be known by', () => {
    const bare = topics.topics.filter(
      ({ wordings, examples }) => wordings.length < 3 || examples.length === 0,
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it('open abbreviations to words that are none themselves', () => {
    const words: { readonly [typed: string]: string } = topics.abbreviations;
    const chained = Object.entries(words).filter(([, word]) => words[word] !== undefined);
    expect(chained).toEqual([]);
  });
});

describe('holidays', () => {
  const NAMES = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'];

  it('stand once each, in order, with the right weekday', () => {
    const days = holidays.holidays.map(({ day }) => day);
    expect(days).toEqual([...new Set(days)].sort());
    for (const { day, weekday } of holidays.holidays)
      expect([day, NAMES[weekdayOf(day) - 1]]).toEqual([day, weekday]);
  });

  it('are all there: 17 national days and 8 of shared leave a year', () => {
    for (const year of holidays.years)
      for (const [kind, count] of [
        ['national', 17],
        ['shared-leave', 8],
      ] as const)
        expect(
          holidays.holidays.filter((holiday) => holiday.day.startsWith(`${year}-`) && holiday.kind === kind),
        ).toHaveLength(count);
  });
});

describe('policies', () => {
  it('stand once for a lane and hold a value of their unit', () => {
    const rules = policies.policies.map((rule) =>
      [rule.key, rule.lane, 'topic' in rule ? rule.topic : '', 'level' in rule ? rule.level : ''].join(' '),
    );
    expect(twice(rules)).toEqual([]);
    for (const { unit, value } of policies.policies) {
      if (unit === 'flag') expect(typeof value).toBe('boolean');
      else if (unit === 'ladder')
        expect(Array.isArray(value) && value.every((rung: unknown) => isRung(rung))).toBe(true);
      else if (unit === 'text' || unit === 'choice') expect(typeof value).toBe('string');
      else expect(Number.isInteger(value)).toBe(true);
    }
  });

  it('that are for a topic or a level name one that is shipped', () => {
    for (const rule of policies.policies) {
      if ('topic' in rule) expect(topics.topics.map(({ id }) => id)).toContain(rule.topic);
      if ('level' in rule) expect(agencies.types.map(({ level }) => level)).toContain(rule.level);
    }
  });

  it('give every lane its clocks', () => {
    for (const key of ['acknowledge', 'answer', 'check', 'retention'])
      for (const lane of ['aduan', 'laporan', 'konsultasi'])
        expect(policies.policies.some((policy) => policy.key === key && policy.lane === lane)).toBe(true);
  });
});

describe('emergency numbers and provinces', () => {
  it('answer every kind of danger', () => {
    for (const kind of ['life', 'health', 'violence', 'fire', 'self-harm'])
      expect(emergency.numbers.some((number) => number.for.includes(kind))).toBe(true);
  });

  it('name the 37 other provinces and no place of Riau', () => {
    expect(provinces.provinces).toHaveLength(37);
    const ours = new Set(
      regions.regencies.flatMap(({ name, aliases, towns }) => [
        name.toLowerCase(),
        ...aliases,
        ...towns.map((town) => town.name),
      ]),
    );
    expect(provinces.provinces.flatMap(({ places }) => places).filter((place) => ours.has(place))).toEqual(
      [],
    );
    expect(twice(provinces.provinces.flatMap(({ places }) => places))).toEqual([]);
  });
});
