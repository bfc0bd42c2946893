// One-use links to a page of ours. The token stands behind "#": a browser sends that part to nobody, so it reaches no log.
import type { Effect } from '../../core/effect.ts';
import { writeAudit } from '../../store/audit.ts';
import { lockComplaint, type Complaint } from '../../store/complaint.ts';
import { endPageLinks, insertPageLink, linksSince, type PageLink } from '../../store/page-link.ts';
import { filesForAgency } from '../agency-files.ts';
import { evidenceForReporter } from '../opened-file.ts';
import { policiesIn, type CaseTurn } from '../case-work.ts';
import { newToken } from '../token.ts';
import { checkMay, MoveRefused } from './refused.ts';

type Of<K extends Effect['kind']> = Extract<Effect, { readonly kind: K }>;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** More than anybody reads in an hour; a stolen phone gets no further. */
const MOST_LINKS_AN_HOUR = 30;

const locked = async (turn: CaseTurn, reference: string): Promise<Complaint> => {
  const complaint = await lockComplaint(turn.tx, turn.desk.ring, { reference });
  if (!complaint) throw new MoveRefused(`there is no case ${reference}; decide again`);
  return complaint;
};

/** What a link is for, whoever holds it. */
type Opens = PageLink extends infer Link ? (Link extends unknown ? Omit<Link, 'person'> : never) : never;

/** Makes a link for this turn's person and gives its token. */
export const newLink = async (
  { tx, desk, actor, now }: CaseTurn,
  opens: Opens,
  reason: string | null,
): Promise<string> => {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + policiesIn(desk).linkValidMinutes * MINUTE_MS);
  await insertPageLink(tx, desk.ring, {
    ...opens,
    ...{ token, reason, expiresAt, person: actor.person, at: now },
  });
  await writeAudit(tx, desk.ring, {
    ...{ at: now, actor: actor.person, act: 'link-made', complaint: opens.complaint },
    detail: reason === null ? { what: opens.what } : { what: opens.what, reason },
  });
  return token;
};

export const openLink = async (
  turn: CaseTurn,
  { reference, what, reason }: Of<'open-link'>,
): Promise<void> => {
  checkMay(turn, 'open-identity');
  const complaint = await locked(turn, reference);
  const url = `${turn.desk.config.publicUrl}/office/open#${await newLink(turn, { complaint: complaint.id, what }, reason)}`;
  turn.round.tell(turn.actor.recipient, {
    class: 'reply',
    say: { key: 'officer-link-url', values: { url } },
    protect: true,
  });
};

/** An officer's link to the map of the whole network. */
export const openCoverage = async (turn: CaseTurn): Promise<void> => {
  checkMay(turn, 'see-queue');
  const token = await newLink(turn, { complaint: null, what: 'coverage' }, null);
  turn.round.tell(turn.actor.recipient, {
    class: 'reply',
    say: {
      key: 'coverage-link',
      values: { url: `${turn.desk.config.publicUrl}/office/open#${token}` },
    },
    protect: true,
  });
};

/** An officer's link to the office's pages: the last one he asked for is the only one that opens them. */
export const openConsole = async (turn: CaseTurn): Promise<void> => {
  const { tx, desk, actor, now, round } = turn;
  checkMay(turn, 'open-console');
  const tell = (key: string, values: { readonly [name: string]: string | number } = {}) =>
    round.tell(actor.recipient, { class: 'reply', say: { key, values }, protect: true });
  const since = new Date(now.getTime() - HOUR_MS);
  if ((await linksSince(tx, actor.person, since)) >= MOST_LINKS_AN_HOUR) return tell('officer-console-limit');
  await endPageLinks(tx, actor.person, 'console', now);
  const token = await newLink(turn, { complaint: null, what: 'console' }, null);
  const minutes = policiesIn(desk).linkValidMinutes;
  tell('officer-console-link', { minutes, url: `${desk.config.publicUrl}/kantor/masuk#${token}` });
};

/** A focal point's link to what his agency may see of a case. */
export const openFiles = async (turn: CaseTurn, { reference }: Of<'open-files'>): Promise<void> => {
  const { tx, desk, actor, now, round } = turn;
  checkMay(turn, 'work-cases');
  const { id } = await locked(turn, reference);
  const files = await filesForAgency(tx, desk.ring, id, actor.person);
  if (files.length === 0)
    throw new MoveRefused(`case ${reference} shows no file to this person; decide again`);
  const tell = (key: string, values: { readonly [name: string]: string | number }) =>
    round.tell(actor.recipient, {
      ...{ class: 'reply', say: { key, values } },
      ...{ complaintId: id, protect: true },
    });
  const since = new Date(now.getTime() - HOUR_MS);
  if ((await linksSince(tx, actor.person, since)) >= MOST_LINKS_AN_HOUR)
    return tell('focal-files-limit', { reference });
  const token = await newLink(turn, { complaint: id, what: 'released' }, null);
  tell('focal-files-link', {
    reference,
    count: files.length,
    url: `${desk.config.publicUrl}/lampiran#${token}`,
  });
};

/** A reporter's link to the photos an agency sent with its answer. */
export const openEvidence = async (turn: CaseTurn, { reference }: Of<'open-evidence'>): Promise<void> => {
  const { tx, desk, actor, now, round } = turn;
  const { id } = await locked(turn, reference);
  const tell = (key: string, values: { readonly [name: string]: string | number }) =>
    round.tell(actor.recipient, { ...{ class: 'reply', say: { key, values } }, ...{ complaintId: id } });
  const files = await evidenceForReporter(tx, desk, id, actor.person);
  if (files.length === 0) return tell('evidence-none', { reference });
  const since = new Date(now.getTime() - HOUR_MS);
  if ((await linksSince(tx, actor.person, since)) >= MOST_LINKS_AN_HOUR)
    return tell('evidence-limit', { reference });
  const token = await newLink(turn, { complaint: id, what: 'evidence' }, null);
  const minutes = policiesIn(desk).linkValidMinutes;
  tell('evidence-link', {
    ...{ reference, minutes, count: files.length },
    url: `${desk.config.publicUrl}/foto#${token}`,
  });
};
