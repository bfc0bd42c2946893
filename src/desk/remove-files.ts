// Takes files off the disk whose rows are gone, by rows of their own: a process that dies in between leaves them to the next.
import { fileRemoved, filesToRemove } from '../store/file-to-remove.ts';
import type { Desk } from './desk.ts';

/** A tick; the rest is gone a second later. */
const MOST = 100;

/** How many were removed. Two processes may remove the same one. */
export const removeFiles = async (desk: Pick<Desk, 'db' | 'files'>): Promise<number> => {
  const ids = await filesToRemove(desk.db.kysely, MOST);
  for (const id of ids) {
    await desk.files.remove(id);
    await fileRemoved(desk.db.kysely, id);
  }
  return ids.length;
};
