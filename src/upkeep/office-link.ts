// `office-link NAME`: a way into the office's pages for one of its people while no channel works. `--new-second-code` besides: his
// telephone with the codes is lost.
import { ConfigError } from '../config.ts';
import type { Desk } from '../desk/desk.ts';
import { makeOfficeLink } from '../desk/office-link.ts';

const NEW_SECOND = '--new-second-code';

/** Writes the link, or who there is to choose from. Throws ConfigError for an option it does not know. */
export const tendOfficeLink = async (
  desk: Desk,
  given: readonly string[],
  write: (line: string) => void,
): Promise<void> => {
  const strange = given.find((word) => word.startsWith('--') && word !== NEW_SECOND);
  if (strange !== undefined)
    throw new ConfigError(
      `"office-link ${strange}" is not known; write a name, and ${NEW_SECOND} or nothing.`,
    );
  const who = given.filter((word) => word !== NEW_SECOND).join(' ');
  const made = await makeOfficeLink(desk, who, given.includes(NEW_SECOND));
  if (made.kind === 'made')
    return write(`Opens the office's pages once, within ${made.minutes} minutes:\n${made.url}\n`);
  if (made.staff.length === 0) return write('Nobody is of the office yet.\n');
  write('Whose link? Write office-link and a name or a number of these:\n');
  for (const { number, name, roles } of made.staff) write(`${number}  ${name ?? '(no name)'}  ${roles}\n`);
};
