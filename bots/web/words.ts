// The page's words. Every text a page shows has its key in src/copy/id/web.ftl.
import type { Values } from '../../src/core/say.ts';

/** The Indonesian text of a key; throws when there is none, since a page without its words is a bug. */
export type Words = (key: string, values?: Values) => string;
