// `find-person`: where words still stand, in tables, files and queues; what an operator asks before and after an erasure.
import type { Database } from '../store/database.ts';
import { lookInFiles } from '../store/find-in-files.ts';
import { bare, everyKey, lookInDatabase, noFindings, standsIn, type Findings } from '../store/find-words.ts';
import { keyText } from '../store/keys.ts';
import { openKeyRing } from '../store/seal.ts';
import type { Config } from '../config.ts';

/** Shorter words stand everywhere by chance. */
const FEWEST_LETTERS = 4;

/** The words cannot be searched for. The message is for the operator. */
export class WordsError extends Error {
  override readonly name = 'WordsError';
}

export type Searched = {
  readonly config: Pick<Config, 'dataKeys' | 'dataDir' | 'filesDir'>;
  readonly db: Database;
  /** Every job of every queue, as text. */
  readonly jobs: () => Promise<readonly { readonly queue: string; readonly text: string }[]>;
};

/** Looks everywhere for any of these. Throws WordsError when there is too little to look for. */
export const findPerson = async (
  { config, db, jobs }: Searched,
  said: readonly string[],
): Promise<Findings> => {
  const words = said.map(bare);
  if (words.length === 0 || words.some((word) => word.length < FEWEST_LETTERS))
    throw new WordsError(
      `There is too little to look for; give names, numbers or sentences of ${FEWEST_LETTERS} letters or more, each in quotation marks: npm run find-person -- "words" "others".`,
    );
  const ring = openKeyRing(await keyText(config.dataKeys ?? undefined, config.dataDir));
  const keys = await everyKey(db.kysely, ring);
  const findings = noFindings();
  await lookInDatabase(db, words, keys, findings);
  await lookInFiles(config.filesDir, words, keys, findings);
  for (const { queue, text } of await jobs()) {
    if (!standsIn(words, text)) continue;
    const place = `queue ${queue}`;
    findings.places.set(place, (findings.places.get(place) ?? 0) + 1);
  }
  return findings;
};

/** For the operator: a line a place with its count, and never a word of what stands there. */
export const printedFindings = ({ places, unopened }: Findings): string => {
  const lines = [...places]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([place, count]) => `${place.padEnd(40)} ${count}`);
  const closed =
    unopened === 0
      ? ''
      : `${unopened} sealed values do not open with any key that is left; nobody reads them any more.\n`;
  return lines.length === 0 ? `found nowhere\n${closed}` : `${lines.join('\n')}\n${closed}`;
};
