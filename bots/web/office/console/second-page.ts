// The second code of heads and admins: asked for, or an app set up that makes it.
import { html } from 'hono/html';
import type { NewSecond } from '../../../../src/desk/office-login.ts';
import { qrOf } from '../../../qr.ts';
import type { Html } from '../../layout.ts';
import type { Visit } from './console.ts';
import { consolePage, form } from './frame.ts';

/** Light around it, as the standard wants. */
const QUIET = 4;

const qrPicture = (text: string, label: string): Html => {
  const rows = qrOf(text);
  const size = rows.length + 2 * QUIET;
  const path = rows
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x + QUIET} ${y + QUIET}h1v1h-1z`] : [])))
    .join('');
  return html`<svg class="qr" role="img" aria-label="${label}" viewBox="0 0 ${size} ${size}">
    <path d="${path}" />
  </svg>`;
};

/** `fresh`: a secret that an app is to learn; null: the app knows it. */
export const secondPage = (
  visit: Visit,
  fresh: NewSecond | null,
  why: 'wrong' | 'too-many' | null = null,
): Html => {
  const { words } = visit.site;
  return consolePage(visit, {
    title: words('office-second'),
    main: html`<div class="notice">
      ${why === null ? '' : html`<p role="alert" class="refusal">${words(`office-second-${why}`)}</p>`}
      ${
        fresh === null
          ? html`<p>${words('office-second-explained')}</p>`
          : html`<p>${words('office-second-set')}</p>
              ${qrPicture(fresh.address, words('office-second-qr'))}
              <p>
                ${words('office-second-key')} <code>${fresh.key.replaceAll(/(.{4})(?=.)/gu, '$1 ')}</code>
              </p>`
      }
      ${form(
        visit,
        '/kantor/kode',
        html`<p>
            <label for="code">${words('office-second-code')}</label>
            <input
              id="code"
              name="code"
              inputmode="numeric"
              autocomplete="one-time-code"
              pattern="[0-9 ]{6,7}"
              required
              autofocus
            />
          </p>
          <p><button class="button">${words('office-second-button')}</button></p>`,
      )}
    </div>`,
  });
};
