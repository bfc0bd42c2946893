// The way into the office's pages: a one-use link begins a session, heads and admins give a second code as well, and who holds
// a session is asked anew at every request. Refusals are noted.
import { needsSecondCode, type Standing } from '../core/roles.ts';
import type { Language } from '../core/say.ts';
import { recipientsOf } from '../store/address.ts';
import { writeAudit, type Act } from '../store/audit.ts';
import {
  beginSession,
  endSessions,
  raiseSession,
  speakIn,
  touchSession,
  type SessionLimits,
} from '../store/office-session.ts';
import { dropSecond, lockSecond, missSecond, offerSecond, takeSecond } from '../store/office-second.ts';
import { usePageLink } from '../store/page-link.ts';
import { nameOfStaff } from '../store/staff.ts';
import { doCaseWork, type CaseWork } from './case-work.ts';
import type { Desk } from './desk.ts';
import { isOfOffice } from './opened-file.ts';
import type { Due } from './round.ts';
import { newToken } from './token.ts';
import { appAddress, base32, newSecret, stepOfCode } from './totp.ts';

/** A browser left open at the counter is closed to the next person; a day's work needs no second link. */
export const SESSION: SessionLimits = { idleMinutes: 30, longestHours: 10 };
/** Five tries at three codes of a million: one guess in 66,000 is right. Then he waits. */
const MOST_WRONG = 5;
const WRONG_MINUTES = 15;

export type Entered =
  | { readonly kind: 'in'; readonly session: string }
  | { readonly kind: 'refused'; readonly why: 'used' | 'expired' | 'unknown' | 'gone' };

/**
 * in: he may work.   second: his code is awaited.   set-second: he has no app for codes yet.   The last two see nothing else.
 */
export type Stage = 'in' | 'second' | 'set-second';

export type Visitor = {
  readonly person: string;
  readonly standing: Standing;
  readonly language: Language;
  readonly stage: Stage;
};

const note = (
  { tx, desk, now }: CaseWork,
  act: Act,
  actor: string | null,
  detail: { readonly [name: string]: unknown } = {},
): Promise<void> => writeAudit(tx, desk.ring, { at: now, actor, act, complaint: null, detail });

type Why = Extract<Entered, { readonly kind: 'refused' }>['why'];

/** Whom the link lets in; `person` of a refusal: who held it, where that is known. */
const heldBy = async (
  { tx, desk, now }: CaseWork,
  token: string,
): Promise<
  { readonly person: string; readonly why: Why | null } | { readonly person: null; readonly why: Why }
> => {
  const link = await usePageLink(tx, desk.ring, token, now);
  if (typeof link === 'string') return { person: null, why: link };
  const { person, what } = link;
  if (what !== 'console') return { person, why: 'unknown' };
  return { person, why: (await isOfOffice(tx, person)) ? null : 'gone' };
};

/** Uses the link up and begins a session. `noteGuess`: whether a token nobody made is worth a row of its own just now; asked only then. */
export const enterOffice = async (desk: Desk, token: string, noteGuess: () => boolean): Promise<Entered> => {
  const { result } = await doCaseWork(desk, async (work): Promise<Entered> => {
    const { person, why } = await heldBy(work, token);
    if (why !== null) {
      if (why !== 'unknown' || noteGuess()) await note(work, 'console-refused', person, { why });
      return { kind: 'refused', why };
    }
    const session = newToken();
    await beginSession(work.tx, desk.ring, { token: session, person, longestHours: SESSION.longestHours });
    // A secret that somebody saw and nobody confirmed is shown to no second visit.
    await dropSecond(work.tx, person, 'unconfirmed');
    await note(work, 'console-entered', person);
    return { kind: 'in', session };
  });
  return result;
};

/** Who holds this session now; null: nobody, it is over, or he is of the office no more. */
export const visitorOf = async (
  desk: Pick<Desk, 'db' | 'ring'>,
  session: string,
): Promise<Visitor | null> => {
  const found = await touchSession(desk.db.kysely, desk.ring, session, SESSION);
  if (!found || !(found.officer || found.head || found.admin)) return null;
  const { person, language, officer, head, admin } = found;
  const stage = !needsSecondCode(found) || found.second ? 'in' : found.hasSecond ? 'second' : 'set-second';
  return { person, language, stage, standing: { officer, head, admin, appointments: [] } };
};

export const leaveOffice = async (desk: Desk, session: string, person: string): Promise<void> => {
  await doCaseWork(desk, async (work) => {
    await endSessions(work.tx, desk.ring, { token: session });
    await note(work, 'console-left', person);
  });
};

export const speakOffice = (
  desk: Pick<Desk, 'db' | 'ring'>,
  session: string,
  language: Language,
): Promise<void> => speakIn(desk.db.kysely, desk.ring, session, language);

export type NewSecond = { readonly key: string; readonly address: string };

/** The secret for his app, the same one until he confirms it or comes by another link; null: he has one. */
export const newSecond = async (desk: Desk, person: string): Promise<NewSecond | null> => {
  const { result } = await doCaseWork(desk, async ({ tx }): Promise<NewSecond | null> => {
    await offerSecond(tx, desk.ring, person, newSecret());
    const kept = await lockSecond(tx, desk.ring, person, WRONG_MINUTES);
    if (kept === null || kept.confirmed) return null;
    const { secret } = kept;
    const name = (await nameOfStaff(tx, desk.ring, person)) ?? desk.config.office.name;
    return { key: base32(secret), address: appAddress(secret, 'Narahubung', name) };
  });
  return result;
};

const tellSecondIsSet = async ({ tx, desk, round }: CaseWork, person: string): Promise<void> => {
  for (const to of await recipientsOf(tx, desk.ring, [person], { everywhere: true }))
    round.tell(to, { class: 'notice', say: { key: 'officer-console-second-set' } });
};

export type SecondGiven =
  | { readonly kind: 'in'; readonly session: string }
  | { readonly kind: 'refused'; readonly why: 'wrong' | 'too-many' };

/**
 * Takes a second code: the session goes on under a new token. The first right code also says that his app knows the secret, and he
 * is told of it in his chats. `ms`: the moment, wall time.
 */
export const giveSecond = async (
  desk: Desk,
  given: { readonly session: string; readonly person: string; readonly code: string; readonly ms: number },
): Promise<{ readonly result: SecondGiven; readonly due: readonly Due[] }> => {
  const { session, person, code, ms } = given;
  return doCaseWork(desk, async (work): Promise<SecondGiven> => {
    const { tx } = work;
    const second = await lockSecond(tx, desk.ring, person, WRONG_MINUTES);
    if (second !== null && second.wrong >= MOST_WRONG) return { kind: 'refused', why: 'too-many' };
    const step = second && stepOfCode(second.secret, code, ms, second.lastStep);
    if (second === null || step === null) {
      await missSecond(tx, person, WRONG_MINUTES);
      await note(work, 'second-code-refused', person);
      return { kind: 'refused', why: 'wrong' };
    }
    await takeSecond(tx, person, step);
    if (!second.confirmed) {
      await note(work, 'second-code-set', person);
      await tellSecondIsSet(work, person);
    }
    const next = newToken();
    await raiseSession(tx, desk.ring, session, next);
    return { kind: 'in', session: next };
  });
};
