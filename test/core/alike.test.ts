import { describe, expect, it } from 'vitest';
import { isAlike, type Traits } from '../../src/core/alike.ts';

const story = (words: string, parts: Partial<Traits> = {}): Traits => ({
  marks: words.split(' '),
  agency: 'dishub_kabkota:14.71',
  topic: 'pju',
  place: '14.71.01',
  ...parts,
});

describe('cases about the same thing', () => {
  const lamps = story('lampu jalan mati simpang garoga sejak lebaran');

  it('share their words, the agency and the place', () => {
    expect(isAlike(lamps, story('lampu simpang garoga mati gelap'))).toBe(true);
    expect(isAlike(lamps, story('lampu simpang garoga mati gelap', { place: '14.71' }))).toBe(true);
  });

  it('are not those of another agency or place, nor those that share two words', () => {
    const words = 'lampu simpang garoga mati gelap';
    expect(isAlike(lamps, story(words, { agency: 'pln' }))).toBe(false);
    expect(isAlike(lamps, story(words, { place: '14.71.02' }))).toBe(false);
    expect(isAlike(lamps, story('lampu mati depan sekolah'))).toBe(false);
  });

  it('share more of their words when their topics differ', () => {
    const longer = 'simpang garoga lampu kabel putus bahaya anak sekolah lewat';
    expect(isAlike(lamps, story(longer))).toBe(true);
    expect(isAlike(lamps, story(longer, { topic: 'pln_padam' }))).toBe(false);
  });
});
