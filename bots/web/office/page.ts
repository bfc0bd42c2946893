// The page behind a one-use link. The token stands in the fragment, which no server and no link preview ever gets.
import { html } from 'hono/html';
import { page } from '../layout.ts';
import type { Html, Site } from '../layout.ts';

const FIELDS = [
  'name',
  'birthPlace',
  'birthDate',
  'maritalStatus',
  'occupation',
  'address',
  'nik',
  'phone',
] as const;
const SAID = ['opening', 'none', 'close', 'used', 'expired', 'unknown', 'failed'] as const;

const scriptWords = ({ words }: Site): string =>
  JSON.stringify({
    ...Object.fromEntries(SAID.map((key) => [key, words(`web-open-${key}`)])),
    // Filled in by the script.
    identity: words('web-open-identity', { reference: '*' }),
    attachments: words('web-open-attachments', { reference: '*' }),
    file: words('web-open-file', { number: '*' }),
    download: words('web-open-download', { number: '*' }),
    broken: words('web-open-broken', { number: '*' }),
    fields: FIELDS.map((field) => [field, words(`web-field-${field}`)]),
  });

export const officePage = (site: Site): Html => {
  const { words } = site;
  return page(site, {
    kind: 'office',
    title: words('web-open-title'),
    script: 'office.js',
    main: html`
      <div class="notice" data-open data-words="${scriptWords(site)}">
        <h1 data-heading tabindex="-1">${words('web-open-heading')}</h1>
        <div data-content>
          <p>${words('web-open-explained')}</p>
          <p><button type="button" class="button" data-button>${words('web-open-button')}</button></p>
        </div>
        <p role="status" class="refusal" data-state hidden></p>
      </div>
      <noscript><p class="notice">${words('web-noscript-plain')}</p></noscript>
    `,
  });
};
