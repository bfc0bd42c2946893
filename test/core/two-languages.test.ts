// Whatever a citizen reads, and what the office's pages say, stands in both languages, filled with the same values; what officers and
// focal points read in their chats stands in Indonesian alone.
import { DUTY_WORDS } from '../../src/core/duty-words.ts';
import { FluentResource } from '@fluent/bundle';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCopy } from '../../src/copy/copy.ts';

const COPY = join(import.meta.dirname, '../../src/copy');

type Message = {
  readonly id: string;
  readonly file: string;
  readonly value: unknown;
  readonly attributes: { readonly [name: string]: unknown };
};

const messagesOf = (language: string): readonly Message[] =>
  readdirSync(join(COPY, language)).flatMap((file) =>
    new FluentResource(readFileSync(join(COPY, language, file), 'utf8')).body.map(
      ({ id, value, attributes }) => ({ id, file, value, attributes: { ...attributes } }),
    ),
  );

const ENGLISH = messagesOf('en');
const INDONESIAN = messagesOf('id');

/** Read by officers and focal points, or on the pages that are only theirs. */
const DUTY =
  /^(?:choice-)?(?:officer|focal|commitment|duty|coverage)-|^web-(?:sim|open|field|commitment|consent)-|^channel-name$/u;
/** Asked of an officer who writes a case down, and what stands on paper that he prints. */
const RECORDED = /^(?:web-)?(?:paper|leaflet)-|(?:^|-)(?:source|proxy|behalf|recorded)(?:-|$)/u;
const isDuty = ({ id }: Message): boolean =>
  DUTY.test(id) || RECORDED.test(id) || DUTY_WORDS.has(id.replace(/^command-/u, ''));
/** The line that offers English stands in Indonesian texts alone; there its office is named. */
const VALUES_DIFFER = ['with-notice-and-english'];

const CITIZEN = INDONESIAN.filter((message) => !isDuty(message));
const idsOf = (messages: readonly Message[]): readonly string[] => messages.map(({ id }) => id).sort();

const valuesIn = (pattern: unknown): readonly string[] =>
  [
    ...new Set(
      [...JSON.stringify(pattern ?? '').matchAll(/"type":"var","name":"(\w+)"/gu)].map(([, name]) => name!),
    ),
  ].sort();

const plainOf = (pattern: unknown): string =>
  typeof pattern === 'string'
    ? pattern
    : (pattern as readonly unknown[]).map((part) => (typeof part === 'string' ? part : '')).join('');

describe('the texts for a citizen', () => {
  it('are all there in English, and English has no others', () => {
    expect(CITIZEN.length).toBeGreaterThan(300);
    expect(idsOf(ENGLISH)).toEqual(idsOf(CITIZEN));
  });

  it('take the same values and have synonyms in the same places', () => {
    const english = new Map(ENGLISH.map((message) => [message.id, message]));
    const differing = CITIZEN.filter(({ id, value, attributes }) => {
      const other = english.get(id)!;
      const values = VALUES_DIFFER.includes(id) || valuesIn(value).join() === valuesIn(other.value).join();
      return !values || Object.keys(attributes).sort().join() !== Object.keys(other.attributes).sort().join();
    });
    expect(differing.map(({ id }) => id)).toEqual([]);
  });

  it.each([
    ['Indonesian', CITIZEN],
    ['English', ENGLISH],
  ])('are short in %s: a question has at most 350 letters', (_, messages) => {
    const long = messages.filter(
      ({ id, value }) => /^(?:ask|confirm|summary)-/u.test(id) && plainOf(value).length > 350,
    );
    expect(long.map(({ id }) => id)).toEqual([]);
  });

  it('give no English choice the same synonym twice', () => {
    for (const { id, attributes } of ENGLISH) {
      const words = String(attributes['words'] ?? '').split(/\s*\|\s*/u);
      expect(new Set(words).size, id).toBe(words.length);
    }
  });
});

describe('a language', () => {
  const copy = openCopy();

  it('is kept through a whole text: what only officers read stays Indonesian with its dates and choices', () => {
    const day = { kind: 'date', day: '2026-12-04' } as const;
    const say = {
      key: 'officer-card-due',
      values: { day },
      choices: [{ token: 'g.status', key: 'choice-status' }],
    };
    const { text, offered } = copy.word(say, { language: 'en', buttons: true });
    expect(text).toBe('Batas waktu: Jumat, 4 Desember 2026.');
    expect(offered[0]?.label).toBe('Cek status');
    expect(copy.text({ key: 'status-next', values: { day } }, 'en')).toMatch(
      /^Next date: Friday,? 4 December 2026$/u,
    );
  });

  it('does not matter for what is understood: fixed words and synonyms of both always match', () => {
    expect(copy.command('report')?.name).toBe('lapor');
    expect(copy.command('/my data')?.name).toBe('data');
    expect(copy.command('batal')?.name).toBe('batal');
    for (const language of ['id', 'en'] as const) {
      const { offered } = copy.word(
        { key: 'ask-cancel', choices: [{ token: 'q.1.cancel.keep', key: 'choice-keep' }] },
        { language, buttons: true },
      );
      expect([offered[0]!.label, ...offered[0]!.words]).toEqual(
        expect.arrayContaining(['Simpan dulu', 'simpan', 'Keep it for later', 'save']),
      );
    }
  });
});
