// Who may see which files of a case, asked when a link is opened and once more at every file.
import type { StoredFile } from '../store/attachment.ts';
import { storedFilesOf } from '../store/attachment.ts';
import type { Tx } from '../store/database.ts';
import type { KeyRing } from '../store/seal.ts';
import { staffRolesOf } from '../store/staff.ts';
import { filesForAgency } from './agency-files.ts';
import type { Desk } from './desk.ts';

export type OpenedFile = {
  readonly id: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** The plain bytes, chunk by chunk. Throws when the sealed file was changed. */
  readonly read: () => AsyncIterable<Uint8Array>;
};

/** The person a link was made for, and as what. */
export type Viewer = { readonly role: 'officer' | 'focal'; readonly person: string };

export const isOfOffice = async (tx: Tx, person: string): Promise<boolean> =>
  Object.values(await staffRolesOf(tx, person)).includes(true);

/** All files for whoever is of the office, the released ones for a focal point of the case; null: nothing is his to see. */
export const seenBy = async (
  tx: Tx,
  ring: KeyRing,
  { role, person }: Viewer,
  complaint: string,
): Promise<readonly StoredFile[] | null> => {
  if (role === 'focal') return filesForAgency(tx, ring, complaint, person);
  return (await isOfOffice(tx, person)) ? storedFilesOf(tx, ring, complaint) : null;
};

export const openedOf = (desk: Pick<Desk, 'files'>, { key, stored, ...file }: StoredFile): OpenedFile => ({
  ...file,
  read: () => desk.files.read(stored, key),
});
