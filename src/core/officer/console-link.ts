// `kantor`: a link for this officer alone, once, to the office's pages.
import type { Turned } from '../asking.ts';
import type { State } from '../state.ts';
import { settled } from './settled.ts';

export const consoleLink = (state: State): Turned => settled(state, { kind: 'console-link' });
