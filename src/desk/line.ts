// Whether a channel is there, as this process finds out by using it. While it is down nothing is sent but one probe at a
// time, so that an outage burns no tries and ends for everybody at once.
import type { Channel, SendCode } from '../channel.ts';
import type { ChannelState } from '../store/channel-state.ts';

export type Line = {
  /** How the channel is: the worse of what sending and fetching find. */
  readonly state: () => ChannelState;
  /** Nothing but a probe may be sent. */
  readonly isDown: () => boolean;
  /** Takes the turn to probe, if it has come. */
  readonly takeProbe: (now: number) => boolean;
  /** The channel answered, be it with a refusal. */
  readonly answered: () => void;
  /** The channel is out, or nobody knows: so many unknowns in a row are an outage. */
  readonly failed: (code: Extract<SendCode, 'down' | 'network'>, now: number) => void;
  /** How the side that fetches is. */
  readonly heard: (state: ChannelState) => void;
  /** What another life of this process knew; counts until something was sent. */
  readonly remember: (state: ChannelState, now: number) => void;
};

/** One cut connection is an accident; a third one after the other is an outage. */
const UNKNOWNS = 3;
/** The first question comes soon, since most outages are short; later ones must not be a storm. */
const FIRST_PROBE_MS = 500;
const LONGEST_PROBE_MS = 15_000;

const WORSE: { readonly [S in ChannelState]: number } = { ok: 0, degraded: 1, down: 2 };

export const openLine = (): Line => {
  let used = false;
  let unknowns = 0;
  let down = false;
  let probes = 0;
  let nextProbe = 0;
  let fetching: ChannelState = 'ok';
  const cut = (now: number): void => {
    if (down) return;
    down = true;
    probes = 0;
    nextProbe = now + FIRST_PROBE_MS;
  };
  const sending = (): ChannelState => (down ? 'down' : unknowns > 0 ? 'degraded' : 'ok');
  return {
    state: () => (WORSE[sending()] >= WORSE[fetching] ? sending() : fetching),
    isDown: () => down,
    takeProbe: (now) => {
      if (!down || now < nextProbe) return false;
      probes += 1;
      nextProbe = now + Math.min(LONGEST_PROBE_MS, FIRST_PROBE_MS * 2 ** Math.min(probes, 10));
      return true;
    },
    answered: () => {
      used = true;
      unknowns = 0;
      down = false;
    },
    failed: (code, now) => {
      used = true;
      unknowns += 1;
      if (code === 'down' || unknowns >= UNKNOWNS) cut(now);
    },
    heard: (state) => {
      fetching = state;
    },
    remember: (state, now) => {
      if (!used && state === 'down') cut(now);
    },
  };
};

const lines = new WeakMap<Channel, Line>();

/** The one line of a channel in this process. */
export const lineOf = (channel: Channel): Line => {
  const line = lines.get(channel) ?? openLine();
  lines.set(channel, line);
  return line;
};
