// `directory import FILE [--dry-run]`, `directory export FILE`: by the file's ending, as CSV or XLSX.
import { readFile, writeFile } from 'node:fs/promises';
import { ConfigError } from '../config.ts';
import type { Desk } from '../desk/desk.ts';
import { exportDirectory, importDirectory, printedImport } from '../desk/directory-file.ts';

type Wish =
  | { readonly act: 'export'; readonly file: string; readonly format: 'csv' | 'xlsx' }
  | {
      readonly act: 'import';
      readonly file: string;
      readonly format: 'csv' | 'xlsx';
      readonly dryRun: boolean;
    };

/** Throws ConfigError for what is neither. */
export const directoryWish = ([act, file = '', ...more]: readonly string[]): Wish => {
  const format = /\.(csv|xlsx)$/i.exec(file)?.[1]?.toLowerCase() as 'csv' | 'xlsx' | undefined;
  if ((act !== 'import' && act !== 'export') || format === undefined)
    throw new ConfigError(
      `"directory ${[act, file].join(' ').trim()}" is not known; write directory import or directory export and a file that ends in .csv or .xlsx.`,
    );
  return act === 'export' ? { act, file, format } : { act, file, format, dryRun: more.includes('--dry-run') };
};

/** Whether it was done without a problem. */
export const tendDirectory = async (
  desk: Desk,
  wish: Wish,
  write: (text: string) => void,
): Promise<boolean> => {
  const { file, format } = wish;
  if (wish.act === 'export') {
    // Names of people: for whoever runs this alone.
    await writeFile(file, await exportDirectory(desk, format), { mode: 0o600 });
    return true;
  }
  const { dryRun } = wish;
  const imported = await importDirectory(desk, { format, bytes: await readFile(file) }, { dryRun });
  write(printedImport(imported, { dryRun }));
  return imported.problems.length === 0;
};
