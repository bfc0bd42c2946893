// Stretches of a text that are personal data, found by patterns.
import type { PersonalSpan } from '../core/reading.ts';

type What = PersonalSpan['what'];
export type Span = PersonalSpan;

/** A span that begins at `start`, without the marks and blanks at the end of `text`. */
export const span = (what: What, start: number, text: string): Span => {
  const trimmed = text.replace(/[\s,.;:]+$/u, '');
  return { start, end: start + trimmed.length, what };
};

/** Spans of one capture group of a pattern (group 1 when there is one, else the whole match). */
export const spansOf = (text: string, what: What, pattern: RegExp): readonly Span[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const part = match[1] ?? match[0];
    const at = match.index + (match[1] === undefined ? 0 : match[0].lastIndexOf(match[1]));
    return part.trim() === '' ? [] : [span(what, at, part)];
  });

/** Spans in order, those that overlap joined; the kind is that of the one that begins first. */
export const merged = (spans: readonly Span[]): readonly Span[] => {
  const out: Span[] = [];
  for (const next of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = out.at(-1);
    if (last && next.start < last.end) out[out.length - 1] = { ...last, end: Math.max(last.end, next.end) };
    else if (next.end > next.start) out.push(next);
  }
  return out;
};
