// The network: its focal points, where it has holes, and what agencies promised. Read here; changed in chat and by the spreadsheet.
import { html } from 'hono/html';
import type { Appointed } from '../../../../src/core/audience.ts';
import type { Cell, CoveragePage } from '../../../../src/core/coverage-map.ts';
import {
  directoryCsv,
  officeNetwork,
  registerLink,
  type Network,
} from '../../../../src/desk/office-network.ts';
import type { Html } from '../../layout.ts';
import type { Words } from '../../words.ts';
import type { Page, Visit } from './console.ts';
import { consolePage, form } from './frame.ts';

const table = (
  name: string,
  heads: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): Html =>
  html`<div class="scroll" tabindex="0" role="region" aria-label="${name}">
    <table>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([first = '', ...rest]) =>
            html`<tr>
              <th scope="row">${first}</th>
              ${rest.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;

const named =
  (words: Words) =>
  (...keys: readonly string[]): readonly string[] =>
    keys.map((key) => words(`office-network-${key}`));

/** Fewer than these nobody has to leaf through: open; more stand folded. */
const MOST_OPEN = 12;

const block = (
  words: Words,
  key: string,
  heads: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): Html => {
  const name = words(`office-network-${key}`);
  return html`<section>
    <details ${rows.length > 0 && rows.length <= MOST_OPEN ? html`open` : ''}>
      <summary>${name} (${rows.length})</summary>
      ${rows.length === 0 ? html`<p>${words('office-none')}</p>` : table(name, heads, rows)}
    </details>
  </section>`;
};

const reachOf = (words: Words, { reach, channel }: Appointed): string =>
  reach === 'open' ? words('office-channel', { channel }) : words('office-network-reach', { reach });

/** "2", "0!" where nobody is and people complain, nothing where there is no such agency. */
const cellOf = (cell: Cell | null): string =>
  cell === null ? '' : `${cell.people}${cell.people === 0 && cell.cases + cell.waiting > 0 ? '!' : ''}`;

const coverage = (words: Words, { missed, uncovered, silent, lapsing, map }: CoveragePage): Html => {
  const heads = named(words);
  return html`${block(
    words,
    'missed',
    heads('agency', 'cases', 'waiting'),
    missed.map(({ label, cases, waiting }) => [label, cases, waiting]),
  )}
  ${block(
    words,
    'uncovered',
    heads('agency', 'areas'),
    uncovered.map(({ label, uncovered: areas }) => [label, areas.join(', ')]),
  )}
  ${block(
    words,
    'silent',
    heads('name', 'agency', 'offered'),
    silent.map(({ name, agencyLabel, offered }) => [name, agencyLabel, offered]),
  )}
  ${block(
    words,
    'lapsing',
    heads('name', 'agency', 'until'),
    lapsing.map(({ name, agencyLabel, until }) => [
      ...[name, agencyLabel, words('office-date', { day: { kind: 'date', day: until } })],
    ]),
  )}
  ${block(
    words,
    'map',
    [...heads('agency'), ...map.regions],
    map.rows.map(({ label, cells }) => [label, ...cells.map(cellOf)]),
  )}
  ${block(
    words,
    'wide',
    heads('agency', 'people', 'cases', 'waiting'),
    map.wide.map(({ label, people, cases, waiting }) => [label, people, cases, waiting]),
  )}`;
};

const networkPage = (visit: Visit, network: Network): Html => {
  const { words } = visit.site;
  const heads = named(words);
  return consolePage(visit, {
    title: words('office-network'),
    main: html`<div class="pages">
        <a class="button quiet" href="/kantor/jaringan/direktori.csv">${words('office-network-csv')}</a>
        ${form(
          visit,
          '/kantor/jaringan/komitmen',
          html`<button class="button quiet">${words('office-network-register')}</button>`,
        )}
      </div>
      ${block(
        words,
        'people',
        heads('name', 'agency', 'reached', 'open', 'late'),
        network.people.map((one) => [
          ...[one.name, one.agency.label, reachOf(words, one), one.cases, one.late],
        ]),
      )}
      ${coverage(words, network.coverage)}
      ${block(
        words,
        'commitments',
        heads('party', 'kind', 'stage'),
        network.commitments.map(({ commitment, stage }) => [
          commitment.party,
          words('commitment-kind', { kind: commitment.kind }),
          words(stage.key, stage.values),
        ]),
      )}`,
  });
};

export const networkPages: readonly Page[] = [
  {
    ...{ method: 'get', path: '/jaringan', act: 'see-queue' },
    answer: async (visit) => visit.show(networkPage(visit, await officeNetwork(visit.desk))),
  },
  {
    ...{ method: 'get', path: '/jaringan/direktori.csv', act: 'see-queue' },
    answer: async ({ c, desk, visitor }) =>
      c.body(new Uint8Array(await directoryCsv(desk, visitor.person)), 200, {
        'content-type': 'text/csv; charset=utf-8',
        'cache-control': 'no-store',
        'content-disposition': 'attachment; filename="direktori.csv"',
      }),
  },
  {
    ...{ method: 'post', path: '/jaringan/komitmen', act: 'keep-commitments' },
    answer: async (visit) => {
      const path = await registerLink(visit.desk, visit.visitor.person);
      return path === null ? null : visit.go(path);
    },
  },
];
