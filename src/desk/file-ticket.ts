// What a page that opened a link may still fetch: the files it was shown, for some minutes. The ticket says so itself,
// sealed, so any process can answer it and nothing is kept.
import { storedFilesOf } from '../store/attachment.ts';
import { complaintIdOf } from '../store/complaint-id.ts';
import { inTransaction } from '../store/database.ts';
import { openJson, sealJson, SealError } from '../store/seal.ts';
import type { Desk } from './desk.ts';
import type { OpenedFile } from './open-link.ts';

type Ticket = { readonly reference: string; readonly files: readonly string[]; readonly until: number };

/** As long as a link lives: enough for pictures over a slow network. Wall time. */
const TICKET_MS = 600_000;
/** In no table: the seal only has to differ from all others. */
const PLACE = { table: 'file_ticket', column: 'ticket', row: 'page' };

/** A ticket for these files of a case, as text for a header. */
export const writeFileTicket = (
  desk: Pick<Desk, 'ring'>,
  reference: string,
  files: readonly string[],
): string => {
  const ticket: Ticket = { reference, files, until: Date.now() + TICKET_MS };
  return sealJson(desk.ring, ticket, PLACE).toString('base64url');
};

const readTicket = (desk: Pick<Desk, 'ring'>, text: string): Ticket | null => {
  try {
    return openJson(desk.ring, Buffer.from(text, 'base64url'), PLACE) as Ticket;
  } catch (error) {
    if (error instanceof SealError) return null;
    throw error;
  }
};

/** The file with this id, or null: no ticket of ours, over, or not one of its files. */
export const fileOfTicket = async (
  desk: Pick<Desk, 'db' | 'ring' | 'files'>,
  text: string,
  id: string,
): Promise<OpenedFile | null> => {
  const ticket = readTicket(desk, text);
  if (ticket === null || ticket.until < Date.now() || !ticket.files.includes(id)) return null;
  const stored = await inTransaction(desk.db, async (tx) => {
    const complaint = await complaintIdOf(tx, ticket.reference);
    return complaint === null ? [] : storedFilesOf(tx, desk.ring, complaint);
  });
  const file = stored.find((each) => each.id === id);
  if (!file) return null;
  const { key, ...shown } = file;
  return { ...shown, read: () => desk.files.read(id, key) };
};
