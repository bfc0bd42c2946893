// A message changed after it was sent. Words of the open story are exchanged; whatever else was said already stands, and he
// is told how to change it.
import { beside, say, type Turned } from '../asking.ts';
import type { Draft } from '../draft.ts';
import type { Heard } from '../heard.ts';
import { resume } from '../intake.ts';
import type { State } from '../state.ts';
import { notesOn } from '../steps/notes.ts';
import { settle } from '../steps/settle.ts';
import type { World } from '../world.ts';
import { MENU } from './menu.ts';

/** So many messages of a story are remembered, the newest: older ones are hardly changed. */
const MOST_MESSAGES = 20;

/** Remembers the message whose words went into the story in this turn. */
export const rememberMessage = (turned: Turned, message: string, text: string): Turned => {
  const { draft } = turned.state;
  if (draft === null || !draft.story.includes(text)) return turned;
  const messages = [...draft.messages.filter(({ id }) => id !== message), { id: message, text }];
  return {
    ...turned,
    state: { ...turned.state, draft: { ...draft, messages: messages.slice(-MOST_MESSAGES) } },
  };
};

const exchanged = (draft: Draft, id: string, before: string, now: string): Draft => ({
  ...draft,
  story: draft.story.map((part) => (part === before ? now : part)),
  messages: draft.messages.map((message) => (message.id === id ? { id, text: now } : message)),
});

export const hearEdited = (
  state: State,
  { message, text }: Extract<Heard, { readonly kind: 'edited' }>,
  world: World,
): Turned => {
  const { draft } = state;
  if (draft === null) return beside(state, say('edited-too-late', {}, MENU));
  const known = draft.messages.find(({ id }) => id === message);
  // Telegram also tells of a message whose preview changed, and not its words.
  if (known?.text === text) return beside(state);
  if (known === undefined || text === '' || !draft.story.includes(known.text))
    return resume(state, world, [say('edited-answer')]);
  const reading = world.read(text);
  const next = settle(exchanged(draft, message, known.text, text), reading, world);
  return resume({ ...state, draft: next }, world, [
    say('edited-story'),
    ...notesOn(draft, next, reading, world),
  ]);
};
