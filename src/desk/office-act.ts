// What an officer does on a page is a turn of his, played by the rules of the conversation with the same checks and effects; only
// what he is answered stands on the page instead of his chat, and his conversation is left as it is. An identity and files are
// opened on the page at once, with the reason they are opened with in chat by a link, and are told to no chat.
import type { Effect } from '../core/effect.ts';
import type { Heard } from '../core/heard.ts';
import { officerNeeds, officerTurn } from '../core/officer.ts';
import type { IdentityFields } from '../core/reading.ts';
import type { Say } from '../core/say.ts';
import { NEW_STATE, type Asked, type State } from '../core/state.ts';
import { recipientsOf } from '../store/address.ts';
import { writeAudit } from '../store/audit.ts';
import { identityOfReporter, officeFaceOf } from '../store/complaint-face.ts';
import { lockComplaint } from '../store/complaint.ts';
import { speakers } from '../store/conversation.ts';
import { openJson, sealJson, SealError } from '../store/seal.ts';
import { carryOut } from './carry-out.ts';
import { doCaseWork, type CaseWork } from './case-work.ts';
import type { Desk } from './desk.ts';
import { MoveRefused } from './effects/refused.ts';
import { find } from './find.ts';
import { openedOf, seenBy, type OpenedFile } from './opened-file.ts';
import type { Due } from './round.ts';
import { actorOf, type Actor } from './surroundings.ts';

/** What was opened for this page alone. */
export type Opened =
  | { readonly kind: 'identity'; readonly reference: string; readonly fields: IdentityFields }
  | { readonly kind: 'files'; readonly reference: string; readonly files: readonly OpenedFile[] };

export type Acted =
  | {
      readonly kind: 'acted';
      /** What he would have read in his chat. */
      readonly says: readonly Say[];
      /** A question that is open now; null: it is done, or refused, as `says` tells. */
      readonly asked: Asked | null;
      readonly opened: Opened | null;
      /** Something was done, not only said. */
      readonly done: boolean;
    }
  /** What he saw holds no more; nothing was done. */
  | { readonly kind: 'changed' }
  /** He has no chat any more, or he is of the office no more. */
  | { readonly kind: 'nobody' };

/** Whose turn it is: at the chat he wrote from last, since what is done in his name may be told there to others. */
export const officerAt = async ({ tx, desk }: CaseWork, person: string): Promise<Actor | null> => {
  const [chat] = await recipientsOf(tx, desk.ring, [person]);
  const [speaker] = chat ? await speakers(tx, [chat.address]) : [];
  return speaker ? actorOf(desk, speaker, null) : null;
};

type OpenLink = Extract<Effect, { readonly kind: 'open-link' }>;

/** Null: there is nothing to open any more. */
const openHere = async (
  { tx, desk, now }: CaseWork,
  person: string,
  { reference, what, reason }: OpenLink,
): Promise<Opened | null> => {
  const complaint = await lockComplaint(tx, desk.ring, { reference });
  if (!complaint) return null;
  const act = what === 'identity' ? 'identity-opened' : 'attachments-opened';
  const audited = { at: now, actor: person, act, complaint: complaint.id, detail: { reason } } as const;
  if (what === 'identity') {
    await writeAudit(tx, desk.ring, audited);
    const kept = await identityOfReporter(tx, complaint);
    return {
      kind: 'identity',
      reference,
      fields: kept ?? (await officeFaceOf(tx, complaint)).identity ?? {},
    };
  }
  const files = await seenBy(tx, desk, { role: 'officer', person }, complaint.id);
  if (files === null) return null;
  await writeAudit(tx, desk.ring, audited);
  return { kind: 'files', reference, files: files.map((file) => openedOf(desk, file)) };
};

const isSay = (effect: Effect): effect is Extract<Effect, { readonly kind: 'say' }> => effect.kind === 'say';

const play = async (work: CaseWork, person: string, asked: Asked | null, heard: Heard): Promise<Acted> => {
  const { tx, desk, round } = work;
  const actor = await officerAt(work, person);
  if (actor === null) return { kind: 'nobody' };
  const state: State = { ...NEW_STATE, role: 'officer', asked };
  const found = await find(tx, desk, actor, officerNeeds(state, heard, actor.around));
  const turned = officerTurn(state, heard, { ...actor.around, found });
  // Every text he would read beside a link is about that link.
  const link = turned.effects.find((effect): effect is OpenLink => effect.kind === 'open-link');
  if (link) {
    const opened = await openHere(work, person, link);
    return opened === null
      ? { kind: 'changed' }
      : { kind: 'acted', says: [], asked: null, opened, done: true };
  }
  const rest = turned.effects.filter((effect) => !isSay(effect));
  for (const effect of rest) await carryOut(tx, desk, actor, effect, round, 'officer');
  return {
    kind: 'acted',
    says: turned.effects.filter(isSay).map((effect) => effect.say),
    asked: turned.state.asked,
    opened: null,
    done: rest.length > 0,
  };
};

/** Of no table: the seal only has to differ from all others, and from one person to the next. */
const askedPlace = (person: string) => ({ table: 'office_asked', column: 'asked', row: person });

/** A question as a page keeps it until it is answered: sealed, so that it comes back as it was asked. */
export const keepAsked = ({ ring }: Pick<Desk, 'ring'>, person: string, asked: Asked): string =>
  sealJson(ring, asked, askedPlace(person)).toString('base64url');

/** Null: none of ours, or another person's. */
export const keptAsked = ({ ring }: Pick<Desk, 'ring'>, person: string, text: string): Asked | null => {
  try {
    return openJson(ring, Buffer.from(text, 'base64url'), askedPlace(person)) as Asked;
  } catch (error) {
    if (error instanceof SealError) return null;
    throw error;
  }
};

/** Plays what `person` does: `asked` is the question of the page he answers, null when he begins something. */
export const actInOffice = async (
  desk: Desk,
  person: string,
  asked: Asked | null,
  heard: Heard,
): Promise<{ readonly result: Acted; readonly due: readonly Due[] }> => {
  try {
    return await doCaseWork(desk, (work) => play(work, person, asked, heard));
  } catch (error) {
    if (error instanceof MoveRefused) return { result: { kind: 'changed' }, due: [] };
    throw error;
  }
};
