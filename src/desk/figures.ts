// How the house is at this moment, for those who watch it from outside.
import { statfs } from 'node:fs/promises';
import type { Figures } from '../metrics.ts';
import { rowFigures } from '../store/figures.ts';
import { channelStates } from './channel-watch.ts';
import type { Desk } from './desk.ts';

const freeAt = async (folder: string): Promise<number> => {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
};

/** Rejects when the database is out. */
export const figuresOf = async (desk: Desk): Promise<Figures> => ({
  ...(await rowFigures(desk.db.kysely, desk.clock.now())),
  channels: await channelStates(desk),
  diskFree: await freeAt(desk.config.filesDir),
});
