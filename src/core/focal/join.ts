// `gabung CODE`: a person with an invitation becomes a focal point (after an officer's approval) or the first admin.
import { ask, commandChoice, done, option, say, type Turned } from '../asking.ts';
import type { Letter } from '../held.ts';
import { letterIn } from '../letter-words.ts';
import type { Asked, State } from '../state.ts';
import type { Text } from '../say.ts';
import type { World } from '../world.ts';
import { settled } from './settled.ts';

type JoinAsked = Extract<Asked, { readonly kind: 'join' }>;

/** A code as it is looked up: capitals, no white space. Empty: none was typed. */
export const codeIn = (rest: string): string => rest.replace(/\s+/gu, '').toUpperCase();

/** Longer ones are sentences, not names or offices. */
const LONGEST_NAME = 80;
const LONGEST_POSITION = 120;

const isTitle = (part: string): boolean =>
  /^(?:\p{L}{1,5}\.)+\p{L}{0,6}\.?$|^(?:SH|SE|MM|MH|ST|MT|MSi|SSos)$/u.test(part);

/** "Budi Santoso, S.Sos., Kasi Pelayanan": name with its titles, and the position; null where there is none. */
const nameAndPosition = (text: string): { readonly name: string; readonly position: string | null } => {
  const [name = '', ...more] = text
    .split(/[,\n;]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const titles = more.findIndex((part) => !isTitle(part));
  const position = titles === -1 ? [] : more.slice(titles);
  const named = [name, ...(titles === -1 ? more : more.slice(0, titles))].join(', ');
  return { name: named, position: position.length > 0 ? position.join(', ') : null };
};

const isName = (name: string): boolean =>
  name.length <= LONGEST_NAME && /\p{L}{2}/u.test(name) && !/\d{3}/u.test(name);

const invalid = (state: State): Turned => settled(state, say('focal-join-invalid'));

const unclear = ({ position }: JoinAsked): string =>
  position === undefined ? 'focal-join-unclear' : 'duty-join-letter-unclear';

const SKIP = option('skip', 'choice-duty-skip');

const askJoin = (state: State, asked: JoinAsked, question: Text, again = false): Turned =>
  ask(
    state,
    asked,
    'focal-join',
    again ? { key: 'focal-again', values: { why: { key: unclear(asked) }, question } } : question,
    [...(asked.position === undefined ? [] : [SKIP]), option('cancel', 'choice-focal-cancel')],
  );

const questionFor = (asked: JoinAsked, world: World): Text => {
  const { invite } = world.found;
  if (invite?.kind !== 'focal') return { key: 'focal-join-admin' };
  if (asked.position !== undefined) return { key: 'duty-join-letter' };
  if (asked.name !== undefined) return { key: 'focal-join-position' };
  return {
    key: 'focal-join-focal',
    values: {
      agency: invite.agencyLabel,
      role: invite.role ?? 'focal',
      area: invite.areaLabel ?? { key: 'focal-whole-area' },
    },
  };
};

/** `code` was typed behind `gabung`. Unknown, used and expired codes are answered alike: nobody learns which exist. */
export const join = (state: State, code: string, world: World): Turned => {
  if (code === '') return settled(state, say('focal-join-how'));
  const { invite } = world.found;
  if (!invite) return invalid(state);
  if (invite.kind === 'focal' && invite.held === true)
    return settled(state, say('duty-join-held', { agency: invite.agencyLabel }));
  const asked: JoinAsked = { kind: 'join', code };
  return askJoin(state, asked, questionFor(asked, world));
};

export const joinAgain = (state: State, asked: JoinAsked, world: World): Turned =>
  world.found.invite ? askJoin(state, asked, questionFor(asked, world), true) : invalid(state);

const redeem = (
  state: State,
  { code }: JoinAsked,
  name: string,
  position: string,
  key: string,
  letter: Letter | null = null,
): Turned =>
  done(
    state,
    { kind: 'redeem', code, name, position, ...(letter === null ? {} : { letter }) },
    say(key, { name }),
  );

/** A letter is good to have and nobody waits for it: an officer sees whether there is one. */
const withLetter = (state: State, asked: JoinAsked, letter: Letter | null): Turned =>
  redeem(state, asked, asked.name ?? '', asked.position ?? '', 'focal-join-waiting', letter);

/** The question that may be left open is. */
export const joinSkipped = (state: State, asked: JoinAsked, world: World): Turned =>
  asked.position === undefined || !world.found.invite
    ? joinAgain(state, asked, world)
    : withLetter(state, asked, null);

/** Name and position came, together or one after the other. */
export const joinAnswer = (state: State, asked: JoinAsked, text: string, world: World): Turned => {
  const { invite } = world.found;
  if (!invite) return invalid(state);
  const said = nameAndPosition(text);
  if (invite.kind === 'admin') {
    if (!isName(said.name)) return joinAgain(state, asked, world);
    const admin = redeem(state, asked, said.name, said.position ?? '', 'officer-welcome');
    return { ...admin, state: { ...admin.state, role: 'officer' } };
  }
  if (asked.position !== undefined) {
    const letter = letterIn(text, world.today);
    return letter ? withLetter(state, asked, letter) : joinAgain(state, asked, world);
  }
  const name = asked.name ?? said.name;
  const position = asked.name === undefined ? said.position : text.trim();
  if (!isName(name) || (position !== null && position.length > LONGEST_POSITION))
    return joinAgain(state, asked, world);
  if (position === null) {
    const named: JoinAsked = { ...asked, name };
    return askJoin(state, named, questionFor(named, world));
  }
  const placed: JoinAsked = { ...asked, name, position };
  return askJoin(state, placed, questionFor(placed, world));
};

export const joinCancelled = (state: State): Turned =>
  done(
    { ...state, role: 'citizen' },
    say('focal-join-cancelled', {}, [commandChoice('lapor', 'choice-focal-complain')]),
  );
