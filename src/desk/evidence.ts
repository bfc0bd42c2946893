// A photo that came with an answer: drawn anew like a released one, compared with the evidence of other cases, and told of once. No
// transaction is open while a picture is drawn.
import { randomUUID } from 'node:crypto';
import { evidenceUnreadable } from '../core/agency-say.ts';
import { noticeEvidence } from '../core/notices.ts';
import { evidenceSeenBefore } from '../core/officer/card.ts';
import { NEAR_BITS, printsOf, type Print } from '../core/picture-print.ts';
import { greyOf, redrawn, UnreadablePicture } from '../picture.ts';
import type { StoredFile } from '../store/attachment.ts';
import { lockComplaint } from '../store/complaint.ts';
import { inTransaction } from '../store/database.ts';
import { evidenceSeenOf, evidenceToRead, notePrints, noteRead } from '../store/evidence.ts';
import { showLater } from '../store/released-file.ts';
import { doCaseWork, policiesIn, type CaseWork } from './case-work.ts';
import type { Desk } from './desk.ts';
import { traceOf } from './fault.ts';
import type { Due } from './round.ts';
import { tellAgency, tellCitizen, tellOfficers } from './tell.ts';

/** The disk is full, or the library is missing: nothing that mends itself within seconds. Wall time. */
const AGAIN_MS = 300_000;
/** As of a released picture. */
const MOST_COPY_BYTES = 20 * 1024 * 1024;

type Read =
  | {
      readonly kind: 'drawn';
      readonly copy: { readonly id: string; readonly bytes: number };
      readonly prints: readonly Print[];
    }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'later' };

const readOne = async (desk: Desk, complaint: string, file: StoredFile): Promise<Read> => {
  try {
    const picture = await redrawn(desk.files.read(file.stored, file.key));
    const prints = printsOf(await greyOf(picture));
    const id = randomUUID();
    const bytes = await desk.files.write(id, file.key, [picture], MOST_COPY_BYTES);
    return { kind: 'drawn', copy: { id, bytes }, prints };
  } catch (error) {
    if (error instanceof UnreadablePicture) return { kind: 'unreadable' };
    desk.log.error({ complaint, ...traceOf(error) }, 'a photo of an answer could not be read');
    return { kind: 'later' };
  }
};

type Made = { readonly file: StoredFile; readonly read: Read };

/** Gives the copies that nobody needs: somebody else was quicker. */
const record = async (work: CaseWork, id: string, made: readonly Made[]): Promise<readonly string[]> => {
  const { tx, desk, now } = work;
  const complaint = await lockComplaint(tx, desk.ring, { id });
  const unneeded: string[] = [];
  let ready = 0;
  let unreadable = 0;
  for (const { file, read } of made) {
    if (read.kind === 'later') continue;
    const copy = read.kind === 'drawn' ? read.copy : null;
    const isFirst = complaint !== null && (await noteRead(tx, file.id, now, copy));
    if (!isFirst) {
      if (copy) unneeded.push(copy.id);
      continue;
    }
    if (read.kind === 'drawn') {
      ready += 1;
      await notePrints(tx, { id: file.id, complaint: id, near: NEAR_BITS }, read.prints);
    } else unreadable += 1;
  }
  const later = made.filter(({ read }) => read.kind === 'later').map(({ file }) => file.id);
  await showLater(tx, later, new Date(Date.now() + AGAIN_MS));
  if (complaint === null) return unneeded;
  const { reference } = complaint;
  if (unreadable > 0) await tellAgency(work, complaint, evidenceUnreadable(reference));
  if (ready === 0) return unneeded;
  const seen = await evidenceSeenOf(tx, id);
  if (seen && seen.similar.length > 0)
    await tellOfficers(work, evidenceSeenBefore(reference, seen.similar), 'notice', id);
  if (policiesIn(desk).evidenceToCitizen)
    await tellCitizen(work, complaint, noticeEvidence(reference, ready, complaint.status === 'resolved'));
  return unneeded;
};

/** Reads the evidence of one case that waits; the same job twice tells nobody twice. Gives what is due after the commit. */
export const readEvidence = async (desk: Desk, complaint: string): Promise<readonly Due[]> => {
  const waiting = await inTransaction(desk.db, (tx) => evidenceToRead(tx, desk.ring, complaint));
  if (waiting.length === 0) return [];
  const made: Made[] = [];
  for (const file of waiting) made.push({ file, read: await readOne(desk, complaint, file) });
  const { result, due } = await doCaseWork(desk, (work) => record(work, complaint, made));
  for (const copy of result) await desk.files.remove(copy);
  return due;
};
