// The recorded yes of the head of a unit: a text that is frozen when he is asked, a link that shows it, one yes, and a document
// that holds text, name and moment. There is never a yes without its document, nor a document without its yes.
import { createHash, randomUUID } from 'node:crypto';
import type { Commitment } from '../core/commitment.ts';
import { promiseText } from '../core/commitment-view.ts';
import { drawn, type Paper } from '../paper.ts';
import { lockCommitment, type KeptCommitment } from '../store/commitment.ts';
import {
  commitmentFileKey,
  insertCommitmentFile,
  insertConsent,
  isKept,
  mayBeLeft,
  newestFileOf,
  type Who,
} from '../store/commitment-file.ts';
import {
  endConsentLinks,
  insertCommitmentLink,
  lockCommitmentLink,
  useCommitmentLink,
  type CommitmentLink,
} from '../store/commitment-link.ts';
import { inTransaction } from '../store/database.ts';
import { doCaseWork, policiesIn, type CaseWork } from './case-work.ts';
import { auditCommitment, clockTime } from './commitments.ts';
import type { Desk } from './desk.ts';
import { wibMoment } from './surroundings.ts';
import { tellOfficers } from './tell.ts';
import { newToken } from './token.ts';

const DAY_MS = 86_400_000;
/** A text of some pages; a document of a thousand is somebody's mistake. */
const MOST_PAPER_BYTES = 5 * 1024 * 1024;

const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What is agreed to: the office's words, or the usual sentence with the promises. */
const textOf = ({ copy, config }: Desk, { text, party, promises }: Commitment): string =>
  text ??
  copy.text({
    key: 'commitment-text',
    values: {
      party,
      office: config.office.name,
      promises: promises.map((promise) => ({
        key: 'commitment-text-promise',
        values: { promise: promiseText({ promise }) },
      })),
    },
  });

/** Makes the link to forward; an earlier one for the same commitment is over. Null: there is no such commitment. */
export const askForConsent = async (
  work: CaseWork,
  id: string,
  officer: string,
): Promise<{ readonly party: string; readonly url: string; readonly until: string } | null> => {
  const { tx, desk, now } = work;
  const kept = await lockCommitment(tx, id);
  if (!kept) return null;
  const { party } = kept.commitment;
  const token = newToken();
  const expiresAt = new Date(now.getTime() + policiesIn(desk).commitments.consentDays * DAY_MS);
  const text = textOf(desk, kept.commitment);
  await endConsentLinks(tx, id, now);
  await insertCommitmentLink(tx, desk.ring, {
    ...{ token, what: 'consent', commitment: id, person: officer, text },
    ...{ at: now, expiresAt },
  });
  await auditCommitment(work, 'commitment-consent-asked', officer, { id, text: sha256(text) });
  return { party, url: `${desk.config.publicUrl}/setuju#${token}`, until: wibMoment(expiresAt).day };
};

type Refused = { readonly kind: 'refused'; readonly why: 'used' | 'expired' | 'unknown' };
type Held = { readonly link: CommitmentLink & { readonly text: string }; readonly kept: KeptCommitment };

const held = async (
  { tx, desk, now }: Pick<CaseWork, 'tx' | 'desk' | 'now'>,
  token: string,
): Promise<Held | Refused> => {
  const link = await lockCommitmentLink(tx, desk.ring, 'consent', token, now);
  if (typeof link === 'string') return { kind: 'refused', why: link };
  const kept = link.commitment === null ? null : await lockCommitment(tx, link.commitment);
  if (!kept || link.text === null) return { kind: 'refused', why: 'unknown' };
  return { link: { ...link, text: link.text }, kept };
};

export type ConsentText =
  | {
      readonly kind: 'text';
      readonly party: string;
      readonly text: string;
      readonly signatory: string | null;
      readonly position: string | null;
    }
  | Refused;

/** The text behind a link, for whoever holds it; as often as he likes while it holds. */
export const readConsentText = async (desk: Desk, token: string): Promise<ConsentText> => {
  const found = await inTransaction(desk.db, (tx) => held({ tx, desk, now: desk.clock.now() }, token));
  if ('kind' in found) return found;
  const { party, signatory, position } = found.kept.commitment;
  return { kind: 'text', party, text: found.link.text, signatory, position };
};

export type ConsentGiven = { readonly kind: 'recorded'; readonly fingerprint: string } | Refused;

/** The document, in the words of the office. */
const paperOf = (desk: Desk, { link, kept }: Held, who: Who, at: Date, scanned: boolean): Paper => {
  const { commitment } = kept;
  const office = desk.config.office.name;
  const say = (key: string, values: { readonly [name: string]: string } = {}): string =>
    desk.copy.text({ key, values });
  const day = desk.copy.text({
    key: 'commitment-paper-when',
    values: { day: { kind: 'date', day: wibMoment(at).day }, time: clockTime(at) },
  });
  return {
    at,
    author: office,
    title: say('commitment-paper-heading', { kind: commitment.kind }),
    subtitle: [
      say('commitment-paper-party', { party: commitment.party }),
      ...(commitment.number === null ? [] : [say('commitment-paper-number', { number: commitment.number })]),
    ],
    text: link.text,
    box: {
      title: say('commitment-paper-recorded'),
      lines: [
        say('commitment-paper-who', who),
        day,
        say('commitment-paper-how', { office }),
        say('commitment-paper-text-fingerprint', { fingerprint: sha256(link.text) }),
        say('commitment-paper-scan', { scan: scanned ? 'yes' : 'no', office }),
      ],
    },
  };
};

type Written = { readonly id: string; readonly wrapped: Buffer; readonly bytes: Buffer };

const write = async (desk: Desk, paper: Paper): Promise<Written> => {
  const bytes = await drawn(paper);
  const id = randomUUID();
  const { key, wrapped } = commitmentFileKey(desk.ring, id);
  await inTransaction(desk.db, (tx) => mayBeLeft(tx, id));
  await desk.files.write(id, key, [bytes], MOST_PAPER_BYTES);
  return { id, wrapped, bytes };
};

const record = async (
  work: CaseWork,
  token: string,
  who: Who,
  at: Date,
  { id, wrapped, bytes }: Written,
): Promise<ConsentGiven> => {
  const { tx, desk } = work;
  const found = await held(work, token);
  if ('kind' in found) return found;
  const { link, kept } = found;
  const fingerprint = sha256(bytes);
  await insertCommitmentFile(tx, {
    ...{ id, commitment: kept.id, kind: 'record', wrapped, mediaType: 'application/pdf' },
    ...{ bytes: bytes.length, sha256: fingerprint, by: null, at },
  });
  await insertConsent(tx, desk.ring, {
    ...who,
    ...{ id: randomUUID(), commitment: kept.id, file: id, textSha256: sha256(link.text) },
    ...{ askedBy: link.person, at },
  });
  await isKept(tx, id);
  await useCommitmentLink(tx, desk.ring, token, at);
  await auditCommitment(work, 'commitment-consented', null, { id: kept.id, fingerprint });
  const values = { party: kept.commitment.party, ...who, fingerprint: fingerprint.slice(0, 16) };
  await tellOfficers(work, { key: 'commitment-recorded-notice', values }, 'notice');
  return { kind: 'recorded', fingerprint };
};

/** The one yes of a link. No transaction is open while the document is drawn; of two at once one is refused as used. */
export const giveConsent = async (desk: Desk, token: string, who: Who): Promise<ConsentGiven> => {
  const at = desk.clock.now();
  const asked = await inTransaction(desk.db, async (tx) => {
    const found = await held({ tx, desk, now: at }, token);
    if ('kind' in found) return found;
    return { ...found, scanned: (await newestFileOf(tx, desk.ring, found.kept.id, 'scan')) !== null };
  });
  if ('kind' in asked) return asked;
  const written = await write(desk, paperOf(desk, asked, who, at, asked.scanned));
  return (await doCaseWork(desk, (work) => record(work, token, who, at, written))).result;
};
