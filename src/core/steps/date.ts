// When it happened last. Loose answers are good enough: "sekitar" stays with the date.
import { option } from '../asking.ts';
import type { EventDate } from '../reading.ts';
import { settle } from './settle.ts';
import type { World } from '../world.ts';
import type { Answer, Step } from './step.ts';
import { daysBefore } from './days.ts';

const ofChoice = (choice: string, today: string): EventDate | null => {
  if (choice === 'today') return { day: today, precision: 'day' };
  if (choice === 'week') return { day: daysBefore(today, 3), precision: 'about' };
  if (choice === 'month') return { day: daysBefore(today, 15), precision: 'about' };
  return null;
};

/** More words than these are a sentence, in which "agustus" may be anything. */
const LONGEST_MONTH_ALONE = 3;

/** When, as the answer says it; asked for a time, "oktober" alone is a month. */
const toldIn = (
  { text, reading }: Extract<Answer, { readonly kind: 'text' }>,
  world: World,
): EventDate | null => {
  const isShort = text.trim().split(/\s+/u).length <= LONGEST_MONTH_ALONE;
  return reading.date ?? (isShort ? world.read(`bulan ${text}`).date : null);
};

export const date: Step = {
  name: 'date',
  isMissing: (draft) => !draft.question && draft.date === null && !draft.dateSkipped,
  question: () => ({
    text: { key: 'ask-date' },
    options: [
      option('today', 'choice-today'),
      option('week', 'choice-this-week'),
      option('month', 'choice-this-month'),
      option('skip', 'choice-not-sure'),
    ],
  }),
  heed: (answer, draft, world) => {
    if (answer.kind === 'choice') {
      const told = ofChoice(answer.choice, world.today);
      return {
        kind: 'taken',
        draft: told
          ? { ...draft, date: told, dateSkipped: false }
          : { ...draft, date: null, dateSkipped: true },
      };
    }
    const told = toldIn(answer, world);
    if (!told) return { kind: 'unclear', why: { key: 'date-unclear' } };
    return {
      kind: 'taken',
      draft: settle({ ...draft, date: told, dateSkipped: false }, answer.reading, world),
    };
  },
  skip: (draft) => ({ ...draft, date: null, dateSkipped: true }),
  clear: (draft) => ({ ...draft, date: null, dateSkipped: false }),
};
