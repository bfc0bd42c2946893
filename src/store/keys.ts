// Where the key ring comes from: DATA_KEYS, or a file that the first start makes beside the embedded database. The file
// protects nothing against a stolen disk, since it lies on the same one; DATA_KEYS kept elsewhere does.
import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { newKeyText } from './seal.ts';

const FILE = 'keys';

const readIfThere = async (path: string): Promise<string | null> => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
};

/** Written whole under another name first; the link fails when another process was quicker, whose keys then count. */
const writeOnce = async (path: string, text: string): Promise<void> => {
  const own = `${path}.${randomUUID()}`;
  const file = await open(own, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(own, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(own, { force: true });
  }
};

/**
 * The text for `openKeyRing`: `dataKeys` when it is set, else the file "keys" in `dataDir`, made (0600) when missing.
 * Losing the file loses everything sealed, so a backup of the data directory holds it.
 */
export const keyText = async (dataKeys: string | undefined, dataDir: string): Promise<string> => {
  if (dataKeys !== undefined && dataKeys.trim() !== '') return dataKeys;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, FILE);
  const there = await readIfThere(path);
  if (there !== null) return there;
  await writeOnce(path, `${newKeyText()}\n`);
  return readFile(path, 'utf8');
};
