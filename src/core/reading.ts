// What can be read out of a citizen's words. src/understand fills it; core only knows the shape.

/** A day in WIB as YYYY-MM-DD. */
export type Day = string;

/** Kemendagri codes: regency 14.08, district 14.08.01, village 14.08.01.2003. `label` is how it is shown. */
export type Place = {
  readonly regency: string;
  readonly district: string | null;
  readonly village: string | null;
  readonly label: string;
};

/** `about`: said loosely ("sekitar 3 minggu lalu"). `month`/`year`: only that much was said. */
export type EventDate = { readonly day: Day; readonly precision: 'day' | 'about' | 'month' | 'year' };

export type TopicGuess = {
  readonly topic: string;
  readonly label: string;
  /** The label in English. */
  readonly english: string;
  /** How many words of the text speak for it. */
  readonly words: number;
  /** Those that spoke loudest for it, as they were typed. */
  readonly because: readonly string[];
  /** The agency type that answers for the topic; agencies are the type in a region. */
  readonly agencyType: string;
  readonly score: number;
};

/** A body named in the words ("capil siak", "SMAN 2"): its type and, where the words say so, its region. */
export type AgencyGuess = { readonly type: string; readonly region: string | null; readonly named: string };

export type DangerKind = 'life' | 'health' | 'violence' | 'fire' | 'self-harm';
export type ProtectedReason = 'money' | 'threat' | 'violence' | 'child' | 'ombudsman' | 'names-focal-point';

/** What kind of message it is, of the conversation rather than of the case: an old event is a complaint. */
export type MessageKind = 'complaint' | 'emergency' | 'consultation' | 'out_of_scope' | 'smalltalk' | 'abuse';

/** How long ago the trouble began: less than a week, less than a month, up to two years, longer. */
export type Age = 'days' | 'weeks' | 'months' | 'over_2_years';

/** Personal data inside a text: start and end (exclusive) in UTF-16 units, and what it seems to be. */
export type PersonalSpan = {
  readonly start: number;
  readonly end: number;
  readonly what: 'name' | 'phone' | 'nik' | 'email' | 'username' | 'address' | 'birth' | 'account' | 'plate';
};

export type Reading = {
  /** Best first, at most three. */
  readonly topics: readonly TopicGuess[];
  readonly agency: AgencyGuess | null;
  /** Agency types it may be about, best first, at most three; none when no public body of Riau answers for it. */
  readonly agencies: readonly string[];
  readonly place: Place | null;
  /** Other places the words may mean (a village name that stands in two districts). */
  readonly placeAlternatives: readonly Place[];
  /** The district that was named, also where an office merely sits ("RSUD Tembilahan"). */
  readonly district: string | null;
  readonly date: EventDate | null;
  /** How long it has lasted, when the words say so. */
  readonly since: Age | null;
  /** Whether the agency was told already; null when the words do not say. */
  readonly reported: 'yes' | 'no' | null;
  readonly danger: DangerKind | null;
  readonly protected: ProtectedReason | null;
  readonly personal: readonly PersonalSpan[];
  readonly kind: MessageKind;
  /** A question for advice rather than a complaint. */
  readonly isQuestion: boolean;
  /** A greeting and nothing else. */
  readonly isGreeting: boolean;
  /** Insults without content, for a calm answer. */
  readonly isRude: boolean;
  readonly isEnglish: boolean;
  /** How many words carry content; a story needs a few. */
  readonly words: number;
  /** A place outside Riau that was named, as the citizen would read it; null for none. */
  readonly outside: string | null;
};

/** The fields of an identity (UU 37/2008 Ps 24(1)) found in one free message. Missing ones are absent. */
export type IdentityFields = {
  readonly name?: string;
  readonly birthPlace?: string;
  readonly birthDate?: Day;
  readonly maritalStatus?: string;
  readonly occupation?: string;
  readonly address?: string;
  readonly nik?: string;
  readonly phone?: string;
};
export type IdentityField = keyof IdentityFields;
