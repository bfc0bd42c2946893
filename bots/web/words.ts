// The page's words. Every text a page shows has its key in src/copy/id/web.ftl.
import type { Values } from '../../src/core/say.ts';
import type { Desk } from '../../src/desk/desk.ts';

/** The Indonesian text of a key; throws when there is none, since a page without its words is a bug. */
export type Words = (key: string, values?: Values) => string;

export const pageWords =
  (copy: Pick<Desk['copy'], 'word'>): Words =>
  (key, values) =>
    copy.word(values === undefined ? { key } : { key, values }, { buttons: true }).text;
