// `kanal`: how each channel is, and what waits there and why. `lanjutkan CHANNEL`: an officer sets a held channel going again.
import { done, say, type Turned } from '../asking.ts';
import type { ChannelLine } from '../channel-line.ts';
import type { Choice, Text } from '../say.ts';
import type { State } from '../state.ts';
import { writeToken } from '../token.ts';
import type { World } from '../world.ts';
import { QUEUE } from './card.ts';

/** Whether what stands behind `lanjutkan` is meant for it; "lanjutkan laporan saya" is a citizen's sentence. */
export const isForResume = (rest: string): boolean => /^(?:whatsapp|wa)$/iu.test(rest.trim());

const named = (channel: string): Text => ({ key: 'officer-channel-name', values: { channel } });

const AN_HOUR = 60;
const A_DAY = 24 * AN_HOUR;

const ageOf = (minutes: number): Text => {
  if (minutes < AN_HOUR) return { key: 'officer-channels-minutes', values: { count: minutes } };
  if (minutes < A_DAY)
    return { key: 'officer-channels-hours', values: { count: Math.floor(minutes / AN_HOUR) } };
  return { key: 'officer-channels-days', values: { count: Math.floor(minutes / A_DAY) } };
};

const linesOf = ({ channel, state, heldWhy, waiting }: ChannelLine): readonly Text[] => [
  {
    key: 'officer-channels-line',
    values: {
      name: named(channel),
      state: { key: 'officer-channels-state', values: { state, why: heldWhy ?? 'none' } },
    },
  },
  ...waiting.map(({ class: kind, why, count, oldestMinutes }) => ({
    key: 'officer-channels-waiting',
    values: { class: kind, why, count, age: ageOf(oldestMinutes) },
  })),
];

const resumeChoice = (channel: string): Choice => ({
  key: 'choice-officer-resume-channel',
  values: { name: named(channel) },
  token: writeToken({ kind: 'command', command: 'lanjutkan', rest: channel }),
});

export const channels = (state: State, { found }: World): Turned => {
  const lines = found.channels ?? [];
  if (lines.length === 0) return done(state, say('officer-channels-none', {}, [QUEUE]));
  const held = lines.filter((line) => line.state === 'held').map(({ channel }) => resumeChoice(channel));
  return done(state, say('officer-channels', { lines: lines.flatMap(linesOf) }, [...held, QUEUE]));
};

/** `wa` is how people write it. */
const channelIn = (rest: string): string => {
  const word = rest.trim().toLowerCase();
  return word === 'wa' ? 'whatsapp' : word;
};

export const resume = (state: State, rest: string, { found }: World): Turned => {
  const channel = channelIn(rest);
  const isHeld = found.channels?.some((line) => line.channel === channel && line.state === 'held') === true;
  if (!isHeld) return done(state, say('officer-channel-not-held', { channel }, [QUEUE]));
  return done(state, { kind: 'resume-channel', channel }, say('officer-channel-resumed', { channel }));
};
