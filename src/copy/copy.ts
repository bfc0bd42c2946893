// Words for people: (key, values, language) -> text and choices. The texts stand in Fluent files that staff can read;
// a folder a language, a file a face.
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plain, waysToRead } from '../core/answer.ts';
import type { Language, Offered, Say, Text, Value } from '../core/say.ts';
import type { Command } from '../core/world.ts';

export type Worded = {
  readonly text: string;
  /** Choices as they are shown ("1. Kirim"), and as they are matched later. */
  readonly choices: readonly { readonly token: string; readonly label: string }[];
  readonly offered: readonly Offered[];
};

export type Copy = {
  readonly has: (key: string) => boolean;
  readonly text: (text: Text, language?: Language) => string;
  /** `buttons` false: the choices stand as a numbered list below the text. */
  readonly word: (say: Say, options: { readonly language?: Language; readonly buttons: boolean }) => Worded;
  readonly command: (text: string) => Command | null;
};

/** Synonyms of a label or a fixed word, as written in the attribute `.words`. */
const BETWEEN_WORDS = '|';

const LOCALE: { readonly [L in Language]: string } = { id: 'id-ID', en: 'en-GB' };
const LANGUAGES = Object.keys(LOCALE) as readonly Language[];

const DATE_PARTS: { readonly [kind: string]: Intl.DateTimeFormatOptions } = {
  date: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
};

const dayIn = (kind: 'date' | 'short' | 'month' | 'year', day: string, language: Language): string =>
  new Intl.DateTimeFormat(LOCALE[language], { ...DATE_PARTS[kind], timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

const bundleOf = (folder: string, language: Language): FluentBundle => {
  // Isolation marks are for mixed writing directions; they would end up in copied case numbers.
  const bundle = new FluentBundle(LOCALE[language], { useIsolating: false });
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.ftl'))
    .sort()) {
    const errors = bundle.addResource(new FluentResource(readFileSync(join(folder, name), 'utf8')));
    if (errors.length > 0)
      throw new Error(`the texts in ${name} cannot be read: ${errors[0]?.message}; mend the file`);
  }
  return bundle;
};

/** Plain, as `plain` of the core makes it; `count`: of how many words a beginning is. */
type FixedWord = {
  readonly name: string;
  readonly words: ReadonlySet<string>;
  readonly rest: readonly { readonly plain: string; readonly count: number }[];
};

/** `command-lapor` with `.words`, and in `.rest` those that something may stand behind; in every language at any time. */
const fixedWords = (bundles: readonly FluentBundle[]): readonly FixedWord[] =>
  bundles.flatMap((bundle) =>
    [...bundle._messages.values()]
      .filter((message) => message.id.startsWith('command-'))
      .map((message) => ({
        name: message.id.slice('command-'.length),
        words: new Set(wordsOf(bundle, message.id).map(plain)),
        rest: wordsOf(bundle, message.id, 'rest').map((word) => ({
          plain: plain(word),
          count: word.split(/\s+/u).length,
        })),
      })),
  );

const wordsOf = (
  bundle: FluentBundle,
  key: string,
  attribute: 'words' | 'rest' = 'words',
): readonly string[] => {
  const words = bundle.getMessage(key)?.attributes[attribute];
  if (words === undefined) return [];
  return bundle
    .formatPattern(words)
    .split(BETWEEN_WORDS)
    .map((word) => word.trim())
    .filter((word) => word !== '');
};

/** The languages that `folder` has texts in; Indonesian, which has them all, comes first. */
const bundlesIn = (folder: string): ReadonlyMap<Language, FluentBundle> =>
  new Map(
    LANGUAGES.filter((language) => language === 'id' || existsSync(join(folder, language))).map(
      (language) => [language, bundleOf(join(folder, language), language)],
    ),
  );

/** Reads all texts of `folder` (one sub-folder a language). Throws with the file's name when one cannot be read. */
export const openCopy = (folder = import.meta.dirname): Copy => {
  const bundles = bundlesIn(folder);
  const indonesian = bundles.get('id') as FluentBundle;
  const commands = fixedWords([...bundles.values()]);

  /** A text that `language` lacks (those for officers) stands in Indonesian with all that is in it: never half and half. */
  const spoken = (key: string, language: Language): Language =>
    key === 'plain' || bundles.get(language)?.hasMessage(key) ? language : 'id';

  const valueIn = (value: Value, language: Language): string | number => {
    if (typeof value === 'string' || typeof value === 'number') return value;
    if (Array.isArray(value)) return value.map((one: Text) => text(one, language)).join('\n');
    if ('kind' in value)
      return value.kind === 'name' ? value[language] : dayIn(value.kind, value.day, language);
    return text(value as Text, language);
  };

  const text = ({ key, values = {} }: Text, language: Language = 'id'): string => {
    // Free words inside a choice or a list.
    if (key === 'plain') return String(values['text'] ?? '');
    const here = spoken(key, language);
    const bundle = bundles.get(here) ?? indonesian;
    const pattern = bundle.getMessage(key)?.value;
    if (!pattern) throw new Error(`no text for "${key}": add it to the texts in src/copy/id`);
    const args = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, valueIn(value, here)]),
    );
    return bundle.formatPattern(pattern, args).trim();
  };

  /** A choice is understood in every language, whichever it was shown in: its synonyms, and its label elsewhere. */
  const wordsFor = (choice: Text, label: string): readonly string[] => [
    ...new Set(
      [...bundles].flatMap(([language, bundle]) => {
        const labels = bundle.hasMessage(choice.key) ? [text(choice, language)] : [];
        return [...wordsOf(bundle, choice.key), ...labels.filter((one) => one !== label)];
      }),
    ),
  ];

  return {
    has: (key) => key === 'plain' || indonesian.hasMessage(key),
    text,
    word: ({ key, values, choices = [] }, { language = 'id', buttons }) => {
      const here = spoken(key, language);
      const body = text(values ? { key, values } : { key }, here);
      const labels = choices.map((choice) => text(choice, here));
      const offered = choices.map((choice, at) => ({
        token: choice.token,
        label: labels[at] ?? '',
        words: wordsFor(choice, labels[at] ?? ''),
      }));
      const numbered = choices.map((choice, at) => ({
        token: choice.token,
        label: `${at + 1}. ${labels[at]}`,
      }));
      if (buttons || choices.length === 0) return { text: body, choices: numbered, offered };
      return { text: `${body}\n\n${numbered.map((one) => one.label).join('\n')}`, choices: [], offered };
    },
    command: (said) => {
      const words = said.replace(/^\//u, '').trim();
      const clean = plain(words);
      const alone = commands.find((fixed) => waysToRead(clean).some((way) => fixed.words.has(way)));
      if (alone) return { name: alone.name, rest: '' };
      for (const { name, rest: starts } of commands) {
        const start = starts.find((word) => clean.startsWith(`${word.plain} `));
        // The rest keeps its own writing: cut as many words as the fixed word has.
        if (start) return { name, rest: words.split(/\s+/u).slice(start.count).join(' ') };
      }
      return null;
    },
  };
};
