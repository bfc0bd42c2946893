// Paper for a reporter without a chat, behind an officer's one-use link: his receipt with number, code and a way into a chat, or a
// letter with what he is to be told. The code is made anew for the paper: nobody but its holder has seen it.
import { randomInt } from 'node:crypto';
import type { IdentityFields } from '../core/reading.ts';
import { writeSecret } from '../core/reference.ts';
import type { Values } from '../core/say.ts';
import { drawn, type Paper, type Squares } from '../paper.ts';
import { writeAudit, type Act } from '../store/audit.ts';
import { identityOfReporter } from '../store/complaint-face.ts';
import { changeSecret } from '../store/complaint-secret.ts';
import { lockComplaint, type Complaint } from '../store/complaint.ts';
import { lockDueNotice } from '../store/due-notice.ts';
import { usePageLink } from '../store/page-link.ts';
import { channelsOf } from '../store/person.ts';
import { doCaseWork, type CaseWork } from './case-work.ts';
import { chatLinks } from './chat-links.ts';
import type { Desk } from './desk.ts';
import { agencyLabelOf } from './office-case.ts';
import { isOfOffice } from './opened-file.ts';
import { wibMoment } from './surroundings.ts';

export type OpenedPaper =
  | { readonly kind: 'paper'; readonly name: string; readonly bytes: Buffer }
  | { readonly kind: 'refused'; readonly why: 'used' | 'expired' | 'unknown' | 'gone' };

type Drawing = { readonly kind: 'drawing'; readonly name: string; readonly paper: Paper };

/** What the code is drawn by: a bot knows how. */
export type DrawCode = (text: string) => Squares;

const audit = (work: CaseWork, act: Act, actor: string, complaint: string, what: string): Promise<void> =>
  writeAudit(work.tx, work.desk.ring, { at: work.now, actor, act, complaint, detail: { what } });

const contact = ({ desk }: CaseWork): readonly string[] => {
  const { address, telephone } = desk.config.office;
  return [desk.copy.text({ key: 'paper-contact', values: { address, telephone } })];
};

const receiptFor = async (work: CaseWork, complaint: Complaint, code: DrawCode): Promise<Paper> => {
  const { tx, desk, now } = work;
  const { reference } = complaint;
  const text = (key: string, values: Values = {}): string => desk.copy.text({ key, values });
  const secret = writeSecret((n) => randomInt(n));
  await changeSecret(tx, desk.ring, complaint, secret);
  const links = await chatLinks(desk, tx, `status ${reference} ${secret}`);
  return {
    at: now,
    author: desk.config.office.name,
    title: text('paper-receipt-title', { kind: { key: `kind-${complaint.lane}` }, reference }),
    subtitle: [text('paper-receipt-day', { day: { kind: 'date', day: wibMoment(complaint.filedAt).day } })],
    text: text('paper-receipt-text', {
      topic: complaint.words.topicLabel,
      agency: agencyLabelOf(work, complaint) ?? { key: 'line-agency-unknown' },
    }),
    box: {
      title: text('paper-receipt-box'),
      lines: [
        text('paper-receipt-number', { reference }),
        text('paper-receipt-code', { secret }),
        text('paper-receipt-keep'),
        ...contact(work),
      ],
    },
    codes: links.map(({ channel, url }) => ({
      label: text('paper-channel', { channel }),
      squares: code(url),
    })),
  };
};

const letterFor = async (work: CaseWork, complaint: Complaint, notice: string): Promise<Paper | null> => {
  const { tx, desk, now } = work;
  const { reference } = complaint;
  const found = await lockDueNotice(tx, desk.ring, notice);
  if (!found) return null;
  const text = (key: string, values: Values = {}): string => desk.copy.text({ key, values });
  const { name, address }: IdentityFields = ((await identityOfReporter(tx, complaint)) ??
    {}) as IdentityFields;
  return {
    at: now,
    author: desk.config.office.name,
    title: text('paper-letter-title', { reference }),
    subtitle: [
      text('paper-letter-day', { day: { kind: 'date', day: wibMoment(now).day } }),
      text('paper-letter-to', { name: name ?? { key: 'paper-letter-reporter' } }),
      ...(address === undefined ? [] : [address]),
    ],
    text: text('paper-letter-text', { text: desk.copy.text(found.say), office: desk.config.office.name }),
    box: { title: text('paper-letter-box'), lines: contact(work) },
  };
};

const open = async (work: CaseWork, token: string, code: DrawCode): Promise<OpenedPaper | Drawing> => {
  const { tx, desk, now } = work;
  const link = await usePageLink(tx, desk.ring, token, now);
  if (typeof link === 'string') return { kind: 'refused', why: link };
  // Used up at the wrong page: nobody can say what its holder wished.
  if (link.what !== 'receipt' && link.what !== 'letter') return { kind: 'refused', why: 'unknown' };
  const complaint = await lockComplaint(tx, desk.ring, { id: link.complaint });
  const hasChat = complaint !== null && (await channelsOf(tx, complaint.reporter)).length > 0;
  if (!complaint || hasChat || !(await isOfOffice(tx, link.person))) {
    await audit(work, 'link-refused', link.person, link.complaint, link.what);
    return { kind: 'refused', why: 'gone' };
  }
  const { reference } = complaint;
  if (link.what !== 'letter') {
    await audit(work, 'code-changed', link.person, complaint.id, 'receipt');
    const paper = await receiptFor(work, complaint, code);
    return { kind: 'drawing', name: `tanda-terima-${reference}.pdf`, paper };
  }
  const paper = await letterFor(work, complaint, link.notice);
  if (!paper) return { kind: 'refused', why: 'gone' };
  await audit(work, 'identity-opened', link.person, complaint.id, 'letter');
  return { kind: 'drawing', name: `surat-${reference}.pdf`, paper };
};

/** Uses the link up and draws what is behind it, after the commit: no transaction is open while a page is laid out. */
export const openPaper = async (desk: Desk, token: string, code: DrawCode): Promise<OpenedPaper> => {
  const { result } = await doCaseWork(desk, (work) => open(work, token, code));
  if (result.kind !== 'drawing') return result;
  return { kind: 'paper', name: result.name, bytes: await drawn(result.paper) };
};
