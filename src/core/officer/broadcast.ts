// `siaran`: text, audience, a preview of exactly what is sent, an explicit yes.
import { broadcastMessage } from '../agency-say.ts';
import { ask, done, option, say, type Turned } from '../asking.ts';
import type { Effect } from '../effect.ts';
import type { Text } from '../say.ts';
import type { Asked, State } from '../state.ts';
import type { World } from '../world.ts';
import { QUEUE } from './card.ts';
import { askedAgain } from './question.ts';

type BroadcastAsked = Extract<Asked, { readonly kind: 'broadcast' }>;
type Audience = 'all' | 'due';

/** Longer messages to a crowd are not read, and stay one message on every channel. */
const LONGEST_BROADCAST = 1500;

const CANCEL = option('cancel', 'choice-officer-cancel');

const askText = (state: State, why: Text | null = null): Turned =>
  ask(
    state,
    { kind: 'broadcast', stage: 'text' },
    'officer-broadcast',
    askedAgain({ key: 'officer-broadcast-text' }, why),
    [CANCEL],
  );

const askAudience = (state: State, text: string, why: Text | null = null): Turned =>
  ask(
    state,
    { kind: 'broadcast', stage: 'audience', text },
    'officer-broadcast',
    askedAgain({ key: 'officer-broadcast-audience' }, why),
    [option('all', 'choice-officer-all'), option('due', 'choice-officer-due'), CANCEL],
  );

const preview = (to: Audience, text: string, world: World): readonly Effect[] => {
  const audience = world.found.audience;
  const { key, values } = broadcastMessage(text);
  return [
    say('officer-broadcast-preview', {
      to,
      count: audience?.people ?? 0,
      lines: [
        ...(audience?.excluded ?? []).map(({ why, people }) => ({
          key: 'officer-broadcast-excluded',
          values: { why, count: people },
        })),
        { key: 'officer-broadcast-as-sent' },
      ],
    }),
    say(key, values),
  ];
};

const askConfirm = (
  state: State,
  text: string,
  to: Audience,
  world: World,
  why: Text | null = null,
): Turned => {
  const people = world.found.audience?.people ?? 0;
  if (people === 0) return askAudience(state, text, { key: 'officer-broadcast-nobody' });
  return ask(
    state,
    { kind: 'broadcast', stage: 'confirm', text, to },
    'officer-broadcast',
    askedAgain({ key: 'officer-broadcast-confirm', values: { count: people } }, why),
    [option('send', 'choice-officer-send'), option('change', 'choice-officer-change-text'), CANCEL],
    why === null ? preview(to, text, world) : [],
  );
};

/** `text` may be what stood behind `siaran`. */
export const broadcast = (state: State, text: string): Turned => {
  const words = text.trim();
  if (words === '') return askText(state);
  if (words.length > LONGEST_BROADCAST)
    return askText(state, { key: 'officer-too-long', values: { longest: LONGEST_BROADCAST } });
  return askAudience(state, words);
};

/** The audience this choice needs counted, or null. */
export const audienceOf = (asked: BroadcastAsked, choice: string | null): Audience | null => {
  if (asked.stage === 'confirm') return asked.to ?? null;
  return asked.stage === 'audience' && (choice === 'all' || choice === 'due') ? choice : null;
};

export const broadcastCancelled = (state: State): Turned =>
  done(state, say('officer-broadcast-cancelled', {}, [QUEUE]));

const sent = (state: State, text: string, to: Audience, world: World): Turned =>
  done(
    state,
    { kind: 'broadcast', to, text },
    say('officer-broadcast-sent', { count: world.found.audience?.people ?? 0 }, [QUEUE]),
  );

export const broadcastChoice = (
  state: State,
  asked: BroadcastAsked,
  choice: string,
  world: World,
): Turned => {
  const { text, to } = asked;
  if (choice === 'cancel') return broadcastCancelled(state);
  if (text === undefined || choice === 'change') return askText(state);
  const audience = audienceOf(asked, choice);
  if (asked.stage === 'audience' && audience !== null) return askConfirm(state, text, audience, world);
  if (asked.stage === 'confirm' && to !== undefined && choice === 'send') return sent(state, text, to, world);
  return broadcastAgain(state, asked, { key: 'officer-choose' }, world);
};

export const broadcastAgain = (state: State, asked: BroadcastAsked, why: Text, world: World): Turned => {
  const { text, to } = asked;
  if (asked.stage === 'text' || text === undefined) return askText(state, why);
  if (asked.stage === 'audience' || to === undefined) return askAudience(state, text, why);
  return askConfirm(state, text, to, world, why);
};
