import { commandChoice } from '../asking.ts';
import type { Choice } from '../say.ts';

/** What a citizen can begin with. */
export const MENU: readonly Choice[] = [
  commandChoice('lapor', 'choice-lapor'),
  commandChoice('status', 'choice-status'),
  commandChoice('petugas', 'choice-petugas'),
];
