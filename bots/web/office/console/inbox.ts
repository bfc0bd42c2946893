// The list of cases: what waits for whom, most urgent first. A number is sent as a form, so that no word of a search stands in an
// address.
import { html } from 'hono/html';
import type { Lane, Status } from '../../../../src/core/complaint.ts';
import { readReference } from '../../../../src/core/reference.ts';
import {
  officeInbox,
  type Inbox,
  type InboxLine,
  type InboxWish,
} from '../../../../src/desk/office-inbox.ts';
import { hasCase } from '../../../../src/desk/office-case-page.ts';
import type { Html } from '../../layout.ts';
import type { Page, Visit } from './console.ts';
import { consolePage, form } from './frame.ts';

const LANES: readonly Lane[] = ['aduan', 'laporan', 'konsultasi'];
const STATUSES: readonly Status[] = [
  ...(['received', 'office', 'routed', 'accepted', 'awaiting', 'resolved', 'closed'] as const),
];
/** A list this long is narrowed, not turned over. */
const MOST_PAGES = 200;

const oneOf = <T extends string>(all: readonly T[], given: string | undefined): T | null =>
  all.find((each) => each === given) ?? null;

const wishOf = ({ c }: Visit): InboxWish => ({
  lane: oneOf(LANES, c.req.query('jalur')),
  status: oneOf(STATUSES, c.req.query('keadaan')),
  agency: c.req.query('instansi') || null,
  overdue: c.req.query('hanya') === 'lewat',
  mine: c.req.query('hanya') === 'saya',
  page: Math.min(MOST_PAGES, Math.max(1, Math.trunc(Number(c.req.query('halaman'))) || 1)),
});

const ONLY = ['lewat', 'saya'] as const;
const onlyOf = ({ overdue, mine }: InboxWish): (typeof ONLY)[number] | null =>
  overdue ? 'lewat' : mine ? 'saya' : null;

/** The wish as an address, so that a narrowed list can be kept as a bookmark. */
const addressOf = (wish: InboxWish, page: number): string => {
  const fields = new URLSearchParams();
  if (wish.lane) fields.set('jalur', wish.lane);
  if (wish.status) fields.set('keadaan', wish.status);
  if (wish.agency) fields.set('instansi', wish.agency);
  if (onlyOf(wish) !== null) fields.set('hanya', onlyOf(wish)!);
  if (page > 1) fields.set('halaman', String(page));
  return fields.size === 0 ? '/kantor' : `/kantor?${fields.toString()}`;
};

const badgesOf = (line: InboxLine): readonly string[] => [
  ...(line.emergency ? ['emergency'] : []),
  ...(line.overdue ? ['late'] : []),
  ...(line.protected ? ['protected'] : []),
  ...(line.withdrawalAsked ? ['withdrawal'] : []),
  ...(line.linkWish ? ['link'] : []),
  ...(line.mine ? ['mine'] : []),
];

const card = ({ site }: Visit, line: InboxLine): Html => {
  const { words } = site;
  const { reference, next } = line;
  const day = (iso: string): string => words('office-date', { day: { kind: 'short', day: iso } });
  return html`<li>
    <a class="case" href="/kantor/kasus/${reference}">
      <span class="number">${reference}</span>
      <span class="about"
        ><b>${line.topicLabel || words('office-no-topic')}</b>
        <span>${line.agencyLabel ?? words('office-no-agency')}</span></span
      >
      <span class="stands"
        ><span
          >${words('office-lane', { lane: line.lane })} ·
          ${words('office-status', { status: line.status })}</span
        >
        ${
          next === null
            ? ''
            : html`<span>
                ${words('office-clock', { clock: next.kind })}:
                ${next.standing ? words('office-standing') : words('office-until', { day: day(next.day) })}
              </span>`
        }</span
      >
      <span class="badges"
        >${badgesOf(line).map(
          (badge) => html`<span class="badge ${badge}">${words(`office-badge-${badge}`)}</span>`,
        )}</span
      >
    </a>
  </li>`;
};

const option = (value: string, label: string, chosen: string | null): Html =>
  html`<option value="${value}" ${value === (chosen ?? '') ? html`selected` : ''}>${label}</option>`;

const filters = ({ site }: Visit, wish: InboxWish, { agencies }: Inbox): Html => {
  const { words } = site;
  const select = (name: string, label: string, options: readonly Html[]): Html =>
    html`<p>
      <label for="${name}">${words(label)}</label>
      <select id="${name}" name="${name}">
        ${options}
      </select>
    </p>`;
  const isNarrowed = addressOf(wish, 1) !== '/kantor';
  return html`<details class="narrow" ${isNarrowed ? html`open` : ''}>
    <summary>${words('office-filter')}</summary>
    <form method="get" action="/kantor" class="filters">
      ${select('jalur', 'office-filter-lane', [
        option('', words('office-filter-all'), wish.lane),
        ...LANES.map((lane) => option(lane, words('office-lane', { lane }), wish.lane)),
      ])}
      ${select('keadaan', 'office-filter-status', [
        option('', words('office-filter-every-open'), wish.status),
        ...STATUSES.map((status) => option(status, words('office-status', { status }), wish.status)),
      ])}
      ${select('instansi', 'office-filter-agency', [
        option('', words('office-filter-all'), wish.agency),
        ...agencies.map(({ id, label }) => option(id, label, wish.agency)),
      ])}
      ${select('hanya', 'office-filter-only', [
        option('', words('office-filter-all'), onlyOf(wish)),
        ...ONLY.map((only) => option(only, words(`office-filter-${only}`), onlyOf(wish))),
      ])}
      <p><button class="button quiet">${words('office-filter')}</button></p>
    </form>
  </details>`;
};

const inboxPage = (visit: Visit, wish: InboxWish, inbox: Inbox, missed: boolean): Html => {
  const { words } = visit.site;
  const { lines, page, hasMore } = inbox;
  return consolePage(visit, {
    title: words('office-inbox'),
    main: html`${form(
        visit,
        '/kantor/cari',
        html`<label for="nomor">${words('office-search')}</label>
          <input id="nomor" name="nomor" autocomplete="off" spellcheck="false" required maxlength="40" />
          <button class="button">${words('office-search-button')}</button>`,
        { className: 'search' },
      )}
      ${missed ? html`<p role="alert" class="refusal">${words('office-search-none')}</p>` : ''}
      ${filters(visit, wish, inbox)}
      ${
        lines.length === 0
          ? html`<p class="empty">${words('office-inbox-empty')}</p>`
          : html`<ul class="cases" aria-label="${words('office-inbox-open')}">
              ${lines.map((line) => card(visit, line))}
            </ul>`
      }
      <div class="pages">
        ${page > 1 ? html`<a class="button quiet" href="${addressOf(wish, page - 1)}">${words('office-page-earlier')}</a>` : ''}
        ${hasMore ? html`<a class="button quiet" href="${addressOf(wish, page + 1)}">${words('office-page-next')}</a>` : ''}
      </div>`,
  });
};

const EVERYTHING: InboxWish = {
  ...{ lane: null, status: null, agency: null, overdue: false, mine: false, page: 1 },
};

export const inboxPages: readonly Page[] = [
  {
    ...{ method: 'get', path: '/', act: 'see-queue' },
    answer: async (visit) => {
      const wish = wishOf(visit);
      return visit.show(
        inboxPage(visit, wish, await officeInbox(visit.desk, visit.visitor.person, wish), false),
      );
    },
  },
  {
    ...{ method: 'post', path: '/cari', act: 'see-queue' },
    answer: async (visit) => {
      const { desk, visitor, form: sent } = visit;
      const reference = readReference(sent.get('nomor') ?? '');
      if (reference !== null && (await hasCase(desk, reference)))
        return visit.go(`/kantor/kasus/${reference}`);
      const inbox = await officeInbox(desk, visitor.person, EVERYTHING);
      return visit.show(inboxPage(visit, EVERYTHING, inbox, true), 422);
    },
  },
];
