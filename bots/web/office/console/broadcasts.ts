// Messages to many: the list, one that goes out with what became of it, everybody it went to, and a new one. What is done is a
// turn of the officer, as `siaran` in his chat.
import { html } from 'hono/html';
import { actsOnBroadcast, type BroadcastAct } from '../../../../src/core/announcement.ts';
import { BROADCAST_WORDS } from '../../../../src/core/officer/broadcast-report.ts';
import type { Heard } from '../../../../src/core/heard.ts';
import { actInOffice } from '../../../../src/desk/office-act.ts';
import {
  broadcastCsv,
  officeBroadcast,
  officeBroadcasts,
  type BroadcastEntry,
  type OfficeBroadcast,
  type Recipient,
} from '../../../../src/desk/office-broadcasts.ts';
import type { Html } from '../../layout.ts';
import type { Words } from '../../words.ts';
import type { Page, Visit } from './console.ts';
import { consolePage, form, toldAbove, type Told } from './frame.ts';
import { answerIn, keptIn, questionPage, saidOf } from './question.ts';

/** While it goes out the page looks again this often. */
const AGAIN_SECONDS = 5;
const ID = /^[1-9]\d{0,17}$/;

const progress = (words: Words, fate: BroadcastEntry['fate']): Html => {
  if (fate === null) return html``;
  const all = fate.sent + fate.failed + fate.unknown + fate.skipped + fate.open;
  return html`<progress
      max="${Math.max(1, all)}"
      value="${all - fate.open}"
      aria-label="${words('office-broadcast-progress')}"
    ></progress>
    <span>${words('office-broadcast-fate', { ...fate, count: all })}</span>`;
};

const listPage = (visit: Visit, entries: readonly BroadcastEntry[]): Html => {
  const { words } = visit.site;
  return consolePage(visit, {
    title: words('office-broadcasts'),
    ...(entries.some(({ state }) => state === 'sending') ? { again: AGAIN_SECONDS } : {}),
    main: html`<div class="pages">
        <a class="button" href="/kantor/siaran/baru">${words('office-broadcast-new')}</a>
      </div>
      ${
        entries.length === 0
          ? html`<p class="empty">${words('office-broadcasts-empty')}</p>`
          : html`<ul class="cases">
              ${entries.map(
                ({ id, state, day, text, fate }) =>
                  html`<li>
                    <a class="case" href="/kantor/siaran/${id}">
                      <span class="number">${id}</span>
                      <span class="about"
                        ><b>${text}</b
                        ><span>${words('office-date', { day: { kind: 'short', day } })}</span></span
                      >
                      <span class="stands">${progress(words, fate)}</span>
                      <span class="badges"
                        ><span class="badge">${words('office-broadcast-state', { state })}</span></span
                      >
                    </a>
                  </li>`,
              )}
            </ul>`
      }`,
  });
};

const stateOf = (words: Words, { state, receipt }: Recipient): string =>
  words('office-broadcast-row', { state: receipt ?? state });

const recipients = (words: Words, one: OfficeBroadcast): Html =>
  html`<div class="scroll" tabindex="0" role="region" aria-label="${words('office-broadcast-people')}">
    <table>
      <thead>
        <tr>
          ${headings(words).map((heading) => html`<th scope="col">${heading}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${one.recipients.map(
          (row) =>
            html`<tr>
              <th scope="row">${row.name ?? ''}</th>
              <td>${row.agencyLabel}</td>
              <td>${row.channel}</td>
              <td>${stateOf(words, row)}</td>
              <td>${row.verdict ?? ''}</td>
              <td>
                ${row.sent === null ? '' : `${words('office-date', { day: { kind: 'short', day: row.sent.day } })} ${row.sent.time}`}
              </td>
              <td>${row.answer ?? ''}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;

const headings = (words: Words): readonly string[] =>
  ['name', 'agency', 'channel', 'state', 'reason', 'sent', 'answer'].map((key) =>
    words(`office-broadcast-column-${key}`),
  );

const answers = (words: Words, { wants, answers: counts }: OfficeBroadcast): Html => {
  if (wants === 'nothing') return html``;
  const lines = wants === 'ack' ? [words('office-broadcast-ack')] : wants;
  return html`<dl>
    ${lines.map(
      (line, at) =>
        html`<div>
          <dt>${line}</dt>
          <dd>${counts[at] ?? 0}</dd>
        </div>`,
    )}
  </dl>`;
};

const onePage = (visit: Visit, one: OfficeBroadcast, said: Told | null = null): Html => {
  const { words } = visit.site;
  const { id, state, fate, isOwn, leftOut } = one;
  const path = `/kantor/siaran/${id}`;
  return consolePage(visit, {
    title: words('office-broadcast', { id }),
    ...(state === 'sending' && said === null ? { again: AGAIN_SECONDS } : {}),
    main: html`${toldAbove(said)}
      <p class="standing">
        ${words('office-broadcast-state', { state })} ·
        ${words('office-date', { day: { kind: 'date', day: one.day } })}
      </p>
      <section>
        <p class="said">${one.whole}</p>
      </section>
      <section>
        <h2>${words('office-broadcast-progress')}</h2>
        <p class="progress">${progress(words, fate)}</p>
        ${answers(words, one)}
        ${leftOut.map(({ why, people }) => html`<p>${words('office-broadcast-left-out', { why, count: people })}</p>`)}
        <div class="pages">
          ${actsOnBroadcast(state, fate.failed, isOwn).map((act) =>
            form(
              visit,
              `${path}/${act}`,
              html`<button class="button quiet">${words('office-broadcast-act', { act })}</button>`,
            ),
          )}
        </div>
      </section>
      <section>
        <h2>${words('office-broadcast-people')}</h2>
        ${recipients(words, one)}
        <div class="pages">
          <a class="button quiet" href="${path}/daftar.csv">${words('office-broadcast-csv')}</a>
          ${one.page > 1 ? html`<a class="button quiet" href="${path}?halaman=${one.page - 1}">${words('office-page-earlier')}</a>` : ''}
          ${one.hasMore ? html`<a class="button quiet" href="${path}?halaman=${one.page + 1}">${words('office-page-next')}</a>` : ''}
        </div>
      </section>`,
  });
};

const idIn = ({ c }: Visit): string | null => (ID.test(c.req.param('id') ?? '') ? c.req.param('id')! : null);

const isAct = (name: string): name is BroadcastAct => Object.hasOwn(BROADCAST_WORDS, name);

const act: Page['answer'] = async (visit) => {
  const { c, desk, visitor } = visit;
  const id = idIn(visit);
  const name = c.req.param('tindakan') ?? '';
  if (id === null || !isAct(name)) return null;
  const rest = `${id}-${BROADCAST_WORDS[name]}`;
  const heard: Heard = { kind: 'token', token: { kind: 'command', command: 'siaran', rest } };
  const { result, due } = await actInOffice(desk, visitor.person, null, heard);
  visit.tell(due);
  const one = await officeBroadcast(desk, visitor.person, id, 1);
  if (one === null) return null;
  const done = result.kind === 'acted' && result.done;
  return visit.show(onePage(visit, one, { text: saidOf(visit, result), done }), done ? undefined : 422);
};

/** A new one: its text, then whatever the conversation asks, each on a page. */
const compose: Page['answer'] = async (visit) => {
  const { desk, visitor, site } = visit;
  const { words } = site;
  const begun: Heard = { kind: 'token', token: { kind: 'command', command: 'siaran' } };
  const kept = keptIn(visit);
  const asked = kept?.kind === 'broadcast' ? kept : null;
  const heard = (asked && answerIn(visit)) ?? begun;
  const { result, due } = await actInOffice(desk, visitor.person, asked, heard);
  visit.tell(due);
  if (result.kind === 'acted' && result.asked)
    return visit.show(
      questionPage(visit, {
        ...{ title: words('office-broadcast-new'), says: result.says, asked: result.asked },
        ...{ path: '/kantor/siaran/baru', back: '/kantor/siaran' },
      }),
    );
  return visit.show(
    consolePage(visit, {
      title: words('office-broadcast-new'),
      main: html`<p role="status" class="told">${saidOf(visit, result)}</p>
        <p><a class="button" href="/kantor/siaran">${words('office-broadcasts')}</a></p>`,
    }),
  );
};

export const broadcastPages: readonly Page[] = [
  {
    ...{ method: 'get', path: '/siaran', act: 'broadcast' },
    answer: async (visit) => visit.show(listPage(visit, await officeBroadcasts(visit.desk))),
  },
  { ...{ method: 'get', path: '/siaran/baru', act: 'broadcast' }, answer: compose },
  { ...{ method: 'post', path: '/siaran/baru', act: 'broadcast' }, answer: compose },
  {
    ...{ method: 'get', path: '/siaran/:id', act: 'broadcast' },
    answer: async (visit) => {
      const id = idIn(visit);
      const page = Math.max(1, Math.trunc(Number(visit.c.req.query('halaman'))) || 1);
      const one = id && (await officeBroadcast(visit.desk, visit.visitor.person, id, page));
      return one ? visit.show(onePage(visit, one)) : null;
    },
  },
  {
    ...{ method: 'get', path: '/siaran/:id/daftar.csv', act: 'broadcast' },
    answer: async (visit) => {
      const { words } = visit.site;
      const id = idIn(visit);
      const csv =
        id &&
        (await broadcastCsv(visit.desk, visit.visitor.person, id, {
          heading: headings(words),
          state: (row) => stateOf(words, row),
        }));
      if (!csv) return null;
      return visit.c.body(csv, 200, {
        'content-type': 'text/csv; charset=utf-8',
        'cache-control': 'no-store',
        'content-disposition': `attachment; filename="siaran-${id}.csv"`,
      });
    },
  },
  { ...{ method: 'post', path: '/siaran/:id/:tindakan', act: 'broadcast' }, answer: act },
];
