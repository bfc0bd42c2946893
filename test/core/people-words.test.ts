// The words of the focal point's and the officer's side: every key has words, all words are used, none is slang.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hasWords } from '../support/fluent.ts';

const CORE = new URL('../../src/core/', import.meta.url);
const COPY = new URL('../../src/copy/id/', import.meta.url);
const FILES = ['focal.ftl', 'duty.ftl', 'official.ftl', 'officer.ftl', 'notices.ftl'];

const OURS =
  /^(?:focal|officer|notice|case|duty|coverage|choice-focal|choice-officer|choice-notice|choice-duty)-/u;
/** Names of questions in tokens and of needs, which have no words of their own. */
const NO_WORDS = [
  ...['focal-join', 'focal-hindrance', 'officer-invite', 'officer-broadcast', 'officer-mute'],
  ...['focal-leave', 'officer-duty'],
  ...['case-for-focal', 'case-for-office', 'focal-cases', 'focal-points-named'],
];

const sources = readdirSync(CORE, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(new URL(name, CORE), 'utf8'));

const literals = sources
  .flatMap((source) => [...source.matchAll(/'([a-z][A-Za-z-]+)'/gu)].map((match) => match[1] ?? ''))
  .filter((key) => OURS.test(key) && !key.endsWith('-') && !NO_WORDS.includes(key));

const patterns = sources
  .flatMap((source) => [...source.matchAll(/`((?:[a-z]+-)+)\$\{[^}]+\}`/gu)].map((match) => match[1] ?? ''))
  .filter((start) => OURS.test(start));

const texts = FILES.map((name) => readFileSync(new URL(name, COPY), 'utf8'));
const defined = texts.flatMap((text) =>
  [...text.matchAll(/^([a-z][\w-]*) =/gmu)].map((match) => match[1] ?? ''),
);

describe('the words', () => {
  it('are there for every key in the core', () => {
    expect(literals.length).toBeGreaterThan(100);
    expect(literals.filter((key) => !hasWords(key))).toEqual([]);
  });

  it('are all used', () => {
    const isUsed = (key: string): boolean =>
      literals.includes(key) ||
      patterns.some((start) => key.startsWith(start)) ||
      texts.some((text) => text.includes(`{ ${key} }`));
    expect(defined.filter((key) => !isUsed(key))).toEqual([]);
  });

  it('are plain and respectful: no slang, no markdown, no short form of an office', () => {
    for (const text of texts) {
      expect(text).not.toMatch(
        /\b(?:gak|nggak|ga|udah|aja|dong|sih|kok|kamu|anda|kalian|lu|gue|bgt|yg|dgn|utk)\b/iu,
      );
      expect(text).not.toMatch(/\*\w|__|<\w+>/u);
      expect(text).not.toContain('terlapor');
    }
  });

  it('give no choice the same synonym twice within one file', () => {
    for (const text of texts)
      for (const [, line = ''] of text.matchAll(/\.words = (.+)$/gmu)) {
        const words = line.split('|').map((word) => word.trim());
        expect(new Set(words).size, line).toBe(words.length);
      }
  });
});
