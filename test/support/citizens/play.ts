// Plays one citizen against the pure conversation with the shipped rules and words: he answers what he is asked in his own
// words, then by a number, looks over what was understood, and has wrong lines changed. He never sees more than the screen.
import { openCopy } from '../../../src/copy/copy.ts';
import { addDays } from '../../../src/core/calendar.ts';
import type { Draft } from '../../../src/core/draft.ts';
import type { Filing } from '../../../src/core/effect.ts';
import { takenBack } from '../../../src/core/quick.ts';
import type { Day } from '../../../src/core/reading.ts';
import type { Language, Offered } from '../../../src/core/say.ts';
import { NEW_STATE, type State } from '../../../src/core/state.ts';
import { readToken } from '../../../src/core/token.ts';
import { needs, turn } from '../../../src/core/turn.ts';
import type { World } from '../../../src/core/world.ts';
import { directoryOf } from '../../../src/understand/directory.ts';
import { readIdentity } from '../../../src/understand/identity.ts';
import { read } from '../../../src/understand/read.ts';
import { AGENCIES, DATA, LIBRARY, TODAY } from '../../understand/library.ts';
import { aWorld, foundFor } from '../core-world.ts';
import type { Citizen, Field, Truth } from './citizen.ts';

/** Nobody writes more than this to a bot that does not understand him. */
const PATIENCE = 25;

const copy = openCopy();
const directory = directoryOf(LIBRARY, AGENCIES);

const worldOn = (today: Day, offered: readonly Offered[]): World =>
  aWorld({
    today,
    nextOfficeDay: today,
    offered,
    directory,
    read: (text) => read(text, today, LIBRARY),
    readIdentity: (text) => readIdentity(text, today, LIBRARY),
    command: copy.command,
    found: foundFor([], {}),
  });

export type Played = {
  readonly filing: Filing | null;
  /** Messages after the opening. */
  readonly messages: number;
  /** What stood on the screen, line by line. */
  readonly screen: string;
};

const agencyTypeOf = (draft: Draft): string | null =>
  draft.agency ? (directory.agencyById(draft.agency.id)?.type ?? draft.agency.id) : null;

/** The kinds of office that are right, and those that answer for them. */
const rightAgencies = ({ agencies }: Truth): readonly string[] => [
  ...agencies,
  ...DATA.agencyTypes.flatMap(({ id, answeredBy }) =>
    agencies.includes(id) && answeredBy ? [answeredBy] : [],
  ),
];

/** Whether the complaint goes to an office that is right; where none is meant, to any or none. */
export const isRightAgency = (draft: Draft, means: Truth): boolean => {
  const type = agencyTypeOf(draft);
  return means.agencies.length === 0 || (type !== null && rightAgencies(means).includes(type));
};

/** Which lines are not what he meant. What is not known is not wrong. */
const wrongLines = (draft: Draft, means: Truth): readonly Field[] => {
  const { place, date, reported } = draft;
  const wrong: Field[] = [];
  if (draft.topicLabel !== null && !means.matter.test(draft.topicLabel)) wrong.push('topic');
  if (draft.agency !== null && !isRightAgency(draft, means)) wrong.push('agency');
  const elsewhere =
    place !== null &&
    ((means.regency !== null && place.regency !== means.regency) ||
      (means.district !== null && place.district !== null && place.district !== means.district));
  if (elsewhere) wrong.push('place');
  if (date !== null && means.days !== null && (date.day < means.days[0] || date.day > means.days[1]))
    wrong.push('date');
  if (reported !== null && means.reported !== null && reported !== means.reported) wrong.push('reported');
  return wrong;
};

type Choice = { readonly choice: string; readonly label: string; readonly number: string };

const choicesOf = (offered: readonly Offered[]): readonly Choice[] =>
  offered.map(({ token, label }, at) => {
    const read_ = readToken(token);
    return { choice: read_?.kind === 'question' ? read_.choice : token, label, number: `${at + 1}` };
  });

const dayChoice = ({ days }: Truth): string => {
  if (days === null) return 'skip';
  return days[0] >= addDays(TODAY, -7) ? 'week' : days[0] >= addDays(TODAY, -31) ? 'month' : 'skip';
};

/** The number he types when he has no words of his own (left): the choice that is true for him, else a way on. */
const pick = (step: string, choices: readonly Choice[], means: Truth, wrong: readonly Field[]): string => {
  const by = (...names: readonly string[]): string | undefined =>
    names.flatMap((name) => choices.filter(({ choice }) => choice === name))[0]?.number;
  const saying = (pattern: RegExp): string | undefined =>
    choices.find(({ label }) => pattern.test(label))?.number;
  switch (step) {
    case 'confirm':
      return (wrong.length > 0 ? by('change') : by('yes')) ?? '1';
    case 'summary':
      return (wrong.length > 0 ? by('edit') : by('send')) ?? '1';
    case 'edit':
      return by(...wrong, 'back') ?? '1';
    case 'kind':
      return by(means.lane === 'konsultasi' ? 'question' : 'complaint') ?? '1';
    case 'topic':
      return saying(means.matter) ?? by('unknown') ?? '1';
    case 'agency':
      return (
        choices.find(({ choice }) => rightAgencies(means).includes(choice.split(':')[0] ?? ''))?.number ??
        by('unknown') ??
        '1'
      );
    case 'place':
      return (
        by(
          ...(means.district ? [means.district.replaceAll('.', '-')] : []),
          (means.regency ?? '').replaceAll('.', '-'),
        ) ?? '1'
      );
    case 'date':
      return by(dayChoice(means), 'skip') ?? '1';
    case 'reported':
      return by(means.reported === 'yes' ? 'yes' : 'now', 'no') ?? '1';
    default:
      return by('skip', 'no', 'now') ?? '1';
  }
};

export const play = (citizen: Citizen): Played => {
  const { means } = citizen;
  let state: State = NEW_STATE;
  let today: Day = TODAY;
  let offered: readonly Offered[] = [];
  let filing: Filing | null = null;
  let messages = 0;
  const screen: string[] = [];
  /** Not shown yet: more words of an opening may still take it back. */
  const answered: string[] = [];
  const asked = new Map<string, number>();
  const corrected = new Set<Field>();
  const tried = new Set<Field>();

  const hear = (from: State, text: string): void => {
    const world = worldOn(today, offered);
    const event = { kind: 'text', text } as const;
    const turned = turn(from, event, {
      ...world,
      found: foundFor(needs(from, event, world), { livingFocalPoint: true }),
    });
    state = JSON.parse(JSON.stringify(turned.state)) as State;
    for (const effect of turned.effects) {
      if (effect.kind === 'file') filing = effect.filing;
      if (effect.kind !== 'say') continue;
      const worded = copy.word(effect.say, { language: state.language as Language, buttons: false });
      answered.push(`< ${worded.text}`);
      if (worded.offered.length > 0) offered = worded.offered;
    }
  };

  const opens = (): void => {
    for (const [at, text] of citizen.opening.entries()) {
      // Pieces that come within a moment are heard together with what was not answered yet.
      const back = at > 0 ? takenBack(state, { kind: 'text', text }, worldOn(today, offered)) : null;
      if (back) answered.length = 0;
      screen.push(...answered.splice(0), `> ${text}`);
      hear(back?.state ?? state, back?.event.kind === 'text' ? back.event.text : text);
    }
  };

  const says = (text: string): void => {
    messages += 1;
    screen.push(...answered.splice(0), `> ${text}`);
    hear(state, text);
  };

  /** What he says now: his own words for the question, a correction, or a number. */
  const answer = (): string => {
    const step = state.asked?.kind === 'intake' ? state.asked.step : (state.asked?.kind ?? 'nothing');
    const wrong = state.draft ? wrongLines(state.draft, means).filter((field) => !tried.has(field)) : [];
    const times = asked.get(step) ?? 0;
    asked.set(step, times + 1);
    const overlooks = step === 'confirm' || step === 'summary';
    const inWords = wrong.find((field) => citizen.corrects?.[field] !== undefined && !corrected.has(field));
    if (overlooks && inWords) {
      corrected.add(inWords);
      return citizen.corrects?.[inWords] ?? '';
    }
    const reply = citizen.answers[step]?.[times];
    if (reply !== undefined && !(overlooks && wrong.length > 0)) {
      if (typeof reply === 'string') return reply;
      today = addDays(today, reply.afterDays);
      screen.push(...answered.splice(0), `-- ${today}`);
      return reply.says;
    }
    if (step === 'nothing') return 'lanjut';
    const field = step === 'edit' ? wrong[0] : undefined;
    if (field) tried.add(field);
    return pick(step, choicesOf(offered), means, wrong);
  };

  opens();
  while (filing === null && messages < PATIENCE) says(answer());
  return { filing, messages, screen: [...screen, ...answered].join('\n') };
};
