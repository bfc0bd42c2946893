// The shipped data as rows, and the library built from them.
import agencies from '../../data/agencies.json' with { type: 'json' };
import holidays from '../../data/holidays.json' with { type: 'json' };
import provinces from '../../data/provinces.json' with { type: 'json' };
import regions from '../../data/regions.json' with { type: 'json' };
import topics from '../../data/topics.json' with { type: 'json' };
import villages from '../../data/villages.json' with { type: 'json' };
import { buildLibrary } from '../../src/understand/library.ts';
import type { Data } from '../../src/understand/library.ts';

export const DATA: Data = {
  regencies: regions.regencies,
  districts: regions.districts,
  villages: villages.villages,
  agencyTypes: agencies.types,
  topics: topics.topics,
  abbreviations: topics.abbreviations,
  holidays: holidays.holidays,
  provinces: provinces.provinces,
};

export const AGENCIES = agencies.instances;

export const LIBRARY = buildLibrary(DATA);

/** A Tuesday. */
export const TODAY = '2026-11-24';
