// Words a Say as the copy does, from the Indonesian files; anything missing is an error here.
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { readdirSync, readFileSync } from 'node:fs';
import type { Choice, Text, Value } from '../../src/core/say.ts';

const FOLDER = new URL('../../src/copy/id/', import.meta.url);

const bundle = new FluentBundle('id', { useIsolating: false });
for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.ftl'))) {
  const errors = bundle.addResource(new FluentResource(readFileSync(new URL(name, FOLDER), 'utf8')));
  if (errors.length > 0) throw new Error(`${name}: ${errors.map(String).join('; ')}`);
}

const DAY = new Intl.DateTimeFormat('id-ID', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

const isList = (value: Value): value is readonly Text[] => Array.isArray(value);

const shown = (value: Value): string | number => {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (isList(value)) return value.map(words).join('\n');
  if ('kind' in value && (value.kind === 'date' || value.kind === 'short'))
    return DAY.format(new Date(`${value.day}T00:00:00Z`));
  return words(value as Text);
};

/** `text` in Indonesian. Throws when the message or one of its variables is missing. */
export const words = (text: Text): string => {
  if (text.key === 'plain') return String(text.values?.['text']);
  const message = bundle.getMessage(text.key);
  if (!message?.value) throw new Error(`no words for "${text.key}"`);
  const values = Object.fromEntries(
    Object.entries(text.values ?? {}).map(([name, value]) => [name, shown(value)]),
  );
  const errors: Error[] = [];
  const worded = bundle.formatPattern(message.value, values, errors);
  if (errors.length > 0) throw new Error(`${text.key}: ${errors.map(String).join('; ')}`);
  return worded.trim();
};

export const wordsOfChoice = (
  choice: Choice,
): { readonly label: string; readonly words: readonly string[] } => {
  const more = bundle.getMessage(choice.key)?.attributes['words'];
  return {
    label: words(choice),
    words: more
      ? bundle
          .formatPattern(more)
          .split('|')
          .map((word) => word.trim())
      : [],
  };
};

export const hasWords = (key: string): boolean => bundle.hasMessage(key);
