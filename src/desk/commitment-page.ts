// The pages of the register, behind an officer's one-use link: it is changed for a ticket that the page shows at each request, and
// at each request he still has to be of the office.
import { randomUUID } from 'node:crypto';
import { createHash } from 'node:crypto';
import type { Commitment } from '../core/commitment.ts';
import type { CommitmentLine, CommitmentView } from '../core/commitment-view.ts';
import type { Period } from '../core/promise-measure.ts';
import { commitments, lockCommitment } from '../store/commitment.ts';
import {
  commitmentFileKey,
  insertCommitmentFile,
  isKept,
  mayBeLeft,
  newestFileOf,
} from '../store/commitment-file.ts';
import { lockCommitmentLink, useCommitmentLink } from '../store/commitment-link.ts';
import { inTransaction } from '../store/database.ts';
import { setByOffice } from '../store/library.ts';
import { openJson, sealJson, SealError } from '../store/seal.ts';
import { doCaseWork, type CaseWork } from './case-work.ts';
import { auditCommitment, commitmentView } from './commitments.ts';
import { askForConsent } from './consent.ts';
import type { Desk } from './desk.ts';
import { isOfOffice, type OpenedFile } from './opened-file.ts';
import { openSniffer, UnknownKind } from './sniff.ts';

type Ticket = { readonly person: string; readonly until: number };

/** Enough to fill in one memorandum from its paper. Wall time. */
const TICKET_MS = 3_600_000;
/** In no table: the seal only has to differ from all others. */
const PLACE = { table: 'commitment_ticket', column: 'ticket', row: 'page' };
/** A scan of some dozen pages. */
export const MOST_SCAN_BYTES = 20 * 1024 * 1024;
const SCANS = ['application/pdf', 'image/jpeg', 'image/png'];

export type OpenedRegister =
  | { readonly kind: 'register'; readonly ticket: string; readonly id: string | null }
  | { readonly kind: 'refused'; readonly why: 'used' | 'expired' | 'unknown' | 'gone' };

/** Uses the link up. */
export const openRegister = async (desk: Desk, token: string): Promise<OpenedRegister> => {
  const { result } = await doCaseWork(desk, async (work): Promise<OpenedRegister> => {
    const { tx, now } = work;
    const link = await lockCommitmentLink(tx, desk.ring, 'page', token, now);
    if (typeof link === 'string') return { kind: 'refused', why: link };
    await useCommitmentLink(tx, desk.ring, token, now);
    if (!(await isOfOffice(tx, link.person))) return { kind: 'refused', why: 'gone' };
    await auditCommitment(work, 'commitment-opened', link.person, { id: link.commitment });
    const ticket: Ticket = { person: link.person, until: Date.now() + TICKET_MS };
    const sealed = sealJson(desk.ring, ticket, PLACE).toString('base64url');
    return { kind: 'register', ticket: sealed, id: link.commitment };
  });
  return result;
};

const personOf = (desk: Pick<Desk, 'ring'>, text: string): string | null => {
  try {
    const ticket = openJson(desk.ring, Buffer.from(text, 'base64url'), PLACE) as Ticket;
    return ticket.until < Date.now() ? null : ticket.person;
  } catch (error) {
    if (error instanceof SealError) return null;
    throw error;
  }
};

/** Does `work` for whoever holds the ticket; null: he may not, or there is no such thing. */
const asOfficer = async <T>(
  desk: Desk,
  ticket: string,
  work: (work: CaseWork, officer: string) => Promise<T | null>,
): Promise<T | null> => {
  const officer = personOf(desk, ticket);
  if (officer === null) return null;
  const { result } = await doCaseWork(desk, async (inside) =>
    (await isOfOffice(inside.tx, officer)) ? work(inside, officer) : null,
  );
  return result;
};

export const registerOf = (desk: Desk, ticket: string): Promise<readonly CommitmentLine[] | null> =>
  asOfficer(desk, ticket, ({ tx }) => commitments(tx));

export const commitmentOf = (
  desk: Desk,
  ticket: string,
  id: string,
  period: Period,
): Promise<CommitmentView | null> =>
  asOfficer(desk, ticket, async (work) => {
    const kept = await lockCommitment(work.tx, id);
    return kept && commitmentView(work, kept, period);
  });

/** What its page changes; whose cases it is measured by is not among it. */
export type CommitmentChange = Omit<Commitment, 'covers' | 'unverified'>;

/** True when it was changed: from now on the row is the office's, and confirmed. */
export const changeCommitment = (
  desk: Desk,
  ticket: string,
  id: string,
  change: CommitmentChange,
): Promise<true | null> =>
  asOfficer(desk, ticket, async (work, officer) => {
    const kept = await lockCommitment(work.tx, id);
    if (!kept) return null;
    const body: Commitment = { ...kept.commitment, ...change, unverified: false };
    await setByOffice(work.tx, 'commitment', { id, body }, officer);
    await auditCommitment(work, 'commitment-changed', officer, { id });
    return true;
  });

export const askConsent = (
  desk: Desk,
  ticket: string,
  id: string,
): Promise<{ readonly url: string; readonly until: string } | null> =>
  asOfficer(desk, ticket, async (work, officer) => {
    const asked = await askForConsent(work, id, officer);
    return asked && { url: asked.url, until: asked.until };
  });

/** Keeps a scan. 'not-a-scan': it is neither PDF nor picture. Throws FileTooBig. */
export const keepScan = async (
  desk: Desk,
  ticket: string,
  id: string,
  pieces: AsyncIterable<Uint8Array>,
): Promise<true | 'not-a-scan' | null> => {
  const file = randomUUID();
  const { key, wrapped } = commitmentFileKey(desk.ring, file);
  const allowed = await asOfficer(desk, ticket, async ({ tx }) => {
    if (!(await lockCommitment(tx, id))) return null;
    await mayBeLeft(tx, file);
    return true;
  });
  if (!allowed) return null;
  const sniffer = openSniffer();
  const hash = createHash('sha256');
  const hashed = async function* (): AsyncGenerator<Uint8Array> {
    for await (const piece of sniffer.through(pieces)) {
      hash.update(piece);
      yield piece;
    }
  };
  try {
    const bytes = await desk.files.write(file, key, hashed(), MOST_SCAN_BYTES);
    const mediaType = sniffer.type();
    if (!SCANS.includes(mediaType)) return 'not-a-scan';
    return await asOfficer(desk, ticket, async (work, officer) => {
      await insertCommitmentFile(work.tx, {
        ...{ id: file, commitment: id, kind: 'scan', wrapped, mediaType, bytes },
        ...{ sha256: hash.digest('hex'), by: officer, at: work.now },
      });
      await isKept(work.tx, file);
      await auditCommitment(work, 'commitment-scanned', officer, { id, file });
      return true as const;
    });
  } catch (error) {
    if (error instanceof UnknownKind) return 'not-a-scan';
    throw error;
  }
};

/** The newest scan, or the newest document of a recorded yes. */
export const commitmentFile = async (
  desk: Desk,
  ticket: string,
  id: string,
  kind: 'scan' | 'record',
): Promise<OpenedFile | null> => {
  const officer = personOf(desk, ticket);
  if (officer === null) return null;
  const file = await inTransaction(desk.db, async (tx) =>
    (await isOfOffice(tx, officer)) ? newestFileOf(tx, desk.ring, id, kind) : null,
  );
  if (!file) return null;
  const { mediaType, bytes, key } = file;
  return { id: file.id, mediaType, bytes, read: () => desk.files.read(file.id, key) };
};
