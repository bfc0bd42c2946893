// Opens a one-use link to a reporter's identity, to attachments, or to what an agency may see of them. Every opening, and every
// refusal of a known link, is audited; who holds a link and may look no longer is refused.
import type { CoveragePage } from '../core/coverage-map.ts';
import type { IdentityFields } from '../core/reading.ts';
import { writeAudit, type Act } from '../store/audit.ts';
import { identityOfReporter, officeFaceOf } from '../store/complaint-face.ts';
import { lockComplaint } from '../store/complaint.ts';
import { usePageLink } from '../store/page-link.ts';
import { transcriptsOf } from '../store/transcript.ts';
import { doCaseWork, type CaseWork } from './case-work.ts';
import { coveragePageFor } from './coverage.ts';
import type { Desk } from './desk.ts';
import { isOfOffice, openedOf, seenBy, type OpenedFile, type Viewer } from './opened-file.ts';

/** `transcript`: what a program heard in it, for officers; null: nothing, or it is not his to read. */
type HeardFile = OpenedFile & { readonly transcript: string | null };

export type OpenedLink =
  | { readonly kind: 'identity'; readonly reference: string; readonly fields: IdentityFields }
  | {
      readonly kind: 'attachments';
      readonly reference: string;
      readonly viewer: Viewer;
      readonly files: readonly HeardFile[];
    }
  | { readonly kind: 'coverage'; readonly coverage: CoveragePage }
  /** gone: it is true, and there is nothing (any more) that its holder may see. */
  | { readonly kind: 'refused'; readonly why: 'used' | 'expired' | 'unknown' | 'gone' };

const audit = (work: CaseWork, act: Act, actor: string | null, complaint: string | null): Promise<void> =>
  writeAudit(work.tx, work.desk.ring, { at: work.now, actor, act, complaint, detail: {} });

/** Who opens files by a link, and how it is recorded. */
const OPENS = {
  attachments: { role: 'officer', act: 'attachments-opened' },
  released: { role: 'focal', act: 'released-opened' },
  evidence: { role: 'citizen', act: 'evidence-opened' },
} as const;

const NOTHING_HEARD: ReadonlyMap<string, string> = new Map();

const redeem = async (work: CaseWork, token: string): Promise<OpenedLink> => {
  const { tx, desk, now } = work;
  const link = await usePageLink(tx, desk.ring, token, now);
  if (typeof link === 'string') {
    if (link !== 'unknown') await audit(work, 'link-refused', null, null);
    return { kind: 'refused', why: link };
  }
  if (link.what === 'coverage') {
    if (!(await isOfOffice(tx, link.person))) {
      await audit(work, 'link-refused', link.person, null);
      return { kind: 'refused', why: 'gone' };
    }
    await audit(work, 'coverage-opened', link.person, null);
    return { kind: 'coverage', coverage: await coveragePageFor(work) };
  }
  // Used up at the wrong page: nobody can say what its holder wished.
  if (link.complaint === null || link.what === 'receipt' || link.what === 'letter')
    return { kind: 'refused', why: 'unknown' };
  const complaint = await lockComplaint(tx, desk.ring, { id: link.complaint });
  if (!complaint) return { kind: 'refused', why: 'unknown' };
  const { reference, id } = complaint;
  const refused = async (): Promise<OpenedLink> => {
    await audit(work, 'link-refused', link.person, id);
    return { kind: 'refused', why: 'gone' };
  };
  if (link.what === 'identity') {
    if (!(await isOfOffice(tx, link.person))) return refused();
    await audit(work, 'identity-opened', link.person, id);
    const kept = await identityOfReporter(tx, complaint);
    const fields = kept ?? (await officeFaceOf(tx, complaint)).identity ?? {};
    return { kind: 'identity', reference, fields };
  }
  const { role, act } = OPENS[link.what];
  const viewer: Viewer = { role, person: link.person };
  const files = await seenBy(tx, desk, viewer, id);
  if (files === null || (role !== 'officer' && files.length === 0)) return refused();
  await audit(work, act, link.person, id);
  const heard = role === 'officer' ? await transcriptsOf(tx, files) : NOTHING_HEARD;
  const opened = files.map((file) => ({ ...openedOf(desk, file), transcript: heard.get(file.id) ?? null }));
  return { kind: 'attachments', reference, viewer, files: opened };
};

/** Uses the link up: of two at the same moment one is refused as used. */
export const redeemLink = async (desk: Desk, token: string): Promise<OpenedLink> =>
  (await doCaseWork(desk, (work) => redeem(work, token))).result;
