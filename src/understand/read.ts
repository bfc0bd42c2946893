// The reading of a citizen's words: one pass over the text by each of the small readers beside this file.
import type { AgencyGuess, Day, PersonalSpan, Reading, TopicGuess } from '../core/reading.ts';
import { rankAgencies } from './agencies.ts';
import type { Body } from './bodies.ts';
import { readDanger } from './danger.ts';
import { datesIn, eventDate } from './dates.ts';
import { isEnglish } from './english.ts';
import { becauseOf } from './because.ts';
import { blended } from './learned.ts';
import { markedOf, type Marked } from './lessons.ts';
import { contentWords, isGreeting, isRude, tellsSomething } from './greeting.ts';
import { judge, sinceOf } from './kind.ts';
import type { Library } from './library.ts';
import { readOutside } from './outside.ts';
import { readPersonal } from './personal.ts';
import type { Mention } from './places.ts';
import { readProtected } from './protected.ts';
import { isQuestion } from './question.ts';
import { readReported } from './reported.ts';
import { contentOf, scoreTopics } from './topics.ts';
import { readSince } from './since.ts';
import type { TopicScore } from './topics.ts';
import { surveyOf, type Survey } from './survey.ts';
import { lineOf } from './words.ts';
import type { Token } from './words.ts';

const MOST_TOPICS = 3;
/** Below this a word or two happened to be shared. */
const LOWEST_SCORE = 1;
/** A place this many words behind a body's name is the body's. */
const PLACE_BEHIND = 3;
const PROVINCE = '14';

/** The scores as parts of one, so that they can be compared between texts. */
const guessesOf = (
  scores: readonly TopicScore[],
  matter: readonly Token[],
  library: Library,
): readonly TopicGuess[] => {
  const kept = scores.filter(({ score }) => score >= LOWEST_SCORE).slice(0, MOST_TOPICS);
  const total = scores.slice(0, 10).reduce((sum, { score }) => sum + score, 0);
  return kept.map(({ topic, score, words }) => ({
    topic: topic.id,
    label: topic.short,
    english: topic.en ?? topic.short,
    words,
    because: becauseOf(topic.id, matter, library),
    agencyType: topic.agencyType,
    score: Math.round((score / total) * 100) / 100,
  }));
};

/** The body the complaint is about: one that answers the likeliest topic, else the first one named. */
const guessAgency = (
  text: string,
  tokens: readonly Token[],
  bodies: readonly Body[],
  mentions: readonly Mention[],
  topics: readonly TopicScore[],
  ranked: readonly string[],
  library: Library,
): AgencyGuess | null => {
  const answering = [
    ...ranked,
    ...topics.slice(0, MOST_TOPICS).flatMap(({ topic }) => [topic.agencyType, ...topic.agencyTypes]),
  ];
  const rankOf = (body: Body): number => {
    const ranks = body.types.map((type) => answering.indexOf(type)).filter((rank) => rank >= 0);
    return ranks.length === 0 ? answering.length : Math.min(...ranks);
  };
  const body = [...bodies].sort((a, b) => rankOf(a) - rankOf(b) || a.from - b.from)[0];
  if (!body) return null;
  const place = mentions.find(({ from }) => from >= body.to && from <= body.to + PLACE_BEHIND - 1);
  const provincial = ['riau', 'provinsi', 'pemprov'].includes(tokens[body.to]?.word ?? '');
  const typeOf = (wanted: readonly string[]): string =>
    wanted.find((type) => answering.includes(type)) ?? wanted[0] ?? '';
  const type = typeOf(body.types);
  const level = library.agencyTypes.get(type)?.scope;
  const end = place && place.from === body.to ? place.to : body.to;
  const start = tokens[body.from]?.start ?? 0;
  return {
    type,
    region: provincial
      ? PROVINCE
      : level === 'province' || level === 'nation'
        ? null
        : place?.codes.length === 1
          ? (place.codes[0] ?? null)
          : (place?.regency ?? null),
    named: text.slice(start, tokens[end - 1]?.end ?? start),
  };
};

/** The words without names of people and places: these say nothing about the matter. */
const matterOf = (
  tokens: readonly Token[],
  personal: readonly PersonalSpan[],
  mentions: readonly Mention[],
): readonly Token[] =>
  tokens.filter(
    (token, i) =>
      !personal.some(({ start, end }) => token.start < end && token.end > start) &&
      !mentions.some(({ from, to }) => i >= from && i < to),
  );

/** The guesses of the data with what people's corrections taught, best first. */
const withLessons = (
  byData: readonly TopicScore[],
  marked: Marked,
  library: Library,
): readonly TopicScore[] => {
  if (library.learned === null) return byData;
  return blended(marked, library.learned).flatMap(({ topic, agencyType, score }) => {
    const row = library.topics.rows.get(topic);
    const words = byData.find((guess) => guess.topic.id === topic)?.words ?? 0;
    return row ? [{ topic: { ...row, agencyType }, score, words }] : [];
  });
};

type Matter = {
  /** The words without names of people and places. */
  readonly tokens: readonly Token[];
  readonly byData: readonly TopicScore[];
  readonly marked: Marked;
};

/** What the words are about by the data alone, and what may be kept of them. */
const matterIn = (
  { tokens: all, bodies, places }: Survey,
  personal: readonly PersonalSpan[],
  library: Library,
): Matter => {
  const tokens = matterOf(all, personal, places.mentions);
  const byData = scoreTopics(tokens, new Set(bodies.flatMap(({ types }) => types)), library.topics);
  return {
    tokens,
    byData,
    marked: markedOf(contentOf(tokens, library.topics.vocabulary), byData, library.mark),
  };
};

const readWhole = (text: string, today: Day, library: Library): Reading => {
  const survey = surveyOf(text, library);
  const { tokens, words, bodies, places, isWord } = survey;
  const line = lineOf(text, tokens);
  const personal = readPersonal(text, today, isWord);
  const matter = matterIn(survey, personal, library);
  const topics = withLessons(matter.byData, matter.marked, library);
  const dates = datesIn(text, tokens, today, library.holidays);
  const told = readSince(line, tokens, dates, today);
  const asks = isQuestion(text, line);
  const english = isEnglish(text);
  const danger = readDanger(line, { since: told, isEnglish: english, isQuestion: asks });
  const outside =
    places.place === null ? readOutside(words, new Set(bodies.map(({ to }) => to)), library.gazetteer) : null;
  const tells = tellsSomething(tokens);
  const ranked = tells ? rankAgencies(line, tokens, bodies, topics) : [];
  const { kind, agencies } = judge({
    line,
    tokens,
    danger,
    asks,
    outside,
    bodies: bodies.length,
    placed: places.place !== null,
    best: topics[0] ?? { score: 0, words: 0 },
    ranked,
  });
  return {
    // Where a life is in danger nothing is a private matter.
    topics: tells
      ? guessesOf(
          danger === null ? topics : topics.filter(({ topic }) => topic.agencyType !== 'swasta'),
          matter.tokens,
          library,
        )
      : [],
    agency: guessAgency(text, tokens, bodies, places.mentions, topics, ranked, library),
    agencies,
    place: places.place,
    placeAlternatives: places.alternatives,
    district: places.district,
    date: eventDate(dates),
    since: sinceOf(kind, told),
    reported: kind === 'consultation' ? null : readReported(line, tokens, bodies),
    danger,
    protected: readProtected(line),
    personal,
    kind,
    isQuestion: asks,
    isGreeting: isGreeting(tokens),
    isRude: isRude(tokens),
    isEnglish: english,
    words: contentWords(tokens),
    outside,
  };
};

/** Five of the longest messages. Patterns take a time that grows with the square: a longer text would hold everybody up. */
const LONGEST_READ = 20_000;

/** What is kept of a story to compare it by; nothing of it can be read off. */
export const marked = (text: string, today: Day, library: Library): Marked => {
  const read = text.slice(0, LONGEST_READ);
  const survey = surveyOf(read, library);
  return matterIn(survey, readPersonal(read, today, survey.isWord), library).marked;
};

/**
 * What `text` says. `today` is a WIB day; dates are read relative to it. What stands beyond the first 20,000 characters is not
 * read: it counts as personal from there to its end, so that no agency is shown it.
 */
export const read = (text: string, today: Day, library: Library): Reading => {
  if (text.length <= LONGEST_READ) return readWhole(text, today, library);
  const reading = readWhole(text.slice(0, LONGEST_READ), today, library);
  const rest: PersonalSpan = { start: LONGEST_READ, end: text.length, what: 'name' };
  return { ...reading, personal: [...reading.personal, rest] };
};
