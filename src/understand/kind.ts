// What kind of message it is, and for which kinds a public body is to be named.
import type { Age, DangerKind, MessageKind } from '../core/reading.ts';
import { isAbuse } from './abuse.ts';
import { isGreeting, tellsSomething } from './greeting.ts';
import { readScope } from './scope.ts';
import { isSmallTalk } from './small-talk.ts';
import type { Token } from './words.ts';

export type Heard = {
  /** As words.ts makes it. */
  readonly line: string;
  readonly tokens: readonly Token[];
  readonly danger: DangerKind | null;
  readonly asks: boolean;
  /** A place of another province, if one was named and none of Riau. */
  readonly outside: string | null;
  /** How many bodies are named. */
  readonly bodies: number;
  /** Whether a place is named. */
  readonly placed: boolean;
  /** How much the words speak for the likeliest topic, and how many of them do. */
  readonly best: { readonly score: number; readonly words: number };
  /** Agency types, best first. */
  readonly ranked: readonly string[];
};
export type Judged = { readonly kind: MessageKind; readonly agencies: readonly string[] };

/** The body of matters between private people. */
const PRIVATE = 'swasta';
const ANNOUNCED =
  / (?:lapor|melapor|laporan|laporkan|melaporkan|adu|mengadu|pengaduan|aduan|keluhan|komplain) /u;
/** What the Ombudsman itself is and does; no other body is meant. */
const OURSELVES =
  / (?:ombudsman|lapor sini|lapor kesini|lapor di sini|lapor disini|mengadu ke sini|mengadu kesini|complaint|pengaduan ke|laporan ke ombudsman|melapor ke ombudsman|saya melapor terus|kalau melapor|kalau saya lapor|identitas pelapor) /u;

/** A word that happens to stand in a topic scores less than one that names it. */
const LEAST_SCORE = 2.7;
const SHORT = 10;

/** Danger first, insults last before the rest: an angry story is a story. Of what nobody here answers for there is no body. */
export const judge = ({
  line,
  tokens,
  danger,
  asks,
  outside,
  bodies,
  placed,
  best,
  ranked,
}: Heard): Judged => {
  if (danger === 'self-harm') return { kind: 'emergency', agencies: [] };
  if (danger !== null) return { kind: 'emergency', agencies: ranked.filter((type) => type !== PRIVATE) };
  if (isAbuse(line, tokens, bodies, best.score)) return { kind: 'abuse', agencies: [] };
  if (tokens.length === 0 || isGreeting(tokens) || isSmallTalk(line, tokens, bodies))
    return { kind: 'smalltalk', agencies: [] };
  if (!tellsSomething(tokens))
    return { kind: ANNOUNCED.test(line) ? 'complaint' : 'smalltalk', agencies: [] };
  const beyond = readScope(line, bodies);
  if (beyond === 'court') return { kind: 'out_of_scope', agencies: ranked };
  if (outside !== null || beyond !== null) return { kind: 'out_of_scope', agencies: [] };
  const isOurs = OURSELVES.test(line) && bodies === 0;
  // Asked or told, a quarrel between private people is nobody's here.
  if (asks && (isOurs || bodies > 0 || ranked[0] !== PRIVATE))
    return { kind: 'consultation', agencies: isOurs ? [] : ranked };
  const tells = bodies > 0 || placed || best.words > 1 || best.score >= LEAST_SCORE;
  if (!tells && tokens.length <= SHORT && !ANNOUNCED.test(line)) return { kind: 'smalltalk', agencies: [] };
  if (ranked[0] === PRIVATE) return { kind: 'out_of_scope', agencies: [PRIVATE] };
  return { kind: 'complaint', agencies: ranked };
};

/** What is happening now began these days; a question has no beginning. */
export const sinceOf = (kind: MessageKind, told: Age | null): Age | null => {
  if (kind === 'consultation' || kind === 'smalltalk' || kind === 'abuse') return null;
  return told ?? (kind === 'emergency' ? 'days' : null);
};
