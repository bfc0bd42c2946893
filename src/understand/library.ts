// The data in force as rows, and what is built from them once so that reading is quick. `read` and the directory take a
// Library; only the code that starts or reloads makes one.
import type { Day } from '../core/reading.ts';
import { bodyIndexOf } from './bodies.ts';
import type { BodyIndex } from './bodies.ts';
import { gazetteerOf } from './gazetteer.ts';
import type { Gazetteer } from './gazetteer.ts';
import { topicIndexOf } from './topics.ts';
import type { Learned } from './learned.ts';
import type { Marker } from './lessons.ts';
import type { TopicIndex } from './topics.ts';
import type { Abbreviations } from './words.ts';

export type TownRow = { readonly name: string; readonly district: string | null };
export type RegencyRow = {
  readonly code: string;
  /** Kabupaten or Kota. */
  readonly kind: string;
  readonly name: string;
  readonly label: string;
  readonly capital: string;
  readonly aliases: readonly string[];
  readonly towns: readonly TownRow[];
};
export type DistrictRow = { readonly code: string; readonly name: string };
/** Code and name. */
export type VillageRow = readonly string[];
export type AgencyTypeRow = {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly level: string;
  readonly scope: string;
  /** The type that answers where this one has no office in the directory. */
  readonly answeredBy: string | null;
  readonly aliases: readonly string[];
};
export type AgencyRow = {
  readonly id: string;
  readonly type: string;
  readonly region: string | null;
  readonly label: string;
  readonly name: string;
  /** Set by the office alone. */
  readonly parent?: string;
  readonly inspectorate?: string;
};
export type TopicRow = {
  readonly id: string;
  readonly label: string;
  readonly short: string;
  /** `short` in English; a row of the office may lack it. */
  readonly en?: string;
  readonly agencyType: string;
  readonly agencyTypes: readonly string[];
  readonly wordings: readonly string[];
  /** Language and text. */
  readonly dialect: readonly (readonly string[])[];
  readonly examples: readonly string[];
};
export type HolidayRow = { readonly day: Day; readonly name: string };
export type ProvinceRow = { readonly name: string; readonly places: readonly string[] };

export type Data = {
  readonly regencies: readonly RegencyRow[];
  readonly districts: readonly DistrictRow[];
  readonly villages: readonly VillageRow[];
  readonly agencyTypes: readonly AgencyTypeRow[];
  readonly topics: readonly TopicRow[];
  readonly abbreviations: { readonly [typed: string]: string };
  readonly holidays: readonly HolidayRow[];
  readonly provinces: readonly ProvinceRow[];
};

export type Library = {
  readonly abbreviations: Abbreviations;
  readonly topics: TopicIndex;
  readonly gazetteer: Gazetteer;
  readonly bodies: BodyIndex;
  readonly agencyTypes: ReadonlyMap<string, AgencyTypeRow>;
  readonly holidays: readonly HolidayRow[];
  /** Makes the marks by which words are kept and compared. */
  readonly mark: Marker;
  /** What people's corrections taught; null: nothing is in force. */
  readonly learned: Learned | null;
};

/** Takes a fraction of a second; a process does it at start and when the data in force changes. */
export const buildLibrary = (
  data: Data,
  mark: Marker = (feature) => feature,
  learned: Learned | null = null,
): Library => {
  const abbreviations = new Map(Object.entries(data.abbreviations));
  return {
    abbreviations,
    topics: topicIndexOf(data.topics, abbreviations),
    gazetteer: gazetteerOf(data, abbreviations),
    bodies: bodyIndexOf(data.agencyTypes, abbreviations),
    agencyTypes: new Map(data.agencyTypes.map((type) => [type.id, type])),
    holidays: data.holidays,
    mark,
    learned,
  };
};
