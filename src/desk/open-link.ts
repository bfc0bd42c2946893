// Opens a one-use link to a reporter's identity or attachments. Every opening, and every refusal of a known link, is audited.
import type { IdentityFields } from '../core/reading.ts';
import { storedFilesOf } from '../store/attachment.ts';
import { writeAudit, type Act } from '../store/audit.ts';
import { identityOfReporter, officeFaceOf } from '../store/complaint-face.ts';
import { lockComplaint } from '../store/complaint.ts';
import { useOfficeLink } from '../store/office-link.ts';
import { doCaseWork, type CaseWork } from './case-work.ts';
import type { Desk } from './desk.ts';

export type OpenedFile = {
  readonly id: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** The plain bytes, chunk by chunk. Throws when the sealed file was changed. */
  readonly read: () => AsyncIterable<Uint8Array>;
};

export type OpenedLink =
  | { readonly kind: 'identity'; readonly reference: string; readonly fields: IdentityFields }
  | { readonly kind: 'attachments'; readonly reference: string; readonly files: readonly OpenedFile[] }
  | { readonly kind: 'refused'; readonly why: 'used' | 'expired' | 'unknown' };

const audit = (work: CaseWork, act: Act, actor: string | null, complaint: string | null): Promise<void> =>
  writeAudit(work.tx, work.desk.ring, { at: work.now, actor, act, complaint, detail: {} });

const redeem = async (work: CaseWork, token: string): Promise<OpenedLink> => {
  const { tx, desk, now } = work;
  const link = await useOfficeLink(tx, desk.ring, token, now);
  if (typeof link === 'string') {
    if (link !== 'unknown') await audit(work, 'link-refused', null, null);
    return { kind: 'refused', why: link };
  }
  const complaint = await lockComplaint(tx, desk.ring, { id: link.complaint });
  if (!complaint) return { kind: 'refused', why: 'unknown' };
  const { reference } = complaint;
  if (link.what === 'identity') {
    await audit(work, 'identity-opened', link.officer, complaint.id);
    const kept = await identityOfReporter(tx, complaint);
    const fields = kept ?? (await officeFaceOf(tx, complaint)).identity ?? {};
    return { kind: 'identity', reference, fields };
  }
  await audit(work, 'attachments-opened', link.officer, complaint.id);
  const files = await storedFilesOf(tx, desk.ring, complaint.id);
  return {
    kind: 'attachments',
    reference,
    files: files.map(({ key, ...file }) => ({ ...file, read: () => desk.files.read(file.id, key) })),
  };
};

/** Uses the link up: of two at the same moment one is refused as used. */
export const redeemLink = async (desk: Desk, token: string): Promise<OpenedLink> =>
  (await doCaseWork(desk, (work) => redeem(work, token))).result;
