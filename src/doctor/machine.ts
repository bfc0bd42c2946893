// Settings that this machine alone can judge: where files go, and under which address people come.
import { randomUUID } from 'node:crypto';
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { broken, fine, type Finding } from './finding.ts';

const MB = 1024 * 1024;
/** Fifty of the largest files, and room for PostgreSQL's journal when both share a disk. */
const LEAST_FREE_MB = 1024;

const room = async (folder: string): Promise<number> => {
  const { bavail, bsize } = await statfs(folder);
  return Math.floor((bavail * bsize) / MB);
};

export const examineFiles = async ({ filesDir }: Config): Promise<Finding> => {
  try {
    await mkdir(filesDir, { recursive: true, mode: 0o700 });
    const trial = join(filesDir, `.trial-${randomUUID()}`);
    await writeFile(trial, 'can be written', { flag: 'wx', mode: 0o600 });
    await rm(trial);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    return broken(
      'FILES_DIR',
      `${filesDir} cannot be written (${code})`,
      'give a folder that this user may write',
    );
  }
  const free = await room(filesDir);
  return free >= LEAST_FREE_MB
    ? fine('FILES_DIR', `can be written, ${free} MB free`)
    : broken(
        'FILES_DIR',
        `has ${free} MB free, less than ${LEAST_FREE_MB}`,
        'make room, or move it to another disk',
      );
};

export const examineAddress = ({ publicUrl, production }: Config): Finding => {
  const { protocol, port } = new URL(publicUrl);
  if (port === '0')
    return broken('PUBLIC_URL', 'has port 0, which nobody can open', 'set PUBLIC_URL or a fixed PORT');
  if (production && protocol !== 'https:')
    return broken(
      'PUBLIC_URL',
      'is not https and NODE_ENV is production, so links to cases could be read on the way',
      'give the https address of the proxy in front',
    );
  return fine('PUBLIC_URL', publicUrl);
};
