// The page's words. Every text a page shows has its key in web.ftl of src/copy/id, those of the chat in src/copy/en too.
import type { Language, Values } from '../../src/core/say.ts';
import type { Desk } from '../../src/desk/desk.ts';

/** The text of a key in the page's language; throws when there is none, since a page without its words is a bug. */
export type Words = (key: string, values?: Values) => string;

export const pageWords =
  (copy: Pick<Desk['copy'], 'word'>, language: Language = 'id'): Words =>
  (key, values) =>
    copy.word(values === undefined ? { key } : { key, values }, { language, buttons: true }).text;
