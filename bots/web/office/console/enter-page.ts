// The door of the office's pages. The token of the link stands in the fragment, which no server and no link preview ever gets; a
// script puts it into the form. Without a script its holder pastes it.
import { html } from 'hono/html';
import type { Entered } from '../../../../src/desk/office-login.ts';
import { page, type Html, type Site } from '../../layout.ts';

export const enterPage = (
  site: Site,
  why: Extract<Entered, { readonly kind: 'refused' }>['why'] | 'over' | null = null,
): Html => {
  const { words } = site;
  return page(site, {
    kind: 'console',
    title: `${words('office-enter')} · ${words('web-name')}`,
    styles: ['console.css'],
    scripts: ['enter.js'],
    main: html`<div class="notice">
      <h1>${words('office-enter')}</h1>
      ${why === null ? '' : html`<p role="alert" class="refusal">${words(`office-enter-${why}`)}</p>`}
      <p>${words('office-enter-explained')}</p>
      <form method="post" action="/kantor/masuk" data-enter>
        <p data-typed>
          <label for="token">${words('office-enter-token')}</label>
          <input id="token" name="token" autocomplete="off" spellcheck="false" required maxlength="200" />
        </p>
        <p><button class="button">${words('office-enter-button')}</button></p>
      </form>
    </div>`,
  });
};
