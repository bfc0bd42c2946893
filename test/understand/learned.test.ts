// What corrections change. The figures of docs/learning.md, printed by: npm run learn:eval
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blended, learnedFrom, type Blended, type Learned } from '../../src/understand/learned.ts';
import { buildLibrary } from '../../src/understand/library.ts';
import type { Marked } from '../../src/understand/lessons.ts';
import { marked, read } from '../../src/understand/read.ts';
import { tryOut } from '../../src/understand/trial.ts';
import { asTheyCome, HELD_OUT, lessonOf, TRAINING } from './corrections.ts';
import { DATA, LIBRARY, TODAY } from './library.ts';
import { STORIES } from './stories.ts';

const share = (right: number, of: number): string =>
  `${right} of ${of} (${((100 * right) / of).toFixed(1)} %)`;

const untaught = learnedFrom(DATA.topics, [], 0);
const training = TRAINING.map(lessonOf);
const heldOut = HELD_OUT.map(lessonOf);
const shipped = DATA.topics.flatMap(({ id, agencyType, examples }) =>
  examples.map((text) => lessonOf({ text, topic: id, agencyType })),
);
const taught = learnedFrom(DATA.topics, training, 1);

const rightTopics = (learned: Learned): number =>
  heldOut.filter((lesson) => blended(lesson, learned)[0]?.topic === lesson.topic).length;
const rightAgencies = (learned: Learned): number =>
  heldOut.filter((lesson) => blended(lesson, learned)[0]?.agencyType === lesson.agencyType).length;
const LABELLED = join(import.meta.dirname, 'examples', 'tuning.jsonl');

type Known = Marked & { readonly isRight: (guess: Blended | undefined) => boolean };

/** Stories in the style that was known before: those of this folder, and the labelled ones where the house has them. */
const knownStyle: readonly Known[] = [
  ...STORIES.map(({ text, topics }) => ({
    ...marked(text, TODAY, LIBRARY),
    isRight: (guess: Blended | undefined) => topics.includes(guess?.topic ?? ''),
  })),
  ...(existsSync(LABELLED) ? readFileSync(LABELLED, 'utf8').trim().split('\n') : [])
    .map((line) => JSON.parse(line) as { text: string; agency_types: readonly string[] })
    .filter(({ agency_types }) => agency_types.length > 0)
    .map(({ text, agency_types }) => ({
      ...marked(text, TODAY, LIBRARY),
      isRight: (guess: Blended | undefined) => agency_types.includes(guess?.agencyType ?? ''),
    })),
];
const rightKnown = (learned: Learned): number =>
  knownStyle.filter((story) => story.isRight(blended(story, learned)[0])).length;

describe('500 corrections in another style', () => {
  it('are spread over at least 25 agency types, and none of them is among the 150 and more that are held out', () => {
    expect(TRAINING).toHaveLength(500);
    expect(HELD_OUT.length).toBeGreaterThanOrEqual(150);
    expect(new Set(TRAINING.map(({ agencyType }) => agencyType)).size).toBeGreaterThanOrEqual(25);
    expect(new Set([...TRAINING, ...HELD_OUT].map(({ text }) => text)).size).toBe(
      TRAINING.length + HELD_OUT.length,
    );
  });

  const rise = (of: (learned: Learned) => number): number =>
    (100 * (of(taught) - of(untaught))) / heldOut.length;

  it('make the first agency right at least 12 points more often in that style', () => {
    console.log(
      `other style, held out: topic ${share(rightTopics(untaught), heldOut.length)} before, ${share(rightTopics(taught), heldOut.length)} after; ` +
        `agency type ${share(rightAgencies(untaught), heldOut.length)} before, ${share(rightAgencies(taught), heldOut.length)} after`,
    );
    expect(rise(rightAgencies)).toBeGreaterThanOrEqual(12);
  });

  // Wished for and not reached: the rules have come nearer to that style themselves. Whoever reaches it takes the mark away.
  it.fails('make the first topic right at least 12 points more often in that style', () => {
    expect(rise(rightTopics)).toBeGreaterThanOrEqual(12);
  });

  it.each([1, 2, 3])('lose nothing of the style that was known when they come as they come (%i)', (seed) => {
    const learned = learnedFrom(DATA.topics, asTheyCome(500, seed).map(lessonOf), 1);
    console.log(
      `known style: ${share(rightKnown(untaught), knownStyle.length)} before, ${share(rightKnown(learned), knownStyle.length)} after 500 as they come, ${share(rightKnown(taught), knownStyle.length)} after the 500 that are spread`,
    );
    expect(rightKnown(learned)).toBeGreaterThanOrEqual(rightKnown(untaught));
  });
});

describe('a trial before what was learned comes into force', () => {
  it('lets in what is better on lessons it never saw and harms no shipped story', () => {
    const trial = tryOut(taught, untaught, heldOut, shipped)!;
    expect(trial.after.heldOut).toBeGreaterThan(trial.before.heldOut);
    expect(trial.after.shipped).toBeGreaterThanOrEqual(trial.before.shipped);
  });

  it('keeps out lessons that teach nonsense', () => {
    const nonsense = training.map((lesson) => ({ ...lesson, topic: 'bandara', agencyType: 'bandara' }));
    expect(tryOut(learnedFrom(DATA.topics, nonsense, 1), taught, heldOut, shipped)).toBeNull();
  });
});

describe('reading with what was learned', () => {
  const library = buildLibrary(DATA, undefined, taught);

  it('says from which words a guess comes, as they were typed', () => {
    const [best] = read('gran ambo lah setaun tak siap di agraria', TODAY, library).topics;
    expect(best).toMatchObject({
      topic: 'sertipikat_tanah',
      because: expect.arrayContaining(['gran', 'agraria']),
    });
  });

  it('follows people who send a matter to another agency that answers for it', () => {
    const moved = TRAINING.map(({ text }) => text).filter((text) => text.includes('api'));
    const lessons = moved.map((text) => lessonOf({ text, topic: 'pju', agencyType: 'pln' }));
    const [best] = blended(lessons[0]!, learnedFrom(DATA.topics, lessons, 1));
    expect(best).toMatchObject({ topic: 'pju', agencyType: 'pln' });
  });

  it('counts a lesson that names only an agency for all that the agency answers', () => {
    const lessons = TRAINING.filter(
      ({ agencyType }) => agencyType === 'samsat' || agencyType === 'bapenda_prov',
    )
      .map(lessonOf)
      .map((lesson) => ({ ...lesson, topic: null }));
    const learned = learnedFrom(DATA.topics, lessons, 1);
    expect(lessons.every((lesson) => blended(lesson, learned)[0]?.agencyType === 'bapenda_prov')).toBe(true);
  });
});
