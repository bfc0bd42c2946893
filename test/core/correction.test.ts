import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT, type Draft } from '../../src/core/draft.ts';
import { corrected } from '../../src/core/steps/correction.ts';
import { read } from '../../src/understand/read.ts';
import { aWorld } from '../support/core-world.ts';
import { LIBRARY, TODAY } from '../understand/library.ts';

const world = aWorld({ read: (text) => read(text, TODAY, LIBRARY) });
const told: Draft = {
  ...EMPTY_DRAFT,
  story: ['ktp saya belum jadi'],
  place: { regency: '14.72', district: null, village: null, label: 'Kota Dumai' },
  date: { day: '2026-07-01', precision: 'month' },
  reported: 'yes',
};

describe('what was understood', () => {
  it('is replaced by what is said instead, and the words stay in the story', () => {
    const words = 'eh maksudnya belum lapor ke dinas, itu bulan juni';
    expect(corrected(told, words, world)).toMatchObject({
      reported: 'no',
      date: { day: '2026-06-01' },
      place: told.place,
      story: ['ktp saya belum jadi', words],
    });
  });

  it('is never taken from what it was not', () => {
    expect(corrected(told, 'bukan di Siak, tapi di Bengkalis', world)?.place?.regency).toBe('14.03');
  });

  it('stays without a word that takes it back, and without anything else in its place', () => {
    expect(corrected(told, 'saya ke sana lagi bulan juni', world)).toBeNull();
    expect(corrected(told, 'bukan saya saja yang kena', world)).toBeNull();
  });
});
