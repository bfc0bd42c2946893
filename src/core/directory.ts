// What the conversation may ask of the directory of agencies and places. Pure functions over an index that desk holds.
import type { AgencyGuess, Place } from './reading.ts';

/**
 * An agency a case can be brought to. `id` is the key in the directory ("disdukcapil:14.08"); `label` is type and region
 * ("Disdukcapil Kabupaten Siak"), since an office's own name is not shown while it is unconfirmed.
 */
export type Agency = {
  readonly id: string;
  readonly type: string;
  readonly region: string | null;
  readonly label: string;
  /** The level of its type ("kabkota", "pusat"), by which periods may differ. */
  readonly level?: string;
  /** What the office set beside the release: the agency above it, and its Inspektorat where it is not the region's. */
  readonly parent?: string;
  readonly inspectorate?: string;
};

export type Directory = {
  /** The agency of a type that serves a place; a body without an own focal point gives the one that answers for it. Null: none known. */
  readonly agencyFor: (type: string, place: Place | null) => Agency | null;
  readonly agencyById: (id: string) => Agency | null;
  /** Agencies whose name, alias or region match the words, best first, at most five. */
  readonly findAgencies: (words: string, near: Place | null) => readonly Agency[];
  /** The agency a reading's guess means in a place. */
  readonly resolve: (guess: AgencyGuess, place: Place | null) => Agency | null;
  readonly regencies: readonly Place[];
  readonly districtsOf: (regency: string) => readonly Place[];
  /** Places that match the words, best first, at most five. */
  readonly findPlaces: (words: string) => readonly Place[];
  /** The name of a topic, or its id when it is withdrawn. */
  readonly topicLabel: (topic: string) => string;
  /** The English name of a topic; null: it has none. */
  readonly topicEnglish: (topic: string) => string | null;
};
