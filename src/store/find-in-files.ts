// The same search in the sealed files on disk, whether a row knows them or not.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chunksOf } from './files.ts';
import { standsInBytes, type Findings, type Keys } from './find-words.ts';
import { peek } from './seal.ts';

/** Looks through every file below `folder`, which need not be there. */
export const lookInFiles = async (
  folder: string,
  words: readonly string[],
  keys: Keys,
  findings: Findings,
): Promise<void> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries.filter((one) => one.isFile())) {
    const bytes = await readFile(join(entry.parentPath, entry.name));
    const opened = chunksOf(bytes).map((chunk) => peek(keys, chunk));
    if (opened.includes('unknown-key')) findings.unopened += 1;
    const plain = Buffer.concat(opened.flatMap((chunk) => (typeof chunk === 'string' ? [] : chunk)));
    if (standsInBytes(words, plain) || standsInBytes(words, bytes))
      findings.places.set('files', (findings.places.get('files') ?? 0) + 1);
  }
};
