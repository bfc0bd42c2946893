// Whether there is room for one more file: on the disk, and within what one person may send a day.
import { roomFor, type FileRoom } from '../core/file-room.ts';
import { noteRoom, noteShort, sentToday } from '../store/file-room.ts';
import type { CaseWork } from './case-work.ts';
import { tellOfficers } from './tell.ts';

/** Room that comes and goes by a file must not tell officers each time. Bytes above the floor of the store. */
const ENOUGH_AGAIN = 128 * 1024 * 1024;

const NOTHING_SENT = { files: 0, bytes: 0 };

export const fileRoomOf = async ({ tx, desk }: CaseWork, person: string): Promise<FileRoom> => {
  if ((await desk.files.room()) < 0) return 'short';
  return roomFor((await sentToday(tx, [person])).get(person) ?? NOTHING_SENT);
};

/** Tells officers once when room for files is short, and once when it is there again. */
export const mindRoom = async (work: CaseWork): Promise<void> => {
  const room = await work.desk.files.room();
  if (room < 0 && (await noteShort(work.tx))) {
    work.desk.log.error(
      'the disk of FILES_DIR is nearly full: no new files are taken; make room, those that wait are then fetched by themselves',
    );
    await tellOfficers(work, { key: 'officer-files-short' }, 'notice');
  }
  if (room > ENOUGH_AGAIN && (await noteRoom(work.tx)))
    await tellOfficers(work, { key: 'officer-files-room' }, 'notice');
};
