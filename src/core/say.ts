// What the bot says, before words: keys of Fluent messages with values. src/copy turns a Say into text and labels.

/** Languages a person may read. Indonesian has every text. */
export type Language = 'id' | 'en';

/** A piece of text to be worded: a Fluent key and what it is filled with. */
export type Text = { readonly key: string; readonly values?: Values };

/**
 * What a Fluent variable may hold. A Text is worded first; a list of Texts becomes lines; `date` is a WIB calendar day
 * (YYYY-MM-DD) worded as "Jumat, 4 Desember 2026", `short` as "4 Des", `month` as "Desember 2026"; strings are shown as they are.
 */
export type Value =
  | string
  | number
  | Text
  | readonly Text[]
  | { readonly kind: 'date' | 'short' | 'month' | 'year'; readonly day: string }
  /** A name out of the data, as each language has it. */
  | ({ readonly kind: 'name' } & { readonly [L in Language]: string });
export type Values = { readonly [name: string]: Value };

/** A choice below a message. `token` comes back in a press; the label is the Fluent message `key`, its synonyms the attribute `.words`. */
export type Choice = { readonly token: string } & Text;

/** One message: text and the choices below it. `asks`: what may be shared instead of typed, on a channel that can ask for it. */
export type Say = Text & { readonly choices?: readonly Choice[]; readonly asks?: 'place' };

/** A choice as the person saw it last: what a number, a label or a word of his is matched with. */
export type Offered = { readonly token: string; readonly label: string; readonly words: readonly string[] };
