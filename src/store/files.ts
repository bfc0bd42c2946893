// Files at rest: sealed in chunks with the key of the person they belong to, on disk under their random ids. Each chunk
// is bound to its number and to being the last or not, so a file cut short, or with its chunks in another order, does not
// open.
import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, statfs, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openBytes, sealBytes, SealError, type Place, type SealKey } from './seal.ts';

export type Files = {
  /** Seals `source` away under `id` and gives its size. Throws FileTooBig past `limit` bytes; then nothing is kept. */
  readonly write: (
    id: string,
    key: SealKey,
    source: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
    limit: number,
  ) => Promise<number>;
  /** The bytes, chunk by chunk. Throws SealError when the file was changed or the key is another's; ENOENT when there is none. */
  readonly read: (id: string, key: SealKey) => AsyncGenerator<Uint8Array, void, undefined>;
  readonly remove: (id: string) => Promise<void>;
  /** Bytes that may still be written before the disk's floor is reached; below zero no new file is to be taken. */
  readonly room: () => Promise<number>;
};

export class FileTooBig extends Error {
  override readonly name = 'FileTooBig';
}

/** What always stays free: the database and its journal often share the disk, and stop when it is full. */
const LEAST_FREE = 512 * 1024 * 1024;

/** Plain bytes of a chunk: a page's worth of memory times some hundred readers stays small. */
const CHUNK = 64 * 1024;
/** What sealing adds to a chunk: format, key id, iv and tag. */
const SEAL_BYTES = 33;

/** A sealed file's bytes as the chunks it was written in. */
export const chunksOf = (bytes: Buffer): readonly Buffer[] =>
  Array.from({ length: Math.max(1, Math.ceil(bytes.length / (CHUNK + SEAL_BYTES))) }, (_, at) =>
    bytes.subarray(at * (CHUNK + SEAL_BYTES), (at + 1) * (CHUNK + SEAL_BYTES)),
  );

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const placeOf = (id: string, number: number, last: boolean): Place => ({
  table: 'file',
  column: 'chunk',
  row: `${id}.${number}.${last ? 'last' : 'more'}`,
});

/** Spread over 256 folders: a folder of a million files is slow to list and to back up. */
const pathOf = (folder: string, id: string): string => {
  if (!UUID.test(id)) throw new Error('a file id is a lower-case uuid; nothing else may name a path');
  return join(folder, id.slice(0, 2), id);
};

/** `source` cut into chunks of CHUNK bytes, each told whether it is the last; an empty source is one empty last chunk. */
async function* chunked(
  source: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): AsyncGenerator<{ readonly bytes: Buffer; readonly last: boolean }> {
  let held = Buffer.alloc(0);
  for await (const piece of source) {
    held = Buffer.concat([held, piece]);
    while (held.length > CHUNK) {
      yield { bytes: held.subarray(0, CHUNK), last: false };
      held = held.subarray(CHUNK);
    }
  }
  yield { bytes: held, last: true };
}

const writeAll = async (
  file: FileHandle,
  id: string,
  key: SealKey,
  source: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  limit: number,
): Promise<number> => {
  let size = 0;
  let number = 0;
  for await (const { bytes, last } of chunked(source)) {
    size += bytes.length;
    if (size > limit) throw new FileTooBig(`a file is larger than ${limit} bytes; it was not kept`);
    // Not write(): on a disk that is almost full it may write a part and say so only in its answer.
    await file.writeFile(sealBytes(key, bytes, placeOf(id, number, last)));
    number += 1;
  }
  await file.sync();
  return size;
};

const fill = async (file: FileHandle, buffer: Buffer): Promise<number> => {
  let got = 0;
  while (got < buffer.length) {
    const { bytesRead } = await file.read(buffer, got, buffer.length - got);
    if (bytesRead === 0) break;
    got += bytesRead;
  }
  return got;
};

async function* readAll(path: string, id: string, key: SealKey): AsyncGenerator<Uint8Array, void, undefined> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const sealed = CHUNK + SEAL_BYTES;
    const count = Math.max(1, Math.ceil(size / sealed));
    for (let number = 0; number < count; number += 1) {
      const last = number === count - 1;
      const buffer = Buffer.alloc(last ? size - number * sealed : sealed);
      if ((await fill(file, buffer)) < buffer.length) {
        throw new SealError('damaged', `file ${id} was cut while it was read; restore it from a backup`);
      }
      yield openBytes(key, buffer, placeOf(id, number, last));
    }
  } finally {
    await file.close();
  }
}

/** The sealed files under `folder`, which is made when missing. `leastFree`: bytes of its disk that are never filled. */
export const openFiles = async (folder: string, leastFree = LEAST_FREE): Promise<Files> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return {
    write: async (id, key, source, limit) => {
      const path = pathOf(folder, id);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      // Under a name of its own first: a reader never sees half a file, and a crash leaves the old one whole.
      const own = `${path}.${randomUUID()}.part`;
      const file = await open(own, 'wx', 0o600);
      try {
        const size = await writeAll(file, id, key, source, limit);
        await file.close();
        await rename(own, path);
        return size;
      } catch (error) {
        await file.close().catch(() => {});
        await rm(own, { force: true });
        throw error;
      }
    },
    read: (id, key) => readAll(pathOf(folder, id), id, key),
    remove: (id) => rm(pathOf(folder, id), { force: true }),
    room: async () => {
      const { bavail, bsize } = await statfs(folder);
      return bavail * bsize - leastFree;
    },
  };
};
