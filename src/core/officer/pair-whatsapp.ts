// `hubungkan whatsapp`: a link for this officer alone, once, to the page on which a telephone pairs WhatsApp Web again.
import type { Turned } from '../asking.ts';
import type { State } from '../state.ts';
import { settled } from './settled.ts';

export const pairWhatsapp = (state: State): Turned => settled(state, { kind: 'pair-whatsapp' });
