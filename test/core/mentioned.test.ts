import { describe, expect, it } from 'vitest';
import { choiceMentioned } from '../../src/core/steps/mentioned.ts';

const OFFERED = [
  { token: 'q.3.reported.yes', label: 'Sudah pernah', words: ['sudah', 'udah', 'pernah', 'ya'] },
  {
    token: 'q.3.reported.now',
    label: 'Belum, tolong bawakan',
    words: ['belum', 'belum pernah', 'alun', 'tidak'],
  },
  { token: 'q.3.reported.later', label: 'Belum, saya sampaikan sendiri dulu', words: ['sendiri'] },
  { token: 'g.data', label: 'Tentang data saya', words: ['data'] },
];
const heard = (text: string): string | null => choiceMentioned(text, 'reported', OFFERED);

describe('a sentence as an answer', () => {
  it.each([
    ['belum, tapi saya takut anak saya kena. tolong bawakan ya', 'now'],
    ['udah ketemu kepseknya', 'yes'],
    ['ke dinas belum pernah', 'now'],
    ['alun ado do', 'now'],
    ['entahlah, sudah sering', 'yes'],
    ['nanti saya datang sendiri', 'later'],
  ])('"%s" is what its first telling clause says', (said, choice) => {
    expect(heard(said)).toBe(choice);
  });

  it.each([
    ['is torn between two', 'sudah tapi belum dijawab'],
    ['asks back', 'sudah sampai mana laporannya?'],
    ['is unsure', 'tidak tahu juga saya'],
    ['speaks of something else', 'lihat data saya'],
  ])('is none when it %s', (_, said) => {
    expect(heard(said)).toBeNull();
  });
});
