// How much of a day's files one person may send, so that nobody fills the disk of all. Who has many papers sends the rest
// tomorrow, or brings them.

/** A thick file of a land case is about thirty pages. */
export const MOST_FILES_A_DAY = 40;
/** Forty photos as phones make them, or ten of the largest files. */
export const MOST_BYTES_A_DAY = 200 * 1024 * 1024;

/** many: this person has sent enough for a day. short: the disk has no room for anybody. */
export type FileRoom = 'room' | 'many' | 'short';

export const roomFor = (sent: { readonly files: number; readonly bytes: number }): FileRoom =>
  sent.files >= MOST_FILES_A_DAY || sent.bytes >= MOST_BYTES_A_DAY ? 'many' : 'room';
