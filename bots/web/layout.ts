// The frame every page stands in: head, header with the emergency numbers, and the way between pages.
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { Assets, AssetName } from './assets.ts';
import type { Language } from '../../src/core/say.ts';
import type { Words } from './words.ts';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** What the pages show of the office. */
export type OfficeFace = {
  readonly name: string;
  readonly address: string | null;
  readonly telephone: string | null;
};

export type Site = {
  readonly language: Language;
  readonly words: Words;
  /** The chat's page in English. */ readonly inEnglish: Words;
  readonly assets: Assets;
  readonly office: OfficeFace;
  /** Demo people are here: pages say so and link to the simulator. */
  readonly demo: boolean;
};

export type PageKind = 'chat' | 'simulator' | 'office' | 'console' | 'leaflet' | 'error';

/** The pages of the office and what is printed look the same in the demonstration. */
const WITHOUT_DEMO: readonly PageKind[] = ['office', 'console', 'leaflet'];

export const EMERGENCY = ['112', '110', '119', '113'] as const;

const emergency = ({ words }: Site) => html`
  <section class="emergency" aria-label="${words('web-emergency-list')}">
    <p>${words('web-not-emergency')}</p>
    <ul>
      ${EMERGENCY.map(
        (number) =>
          html`<li>
            <a href="tel:${number}"><b>${number}</b> <span>${words(`web-emergency-${number}`)}</span></a>
          </li>`,
      )}
    </ul>
  </section>
`;

const demoBar = ({ words }: Site, kind: PageKind) => html`
  <div class="demo">
    <p>${words('web-demo-note')}</p>
    <nav aria-label="${words('web-nav')}">
      <a href="/" ${kind === 'chat' ? html`aria-current="page"` : ''}>${words('web-nav-chat')}</a>
      <a href="/simulator" ${kind === 'simulator' ? html`aria-current="page"` : ''}
        >${words('web-nav-simulator')}</a
      >
    </nav>
  </div>
`;

/**
 * A whole page. `styles` come after those of all pages, `scripts` are what it runs, `again` is when it is asked for anew, in
 * seconds; `actions` stand at the end of the header, `nav` below it.
 */
export const page = (
  site: Site,
  options: {
    readonly kind: PageKind;
    readonly title: string;
    readonly styles?: readonly AssetName[];
    readonly scripts?: readonly AssetName[];
    readonly again?: number;
    readonly actions?: Html;
    readonly nav?: Html;
    readonly main: Html;
  },
): Html => {
  const { words, assets, office } = site;
  const { styles = [], scripts = [] } = options;
  return html`<!doctype html>
    <html lang="${site.language}">
      <head>
        <meta charset="utf-8" />
        <meta
          name="viewport"
          content="width=device-width, initial-scale=1, interactive-widget=resizes-content"
        />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#0b4a3c" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#0a1f1a" />
        <meta name="description" content="${words('web-description')}" />
        <title>${options.title}</title>
        <link rel="icon" href="${assets.url('icon.svg')}" type="image/svg+xml" />
        <link rel="stylesheet" href="${assets.url('web.css')}" />
        ${styles.map((name) => html`<link rel="stylesheet" href="${assets.url(name)}" />`)}
        ${options.again === undefined ? '' : html`<meta http-equiv="refresh" content="${options.again}" />`}
        ${scripts.flatMap(assets.needs).map((url) => html`<link rel="modulepreload" href="${url}" />`)}
        ${scripts.map((script) => html`<script type="module" src="${assets.url(script)}"></script>`)}
      </head>
      <body class="page-${options.kind}">
        <a class="skip" href="#utama">${words('web-skip')}</a>
        <header class="top">
          <div class="brand">
            <img src="${assets.url('icon.svg')}" alt="" width="36" height="36" />
            <p><b>${words('web-name')}</b> <span>${office.name}</span></p>
          </div>
          ${options.actions ?? ''}
        </header>
        ${options.kind === 'chat' ? emergency(site) : ''}
        ${site.demo && !WITHOUT_DEMO.includes(options.kind) ? demoBar(site, options.kind) : ''}
        ${options.nav ?? ''}
        <main id="utama" tabindex="-1">${options.main}</main>
      </body>
    </html>`;
};
