// Draws docs/diagrams.md from the tables in src/core: the moves of a complaint, the steps of the intake, the questions of each
// role. Edges are found by asking: every move by every actor, every choice of every question.
import { MOVES, moved, type Actor, type Hand, type Move, type Status } from '../../src/core/complaint.ts';
import { EMPTY_DRAFT, type Draft } from '../../src/core/draft.ts';
import { ON_REQUEST, ORDER } from '../../src/core/intake.ts';
import type { Reading } from '../../src/core/reading.ts';
import type { Step } from '../../src/core/steps/step.ts';
import { FACE_OF_ASKED } from '../../src/core/state.ts';
import type { World } from '../../src/core/world.ts';
import { aWorld, SIAK, TUALANG } from './core-world.ts';

const STATUSES: readonly (Status | 'new')[] = [
  'new',
  'received',
  'office',
  'routed',
  'accepted',
  'awaiting',
  'resolved',
  'closed',
];
const ACTORS: readonly Actor[] = ['citizen', 'focal', 'officer', 'system'];
const HANDS: readonly Hand[] = ['agency', 'office', 'nobody'];
const NAMES = Object.keys(MOVES) as readonly Move[];

const mermaid = (lines: readonly string[]): string => ['```mermaid', ...lines, '```'].join('\n');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

type Edge = { readonly from: string; readonly to: string; readonly label: string };

/** Edges between the same two nodes as one, its labels below each other. */
const joined = (edges: readonly Edge[]): readonly Edge[] => {
  const byEnds = new Map<string, Edge>();
  for (const edge of edges) {
    const ends = `${edge.from} ${edge.to}`;
    const before = byEnds.get(ends);
    if (before?.label.split('<br/>').includes(edge.label)) continue;
    byEnds.set(ends, before ? { ...before, label: `${before.label}<br/>${edge.label}` } : edge);
  }
  return [...byEnds.values()];
};

/** Who may make `move` from `from` to reach `to`, found by asking. */
const actorsOf = (move: Move, from: Status | 'new', to: Status, hand: Hand) =>
  ACTORS.filter((actor) => {
    const outcome = moved(from, move, actor, hand);
    return outcome.kind === 'moved' && outcome.status === to;
  });

const moveEdges = (): readonly Edge[] =>
  NAMES.flatMap((move) =>
    STATUSES.flatMap((from) =>
      HANDS.flatMap((hand) =>
        STATUSES.flatMap((to): Edge[] => {
          if (to === 'new' || to === from) return [];
          const actors = actorsOf(move, from, to, hand);
          return actors.length === 0 ? [] : [{ from, to, label: `${move} (${actors.join(', ')})` }];
        }),
      ),
    ),
  );

const node = (status: string): string => (status === 'new' ? '[*]' : status);

const complaint = (): string =>
  [
    mermaid([
      'stateDiagram-v2',
      ...joined(moveEdges()).map(({ from, to, label }) => `  ${node(from)} --> ${node(to)}: ${label}`),
      '  closed --> [*]',
    ]),
    '',
    table(
      ['move', 'made by', 'from', 'status afterwards'],
      NAMES.map((move) => {
        const { by, from, to } = MOVES[move];
        return [move, by.join(', '), from.join(', '), to === 'same' ? 'the same' : to];
      }),
    ),
  ].join('\n');

const READ_TOPIC = {
  topic: 'akta_lahir',
  label: 'Akta kelahiran',
  english: 'Birth certificate',
  words: 2,
  because: [],
  agencyType: 'disdukcapil',
  score: 0.9,
};
const FULL: Draft = {
  ...EMPTY_DRAFT,
  story: ['Akta kelahiran anak saya belum terbit, sudah dua kali datang.'],
  topic: READ_TOPIC.topic,
  topicLabel: READ_TOPIC.label,
  agencyType: READ_TOPIC.agencyType,
  agency: { id: SIAK.id, label: SIAK.label, named: null },
  place: TUALANG,
  shown: true,
};
/** Drafts that together bring every choice onto the screen. */
const DRAFTS: readonly Draft[] = [
  EMPTY_DRAFT,
  FULL,
  { ...FULL, question: true },
  { ...FULL, placeChoices: [TUALANG] },
  { ...FULL, reported: 'no', forward: 'later' },
  { ...FULL, files: [{ id: 'a', kind: 'photo', handle: 'a', size: 1 }] },
];

const readsTopic = (world: World): World => ({
  ...world,
  read: (text): Reading => ({ ...world.read(text), topics: [READ_TOPIC] }),
});
const WORLDS: readonly World[] = [
  aWorld(),
  readsTopic(aWorld()),
  readsTopic(aWorld({ policy: { ...aWorld().policy, agencyFirst: false } })),
];

type Choice = { readonly name: string; readonly leads: string };

/** Names of places, topics and agencies come from the data. */
const FROM_DATA = 'one of the list';

const leadsTo = (step: Step, choice: string, draft: Draft, world: World): string | null => {
  const heeded = step.heed({ kind: 'choice', choice }, draft, world);
  switch (heeded.kind) {
    case 'taken':
      return 'next';
    case 'open':
      return heeded.step;
    case 'send':
      return 'filed';
    case 'keep':
      return 'kept';
    case 'unclear':
      // The question comes again, with an explanation before it.
      return step.name;
    default:
      return heeded satisfies never;
  }
};

const choicesOf = (step: Step): readonly Choice[] => {
  const found = new Map<string, Choice>();
  for (const world of WORLDS) {
    for (const draft of DRAFTS) {
      for (const { choice, label } of step.question(draft, world).options) {
        const name = label.key === 'plain' || label.key === 'topic-name' ? FROM_DATA : choice;
        const leads = leadsTo(step, choice, draft, world);
        if (leads !== null) found.set(`${name} ${leads}`, { name, leads });
      }
    }
  }
  return [...found.values()];
};

const SPOKEN: { readonly [leads: string]: string } = {
  next: 'the next that is missing',
  filed: 'a complaint',
  kept: 'a kept draft',
};
const id = (step: string): string => step.replaceAll('-', '_');

const intakeEdges = (): readonly Edge[] =>
  [...ORDER, ...ON_REQUEST].flatMap((step) =>
    choicesOf(step)
      .filter(({ leads }) => leads !== 'next' && leads !== step.name)
      .map(({ name, leads }) => ({ from: step.name, to: leads, label: name })),
  );

/** Choices with the same outcome in one breath; a choice that opens the step of its own name only by the step. */
const outcomes = (step: Step): string => {
  const byLeads = Map.groupBy(choicesOf(step), ({ leads }) => leads);
  const parts = [...byLeads].map(([leads, choices]) => {
    const names = choices.map(({ name }) => name).join(', ');
    if (leads === step.name) return `${names}: asked again`;
    return names === leads ? `opens ${leads}` : `${names}: ${SPOKEN[leads] ?? `opens ${leads}`}`;
  });
  return parts.join('; ') || 'words only';
};

const intakeRow = (step: Step, at: number | null): readonly string[] => [
  at === null ? 'on request' : String(at + 1),
  step.name,
  outcomes(step),
  step.skip === null ? 'no' : 'yes',
];

const intake = (): string =>
  [
    mermaid([
      'flowchart TD',
      ...[...ORDER, ...ON_REQUEST].map(({ name }) => `  ${id(name)}[${name}]`),
      '  filed([a complaint])',
      '  kept([a kept draft])',
      ...ORDER.slice(1).map((step, at) => `  ${id(ORDER[at]!.name)} --> ${id(step.name)}`),
      ...joined(intakeEdges()).map(({ from, to, label }) => `  ${id(from)} -. ${label} .-> ${id(to)}`),
    ]),
    '',
    table(
      ['order', 'step', 'choices, and what comes then', 'may be passed over'],
      [...ORDER.map((step, at) => intakeRow(step, at)), ...ON_REQUEST.map((step) => intakeRow(step, null))],
    ),
  ].join('\n');

const questions = (): string =>
  table(
    ['role', 'questions (`Asked` in src/core/state.ts)'],
    (['citizen', 'focal', 'officer'] as const).map((role) => [
      role,
      Object.entries(FACE_OF_ASKED)
        .filter(([, face]) => face === role)
        .map(([kind]) => kind)
        .join(', '),
    ]),
  );

const PARTS: { readonly [name: string]: () => string } = { complaint, intake, questions };

const MARKED = /(<!-- drawn: (\w+) -->\n)[\s\S]*?(<!-- end -->)/g;

/** The page with every marked part drawn anew. Throws when a part is marked that nobody draws, or one is not marked. */
export const drawn = (page: string): string => {
  const met = new Set<string>();
  const out = page.replace(MARKED, (_, head: string, name: string, end: string) => {
    const draw = PARTS[name];
    if (!draw) throw new Error(`nobody draws "${name}"; the parts are ${Object.keys(PARTS).join(', ')}`);
    met.add(name);
    return `${head}${draw()}\n${end}`;
  });
  const left = Object.keys(PARTS).filter((name) => !met.has(name));
  if (left.length > 0) throw new Error(`the page has no place for ${left.join(', ')}`);
  return out;
};
