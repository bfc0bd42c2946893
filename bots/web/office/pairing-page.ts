// The page on which a telephone pairs WhatsApp Web. As with every one-use link, the token stands in the fragment.
import { html } from 'hono/html';
import { page } from '../layout.ts';
import type { Html, Site } from '../layout.ts';

const OPENING = ['opening', 'used', 'expired', 'unknown', 'gone', 'failed'] as const;
const PAIRING = [
  'qr',
  'scan',
  'starting',
  'away',
  'paired',
  'held',
  'over',
  'waiting',
  'code',
  'wrong',
] as const;

export const pairingPage = (site: Site): Html => {
  const { words } = site;
  const said = JSON.stringify({
    ...Object.fromEntries(OPENING.map((key) => [key, words(`web-open-${key}`)])),
    ...Object.fromEntries(PAIRING.map((key) => [key, words(`web-open-pair-${key}`)])),
  });
  return page(site, {
    kind: 'office',
    title: words('web-open-pair-title'),
    scripts: ['pairing.js'],
    main: html`
      <div class="notice" data-open data-words="${said}">
        <h1 tabindex="-1">${words('web-open-pair-title')}</h1>
        <div data-content>
          <p>${words('web-open-pair-explained')}</p>
          <p><button type="button" class="button" data-button>${words('web-open-button')}</button></p>
        </div>
        <form data-form hidden>
          <p class="field">
            <label for="telephone">${words('web-open-pair-telephone')}</label>
            <input id="telephone" name="telephone" type="tel" inputmode="tel" autocomplete="off" required />
          </p>
          <p><button class="button quiet">${words('web-open-pair-ask')}</button></p>
        </form>
        <p role="status" data-state></p>
      </div>
      <noscript><p class="notice">${words('web-noscript-plain')}</p></noscript>
    `,
  });
};
