// A leaflet leads into a chat and says by its sign where it lay: at an agency, or at an event of the office.

/** `agency`: whose counter it lies on; null: it is of an event. */
export type Leaflet = {
  readonly id: string;
  readonly agency: { readonly id: string; readonly label: string } | null;
  readonly event: string | null;
};

/** What came of one: chats that began by it, and cases filed from there. */
export type LeafletLine = Leaflet & { readonly starts: number; readonly cases: number };

/** Letters of case numbers, small: none reads as another, and no word can appear. */
const SIGN = /^s-[2-9cdfhjkmnprtvwxy]{5}$/u;

/** The sign that stands alone in the words behind `mulai`; null: they are something else. */
export const leafletIn = (words: string): string | null => {
  const sign = words.trim().toLowerCase();
  return SIGN.test(sign) ? sign : null;
};

/** A new sign, out of the letters of a case number that this turn does not use. */
export const leafletSign = (reference: string): string => `s-${reference.slice(0, 5).toLowerCase()}`;
