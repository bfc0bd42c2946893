// Erases a person, all of it in one transaction: his key is destroyed, what others' rows hold of him is emptied, and the chats
// he wrote from are a stranger's from then on.
import { isFinal } from '../core/complaint.ts';
import type { Language } from '../core/say.ts';
import { openAddress } from '../store/address.ts';
import { emptyAudit, writeAudit } from '../store/audit.ts';
import { dropCoSigned } from '../store/co-signed.ts';
import { eventsOf } from '../store/complaint-event.ts';
import { dropFromAgencyWords } from '../store/complaint-face.ts';
import { lockComplaint } from '../store/complaint.ts';
import {
  casesAddedTo,
  emptyEventsOf,
  emptyOutbox,
  emptyRowsHolding,
  emptyWebChats,
} from '../store/emptied-words.ts';
import { emptyCases, lockCasesOf } from '../store/erased-case.ts';
import {
  destroyKey,
  emptyAddresses,
  failedEventsAt,
  hasDuty,
  keepForFarewell,
  lockPerson,
} from '../store/erased-person.ts';
import { dropFiles } from '../store/file-to-remove.ts';
import type { NewOutboxRow } from '../store/outbox.ts';
import { officeKey } from '../store/seal.ts';
import { leaveWebChat } from '../store/web-chat.ts';
import { forgetWordsOf } from './case-lessons.ts';
import type { CaseWork } from './case-work.ts';
import type { Desk } from './desk.ts';
import { MoveRefused } from './effects/refused.ts';
import type { ChatBody } from './chat-body.ts';

type Work = Pick<CaseWork, 'tx' | 'now'> & { readonly desk: Pick<Desk, 'ring' | 'copy'> };

/** Where he reads that it is done, and in which language. */
export type Farewell = { readonly address: string; readonly language: Language };

/** Words he added to cases of others, by number and code; those cases live on. */
const takeBackAdditions = async ({ tx, desk }: Work, person: string): Promise<void> => {
  for (const id of await casesAddedTo(tx, person)) {
    const complaint = await lockComplaint(tx, desk.ring, { id });
    if (!complaint) continue;
    const his = (await eventsOf(tx, complaint)).filter((event) => event.actorId === person);
    const words = his.flatMap(({ payload: { text, agencyText } }) =>
      [text, agencyText].filter((one) => one !== undefined),
    );
    await dropFromAgencyWords(tx, complaint, words);
    await emptyEventsOf(tx, id, person);
    await emptyRowsHolding(tx, desk.ring, id, words);
  }
};

/** Throws MoveRefused while he has an open case or a duty: then people decide. */
const checkMayGo = async (tx: Work['tx'], person: string, open: number): Promise<void> => {
  if (open > 0) throw new MoveRefused('a person with open cases is not erased; close them first');
  if (await hasDuty(tx, person))
    throw new MoveRefused('a person with a duty is not erased by his own word; end the duty first');
};

/**
 * Erases the person and gives the message that tells him, to be appended to the outbox; null when a web chat shows it already,
 * when nobody is to be told, or when there is nobody any more. Files are taken off the disk after the commit.
 */
export const erase = async (
  work: Work,
  person: string,
  farewell: Farewell | null,
): Promise<NewOutboxRow | null> => {
  const { tx, desk, now } = work;
  const { ring, copy } = desk;
  const found = await lockPerson(tx, person);
  if (!found) return null;
  const all = await lockCasesOf(tx, person);
  await checkMayGo(tx, person, all.filter(({ status }) => !isFinal(status)).length);
  const cases = all.map(({ id }) => id);
  const addresses = found.addresses.map(({ id }) => id);
  const key = ring.dataKey(person, found.dataKey);
  const told = found.addresses.find(({ id }) => id === farewell?.address);
  const text = farewell === null ? '' : copy.text({ key: 'erased-farewell' }, farewell.language);

  await takeBackAdditions(work, person);
  await dropFiles(tx, person, cases);
  for (const { id, sealed, ...at } of found.addresses) {
    if (at.channel !== 'web') continue;
    const last: ChatBody = { kind: 'said', text, choices: [] };
    await leaveWebChat(tx, ring, openAddress(key, at, sealed), id === told?.id ? last : null);
  }
  // What officers were told of before there was a case carries himself.
  const his = [...cases, person];
  await emptyWebChats(tx, his);
  await emptyAudit(tx, ring, { cases, failedEvents: await failedEventsAt(tx, addresses) });
  await emptyCases(tx, cases, now);
  await forgetWordsOf(tx, cases);
  await dropCoSigned(tx, cases);
  await emptyOutbox(tx, { addresses, cases: his });
  await emptyAddresses(tx, addresses);
  await destroyKey(tx, person);
  await writeAudit(tx, ring, {
    at: now,
    actor: person,
    act: 'erased',
    complaint: null,
    detail: { cases: cases.length },
  });
  if (!told || told.channel === 'web') return null;
  const own = officeKey(ring);
  await keepForFarewell(tx, own, told.id, openAddress(key, told, told.sealed));
  return {
    recipient: { address: told.id, channel: told.channel, person, key: own },
    class: 'reply',
    // Worded now: the conversation, which knows the language, is gone.
    says: [{ key: 'plain', values: { text } }],
    complaintId: null,
    broadcastId: null,
    protect: false,
    validUntil: null,
  };
};
