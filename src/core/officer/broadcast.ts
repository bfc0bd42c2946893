// `siaran`: text, audience, a preview of exactly what is sent, an explicit yes.
import { readWhen, unknownVariables, variableNames, type Announcement } from '../announcement.ts';
import { ask, done, option, say, type Turned } from '../asking.ts';
import { EVERYBODY, readAudience, type Audience } from '../audience.ts';
import type { Text } from '../say.ts';
import type { Asked, State } from '../state.ts';
import type { World } from '../world.ts';
import { asSent, preview } from './broadcast-preview.ts';
import { toReport } from './broadcast-report.ts';
import { QUEUE } from './card.ts';
import { askedAgain } from './question.ts';

export type BroadcastAsked = Extract<Asked, { readonly kind: 'broadcast' }>;

/** Longer messages to a crowd are not read, and stay one message on every channel. */
const LONGEST_BROADCAST = 1500;
/** More than anybody chooses from, and buttons that a phone shows at once. */
const MOST_ANSWERS = 5;
const LONGEST_ANSWER = 40;

const CANCEL = option('cancel', 'choice-officer-cancel');

const askText = (state: State, why: Text | null = null): Turned =>
  ask(
    state,
    { kind: 'broadcast', stage: 'text' },
    'officer-broadcast',
    askedAgain({ key: 'officer-broadcast-text', values: { variables: variableNames.join(' ') } }, why),
    [CANCEL],
  );

const askAudience = (state: State, { text }: BroadcastAsked, why: Text | null = null): Turned =>
  ask(
    state,
    { kind: 'broadcast', stage: 'audience', ...(text === undefined ? {} : { text }) },
    'officer-broadcast',
    askedAgain({ key: 'officer-broadcast-audience' }, why),
    [
      option('all', 'choice-officer-all'),
      option('due', 'choice-officer-due'),
      option('silent', 'choice-officer-silent'),
      CANCEL,
    ],
  );

const PRESETS: { readonly [choice: string]: Audience } = {
  all: EVERYBODY,
  due: { ...EVERYBODY, cases: 'due' },
  silent: { ...EVERYBODY, cases: 'silent' },
};

/** An earlier release kept a choice by its word. */
const audienceIn = ({ to }: BroadcastAsked): Audience | null =>
  typeof to === 'string' ? (PRESETS[to] ?? null) : (to ?? null);

/** What is asked for at the confirmation, as it stands in the state. */
const draftOf = (asked: BroadcastAsked): Announcement | null => {
  const to = audienceIn(asked);
  return to === null || asked.text === undefined
    ? null
    : {
        to,
        text: asked.text,
        wants: asked.wants ?? 'nothing',
        at: asked.at ?? null,
        every: asked.every ?? null,
      };
};

const askConfirm = (state: State, draft: Announcement, world: World, why: Text | null = null): Turned => {
  const people = world.found.audience?.people ?? 0;
  const { to, text, wants, at, every } = draft;
  if (people === 0)
    return askAudience(
      state,
      { kind: 'broadcast', stage: 'audience', text },
      { key: 'officer-broadcast-nobody' },
    );
  return ask(
    state,
    {
      kind: 'broadcast',
      stage: 'confirm',
      text,
      to,
      wants,
      ...(at === null ? {} : { at }),
      ...(every === null ? {} : { every }),
    },
    'officer-broadcast',
    askedAgain(
      { key: 'officer-broadcast-confirm', values: { count: people, at: at === null ? 'now' : 'later' } },
      why,
    ),
    [
      option('send', at === null ? 'choice-officer-send' : 'choice-officer-schedule'),
      option('try', 'choice-officer-try'),
      wants === 'ack' ? option('no-ack', 'choice-officer-no-ack') : option('ack', 'choice-officer-ack'),
      option('when', 'choice-officer-when'),
      option('change', 'choice-officer-change-text'),
      CANCEL,
    ],
    why === null ? preview(draft, world) : [],
  );
};

/** `text` may be what stood behind `siaran`. */
export const broadcast = (state: State, text: string): Turned => {
  const words = text.trim();
  if (words === '') return askText(state);
  if (words.length > LONGEST_BROADCAST)
    return askText(state, { key: 'officer-too-long', values: { longest: LONGEST_BROADCAST } });
  const [unknown] = unknownVariables(words);
  if (unknown !== undefined)
    return askText(state, {
      key: 'officer-broadcast-variable',
      values: { name: unknown, variables: variableNames.join(' ') },
    });
  return askAudience(state, { kind: 'broadcast', stage: 'audience', text: words });
};

/** The audience this answer needs counted, or null. `words`: what was typed. */
export const audienceOf = (
  asked: BroadcastAsked,
  choice: string | null,
  words: string | null,
  world: Pick<World, 'directory'>,
): Audience | null => {
  if (asked.stage === 'confirm' || asked.stage === 'when') return audienceIn(asked);
  if (asked.stage !== 'audience') return null;
  if (choice !== null) return PRESETS[choice] ?? null;
  return words === null ? null : readAudience(words, 'any', world.directory).audience;
};

export const broadcastCancelled = (state: State): Turned =>
  done(state, say('officer-broadcast-cancelled', {}, [QUEUE]));

const sent = (state: State, draft: Announcement, world: World): Turned => {
  const audience = world.found.audience;
  const how = audience?.needsSecond ? 'second' : draft.at === null ? 'now' : 'later';
  return done(
    state,
    { kind: 'broadcast', announcement: draft },
    say('officer-broadcast-sent', { count: audience?.people ?? 0, how }, [
      toReport('choice-officer-reports'),
      QUEUE,
    ]),
  );
};

/** The message as one recipient reads it, to the officer himself. */
const tried = (state: State, draft: Announcement, world: World): Turned => {
  const again = askConfirm(state, draft, world, { key: 'officer-broadcast-tried' });
  return { ...again, effects: [asSent(draft, world.found.audience?.samples ?? []), ...again.effects] };
};

export const broadcastChoice = (
  state: State,
  asked: BroadcastAsked,
  choice: string,
  world: World,
): Turned => {
  if (choice === 'cancel') return broadcastCancelled(state);
  if (asked.text === undefined || choice === 'change') return askText(state);
  const preset = asked.stage === 'audience' ? PRESETS[choice] : undefined;
  if (preset)
    return askConfirm(
      state,
      { to: preset, text: asked.text, wants: 'nothing', at: null, every: null },
      world,
    );
  const draft = draftOf(asked);
  if (draft === null || (asked.stage !== 'confirm' && asked.stage !== 'when'))
    return broadcastAgain(state, asked, { key: 'officer-choose' }, world);
  switch (choice) {
    case 'send':
      return sent(state, draft, world);
    case 'try':
      return tried(state, draft, world);
    case 'ack':
      return askConfirm(state, { ...draft, wants: 'ack' }, world);
    case 'no-ack':
      return askConfirm(state, { ...draft, wants: 'nothing' }, world);
    case 'now':
      return askConfirm(state, { ...draft, at: null, every: null }, world);
    case 'when':
      return askWhen(state, asked);
    default:
      return broadcastAgain(state, asked, { key: 'officer-choose' }, world);
  }
};

const askWhen = (state: State, asked: BroadcastAsked, why: Text | null = null): Turned =>
  ask(
    state,
    { ...asked, stage: 'when' },
    'officer-broadcast',
    askedAgain({ key: 'officer-broadcast-when' }, why),
    [option('now', 'choice-officer-now'), CANCEL],
  );

const POLL = /^(?:pilihan|jawaban)\s*:\s*(.+)$/is;

/** Words at a question of his: a text, an audience, answers to choose from, a time. */
export const broadcastWords = (
  state: State,
  asked: BroadcastAsked,
  text: string,
  why: Text,
  world: World,
): Turned => {
  if (asked.stage === 'text' || asked.text === undefined) return broadcast(state, text);
  if (asked.stage === 'audience') {
    const { audience, unknown } = readAudience(text, 'any', world.directory);
    if (unknown.length > 0 || audience.who.length + audience.except.length === 0)
      return askAudience(state, asked, {
        key: 'officer-broadcast-unknown',
        values: { what: unknown.join(', ') || text },
      });
    return askConfirm(
      state,
      { to: audience, text: asked.text, wants: 'nothing', at: null, every: null },
      world,
    );
  }
  const draft = draftOf(asked);
  if (draft === null) return askAudience(state, asked);
  if (asked.stage === 'when') {
    const when = readWhen(
      text,
      { day: world.today, minute: world.minute },
      world.openFrom,
      world.workingDays.after,
    );
    return when === null
      ? askWhen(state, asked, { key: 'officer-broadcast-when-unclear' })
      : askConfirm(state, { ...draft, ...when }, world);
  }
  const [, answers] = POLL.exec(text.trim()) ?? [];
  const wants = answers
    ?.split(/\s*[/;\n]\s*/)
    .map((answer) => answer.trim().slice(0, LONGEST_ANSWER))
    .filter((answer) => answer !== '');
  if (wants !== undefined && wants.length >= 2 && wants.length <= MOST_ANSWERS)
    return askConfirm(state, { ...draft, wants }, world);
  return askConfirm(state, draft, world, why);
};

export const broadcastAgain = (state: State, asked: BroadcastAsked, why: Text, world: World): Turned => {
  if (asked.stage === 'text' || asked.text === undefined) return askText(state, why);
  const draft = draftOf(asked);
  if (asked.stage === 'audience' || draft === null) return askAudience(state, asked, why);
  return asked.stage === 'when' ? askWhen(state, asked, why) : askConfirm(state, draft, world, why);
};
