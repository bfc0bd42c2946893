// What a person can do to the bot, in one shape for every channel. Adapters translate into it; nothing else enters a turn.

/** A file the channel still holds. `handle` is the channel's own way to fetch it; `id` is ours, made at arrival. */
export type IncomingFile = {
  readonly id: string;
  readonly kind: 'photo' | 'document' | 'voice' | 'video';
  readonly handle: string;
  /** Bytes as the channel announces them; null when it does not say. */
  readonly size: number | null;
};

/** Kinds a channel may carry that the conversation can only name, thank for and steer back from. */
export type OtherKind = 'sticker' | 'contact' | 'poll' | 'call' | 'unknown';

export type Event =
  /** `message` is the channel's id of the message, where a person can change it afterwards. */
  | { readonly kind: 'text'; readonly text: string; readonly about?: string; readonly message?: string }
  /** A button. `token` is what our choice carried; see token.ts. `label` is what the button read, if the channel tells. */
  | { readonly kind: 'press'; readonly token: string; readonly label?: string }
  | {
      /** 'photo': as it was called before other files were kept; failed events of that time still hold it. */
      readonly kind: 'file' | 'photo';
      readonly file: IncomingFile;
      readonly caption?: string;
      /** The channel's id of the album it is a part of: its parts come one by one, and are answered once. */
      readonly album?: string;
      readonly about?: string;
      readonly message?: string;
    }
  /** A person changed the words of a message he sent before. */
  | { readonly kind: 'edited'; readonly message: string; readonly text: string }
  | {
      readonly kind: 'location';
      readonly latitude: number;
      readonly longitude: number;
      readonly name?: string;
    }
  | { readonly kind: 'other'; readonly what: OtherKind; readonly caption?: string };

/**
 * `about` above is the reference of the case whose message the person quoted; desk fills it in from the outbox,
 * adapters leave it out.
 */
export type EventKind = Event['kind'];

/** The words a person wrote with it; empty when there are none. */
export const wordsOf = (event: Event): string => {
  if (event.kind === 'text' || event.kind === 'edited') return event.text;
  return ('caption' in event && event.caption) || '';
};
