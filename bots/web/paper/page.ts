// The page with paper for a reporter without a chat, behind an officer's one-use link.
import { html } from 'hono/html';
import { page } from '../layout.ts';
import type { Html, Site } from '../layout.ts';

const SAID = ['opening', 'used', 'expired', 'unknown', 'gone', 'failed'] as const;
const OWN = ['ready', 'save', 'print', 'close'] as const;

const scriptWords = ({ words }: Site): string =>
  JSON.stringify({
    ...Object.fromEntries(SAID.map((key) => [key, words(`web-open-${key}`)])),
    ...Object.fromEntries(OWN.map((key) => [key, words(`web-paper-${key}`)])),
  });

export const paperPage = (site: Site): Html => {
  const { words } = site;
  return page(site, {
    kind: 'office',
    title: words('web-paper-title'),
    scripts: ['paper.js'],
    main: html`
      <div class="notice" data-open data-words="${scriptWords(site)}">
        <h1 data-heading tabindex="-1">${words('web-paper-heading')}</h1>
        <div data-content>
          <p>${words('web-paper-explained')}</p>
          <p><button type="button" class="button" data-button>${words('web-paper-button')}</button></p>
        </div>
        <p role="status" class="refusal" data-state hidden></p>
      </div>
      <noscript><p class="notice">${words('web-noscript-plain')}</p></noscript>
    `,
  });
};
