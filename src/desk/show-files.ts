// Makes released files of a case ready for its agency: a picture is drawn anew, anything else an officer released goes as it is.
// No transaction is open while a picture is drawn. The agency is told once of all that became ready.
import { randomUUID } from 'node:crypto';
import { filesArrived } from '../core/agency-say.ts';
import { redrawn, UnreadablePicture } from '../picture.ts';
import { lockComplaint } from '../store/complaint.ts';
import { inTransaction } from '../store/database.ts';
import { filesToShow, noteNotShown, noteShown, showLater, type FileToShow } from '../store/released-file.ts';
import { doCaseWork, type CaseWork } from './case-work.ts';
import type { Desk } from './desk.ts';
import { readEvidence } from './evidence.ts';
import { traceOf } from './fault.ts';
import type { Due } from './round.ts';
import { tellAgency, tellOfficers } from './tell.ts';

/** The disk is full, or the library is missing: nothing that mends itself within seconds. Wall time. */
const AGAIN_MS = 300_000;
/** A drawn picture of LONGEST_SIDE pixels is a tenth of it. */
const MOST_COPY_BYTES = 20 * 1024 * 1024;

type Ready =
  | { readonly kind: 'ready'; readonly copy: { readonly id: string; readonly bytes: number } | null }
  /** It stays with the office. */
  | { readonly kind: 'not'; readonly told: boolean }
  | { readonly kind: 'later' };

const isPicture = ({ mediaType }: FileToShow): boolean => mediaType.startsWith('image/');

const draw = async (desk: Desk, file: FileToShow): Promise<Ready> => {
  const picture = await redrawn(desk.files.read(file.id, file.key));
  const id = randomUUID();
  return {
    kind: 'ready',
    copy: { id, bytes: await desk.files.write(id, file.key, [picture], MOST_COPY_BYTES) },
  };
};

/** A picture is drawn once; one released again after it was taken back is shown as it was. */
const makeReady = async (desk: Desk, complaint: string, file: FileToShow): Promise<Ready> => {
  if (file.copy !== null) return { kind: 'ready', copy: null };
  if (!isPicture(file))
    return file.by === 'officer' ? { kind: 'ready', copy: null } : { kind: 'not', told: false };
  try {
    return await draw(desk, file);
  } catch (error) {
    if (error instanceof UnreadablePicture) return { kind: 'not', told: file.by === 'officer' };
    desk.log.error({ complaint, ...traceOf(error) }, 'a released picture could not be made ready');
    return { kind: 'later' };
  }
};

type Made = { readonly file: FileToShow; readonly ready: Ready };

/** Gives the copies that nobody needs: their file was taken back while it was drawn. */
const record = async (work: CaseWork, id: string, made: readonly Made[]): Promise<readonly string[]> => {
  const { tx, desk, now } = work;
  const complaint = await lockComplaint(tx, desk.ring, { id });
  const unneeded: string[] = [];
  let shown = 0;
  for (const { file, ready } of made) {
    if (ready.kind === 'not') await noteNotShown(tx, file.id);
    if (ready.kind !== 'ready') continue;
    const isShown = complaint !== null && (await noteShown(tx, file.id, now, ready.copy));
    if (!isShown && ready.copy) unneeded.push(ready.copy.id);
    if (isShown && (complaint.protected === null || file.by === 'officer')) shown += 1;
  }
  const later = made.filter(({ ready }) => ready.kind === 'later').map(({ file }) => file.id);
  await showLater(tx, later, new Date(Date.now() + AGAIN_MS));
  if (complaint === null) return unneeded;
  const { reference } = complaint;
  if (made.some(({ ready }) => ready.kind === 'not' && ready.told))
    await tellOfficers(work, { key: 'officer-file-unreadable', values: { reference } }, 'notice', id);
  if (shown > 0) await tellAgency(work, complaint, filesArrived(reference, shown));
  return unneeded;
};

const showReleased = async (desk: Desk, complaint: string): Promise<readonly Due[]> => {
  const waiting = await inTransaction(desk.db, (tx) => filesToShow(tx, desk.ring, complaint));
  if (waiting.length === 0) return [];
  const made: Made[] = [];
  for (const file of waiting) made.push({ file, ready: await makeReady(desk, complaint, file) });
  const { result, due } = await doCaseWork(desk, (work) => record(work, complaint, made));
  for (const copy of result) await desk.files.remove(copy);
  return due;
};

/**
 * Makes ready what is released of one case, and what came with its answers; the same job twice tells nobody twice. Gives what is
 * due after the commit.
 */
export const showFiles = async (desk: Desk, complaint: string): Promise<readonly Due[]> => [
  ...(await showReleased(desk, complaint)),
  ...(await readEvidence(desk, complaint)),
];
