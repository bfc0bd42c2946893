// The audit list: who did what to whose data, when and why; by kind, newest first.
import { html } from 'hono/html';
import { ACTS, officeAudit, type AuditAct, type AuditEntryLine } from '../../../../src/desk/office-audit.ts';
import type { Html } from '../../layout.ts';
import type { Words } from '../../words.ts';
import type { Page, Visit } from './console.ts';
import { consolePage } from './frame.ts';

const ID = /^[1-9]\d{0,17}$/;

const actorOf = (words: Words, { actor }: AuditEntryLine): string =>
  actor.kind === 'office'
    ? (actor.name ?? words('office-audit-unnamed'))
    : words('office-audit-actor', { actor: actor.kind });

const rows = (words: Words, lines: readonly AuditEntryLine[]): Html =>
  html`<div class="scroll" tabindex="0" role="region" aria-label="${words('office-audit')}">
    <table>
      <thead>
        <tr>
          ${['when', 'who', 'act', 'case', 'detail'].map(
            (key) => html`<th scope="col">${words(`office-audit-column-${key}`)}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${lines.map(
          (line) =>
            html`<tr>
              <td>${words('office-date', { day: { kind: 'short', day: line.day } })} ${line.time}</td>
              <td>${actorOf(words, line)}</td>
              <td>${words('office-audit-act', { act: line.act })}</td>
              <td>
                ${
                  line.reference === null
                    ? ''
                    : html`<a class="button quiet" href="/kantor/kasus/${line.reference}"
                        >${line.reference}</a
                      >`
                }
              </td>
              <td>${line.detail}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;

const filter = (words: Words, chosen: AuditAct | null): Html =>
  html`<form method="get" action="/kantor/jejak" class="search">
    <label for="tindakan">${words('office-audit-column-act')}</label>
    <select id="tindakan" name="tindakan">
      <option value="">${words('office-filter-all')}</option>
      ${ACTS.map(
        (act) =>
          html`<option value="${act}" ${act === chosen ? html`selected` : ''}>
            ${words('office-audit-act', { act })}
          </option>`,
      )}
    </select>
    <button class="button quiet">${words('office-filter')}</button>
  </form>`;

const auditPage = async (visit: Visit): Promise<Html> => {
  const { words } = visit.site;
  const { c } = visit;
  const asked = c.req.query('sebelum') ?? '';
  const act = ACTS.find((each) => each === c.req.query('tindakan')) ?? null;
  const { lines, hasMore } = await officeAudit(visit.desk, { before: ID.test(asked) ? asked : null, act });
  const older = `/kantor/jejak?${act === null ? '' : `tindakan=${act}&`}sebelum=${lines.at(-1)?.id ?? ''}`;
  return consolePage(visit, {
    title: words('office-audit'),
    main: html`${filter(words, act)}
    ${lines.length === 0 ? html`<p class="empty">${words('office-none')}</p>` : rows(words, lines)}
    ${hasMore ? html`<div class="pages"><a class="button quiet" href="${older}">${words('office-audit-older')}</a></div>` : ''}`,
  });
};

export const auditPages: readonly Page[] = [
  {
    ...{ method: 'get', path: '/jejak', act: 'see-audit' },
    answer: async (visit) => visit.show(await auditPage(visit)),
  },
];
