import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileTooBig, openFiles, type Files } from '../../src/store/files.ts';
import { newDataKey, newKeyText, openKeyRing, SealError } from '../../src/store/seal.ts';

const ring = openKeyRing(newKeyText());
const { key } = newDataKey(ring, 'siti');
const CHUNK = 64 * 1024;
const LIMIT = 1024 * 1024;

let folder: string;
let files: Files;
const id = randomUUID();
const path = () => join(folder, id.slice(0, 2), id);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'));
  files = await openFiles(folder);
});
afterEach(() => rm(folder, { recursive: true }));

const readBack = async (of = key): Promise<Buffer> => {
  const chunks = [];
  for await (const chunk of files.read(id, of)) chunks.push(chunk);
  return Buffer.concat(chunks);
};

describe('a sealed file', () => {
  it.each([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 7])(
    'of %i bytes comes back as it was, whatever the pieces it came in',
    async (size) => {
      const bytes = randomBytes(size);
      const pieces = [bytes.subarray(0, 10), bytes.subarray(10, 100), bytes.subarray(100)];
      expect(await files.write(id, key, pieces, LIMIT)).toBe(size);
      expect((await readBack()).equals(bytes)).toBe(true);
    },
  );

  it('holds nothing readable on disk', async () => {
    await files.write(id, key, [Buffer.from('JFIF Siti Rahmawati')], LIMIT);
    expect((await readFile(path())).toString('latin1')).not.toContain('Rahmawati');
  });

  it('cut at any chunk, or emptied, does not open to its end', async () => {
    await files.write(id, key, [randomBytes(2 * CHUNK + 5)], LIMIT);
    const whole = await readFile(path());
    for (const size of [whole.length - 5, 2 * (CHUNK + 33), CHUNK + 33, 100, 0]) {
      await writeFile(path(), whole.subarray(0, size));
      await expect(readBack(), `cut to ${size}`).rejects.toThrow(SealError);
    }
  });

  it('with two chunks exchanged, or lengthened, does not open', async () => {
    await files.write(id, key, [randomBytes(2 * CHUNK + 5)], LIMIT);
    const whole = await readFile(path());
    const one = whole.subarray(0, CHUNK + 33);
    const two = whole.subarray(CHUNK + 33, 2 * (CHUNK + 33));
    const rest = whole.subarray(2 * (CHUNK + 33));
    await writeFile(path(), Buffer.concat([two, one, rest]));
    await expect(readBack()).rejects.toThrow(SealError);
    await writeFile(path(), Buffer.concat([whole, rest]));
    await expect(readBack()).rejects.toThrow(SealError);
  });

  it('does not open with another person’s key', async () => {
    await files.write(id, key, [Buffer.from('x')], LIMIT);
    await expect(readBack(newDataKey(ring, 'budi').key)).rejects.toThrow(SealError);
  });

  it('past its limit, or whose source breaks off, leaves nothing behind', async () => {
    await expect(files.write(id, key, [randomBytes(LIMIT), randomBytes(1)], LIMIT)).rejects.toThrow(
      FileTooBig,
    );
    const broken = (function* () {
      yield randomBytes(CHUNK * 2);
      throw new Error('the channel broke off');
    })();
    await expect(files.write(id, key, broken, LIMIT)).rejects.toThrow('broke off');
    expect(await readdir(join(folder, id.slice(0, 2)))).toEqual([]);
  });

  it('is gone once removed, and removing it again is no error', async () => {
    await files.write(id, key, [Buffer.from('x')], LIMIT);
    await files.remove(id);
    await files.remove(id);
    await expect(readBack()).rejects.toThrow('ENOENT');
  });

  it('is never looked for outside its folder', async () => {
    await expect(files.write('../../etc/passwd', key, [], LIMIT)).rejects.toThrow('uuid');
    expect(() => files.read('..', key)).toThrow('uuid');
  });
});
