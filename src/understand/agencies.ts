// Which kinds of agencies a message may be about, best first. What the topics say is weighed with the bodies that are named;
// then rules of who answers for what (agency-rules.ts) raise and lower them.
import { RULES, SIBLINGS } from './agency-rules.ts';
import type { Body } from './bodies.ts';
import type { TopicScore } from './topics.ts';
import type { Token } from './words.ts';

const MOST_AGENCIES = 3;
/** Topics further behind the best one only bring noise. */
const MOST_TOPICS = 6;
/** What the first, second ... agency of a topic is worth. */
const BY_RANK = [1, 0.6, 0.45, 0.35];
/** A body named in the words outweighs a topic that is merely likely. */
const NAMED = 1.1;
/** One that only says where or by whom something was. */
const IN_PASSING = 0.25;
/** Below this share of the best it is no answer. */
const LOWEST_SHARE = 0.12;

/** A building as a landmark ("depan kantor camat"), a person by trade, a school somebody goes to. */
const LANDMARK: ReadonlySet<string> = new Set(
  'depan belakang sebelah samping dekat seberang sekitar arah belakangnya pinggir menuju'.split(' '),
);
/** Neighbourhood heads are the first whom anybody tells; seldom is it about them. */
const NEIGHBOURHOOD: ReadonlySet<string> = new Set(['rt', 'rw']);

const weightOf = (body: Body, tokens: readonly Token[]): number => {
  const before = [tokens[body.from - 1]?.word, tokens[body.from - 2]?.word];
  if (before.some((word) => word !== undefined && LANDMARK.has(word))) return IN_PASSING;
  const last = tokens[body.to - 1]?.word ?? '';
  return NEIGHBOURHOOD.has(last) ? IN_PASSING : NAMED;
};

/** The level that the words speak of: provincial offices have namesakes in the regencies. */
const levelled = (scores: Map<string, number>, line: string): void => {
  const provincial =
    / (?:dinas|kantor|badan|uptd|disdik|dinkes|diskes|dinsos|pupr|dishub|dlhk|disnaker|disnakertrans|bapenda|dpmptsp|bkd|satpol pp|bpbd|diskominfo|inspektorat|pemerintah|pemprov|dp3a)(?: \w+){0,3}? (?:provinsi|riau)(?! kepulauan) | pemprov | gubernur /u.test(
      line,
    );
  if (!provincial) return;
  for (const [low, high] of SIBLINGS) {
    const score = scores.get(low) ?? 0;
    if (score > 0) scores.set(high, Math.max(scores.get(high) ?? 0, score * 1.3));
  }
};

/** `line` as words.ts makes it. */
export const rankAgencies = (
  line: string,
  tokens: readonly Token[],
  bodies: readonly Body[],
  topics: readonly TopicScore[],
): readonly string[] => {
  const scores = new Map<string, number>();
  const add = (type: string, by: number): void => void scores.set(type, (scores.get(type) ?? 0) + by);
  const best = topics[0]?.score ?? 0;
  for (const { topic, score } of topics.slice(0, MOST_TOPICS)) {
    const share = (score / best) ** 2;
    topic.agencyTypes.forEach((type, rank) => add(type, share * (BY_RANK[rank] ?? 0.3)));
  }
  const named = new Map<string, number>();
  for (const body of bodies)
    for (const type of body.types)
      named.set(type, Math.max(named.get(type) ?? 0, weightOf(body, tokens) / body.types.length ** 0.5));
  for (const [type, weight] of named) add(type, weight);
  const flat = line.replaceAll(' | ', ' ');
  levelled(scores, flat);
  for (const { when, unless, adds } of RULES)
    if (when.test(flat) && !(unless?.test(flat) ?? false))
      for (const [type, by] of Object.entries(adds)) add(type, by);
  const order = [...scores].filter(([, score]) => score > 0).sort((a, b) => b[1] - a[1]);
  const most = order[0]?.[1] ?? 0;
  return order
    .filter(([, score]) => score >= most * LOWEST_SHARE)
    .slice(0, MOST_AGENCIES)
    .map(([type]) => type);
};
