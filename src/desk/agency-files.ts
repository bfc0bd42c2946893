// The files of a case that a focal point may see now: his to read, released, ready. Asked anew at every file.
import { isReadable } from '../core/agency-say.ts';
import { PICTURE_TYPE } from '../picture.ts';
import { agencyCaseOf } from '../store/agency-case.ts';
import type { StoredFile } from '../store/attachment.ts';
import type { Tx } from '../store/database.ts';
import { shownFilesOf } from '../store/released-file.ts';
import type { KeyRing } from '../store/seal.ts';

/** None when the case is not, or no longer, his to read. */
export const filesForAgency = async (
  tx: Tx,
  ring: KeyRing,
  complaint: string,
  person: string,
): Promise<readonly StoredFile[]> => {
  const seen = await agencyCaseOf(tx, ring, complaint, person);
  const owner = seen?.owner ? { mine: seen.owner.person === person } : null;
  if (!seen || !isReadable({ status: seen.status, owner })) return [];
  return shownFilesOf(tx, ring, complaint, PICTURE_TYPE);
};
