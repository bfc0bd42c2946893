// The frame of the console's pages: where one is, where one may go, the language, the way out.
import { html } from 'hono/html';
import { may, type Act } from '../../../../src/core/roles.ts';
import { page, type Html } from '../../layout.ts';
import type { Visit } from './console.ts';

/** The places of the navigation, with what one must be allowed to go there. */
export const PLACES: readonly { readonly path: string; readonly key: string; readonly act: Act }[] = [
  { path: '/kantor', key: 'office-nav-inbox', act: 'see-queue' },
  { path: '/kantor/siaran', key: 'office-nav-broadcasts', act: 'broadcast' },
  { path: '/kantor/jaringan', key: 'office-nav-network', act: 'see-queue' },
  { path: '/kantor/sistem', key: 'office-nav-running', act: 'tend-queues' },
  { path: '/kantor/jejak', key: 'office-nav-audit', act: 'see-audit' },
  { path: '/kantor/pengaturan', key: 'office-nav-settings', act: 'change-settings' },
];

const nav = ({ site, visitor, c }: Visit): Html => {
  const here = c.req.path.replace(/\/$/u, '');
  const isHere = (path: string): boolean =>
    path === '/kantor' ? here === path || here.startsWith('/kantor/kasus') : here.startsWith(path);
  return html`<nav class="places" aria-label="${site.words('office-nav')}">
    <ul>
      ${PLACES.filter(({ act }) => may(visitor.standing, act)).map(
        ({ path, key }) =>
          html`<li>
            <a href="${path}" ${isHere(path) ? html`aria-current="page"` : ''}>${site.words(key)}</a>
          </li>`,
      )}
    </ul>
  </nav>`;
};

/** A form that changes something: sent to `path`, with the token of its session. */
export const form = (
  { guard }: Pick<Visit, 'guard'>,
  path: string,
  inside: Html,
  { className = '' }: { readonly className?: string } = {},
): Html => html`<form method="post" action="${path}" class="${className}">${guard}${inside}</form>`;

const ways = (visit: Visit): Html => {
  const { words, language } = visit.site;
  const other = language === 'id' ? 'en' : 'id';
  return html`<div class="ways">
    ${form(
      visit,
      '/kantor/bahasa',
      html`<input type="hidden" name="ke" value="${other}" /><input
          type="hidden"
          name="dari"
          value="${visit.c.req.method === 'GET' ? visit.c.req.path : ''}"
        /><button class="leave" lang="${other}">${words('office-other-language')}</button>`,
    )}
    ${form(visit, '/kantor/keluar', html`<button class="leave">${words('office-leave')}</button>`)}
  </div>`;
};

/** What came of an act, in the words of the conversation. */
export type Told = { readonly text: string; readonly done: boolean };

/** Stands above a page after an act; a reader aloud says it at once when nothing was done. */
export const toldAbove = (told: Told | null): Html | '' =>
  told === null
    ? ''
    : html`<p role="${told.done ? 'status' : 'alert'}" class="${told.done ? 'told' : 'refusal'}">
        ${told.text}
      </p>`;

/** `again`: the page asks for itself anew after so many seconds. */
export const consolePage = (
  visit: Visit,
  { title, main, again }: { readonly title: string; readonly main: Html; readonly again?: number },
): Html =>
  page(visit.site, {
    kind: 'console',
    title: `${title} · ${visit.site.words('web-name')}`,
    styles: ['console.css'],
    ...(again === undefined ? {} : { again }),
    actions: ways(visit),
    ...(visit.visitor.stage === 'in' ? { nav: nav(visit) } : {}),
    main: html`<h1>${title}</h1>
      ${main}`,
  });
