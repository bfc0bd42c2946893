// The page's words. Every text a page shows has its key in src/copy/id/web.ftl.
import type { Text, Values } from '../../src/core/say.ts';

/** The Indonesian text of a key; throws when there is none, since a page without its words is a bug. */
export type Words = (key: string, values?: Values) => string;

export const pageWords =
  (copy: { readonly text: (text: Text) => string }): Words =>
  (key, values) =>
    copy.text(values === undefined ? { key } : { key, values });
