// A case that an officer writes down for somebody who does not do it himself: at the counter, from a letter, on the telephone, or
// from what was written elsewhere. It goes through the same steps as any other; only who is asked, and who is told, differ.
import type { Text } from './say.ts';

/**
 * How it came. counter: he was here.   letter, telephone.   social: written elsewhere and forwarded.   copy: a letter to an agency
 * with a copy to the office.   initiative: nobody complained, the office itself took it up.
 */
export const SOURCES = ['counter', 'letter', 'telephone', 'social', 'copy', 'initiative'] as const;
export type Source = (typeof SOURCES)[number];

/** Who speaks for the reporter (kuasa), and what he is to him. */
export type Proxy = { readonly name: string; readonly relation: string };

export type Behalf = {
  /** Null: not asked yet. */
  readonly source: Source | null;
  /** 'none': the reporter speaks for himself. Null: not asked yet. */
  readonly proxy: Proxy | 'none' | null;
};

export const NEW_BEHALF: Behalf = { source: null, proxy: null };

/** Of these there is somebody who waits for an answer. */
export const hasReporter = (source: Source): boolean => source !== 'copy' && source !== 'initiative';

export const sourceText = (source: Source): Text => ({ key: 'behalf-source', values: { source } });

/** Longer is no name, or no relation. */
const LONGEST = 80;

/** "Budi Santoso, anak", "Budi Santoso (kuasa hukum)", "Budi Santoso sebagai suami"; null: one of the two is missing. */
export const proxyIn = (text: string): Proxy | null => {
  const [, name = '', relation = ''] =
    /^\s*([^,(]{3,}?)\s*(?:,|\(|\bsebagai\b|\bselaku\b)\s*([^)]{3,}?)\s*\)?\s*$/iu.exec(text) ?? [];
  return name === '' || relation === '' || name.length > LONGEST || relation.length > LONGEST
    ? null
    : { name, relation };
};
