// The pages behind one-use links: of an officer, of a focal point, of a reporter. The token stands in the fragment, which no server and no link preview ever gets.
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
const SAID = ['opening', 'none', 'close', 'used', 'expired', 'unknown', 'gone', 'failed'] as const;

const COVERAGE = [
  ...['heading', 'missed', 'uncovered', 'silent', 'lapsing', 'map', 'wide', 'none'],
  ...['agency', 'people', 'cases', 'waiting', 'areas', 'name', 'offered', 'until', 'legend'],
] as const;

const scriptWords = ({ words }: Site): string =>
  JSON.stringify({
    ...Object.fromEntries(SAID.map((key) => [key, words(`web-open-${key}`)])),
    // Filled in by the script.
    identity: words('web-open-identity', { reference: '*' }),
    attachments: words('web-open-attachments', { reference: '*' }),
    file: words('web-open-file', { number: '*' }),
    download: words('web-open-download', { number: '*' }),
    broken: words('web-open-broken', { number: '*' }),
    transcript: words('web-open-transcript'),
    coverage: Object.fromEntries(COVERAGE.map((key) => [key, words(`web-open-coverage-${key}`)])),
    fields: FIELDS.map((field) => [field, words(`web-field-${field}`)]),
  });

/** What differs between the three: what is behind the link, and who may look. */
const ABOUT = {
  officer: { heading: 'web-open-heading', explained: 'web-open-explained' },
  citizen: { heading: 'web-open-evidence-heading', explained: 'web-open-evidence-explained' },
  focal: { heading: 'web-open-files-heading', explained: 'web-open-files-explained' },
} as const;

export const linkPage = (site: Site, who: keyof typeof ABOUT): Html => {
  const { words } = site;
  const { heading, explained } = ABOUT[who];
  return page(site, {
    kind: 'office',
    title: words('web-open-title'),
    scripts: ['office.js'],
    main: html`
      <div class="notice" data-open data-words="${scriptWords(site)}">
        <h1 data-heading tabindex="-1">${words(heading)}</h1>
        <div data-content>
          <p>${words(explained)}</p>
          <p><button type="button" class="button" data-button>${words('web-open-button')}</button></p>
        </div>
        <p role="status" class="refusal" data-state hidden></p>
      </div>
      <noscript><p class="notice">${words('web-noscript-plain')}</p></noscript>
    `,
  });
};
