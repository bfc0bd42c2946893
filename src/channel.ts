// What a channel is to the rest of the house: a name, abilities, limits, a way to send and a way to fetch a file.
import type { NoticeClass } from './core/effect.ts';
import type { Event } from './core/event.ts';

export type ChannelName = 'telegram' | 'whatsapp' | 'web' | 'echo';

const BUTTONS: { readonly [C in ChannelName]: boolean } = {
  telegram: true,
  whatsapp: false,
  web: true,
  echo: true,
};

/** Whether choices can be tapped on a channel: known to a turn, which never sees the channel itself. */
export const hasButtons = (name: ChannelName): boolean => BUTTONS[name];

const WINDOW: { readonly [C in ChannelName]: boolean } = {
  telegram: false,
  whatsapp: true,
  web: false,
  echo: true,
};

/** Whether a channel may hold messages back until their person writes: known to whoever hears him, who never sees the channel. */
export const hasWindow = (name: ChannelName): boolean => WINDOW[name];

/** Something a person did, as an adapter read it. */
export type Incoming = {
  readonly channel: ChannelName;
  /** The channel's own id of the chat, never a telephone number. */
  readonly address: string;
  /** Other ids of the same chat, on a channel that may call it by another one from today on. Left out: its ids stay. */
  readonly aliases?: readonly string[];
  /** Unique in the channel: a second copy of the same thing has the same id. */
  readonly externalId: string;
  /** When it happened, wall time, ISO 8601 UTC. */
  readonly at: string;
  readonly event: Event;
  /** The channel's id of the message the person quoted, if he did. */
  readonly quoted?: string;
  /** What the channel tells of the sender. Sealed; used only to strike it from what agencies read. */
  readonly profile?: {
    readonly names: readonly string[];
    readonly ids: readonly string[];
    readonly language?: string;
  };
};

/** One message to send: worded, with its choices. `protect`: keep it from being forwarded where the channel can. */
export type Outgoing = {
  readonly text: string;
  readonly choices: readonly { readonly token: string; readonly label: string }[];
  readonly protect: boolean;
  /** What may be shared instead of typed: a channel that can asks for it. */
  readonly asks?: 'place';
  /** Ids of the cases whose words it may hold: a channel that keeps what it sends keeps them with it. */
  readonly cases?: readonly string[];
  /** Seconds since when it may have been sent before: a channel that can look does, instead of saying it twice. */
  readonly again?: number;
};

export type Abilities = {
  /** Choices can be tapped; otherwise they are written as a numbered list. */
  readonly buttons: boolean;
  /** A numbered list is followed by choices that can be tapped; not on every telephone. */
  readonly polls?: true;
  /** A sent message can be changed. */
  readonly edit: boolean;
  readonly protect: boolean;
  readonly media: readonly ('photo' | 'document' | 'voice' | 'video')[];
  /** Seconds after a person's last message in which he may be written to. Left out: at any time. */
  readonly window?: number;
  /** Whoever writes too much is shut out: messages go by the classes and limits of core/manners.ts. */
  readonly manners?: true;
};

export type Limits = {
  /** Characters of one message; longer text is split at lines. */
  readonly text: number;
  /** Messages a second over the whole channel. */
  readonly perSecond: number;
  /** Messages a second to one address. */
  readonly perAddress: number;
  /** Messages to one address that may go at once before `perAddress` counts; left out: a tenth of those of a second. */
  readonly burst?: number;
};

/** For what waits for him; null: there are no approved words for that. What it gives throws SendError and nothing else. */
export type Knock = (
  waiting: NoticeClass,
) => ((address: string, signal: AbortSignal) => Promise<void>) | null;

/** The fixed words that are shown to somebody, by what he is here. */
export type Menu = 'citizen' | 'focal' | 'officer' | 'officer-focal';

export type Channel = {
  readonly name: ChannelName;
  readonly abilities: Abilities;
  readonly limits: Limits;
  /** Gives the channel's id of the sent message. Throws SendError and nothing else. */
  readonly send: (
    address: string,
    message: Outgoing,
    signal: AbortSignal,
  ) => Promise<{ readonly messageId: string }>;
  /** How somebody is asked to write outside the window, in words the channel has approved. Left out: he cannot be asked. */
  readonly knock?: Knock;
  /**
   * A message it sent reads otherwise from now on, with these choices or none. One that reads so already, or that is not there
   * or not to be changed any more, is done. Throws SendError. There with the ability `edit`, and only then.
   */
  readonly edit?: (
    address: string,
    messageId: string,
    message: Outgoing,
    signal: AbortSignal,
  ) => Promise<void>;
  /** Shows the menu in this chat alone; 'citizen' is what everybody is shown. Throws SendError. Left out: it has no menus. */
  readonly showMenu?: (address: string, menu: Menu, signal: AbortSignal) => Promise<void>;
  /** Shows that an answer is being written, until it comes. Best effort, never rejects. Left out: nobody sees that. */
  readonly typing?: (address: string, signal: AbortSignal) => Promise<void>;
  /** Asks whether the channel is there, with no effect on anybody. Throws SendError. Left out: only a send finds out. */
  readonly alive?: (signal: AbortSignal) => Promise<void>;
  /**
   * The bytes behind a handle, piece by piece as they come, so that nobody holds a whole file; more than `limit` of them is
   * SendError 'too-long'. Throws SendError and nothing else; whoever stops reading ends the download.
   */
  readonly fetch: (handle: string, limit: number, signal: AbortSignal) => AsyncIterable<Uint8Array>;
};

/**
 * flood: wait `after` seconds.   blocked, gone: this address will not get it (blocked may come back).
 * too-long, rejected: our message is at fault.   network: nobody knows whether it arrived.   down: the channel is out.
 * window: the person has to write first.
 */
export type SendCode = 'flood' | 'blocked' | 'gone' | 'too-long' | 'rejected' | 'network' | 'down' | 'window';

const RETRY: { readonly [C in SendCode]: boolean } = {
  flood: true,
  blocked: false,
  gone: false,
  'too-long': false,
  rejected: false,
  network: true,
  down: true,
  window: true,
};

/** A failed send as a verdict. Its message never holds a token, an address or a person's words. */
export class SendError extends Error {
  override readonly name = 'SendError';
  readonly code: SendCode;
  readonly retry: boolean;
  /** Seconds to wait before the next try. */
  readonly after: number | null;
  constructor(code: SendCode, reason: string, after: number | null = null) {
    super(reason);
    this.code = code;
    this.retry = RETRY[code];
    this.after = after;
  }
}
