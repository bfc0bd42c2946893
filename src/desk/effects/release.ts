// Who lets the agency see files of a case, and who takes them back. Each act is audited with the very files.
import type { Actor } from '../../core/complaint.ts';
import type { MovePayload } from '../../core/effect.ts';
import { writeAudit } from '../../store/audit.ts';
import type { Complaint } from '../../store/complaint.ts';
import { noteFilesAnswer, releaseFiles, withholdFiles } from '../../store/released-file.ts';
import type { CaseWork } from '../case-work.ts';

type By = { readonly role: Actor; readonly person: string | null };
type Case = Pick<Complaint, 'id' | 'reporter'>;

const audit = (
  { tx, desk, now }: CaseWork,
  act: 'files-released' | 'files-withheld',
  complaint: string,
  by: By,
  files: readonly string[],
  reason: string | undefined,
): Promise<void> =>
  writeAudit(tx, desk.ring, {
    at: now,
    actor: by.person,
    act,
    complaint,
    detail: { by: by.role, files, ...(reason === undefined ? {} : { reason }) },
  });

/** An officer releases the files he named; the reporter's yes covers his own pictures, those he sends later too. */
export const release = async (
  work: CaseWork,
  { id, reporter }: Case,
  by: By,
  { files = [], text }: Pick<MovePayload, 'files' | 'text'>,
): Promise<void> => {
  const { tx, now } = work;
  if (by.role !== 'officer') await noteFilesAnswer(tx, id, true);
  const released = await releaseFiles(
    tx,
    by.role === 'officer'
      ? { complaint: id, at: now, by: 'officer', files }
      : { complaint: id, at: now, by: 'citizen', person: reporter },
  );
  await audit(work, 'files-released', id, by, released, text);
  work.round.due({ queue: 'picture', id });
};

/** An officer takes back all of the case, for good but for another officer; the reporter what he sent himself. */
export const withhold = async (
  work: CaseWork,
  { id, reporter }: Case,
  by: By,
  { text }: Pick<MovePayload, 'text'>,
): Promise<void> => {
  const { tx, now } = work;
  const isOfficer = by.role === 'officer';
  if (!isOfficer) await noteFilesAnswer(tx, id, false);
  const taken = await withholdFiles(tx, { complaint: id, at: now, person: isOfficer ? null : reporter });
  await audit(work, 'files-withheld', id, by, taken, text);
};
