// Who may see which files of a case, asked when a link is opened and once more at every file.
import type { StoredFile } from '../store/attachment.ts';
import { storedFilesOf } from '../store/attachment.ts';
import type { Tx } from '../store/database.ts';
import { reporterOf } from '../store/complaint-id.ts';
import { evidenceOf } from '../store/evidence.ts';
import { staffRolesOf } from '../store/staff.ts';
import { PICTURE_TYPE } from '../picture.ts';
import { filesForAgency } from './agency-files.ts';
import { policiesIn } from './case-work.ts';
import type { Desk } from './desk.ts';

export type OpenedFile = {
  readonly id: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** The plain bytes, chunk by chunk. Throws when the sealed file was changed. */
  readonly read: () => AsyncIterable<Uint8Array>;
};

/** The person a link was made for, and as what. */
export type Viewer = { readonly role: 'officer' | 'focal' | 'citizen'; readonly person: string };

export const isOfOffice = async (tx: Tx, person: string): Promise<boolean> =>
  Object.values(await staffRolesOf(tx, person)).includes(true);

/** What came with an answer, for the reporter of the case while policy lets him see it; nothing for anybody else. */
export const evidenceForReporter = async (
  tx: Tx,
  desk: Desk,
  complaint: string,
  person: string,
): Promise<readonly StoredFile[]> => {
  if (!policiesIn(desk).evidenceToCitizen || (await reporterOf(tx, complaint)) !== person) return [];
  return evidenceOf(tx, desk.ring, complaint, PICTURE_TYPE);
};

/** All files for whoever is of the office, the released ones for a focal point of the case; null: nothing is his to see. */
export const seenBy = async (
  tx: Tx,
  desk: Desk,
  { role, person }: Viewer,
  complaint: string,
): Promise<readonly StoredFile[] | null> => {
  const { ring } = desk;
  if (role === 'citizen') return evidenceForReporter(tx, desk, complaint, person);
  if (role === 'focal') return filesForAgency(tx, ring, complaint, person);
  return (await isOfOffice(tx, person)) ? storedFilesOf(tx, ring, complaint) : null;
};

export const openedOf = (desk: Pick<Desk, 'files'>, { key, stored, ...file }: StoredFile): OpenedFile => ({
  ...file,
  read: () => desk.files.read(stored, key),
});
