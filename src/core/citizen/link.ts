// This chat shall be the reporter's too. Here the wish is said after number and code; there, in a chat of his, he says
// whether it is he. Until then the code opens one case and nothing else.
import { ask, beside, caseChoice, commandChoice, done, option, say, type Turned } from '../asking.ts';
import type { Effect } from '../effect.ts';
import { resume } from '../intake.ts';
import { newChat, type WhyOfficer } from '../link-wish.ts';
import { may, type Standing } from '../roles.ts';
import type { Choice, Say, Text } from '../say.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';

/** Whoever has a duty is not offered it: such a chat is never linked. */
export const mayOfferLink = (standing: Standing): boolean =>
  !may(standing, 'see-queue') && !may(standing, 'work-cases');

export const linkChoice = (reference: string): Choice =>
  caseChoice('citizen', reference, 'link', 'choice-link');

const questionText = (reference: string, channel: string): Text => ({
  key: 'link-question',
  values: { reference, chat: newChat(channel) },
});

/** To the owner, in his own chats. It names no topic: a lock screen betrays. */
export const linkQuestion = (reference: string, channel: string, wish: string): Say => ({
  ...questionText(reference, channel),
  choices: [
    caseChoice('citizen', reference, 'link-yes', 'choice-link-yes', wish),
    caseChoice('citizen', reference, 'link-no', 'choice-link-no', wish),
  ],
});

/** To the chat that asked. A refusal says the same whoever refused, and nothing about him. */
export const linkDone = (): Say => ({
  key: 'link-done',
  choices: [commandChoice('status', 'choice-status')],
});
export const linkNotDone = (): Say => ({ key: 'link-not-done' });
export const linkExpired = (reference: string): Say => ({
  key: 'link-expired',
  choices: [linkChoice(reference)],
});

/** To the owner's other chats. */
export const linkByOfficer = (channel: string): Say => ({
  key: 'link-by-officer',
  values: { chat: newChat(channel) },
});

/** An open question stays or, if this one took its place, comes again. */
const goOn = (state: State, world: World, ...effects: readonly Effect[]): Turned => {
  const { asked, draft } = state;
  if (draft !== null && (asked?.kind === 'intake' || asked?.kind === 'link'))
    return resume({ ...state, asked: null }, world, effects);
  return asked?.kind === 'link' ? done(state, ...effects) : beside(state, ...effects);
};

const wished = (state: State, reference: string, why: WhyOfficer | null, world: World): Turned =>
  goOn(state, world, { kind: 'wish-link', reference, why }, say('link-wished', { reference }));

/** `Hubungkan chat ini`. What it comes to is not told: who is asked, and whether he can be, is the reporter's. */
export const wishLink = (state: State, reference: string, world: World): Turned => {
  const way = world.found.linkWay;
  switch (way?.kind) {
    case 'own':
      return goOn(state, world, say('link-own', { reference }));
    case 'asker-has-duty':
      return goOn(state, world, say('link-duty'));
    case 'at-once':
      return goOn(state, world, { kind: 'link-recorded', reference }, say('link-at-once', { reference }));
    case 'ask-owner':
      return wished(state, reference, null, world);
    case 'ask-officer':
      return wished(state, reference, way.why, world);
    case 'not-now':
    case undefined:
      return goOn(state, world, say('link-not-now'));
    default:
      return way satisfies never;
  }
};

/** A wish as its question's buttons name it. */
export type Wish = { readonly reference: string; readonly id: string };

const askAgain = (state: State, { reference, id }: Wish, channel: string): Turned =>
  ask(state, { kind: 'link', reference, wish: id }, 'link', questionText(reference, channel), [
    option('yes', 'choice-link-yes'),
    option('no', 'choice-link-no'),
  ]);

/** The owner's word. `isTyped`: in words or by a number, which while something else is asked may have been meant for that. */
export const answerLink = (
  state: State,
  asked: Wish,
  isYes: boolean,
  isTyped: boolean,
  world: World,
): Turned => {
  const wish = world.found.linkWish;
  if (!wish) return goOn(state, world, say('request-over'));
  if (isTyped && state.asked !== null && state.asked.kind !== 'link')
    return askAgain(state, asked, wish.channel);
  const decide = (decision: 'link' | 'refuse' | 'to-officer'): Effect => ({
    kind: 'decide-link',
    wish: wish.id,
    by: 'citizen',
    decision,
    note: null,
  });
  if (!isYes) {
    const kode = commandChoice('kode', 'choice-new-code');
    return goOn(state, world, decide('refuse'), say('link-refused', { reference: asked.reference }, [kode]));
  }
  // Why an officer has to look after all is the other chat's affair, and not told.
  return wish.needs.kind === 'ask-owner'
    ? goOn(state, world, decide('link'), say('link-granted'))
    : goOn(state, world, decide('to-officer'), say('link-officer-decides'));
};
