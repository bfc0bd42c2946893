import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keyText } from '../../src/store/keys.ts';
import { newKeyText, openKeyRing } from '../../src/store/seal.ts';

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'keys-')), 'data');
});
afterEach(() => rm(join(folder, '..'), { recursive: true }));

it('makes a key at the first start, readable by its owner alone, and keeps it', async () => {
  const made = await keyText(undefined, folder);
  expect(openKeyRing(made).keys).toHaveLength(1);
  expect((await stat(join(folder, 'keys'))).mode & 0o777).toBe(0o600);
  expect(await keyText('', folder)).toBe(made);
});

it('gives processes that start at once the same key', async () => {
  const texts = await Promise.all(Array.from({ length: 8 }, () => keyText(undefined, folder)));
  expect(new Set(texts).size).toBe(1);
  expect(await readdir(folder)).toEqual(['keys']);
});

it('takes DATA_KEYS when it is set and writes nothing', async () => {
  const given = newKeyText();
  expect(await keyText(given, folder)).toBe(given);
  await expect(readFile(join(folder, 'keys'))).rejects.toThrow('ENOENT');
});
