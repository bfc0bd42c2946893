// Why the embedded PostgreSQL cannot serve, as one sentence for the person who started us.

/** Its message names the thing, the reason and the next act. */
export class EmbeddedError extends Error {
  override readonly name = 'EmbeddedError';
}

/** What system calls and PostgreSQL say, and what a person can do about it; the first that fits. */
const KNOWN: readonly [RegExp, (folder: string) => string][] = [
  [
    /ENOSPC|EDQUOT|No space left on device|Disk quota exceeded/,
    (folder) =>
      `There is no space left for ${folder}: free at least 300 MB or set DATA_DIR to a folder on another disk, then start again.`,
  ],
  [
    /EROFS|Read-only file system/,
    (folder) =>
      `${folder} is on a read-only disk: set DATA_DIR to a folder that can be written, then start again.`,
  ],
  [
    /EACCES|EPERM|Permission denied/,
    (folder) =>
      `${folder} may not be written by this user: give it to the user that starts Narahubung, or set DATA_DIR to another folder.`,
  ],
  [
    /ENOTDIR|EEXIST|ENOENT|Not a directory/,
    (folder) => `${folder} cannot be made: a part of its path is not a folder; set DATA_DIR to another one.`,
  ],
  [
    /could not (create|resize|map).*shared memory|Cannot allocate memory|ENOMEM/i,
    () =>
      'There is not enough memory for the embedded PostgreSQL: about 300 MB must be free; stop other programs, then start again.',
  ],
];

/** The sentence for what was said, or null when nothing known fits. */
export const explain = (said: string, folder: string): EmbeddedError | null => {
  const [, sentence] = KNOWN.find(([pattern]) => pattern.test(said)) ?? [];
  return sentence === undefined ? null : new EmbeddedError(sentence(folder));
};
