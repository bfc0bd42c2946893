// The session of WhatsApp Web between the process that holds it and the pages that pair it.
import {
  askForCode,
  knownSession,
  noteSession,
  noteSettledTo,
  settledTo,
  takeAskedCode,
  type KnownSession,
} from '../store/whatsapp-session.ts';
import type { Desk } from './desk.ts';

/** A holder says so every few seconds. */
const SILENT_SECONDS = 60;

/** From when on messages are ours to answer, in seconds: what was settled, else from now. */
export const answersFrom = async ({ db }: Pick<Desk, 'db'>): Promise<number> => {
  const settled = await settledTo(db.kysely);
  const from = settled ?? new Date();
  if (settled === null) await noteSettledTo(db.kysely, from);
  return Math.floor(from.getTime() / 1000);
};

/** Everything that was written before then is settled. @param seconds since 1970 */
export const noteAnswered = ({ db }: Pick<Desk, 'db'>, seconds: number): Promise<void> =>
  noteSettledTo(db.kysely, new Date(seconds * 1000));

export const noteWhatsapp = (
  desk: Pick<Desk, 'db' | 'ring'>,
  now: Omit<KnownSession, 'age'>,
): Promise<void> => noteSession(desk.db.kysely, desk.ring, now);

/** As its holder said last; null: none is held. */
export const whatsappSession = async (desk: Pick<Desk, 'db' | 'ring'>): Promise<KnownSession | null> => {
  const known = await knownSession(desk.db.kysely, desk.ring);
  return known && known.age < SILENT_SECONDS ? known : null;
};

export const wishCode = (desk: Pick<Desk, 'db' | 'ring'>, telephone: string): Promise<void> =>
  askForCode(desk.db.kysely, desk.ring, telephone);

export const takeWishedCode = (desk: Pick<Desk, 'db' | 'ring'>): Promise<string | null> =>
  takeAskedCode(desk.db.kysely, desk.ring);
