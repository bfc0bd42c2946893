// `antrean`: what waits for an officer, the most urgent first.
import { inOrder } from '../agency-say.ts';
import type { Choice, Say, Text } from '../say.ts';
import { writeToken } from '../token.ts';
import type { CaseLine } from '../case-view.ts';
import { openCase } from './card.ts';

const GROUPS = ['emergency', 'protected', 'office', 'new', 'rest'] as const;
type Group = (typeof GROUPS)[number];

/** WhatsApp shows ten entries in a list; more is no overview anyway. */
const LINES_ON_A_PAGE = 10;

const groupOf = (line: CaseLine): Group => {
  if (line.emergency) return 'emergency';
  if (line.protected) return 'protected';
  if (line.status === 'office' || line.linkWish || line.withdrawalAsked) return 'office';
  return line.status === 'received' ? 'new' : 'rest';
};

const sorted = (lines: readonly CaseLine[]): readonly CaseLine[] => {
  const open = inOrder(lines.filter((line) => line.status !== 'closed' || line.linkWish));
  return GROUPS.flatMap((group) => open.filter((line) => groupOf(line) === group));
};

const lineOf = (line: CaseLine): Text => ({
  key: 'officer-queue-line',
  values: {
    reference: line.reference,
    topic: line.topicLabel,
    agency: line.agencyLabel ?? { key: 'officer-no-agency' },
    state: line.overdue ? 'overdue' : line.status,
    mine: line.mine ? 'yes' : 'no',
    link: line.linkWish ? 'yes' : 'no',
    withdrawal: line.withdrawalAsked ? 'asked' : 'none',
  },
});

const grouped = (lines: readonly CaseLine[]): readonly Text[] =>
  lines.flatMap((line, at) => {
    const group = groupOf(line);
    const before = lines[at - 1];
    const opens = before === undefined || groupOf(before) !== group;
    return [...(opens ? [{ key: 'officer-queue-group', values: { group } }] : []), lineOf(line)];
  });

const nextPage = (page: number): Choice => ({
  key: 'choice-officer-next',
  token: writeToken({ kind: 'command', command: 'antrean', rest: String(page + 1) }),
});

/** What waits beside the cases: events whose turn failed, and what people without a chat are to be told. */
export type Beside = { readonly failed: number; readonly due: number };

const besideLines = ({ failed, due }: Beside): readonly Text[] => [
  ...(failed > 0 ? [{ key: 'officer-queue-failed', values: { count: failed } }] : []),
  ...(due > 0 ? [{ key: 'officer-queue-due', values: { count: due } }] : []),
];

/** `page` from 1. */
export const queue = (lines: readonly CaseLine[], beside: Beside, page = 1): Say => {
  const { failed } = beside;
  const all = sorted(lines);
  const pages = Math.max(1, Math.ceil(all.length / LINES_ON_A_PAGE));
  const here = Math.min(Math.max(1, page), pages);
  const shown = all.slice((here - 1) * LINES_ON_A_PAGE, here * LINES_ON_A_PAGE);
  const first = here === 1 ? besideLines(beside) : [];
  if (shown.length === 0)
    return beside.due > 0
      ? { key: 'officer-queue-beside', values: { lines: first } }
      : failed > 0
        ? { key: 'officer-queue-only-failed', values: { count: failed } }
        : { key: 'officer-queue-empty' };
  return {
    key: 'officer-queue',
    values: { count: all.length, page: here, pages, lines: [...first, ...grouped(shown)] },
    choices: [...shown.map((line) => openCase(line.reference)), ...(here < pages ? [nextPage(here)] : [])],
  };
};
