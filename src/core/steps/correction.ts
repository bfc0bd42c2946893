// "Eh maaf, bukan di Tambang, di Siak Hulu": words that take back what was understood. What they say instead replaces it;
// without such a word a field that is known is never overwritten.
import type { Draft } from '../draft.ts';
import type { Reading } from '../reading.ts';
import type { World } from '../world.ts';
import { settle } from './settle.ts';

const TAKES_BACK =
  /(?<!\p{L})(?:eh|bukan|salah|keliru|ralat|maksud\p{L}*|se?harusnya|harusnya|sebenarnya|sebetulnya|koreksi|actually|wrong|i mean)(?!\p{L})/iu;
/** What it was not: from "bukan" up to what it is instead. */
const NOT_THIS =
  /(?<!\p{L})bukan(?!\p{L})[^,.;\n]*?(?=[,.;\n]|(?<!\p{L})(?:tapi|tetapi|melainkan)(?!\p{L})|$)/giu;

/** `draft` without the fields that `reading` tells anew. */
const open = (draft: Draft, reading: Reading): Draft => ({
  ...draft,
  ...(reading.date === null ? {} : { date: null }),
  ...(reading.reported === null ? {} : { reported: null, forward: null, waitsUntil: null }),
  ...(reading.place === null ? {} : { place: null, placeChoices: [], agency: null }),
});

/** The draft with the fields that `text` says otherwise; null: it takes nothing back, or nothing was read in it. */
export const corrected = (draft: Draft, text: string, world: World): Draft | null => {
  if (!TAKES_BACK.test(text)) return null;
  const reading = world.read(text.replace(NOT_THIS, ' '));
  if (reading.date === null && reading.reported === null && reading.place === null) return null;
  return settle({ ...open(draft, reading), story: [...draft.story, text] }, reading, world);
};
