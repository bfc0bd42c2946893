// An event as the conversation hears it: a typed "2", "Kirim" or a tap on the button are the same thing from here on.
import { isForResume } from './officer/channels.ts';
import { twoNumbers } from './officer/co-sign.ts';
import { isForFailed } from './officer/failed.ts';
import { isForLearning } from './officer/learning.ts';
import { chosen, chosenOnTheWay } from './answer.ts';
import { DUTY_WORDS } from './duty-words.ts';
import type { Event, IncomingFile, OtherKind } from './event.ts';
import { answersOpenQuestion } from './open-step.ts';
import type { Asked, State } from './state.ts';
import { may } from './roles.ts';
import { leafletIn } from './leaflet.ts';
import { readReference } from './reference.ts';
import { readToken, type Token } from './token.ts';
import type { Command, Surroundings } from './world.ts';

export type Heard =
  | {
      readonly kind: 'token';
      readonly token: Token;
      /** The words it was typed with, if it was typed. */ readonly typed?: string;
    }
  | { readonly kind: 'command'; readonly command: Command }
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly about: string | null;
      readonly message?: string;
    }
  | {
      readonly kind: 'file';
      readonly file: IncomingFile;
      readonly caption: string | null;
      readonly album: string | null;
      readonly about: string | null;
      readonly message?: string;
    }
  | { readonly kind: 'edited'; readonly message: string; readonly text: string }
  | {
      readonly kind: 'location';
      readonly latitude: number;
      readonly longitude: number;
      readonly name: string | null;
    }
  | { readonly kind: 'other'; readonly what: OtherKind; readonly caption: string | null }
  /** A button nobody here made, or one too old to be read. */
  | { readonly kind: 'dead-button' };

/** Longer text is a story, even when it begins with a fixed word ("status KTP saya belum jelas ..."). */
const LONGEST_COMMAND = 60;

/** These stand alone or before the number of a case; "cabut gigi ditolak di puskesmas" is a story. */
const NAME_A_CASE = ['cabut', 'buka-lagi', 'kabar'];
/** Questions answered in the person's own words, which may begin with a fixed word ("data apa saja yang kurang?"). */
const awaitsWords = (asked: Asked | null): boolean =>
  asked !== null &&
  (asked.kind === 'join' ||
    asked.kind === 'officer' ||
    asked.kind === 'invite' ||
    asked.kind === 'hindrance' ||
    asked.kind === 'leave' ||
    asked.kind === 'duty' ||
    (asked.kind === 'focal' && asked.act !== 'data') ||
    (asked.kind === 'broadcast' && asked.stage === 'text'));

const commandIn = (state: State, text: string, around: Surroundings): Command | null => {
  const command = around.command(text);
  if (!command) return null;
  const { name, rest } = command;
  const word = DUTY_WORDS.get(name);
  if (word && !word.all && !may(around.standing, word.side === 'focal' ? 'work-cases' : 'see-queue'))
    return null;
  if (word?.behind === 'nothing' && !/^\d*$/.test(rest)) return null;
  if (word?.behind === 'case' && rest !== '' && !/\d/.test(rest)) return null;
  // "mulai kemarin listrik mati" is a story; a link brings "start" with whatever somebody wrote into it.
  if (name === 'start' && rest !== '' && /^mulai\b/iu.test(text) && leafletIn(rest) === null) return null;
  if (NAME_A_CASE.includes(name) && rest !== '' && readReference(rest) === null) return null;
  if (name === 'belajar' && !isForLearning(rest)) return null;
  if (name === 'gagal' && !isForFailed(rest)) return null;
  if (name === 'lanjutkan' && !isForResume(rest)) return null;
  if (name === 'satukan' && rest !== '' && twoNumbers(rest) === null) return null;
  const takesNumber = word?.behind === 'number';
  // A number of a case may have no digit (DMKTP-F); one mistyped has at least that.
  if (takesNumber && rest !== '' && readReference(rest) === null && !/\d/.test(rest)) return null;
  const unmistakable = takesNumber || name === 'lanjutkan' || (name === 'gabung' && !/\s/.test(rest));
  if (awaitsWords(state.asked) && rest !== '' && !unmistakable) return null;
  const isLong = takesNumber || word?.behind === 'sentence';
  return isLong || text.length <= LONGEST_COMMAND ? command : null;
};

/** By which id its words may be changed later. */
const sentAs = ({ message }: { readonly message?: string }) => (message === undefined ? {} : { message });

/** What `event` is to the conversation in this state. */
export const hear = (state: State, event: Event, around: Surroundings): Heard => {
  switch (event.kind) {
    case 'press': {
      const token = readToken(event.token);
      return token ? { kind: 'token', token } : { kind: 'dead-button' };
    }
    case 'text': {
      const text = event.text.trim();
      const said =
        around.arriving === null
          ? chosen(text, around.offered)
          : chosenOnTheWay(text, around.offered, around.arriving);
      const token = said === null ? null : readToken(said);
      // A typed answer means the question now open; one offered for an older question is only words.
      if (token && (token.kind !== 'question' || answersOpenQuestion(state, token.rev, token.step)))
        return { kind: 'token', token, typed: text };
      const command = commandIn(state, text, around);
      if (command) return { kind: 'command', command };
      return { kind: 'text', text, about: event.about ?? null, ...sentAs(event) };
    }
    case 'photo':
    case 'file':
      return {
        kind: 'file',
        file: event.file,
        caption: event.caption?.trim() || null,
        album: event.album ?? null,
        about: event.about ?? null,
        ...sentAs(event),
      };
    case 'edited':
      return { kind: 'edited', message: event.message, text: event.text.trim() };
    case 'location':
      return {
        kind: 'location',
        latitude: event.latitude,
        longitude: event.longitude,
        name: event.name ?? null,
      };
    case 'other':
      return { kind: 'other', what: event.what, caption: event.caption?.trim() || null };
    default:
      return event satisfies never;
  }
};
