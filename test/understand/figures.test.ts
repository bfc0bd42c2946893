// The figures of docs/understanding.md. Printed by: npx vitest run test/understand/figures.test.ts --reporter=verbose
import { describe, expect, it } from 'vitest';
import { read } from '../../src/understand/read.ts';
import { topicIndexOf } from '../../src/understand/topics.ts';
import { DATA, LIBRARY, TODAY } from './library.ts';
import { NAMED_IN_EXAMPLES, STORIES } from './stories.ts';

/** Examples are measured with a library that has not seen them nor the others of their fifth. */
const FOLDS = 5;

const share = (right: number, of: number): string =>
  `${right} of ${of} (${((100 * right) / of).toFixed(1)} %)`;

describe('the reading of the examples in the data', () => {
  it('finds the topic without having seen the example', () => {
    let all = 0;
    let first = 0;
    let three = 0;
    for (let fold = 0; fold < FOLDS; fold += 1) {
      const isUnseen = (topic: number, example: number): boolean => (topic + example) % FOLDS === fold;
      const rows = DATA.topics.map((row, topic) => ({
        ...row,
        examples: row.examples.filter((_, example) => !isUnseen(topic, example)),
      }));
      const unseen = { ...LIBRARY, topics: topicIndexOf(rows, LIBRARY.abbreviations) };
      for (const [topic, row] of DATA.topics.entries()) {
        for (const text of row.examples.filter((_, example) => isUnseen(topic, example))) {
          const at = read(text, TODAY, unseen).topics.findIndex((guess) => guess.topic === row.id);
          all += 1;
          if (at === 0) first += 1;
          if (at >= 0) three += 1;
        }
      }
    }
    console.log(`examples, measured unseen: best one ${share(first, all)}, best three ${share(three, all)}`);
    expect(all).toBe(217);
    expect(first / all).toBeGreaterThanOrEqual(0.7);
    expect(three / all).toBeGreaterThanOrEqual(0.85);
  }, 30_000);

  it('finds the regency where one is named, and none where none is', () => {
    const examples = DATA.topics.flatMap(({ examples: texts }) => texts);
    const read_ = examples.map((text) => {
      const named = NAMED_IN_EXAMPLES.find(([part]) => text.includes(part))?.[1] ?? null;
      return { text, named, found: read(text, TODAY, LIBRARY).place?.regency ?? null };
    });
    const naming = read_.filter(({ named }) => named !== null);
    const right = naming.filter(({ named, found }) => found === named).length;
    const invented = read_.filter(({ named, found }) => named === null && found !== null);
    console.log(
      `examples that name a place: regency ${share(right, naming.length)}; places read where none is named: ${invented.length}`,
    );
    expect(naming.length).toBe(NAMED_IN_EXAMPLES.length);
    expect(right / naming.length).toBeGreaterThanOrEqual(0.9);
    expect(invented.map(({ text }) => text)).toEqual([]);
  });
});

describe('the reading of stories that are in no data', () => {
  const readings = STORIES.map((story) => ({ story, reading: read(story.text, TODAY, LIBRARY) }));

  it('finds topic, regency, date and whether it was told', () => {
    const ranks = readings.map(({ story, reading }) =>
      reading.topics.findIndex(({ topic }) => story.topics.includes(topic)),
    );
    const first = ranks.filter((rank) => rank === 0).length;
    const three = ranks.filter((rank) => rank >= 0).length;
    const naming = readings.filter(({ story }) => story.regency !== null);
    const placed = naming.filter(({ story, reading }) => reading.place?.regency === story.regency).length;
    const dated = readings.filter(({ story }) => story.day !== undefined);
    const days = dated.filter(({ story, reading }) => (reading.date?.day ?? null) === story.day).length;
    const told = readings.filter(({ story }) => story.reported !== undefined);
    const tellings = told.filter(({ story, reading }) => reading.reported === story.reported).length;
    console.log(
      `stories: best one ${share(first, STORIES.length)}, best three ${share(three, STORIES.length)}, ` +
        `regency ${share(placed, naming.length)}, date ${share(days, dated.length)}, told before ${share(tellings, told.length)}`,
    );
    expect(first / STORIES.length).toBeGreaterThanOrEqual(0.7);
    expect(three / STORIES.length).toBeGreaterThanOrEqual(0.85);
    expect(placed / naming.length).toBeGreaterThanOrEqual(0.9);
    expect(days / dated.length).toBeGreaterThanOrEqual(0.9);
    expect(tellings / told.length).toBeGreaterThanOrEqual(0.9);
  });

  it('strikes nothing from stories that hold nothing personal', () => {
    expect(
      readings.filter(({ reading }) => reading.personal.length > 0).map(({ story }) => story.text),
    ).toEqual([]);
  });
});
