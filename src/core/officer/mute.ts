// `bisukan NUMBER reason` and `bunyikan NUMBER`: an officer's word on whoever abuses the service. The number is a case's, for
// its reporter, or that of a message in `gagal`, for its sender. For a time and with a reason, both kept in the audit.
import { ask, done, option, say, type Turned } from '../asking.ts';
import type { Text } from '../say.ts';
import type { Asked, State } from '../state.ts';
import type { Sender } from '../sender.ts';
import type { World } from '../world.ts';
import { QUEUE } from './card.ts';
import { explains, numberAndReason } from './open-link.ts';
import { askedAgain } from './question.ts';
import { settled } from './settled.ts';

type MuteAsked = Extract<Asked, { readonly kind: 'mute' }>;

/** A day to calm down, a week, a month: longer is for the head of the office to say again. */
const DAYS = [1, 7, 30] as const;
/** "12 kata-kata kasar", "gagal 12 kata-kata kasar": the number of a message in `gagal`. */
const FAILED = /^(?:gagal\s+)?(\d{1,18})(?:\s+(.+))?$/isu;

const CANCEL = option('cancel', 'choice-officer-cancel');

/** Whom the words behind `bisukan` or `bunyikan` name, and why; null: nobody. */
export const senderAndReason = (rest: string): { readonly who: Sender; readonly reason: string } | null => {
  const { reference, reason } = numberAndReason(rest);
  if (reference !== null) return { who: { reference }, reason };
  const [, failed, why = ''] = FAILED.exec(rest.trim()) ?? [];
  return failed === undefined ? null : { who: { failed }, reason: why };
};

const named = (who: Sender): Text =>
  'reference' in who
    ? { key: 'officer-mute-reporter', values: { reference: who.reference } }
    : { key: 'officer-mute-sender', values: { id: who.failed } };

const askReason = (state: State, who: Sender, why: Text | null): Turned => {
  const question = { key: 'officer-question-mute', values: { who: named(who) } };
  return ask(state, { kind: 'mute', who }, 'officer-mute', askedAgain(question, why), [CANCEL]);
};

const askDays = (state: State, who: Sender, reason: string, why: Text | null = null): Turned => {
  const question = { key: 'officer-question-mute-days', values: { who: named(who) } };
  const options = DAYS.map((days) => option(String(days), 'choice-officer-mute-days', { days }));
  const asked = { kind: 'mute', who, reason } as const;
  return ask(state, asked, 'officer-mute', askedAgain(question, why), [...options, CANCEL]);
};

/** What is the matter with muting this sender, or null. */
const problem = (who: Sender, { found }: World): Text | null => {
  if (!found.sender) return { key: 'officer-mute-nobody', values: { who: named(who) } };
  return found.sender.onDuty ? { key: 'officer-mute-on-duty', values: { who: named(who) } } : null;
};

const refused = (state: State, { key, values = {} }: Text): Turned =>
  settled(state, say(key, values, [QUEUE]));

/** `bisukan` with what stood behind it. */
export const mute = (state: State, rest: string, world: World): Turned => {
  const said = senderAndReason(rest);
  if (said === null) return settled(state, say('officer-mute-how', {}, [QUEUE]));
  const why = problem(said.who, world);
  if (why) return refused(state, why);
  if (explains(said.reason)) return askDays(state, said.who, said.reason.trim());
  return askReason(state, said.who, said.reason === '' ? null : { key: 'officer-reason-too-short' });
};

/** `bunyikan` with what stood behind it. */
export const unmute = (state: State, rest: string, world: World): Turned => {
  const said = senderAndReason(rest);
  if (said === null) return settled(state, say('officer-mute-how', {}, [QUEUE]));
  const { who, reason } = said;
  if (!world.found.sender?.mutedUntil)
    return refused(state, { key: 'officer-not-muted', values: { who: named(who) } });
  return settled(
    state,
    { kind: 'mute', who, days: 0, reason: reason.trim() },
    say('officer-unmuted', { who: named(who) }, [QUEUE]),
  );
};

export const muteCancelled = (state: State): Turned => done(state, say('officer-cancelled', {}, [QUEUE]));

/** The open question once more, with what is the matter before it. */
export const muteAgain = (state: State, { who, reason }: MuteAsked, why: Text): Turned =>
  reason === undefined ? askReason(state, who, why) : askDays(state, who, reason, why);

export const muteWords = (state: State, asked: MuteAsked, text: string, problemOf: Text): Turned => {
  if (asked.reason !== undefined) return muteAgain(state, asked, problemOf);
  if (!explains(text)) return askReason(state, asked.who, { key: 'officer-reason-too-short' });
  return askDays(state, asked.who, text.trim());
};

/** A tap: for how long, or not at all. */
export const muteChoice = (state: State, asked: MuteAsked, choice: string, world: World): Turned => {
  const { who, reason } = asked;
  const days = DAYS.find((one) => String(one) === choice);
  if (days === undefined || reason === undefined) return muteCancelled(state);
  const why = problem(who, world);
  if (why) return refused(state, why);
  return done(
    state,
    { kind: 'mute', who, days, reason },
    say('officer-muted', { who: named(who), days }, [QUEUE]),
  );
};
