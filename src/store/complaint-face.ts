// What is sealed of a complaint: the office's face, the agency's, and the reporter's identity beside them.
import type { AgencyText } from '../core/agency-face.ts';
import type { Draft } from '../core/draft.ts';
import type { IdentityFields } from '../core/reading.ts';
import { agencyPlace, officePlace, type AgencyWords, type Complaint } from './complaint.ts';
import type { Tx } from './database.ts';
import { openIdentity } from './person.ts';
import { openJson, sealJson } from './seal.ts';

/** The office's face: the draft as it was filed. */
export const officeFaceOf = async (tx: Tx, complaint: Pick<Complaint, 'id' | 'key'>): Promise<Draft> => {
  const row = await tx
    .selectFrom('complaint')
    .select('office_sealed')
    .where('id', '=', complaint.id)
    .executeTakeFirstOrThrow();
  return openJson(complaint.key, row.office_sealed, officePlace(complaint.id)) as Draft;
};

/** Adds what the citizen said later to the agency's face. The row must be locked. */
export const addToAgencyWords = async (
  tx: Tx,
  { id, key, words }: Pick<Complaint, 'id' | 'key' | 'words'>,
  addition: AgencyText,
): Promise<void> => {
  const next: AgencyWords = { ...words, additions: [...words.additions, addition] };
  await tx
    .updateTable('complaint')
    .set({ agency_sealed: sealJson(key, next, agencyPlace(id)) })
    .where('id', '=', id)
    .execute();
};

/** Takes what somebody else had added out of the agency's face. The row must be locked. */
export const dropFromAgencyWords = async (
  tx: Tx,
  { id, key, words }: Pick<Complaint, 'id' | 'key' | 'words'>,
  dropped: readonly string[],
): Promise<void> => {
  const next: AgencyWords = { ...words, additions: words.additions.filter((one) => !dropped.includes(one)) };
  await tx
    .updateTable('complaint')
    .set({ agency_sealed: sealJson(key, next, agencyPlace(id)) })
    .where('id', '=', id)
    .execute();
};

/** The reporter's identity as it is kept now; null: he gave none. Every reading of it is the caller's to audit. */
export const identityOfReporter = async (
  tx: Tx,
  complaint: Pick<Complaint, 'reporter' | 'key'>,
): Promise<IdentityFields | null> => {
  const row = await tx
    .selectFrom('person')
    .select('identity_sealed')
    .where('id', '=', complaint.reporter)
    .executeTakeFirst();
  return row?.identity_sealed
    ? (openIdentity(complaint.key, complaint.reporter, row.identity_sealed) as IdentityFields)
    : null;
};
