// The page that pairs WhatsApp Web: a one-use link opens it, and a ticket lets it look and ask for some minutes. Whether its
// holder is still of the office is asked each time.
import { writeAudit } from '../store/audit.ts';
import { isHeld } from '../store/channel-state.ts';
import { inTransaction } from '../store/database.ts';
import { usePageLink } from '../store/page-link.ts';
import { openJson, sealJson, SealError } from '../store/seal.ts';
import { doCaseWork } from './case-work.ts';
import type { Desk } from './desk.ts';
import { isOfOffice } from './opened-file.ts';
import { whatsappSession, wishCode } from './whatsapp-session.ts';

export type OpenedPairing =
  | { readonly kind: 'pairing'; readonly ticket: string }
  | { readonly kind: 'refused'; readonly why: 'used' | 'expired' | 'unknown' | 'gone' };

/** What the page shows. `away`: no process holds WhatsApp now. `held`: paired, and an officer has to set it going. */
export type Pairing =
  | { readonly kind: 'away' | 'starting' | 'paired' | 'held' }
  | { readonly kind: 'unpaired'; readonly qr: string | null; readonly code: string | null };

type Ticket = { readonly person: string; readonly until: number };

/** To fetch the telephone from its drawer, and a second try. Wall time. */
const TICKET_MS = 900_000;
const PLACE = { table: 'pairing_ticket', column: 'ticket', row: 'page' };
/** With the country's number and no sign before it, as WhatsApp wants it. */
const TELEPHONE = /^[1-9]\d{7,14}$/;

type House = Pick<Desk, 'db' | 'ring'>;

const personOf = async ({ db, ring }: House, text: string): Promise<string | null> => {
  try {
    const { person, until } = openJson(ring, Buffer.from(text, 'base64url'), PLACE) as Ticket;
    const mayLook = until > Date.now() && (await inTransaction(db, (tx) => isOfOffice(tx, person)));
    return mayLook ? person : null;
  } catch (error) {
    if (error instanceof SealError) return null;
    throw error;
  }
};

/** Uses the link up. */
export const redeemPairing = async (desk: Desk, token: string): Promise<OpenedPairing> =>
  (
    await doCaseWork(desk, async ({ tx, now }): Promise<OpenedPairing> => {
      const audit = (act: 'whatsapp-pairing-opened' | 'link-refused', actor: string | null) =>
        writeAudit(tx, desk.ring, { at: now, actor, act, complaint: null, detail: {} });
      const link = await usePageLink(tx, desk.ring, token, now);
      if (typeof link === 'string') {
        if (link !== 'unknown') await audit('link-refused', null);
        return { kind: 'refused', why: link };
      }
      if (link.what !== 'whatsapp') return { kind: 'refused', why: 'unknown' };
      if (!(await isOfOffice(tx, link.person))) {
        await audit('link-refused', link.person);
        return { kind: 'refused', why: 'gone' };
      }
      await audit('whatsapp-pairing-opened', link.person);
      const ticket: Ticket = { person: link.person, until: Date.now() + TICKET_MS };
      return { kind: 'pairing', ticket: sealJson(desk.ring, ticket, PLACE).toString('base64url') };
    })
  ).result;

/** How the pairing stands; null: no ticket of ours, or over. */
export const pairingOf = async (desk: House, ticket: string): Promise<Pairing | null> => {
  if ((await personOf(desk, ticket)) === null) return null;
  const session = await whatsappSession(desk);
  if (session === null) return { kind: 'away' };
  if (session.state === 'ready' || session.state === 'offline')
    return { kind: (await isHeld(desk.db.kysely, 'whatsapp')) ? 'held' : 'paired' };
  if (session.state !== 'unpaired') return { kind: 'starting' };
  return { kind: 'unpaired', qr: session.qr, code: session.code };
};

/** Asks for a code to type into this telephone instead; false: no ticket, or no such number. */
export const askPairingCode = async (desk: House, ticket: string, telephone: string): Promise<boolean> => {
  const digits = telephone.replaceAll(/[\s().+-]/g, '').replace(/^0(?=8)/, '62');
  if (!TELEPHONE.test(digits) || (await personOf(desk, ticket)) === null) return false;
  await wishCode(desk, digits);
  return true;
};
