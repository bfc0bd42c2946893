// "Minta waktu": until which day, and why. A day before the answer is due is a promise; a later one an officer decides about.
import { ownWords, type AgencyFace } from '../agency-face.ts';
import { done, option, type Option, type Turned } from '../asking.ts';
import { officerTimeAsked } from '../clock-say.ts';
import { comingDay, reasonIn } from '../coming-day.ts';
import type { Text } from '../say.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';
import { notedThenNext } from './next-progress.ts';
import { askFocal, type FocalAsked } from './question.ts';

/** Working days from today that are offered as taps. */
const OFFERED = [3, 5, 10] as const;

const options = (world: World): readonly Option[] =>
  OFFERED.map((days) => world.workingDays.after(days)).map((day) =>
    option(day, 'choice-focal-day', { day: { kind: 'date', day } }),
  );

export const askTimeAgain = (
  state: State,
  asked: Pick<FocalAsked, 'reference'>,
  world: World,
  why: Text | null = null,
): Turned => askFocal(state, { kind: 'focal', act: 'time', reference: asked.reference }, options(world), why);

export const askTime = (state: State, face: AgencyFace, world: World): Turned =>
  askTimeAgain(state, face, world);

/** It is kept by when the answer is due, so nobody has to agree. */
const promise = (
  state: State,
  face: AgencyFace,
  day: string,
  reason: string | null,
  world: World,
): Turned => {
  const { reference } = face;
  const words = reason === null ? {} : { text: reason, agencyText: ownWords(reason) };
  return done(
    state,
    { kind: 'move', reference, move: 'promised', by: 'focal', payload: { day, ...words } },
    notedThenNext('focal-promised', { reference, day: { kind: 'date', day } }, reference, world),
  );
};

const askExtension = (state: State, face: AgencyFace, day: string, reason: string, world: World): Turned => {
  const { reference, agencyLabel, answerBy } = face;
  return done(
    state,
    {
      kind: 'move',
      reference,
      move: 'extension-asked',
      by: 'focal',
      payload: { day, text: reason, agencyText: ownWords(reason) },
    },
    {
      kind: 'tell-officers',
      reference,
      class: 'notice',
      say: officerTimeAsked(reference, { agency: agencyLabel, day, due: answerBy ?? world.today, reason }),
    },
    notedThenNext('focal-time-asked', { reference, day: { kind: 'date', day } }, reference, world),
  );
};

const onDay = (state: State, face: AgencyFace, said: string, reason: string | null, world: World): Turned => {
  const { reference, answerBy } = face;
  const day = world.workingDays.from(said);
  if (answerBy === null || day <= answerBy) return promise(state, face, day, reason, world);
  const last = world.workingDays.after(world.policy.extensionDays);
  if (day > last)
    return askTimeAgain(state, face, world, {
      key: 'focal-time-too-far',
      values: { day: { kind: 'date', day: last } },
    });
  if (reason === null)
    return askFocal(state, { kind: 'focal', act: 'time-reason', reference, day }, [], null, {
      key: 'focal-question-time-reason',
      values: { reference, day: { kind: 'date', day } },
    });
  return askExtension(state, face, day, reason, world);
};

/** One of the days that were offered. */
export const timeChosen = (
  state: State,
  asked: FocalAsked,
  face: AgencyFace,
  choice: string,
  world: World,
): Turned =>
  /^\d{4}-\d{2}-\d{2}$/u.test(choice) && choice > world.today
    ? onDay(state, face, choice, null, world)
    : askTimeAgain(state, asked, world);

/** A day in his own words, with the reason behind it or without. */
export const timeWritten = (
  state: State,
  asked: FocalAsked,
  face: AgencyFace,
  text: string,
  world: World,
): Turned => {
  const day = comingDay(text, { today: world.today, workingDay: world.workingDays.after });
  return day === null
    ? askTimeAgain(state, asked, world, { key: 'focal-time-unclear' })
    : onDay(state, face, day, reasonIn(text), world);
};

/** Why he needs the time that he asked for. */
export const timeBecause = (
  state: State,
  asked: FocalAsked,
  face: AgencyFace,
  text: string,
  world: World,
): Turned =>
  asked.day === undefined
    ? askTimeAgain(state, asked, world)
    : askExtension(state, face, asked.day, reasonIn(text) ?? text, world);
