// A stored state becomes one this code can use. A state of an older version goes through one function a version; a state
// nobody here understands (a newer release was rolled back, a row was damaged) keeps what is still good: the draft, the
// language. Never an error: a citizen must not be locked out of his own conversation.
import { EMPTY_DRAFT, type Draft } from './draft.ts';
import { FACE_OF_ASKED, NEW_STATE, VERSION, type Aside, type Asked, type State } from './state.ts';

type Loose = { readonly [field: string]: unknown };

/** From version n to n + 1. */
const UPGRADES: { readonly [version: number]: (old: Loose) => Loose } = {
  // Version 2 only added fields: each begins as it does in a new conversation.
  1: (old) => ({ ...NEW_STATE, ...old }),
};

export type Usable = {
  readonly state: State;
  /** `rescued`: not understood as a whole; what was open is no longer asked. */
  readonly kind: 'current' | 'upgraded' | 'rescued';
};

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const sameKind = (value: unknown, example: unknown): boolean => {
  if (Array.isArray(example)) return Array.isArray(value);
  // A field that begins as null holds null or something: which, only its step knows.
  if (example === null) return value !== undefined && typeof value !== 'function';
  return typeof value === typeof example && value !== null;
};

/** A draft with every field of today; fields that do not fit begin anew. Null when there is no story to rescue. */
const draftOf = (stored: unknown): Draft | null => {
  if (!isObject(stored)) return null;
  const story = stored['story'];
  if (!Array.isArray(story) || !story.every((part) => typeof part === 'string')) return null;
  const fields = Object.entries(EMPTY_DRAFT).map(([field, example]) => [
    field,
    sameKind(stored[field], example) ? stored[field] : example,
  ]);
  return Object.fromEntries(fields) as Draft;
};

/** A question that a release took away, or a newer one brought, can be answered by nobody. */
const isKnown = (kind: unknown): boolean => typeof kind === 'string' && Object.hasOwn(FACE_OF_ASKED, kind);

/** Drafts put aside that can still be used; nothing where there are none. */
const asideOf = (stored: Loose): { readonly aside?: readonly Aside[] } => {
  if (!Array.isArray(stored['aside'])) return {};
  const aside = stored['aside'].filter(isObject).flatMap((each): readonly Aside[] => {
    const draft = draftOf(each['draft']);
    const asked = isObject(each['asked']) && isKnown(each['asked']['kind']) ? (each['asked'] as Asked) : null;
    return draft ? [{ draft, asked, rev: Number(each['rev']) }] : [];
  });
  return { aside };
};
const hasShape = (stored: Loose): boolean =>
  Object.entries(NEW_STATE).every(([field, example]) => sameKind(stored[field], example)) &&
  (stored['draft'] === null || isObject(stored['draft'])) &&
  (stored['asked'] === null || (isObject(stored['asked']) && isKnown(stored['asked']['kind'])));

const rescued = (stored: Loose): State => ({
  ...NEW_STATE,
  language: stored['language'] === 'en' ? 'en' : 'id',
  draft: draftOf(stored['draft']),
  // Buttons of the open question carry its number: never begin again below it.
  rev: Number.isSafeInteger(stored['rev']) ? Number(stored['rev']) + 1 : 0,
  noticed: stored['noticed'] === true,
  ...asideOf(stored),
});

const upgraded = (stored: Loose): Loose => {
  let at = stored;
  let version = Number(stored['version']);
  for (let step = UPGRADES[version]; step !== undefined; step = UPGRADES[version]) {
    version += 1;
    at = { ...step(at), version };
  }
  return at;
};

export const usableState = (stored: unknown): Usable => {
  if (!isObject(stored)) return { state: NEW_STATE, kind: 'rescued' };
  const now = upgraded(stored);
  if (now['version'] !== VERSION || !hasShape(now)) return { state: rescued(stored), kind: 'rescued' };
  const draft = now['draft'] === null ? null : draftOf(now['draft']);
  if (now['draft'] !== null && draft === null) return { state: rescued(stored), kind: 'rescued' };
  const asked = now['asked'] as Asked | null;
  const state = { ...NEW_STATE, ...now, draft, asked, ...asideOf(now) } as State;
  return { state, kind: now === stored ? 'current' : 'upgraded' };
};
