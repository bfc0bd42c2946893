// `komitmen`: the register of memoranda and commitments. What is typed begins or shows; whatever is long is filled in on a page
// behind a one-use link.
import { addDays, dayFrom } from '../calendar.ts';
import { commandChoice, say, type Turned } from '../asking.ts';
import { newCommitment, newCommitmentId } from '../commitment.ts';
import { commitmentEnds, commitmentLines, listLine, stageText } from '../commitment-view.ts';
import type { CommitmentLine, CommitmentView } from '../commitment-view.ts';
import type { Period } from '../promise-measure.ts';
import type { Choice, Say } from '../say.ts';
import type { State } from '../state.ts';
import { writeToken } from '../token.ts';
import type { Need, World } from '../world.ts';
import { settled } from './settled.ts';

/** WhatsApp shows ten entries in a list; two of them are for the way on. */
const LINES_ON_A_PAGE = 8;

const command = (rest: string, key: string, values?: Say['values']): Choice => ({
  token: writeToken({ kind: 'command', command: 'komitmen', rest }),
  key,
  ...(values ? { values } : {}),
});

const LIST = commandChoice('komitmen', 'choice-commitment-list');
const PAGE = command('halaman', 'choice-commitment-page');

const open = (id: string): Choice => command(id, 'choice-commitment-open', { id });

/** To all officers: it ends in so many days. */
export const endingSoon = (line: CommitmentLine, left: number): Say =>
  commitmentEnds(line, left, [open(line.id)]);

type Asked =
  | { readonly kind: 'list'; readonly page: number }
  | { readonly kind: 'begin'; readonly words: string }
  | { readonly kind: 'page'; readonly id: string | null }
  | { readonly kind: 'consent'; readonly id: string }
  | { readonly kind: 'show'; readonly id: string; readonly period: Period };

const monthOf = (day: string): Period => {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const next = month === 12 ? dayFrom(year + 1, 1, 1) : dayFrom(year, month + 1, 1);
  return { from: `${day.slice(0, 7)}-01`, to: addDays(next ?? day, -1) };
};

const lastMonth = (today: string): Period => monthOf(addDays(`${today.slice(0, 7)}-01`, -1));

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** "2026-10", "2026", "2026-10-01 2026-12-31", "ini": else the month before this one, which is over. */
const periodOf = (words: readonly string[], today: string): Period => {
  const [first = '', second = ''] = words;
  if (first === 'ini') return { from: monthOf(today).from, to: today };
  if (/^\d{4}-(?:0[1-9]|1[0-2])$/u.test(first)) return monthOf(`${first}-01`);
  if (/^\d{4}$/u.test(first)) return { from: `${first}-01-01`, to: `${first}-12-31` };
  const isDay = (text: string): boolean => {
    const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
    return DAY.test(text) && dayFrom(year, month, date) !== null;
  };
  return isDay(first) && isDay(second) && first <= second ? { from: first, to: second } : lastMonth(today);
};

const askedIn = (rest: string, today: string): Asked => {
  const [word = '', ...more] = rest.trim().split(/\s+/u);
  if (word === '') return { kind: 'list', page: 1 };
  if (/^\d{1,3}$/u.test(word)) return { kind: 'list', page: Number(word) };
  const id = word.toLowerCase();
  if (id === 'baru') return { kind: 'begin', words: more.join(' ') };
  if (id === 'halaman') return { kind: 'page', id: null };
  if (more[0] === 'halaman') return { kind: 'page', id };
  if (more[0] === 'setuju') return { kind: 'consent', id };
  return { kind: 'show', id, period: periodOf(more, today) };
};

export const commitmentNeeds = (rest: string, today: string): readonly Need[] => {
  const asked = askedIn(rest, today);
  if (asked.kind === 'show') return [{ kind: 'commitments', id: asked.id, period: asked.period }];
  return [{ kind: 'commitments', ...('id' in asked && asked.id !== null ? { id: asked.id } : {}) }];
};

const list = (lines: readonly CommitmentLine[], page: number, today: string): Say => {
  const pages = Math.max(1, Math.ceil(lines.length / LINES_ON_A_PAGE));
  const here = Math.min(Math.max(1, page), pages);
  const shown = lines.slice((here - 1) * LINES_ON_A_PAGE, here * LINES_ON_A_PAGE);
  return {
    key: lines.length === 0 ? 'commitment-none' : 'commitment-list',
    values: { count: lines.length, page: here, pages, lines: shown.map((line) => listLine(line, today)) },
    choices: [
      ...shown.map(({ id }) => open(id)),
      PAGE,
      ...(here < pages ? [command(String(here + 1), 'choice-commitment-next')] : []),
    ],
  };
};

const card = (view: CommitmentView, today: string): Say => {
  const { id, commitment } = view;
  return {
    key: 'commitment-card',
    values: {
      ...{ id, kind: commitment.kind, party: commitment.party, stage: stageText(commitment, today) },
      lines: commitmentLines(view),
    },
    choices: [
      command(`${id} ini`, 'choice-commitment-this-month'),
      command(`${id} halaman`, 'choice-commitment-edit'),
      command(`${id} setuju`, 'choice-commitment-consent'),
      LIST,
    ],
  };
};

const begin = (state: State, text: string, lines: readonly CommitmentLine[], world: World): Turned => {
  const agencies = world.directory.findAgencies(text, null);
  const [only, ...more] = agencies;
  if (text === '' || !only) {
    const key = text === '' ? 'commitment-begin-how' : 'commitment-begin-unknown';
    return settled(state, say(key, {}, [LIST]));
  }
  const exact = world.directory.agencyById(text);
  if (more.length > 0 && !exact) {
    const choices = agencies.map((agency) =>
      command(`baru ${agency.id}`, 'choice-officer-agency', { agency: agency.label }),
    );
    return settled(state, say('commitment-begin-which', {}, [...choices, LIST]));
  }
  const agency = exact ?? only;
  const id = newCommitmentId(
    agency.id,
    lines.map((line) => line.id),
  );
  return settled(
    state,
    { kind: 'commitment', act: 'begin', id, commitment: newCommitment(agency) },
    say('commitment-begun', { id, party: agency.label }),
    { kind: 'commitment', act: 'page', id },
  );
};

/** One `komitmen`, with what stood behind it. */
export const commitment = (state: State, rest: string, world: World): Turned => {
  const { lines = [], one = null } = world.found.commitments ?? {};
  const asked = askedIn(rest, world.today);
  switch (asked.kind) {
    case 'list':
      return settled(state, { kind: 'say', say: list(lines, asked.page, world.today) });
    case 'begin':
      return begin(state, asked.words, lines, world);
    case 'page':
      return settled(state, { kind: 'commitment', act: 'page', id: asked.id });
    case 'consent':
    case 'show':
      if (!one) return settled(state, say('commitment-unknown', { id: asked.id }, [LIST]));
      return asked.kind === 'consent'
        ? settled(state, { kind: 'commitment', act: 'consent', id: asked.id })
        : settled(state, { kind: 'say', say: card(one, world.today) });
    default:
      return asked satisfies never;
  }
};
