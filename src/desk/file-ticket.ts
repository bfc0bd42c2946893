// What a page that opened a link may still fetch: the files it was shown, for some minutes. The ticket says so itself,
// sealed, so any process can answer it and nothing is kept. Whether its holder may still see a file is asked at each.
import { complaintIdOf } from '../store/complaint-id.ts';
import { inTransaction } from '../store/database.ts';
import { openJson, sealJson, SealError } from '../store/seal.ts';
import type { Desk } from './desk.ts';
import { openedOf, seenBy, type OpenedFile, type Viewer } from './opened-file.ts';

type Opened = { readonly reference: string; readonly viewer: Viewer; readonly files: readonly string[] };
type Ticket = Opened & { readonly until: number };

/** As long as a link lives: enough for pictures over a slow network. Wall time. */
const TICKET_MS = 600_000;
/** In no table: the seal only has to differ from all others. */
const PLACE = { table: 'file_ticket', column: 'ticket', row: 'page' };

/** A ticket for what a link opened, as text for a header. */
export const writeFileTicket = (desk: Pick<Desk, 'ring'>, { reference, viewer, files }: Opened): string => {
  const ticket: Ticket = { reference, viewer, files, until: Date.now() + TICKET_MS };
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

/**
 * The file with this id, or null: no ticket of ours, over, not one of its files, or not its holder's to see any more. `holder`: who
 * else it was made for is refused too.
 */
export const fileOfTicket = async (
  desk: Desk,
  text: string,
  id: string,
  holder?: string,
): Promise<OpenedFile | null> => {
  const ticket = readTicket(desk, text);
  if (holder !== undefined && ticket?.viewer.person !== holder) return null;
  if (ticket === null || ticket.until < Date.now() || !ticket.files.includes(id)) return null;
  const seen = await inTransaction(desk.db, async (tx) => {
    const complaint = await complaintIdOf(tx, ticket.reference);
    return complaint === null ? null : seenBy(tx, desk, ticket.viewer, complaint);
  });
  const file = seen?.find((each) => each.id === id);
  return file ? openedOf(desk, file) : null;
};
