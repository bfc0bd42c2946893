import { expect, it } from 'vitest';
import { reasonAskedFor } from '../../src/core/steps/asked-back.ts';
import { read } from '../../src/understand/read.ts';
import { LIBRARY, TODAY } from '../understand/library.ts';

const reason = (step: Parameters<typeof reasonAskedFor>[0], text: string) =>
  reasonAskedFor(step, { kind: 'text', text, reading: read(text, TODAY, LIBRARY) })?.key;

it.each([
  ['place', 'kok nanya tempat?', 'why-place'],
  ['date', 'kenapa harus tau kapan', 'why-date'],
  ['reported', 'maksudnya disampaikan gimana?', 'why-reported'],
  ['identity', 'datanya aman gak?', 'why-identity'],
  ['identity', 'BUAT APA', 'why-identity'],
] as const)('at "%s" the question back "%s" is told what it is for', (step, text, key) => {
  expect(reason(step, text)).toBe(key);
});

it.each([
  ['place', 'di Dumai bisa?'],
  ['date', 'bulan juni kan?'],
  ['reported', 'kenapa ktp saya tidak jadi padahal sudah rekam dan bayar di camat?'],
  ['place', 'rumah saya dekat surau'],
  ['story', 'kenapa?'],
] as const)('at "%s" the words "%s" are no such question', (step, text) => {
  expect(reason(step, text)).toBeUndefined();
});
