// The pages of commitments: the register for officers, and the one on which the head of a unit says yes. Tokens stand in the fragment.
import { html } from 'hono/html';
import { page } from '../layout.ts';
import type { Html, Site } from '../layout.ts';
import { promiseLabels } from './desk.ts';

const SAID = [
  ...['opening', 'used', 'expired', 'unknown', 'gone', 'failed', 'list', 'save', 'saved', 'scan', 'scanned'],
  ...[
    'not-a-scan',
    'see-scan',
    'see-record',
    'ask',
    'asked',
    'measure',
    'from',
    'to',
    'kind',
    'mou',
    'commitment',
  ],
  ...[
    'party',
    'signatory',
    'position',
    'number',
    'signedOn',
    'endsOn',
    'status',
    'drafted',
    'planned',
    'signed',
  ],
  ...['promises', 'no-promise', 'text', 'fingerprint', 'wrong'],
];
const CONSENT_SAID = [
  'opening',
  'used',
  'expired',
  'unknown',
  'failed',
  'name',
  'position',
  'yes',
  'wrong',
  'recorded',
];

const framed = (
  site: Site,
  name: 'commitment' | 'consent',
  said: readonly string[],
  more: object = {},
): Html => {
  const { words } = site;
  const all = Object.fromEntries(said.map((key) => [key, words(`web-${name}-${key}`)]));
  return page(site, {
    kind: 'office',
    title: words(`web-${name}-title`),
    scripts: [`${name}.js`],
    main: html`
      <div class="notice wide" data-open data-words="${JSON.stringify({ ...all, ...more })}">
        <h1 data-heading tabindex="-1">${words(`web-${name}-title`)}</h1>
        <div data-content>
          <p>${words(`web-${name}-explained`)}</p>
          <p><button type="button" class="button" data-button>${words(`web-${name}-button`)}</button></p>
        </div>
        <p role="status" class="refusal" data-state hidden></p>
      </div>
      <noscript><p class="notice">${words('web-noscript-plain')}</p></noscript>
    `,
  });
};

export const registerPage = (site: Site): Html =>
  framed(site, 'commitment', SAID, {
    labels: promiseLabels(({ key, values }) => site.words(key, values)),
  });

export const consentPage = (site: Site): Html => framed(site, 'consent', CONSENT_SAID);
