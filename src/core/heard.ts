// An event as the conversation hears it: a typed "2", "Kirim" or a tap on the button are the same thing from here on.
import { chosen } from './answer.ts';
import type { Event, IncomingFile, OtherKind } from './event.ts';
import type { State } from './state.ts';
import { readToken, type Token } from './token.ts';
import type { Command, Surroundings } from './world.ts';

export type Heard =
  | {
      readonly kind: 'token';
      readonly token: Token;
      /** The words it was typed with, if it was typed. */ readonly typed?: string;
    }
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'text'; readonly text: string; readonly about: string | null }
  | {
      readonly kind: 'photo';
      readonly file: IncomingFile;
      readonly caption: string | null;
      readonly about: string | null;
    }
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

export const hear = (state: State, event: Event, around: Surroundings): Heard => {
  switch (event.kind) {
    case 'press': {
      const token = readToken(event.token);
      return token ? { kind: 'token', token } : { kind: 'dead-button' };
    }
    case 'text': {
      const text = event.text.trim();
      const said = chosen(text, around.offered);
      const token = said === null ? null : readToken(said);
      // A typed answer means the question now open; one offered for an older question is only words.
      if (token && (token.kind !== 'question' || token.rev === state.rev))
        return { kind: 'token', token, typed: text };
      const command = text.length <= LONGEST_COMMAND ? around.command(text) : null;
      if (command) return { kind: 'command', command };
      return { kind: 'text', text, about: event.about ?? null };
    }
    case 'photo':
      return {
        kind: 'photo',
        file: event.file,
        caption: event.caption?.trim() || null,
        about: event.about ?? null,
      };
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
