// The page of a leaflet, made to be printed: codes that lead into a chat, and what happens then. It holds no secret.
import { html } from 'hono/html';
import type { PrintedLeaflet } from '../../../src/desk/leaflets.ts';
import { page } from '../layout.ts';
import type { Html, Site } from '../layout.ts';
import { qrSvg } from './qr-svg.ts';

/** "https://t.me/the_bot": what somebody without a camera types. */
const typed = (url: string): string => url.replace(/^https?:\/\//u, '').replace(/\/?[?#].*$/u, '');

export const leafletPage = (site: Site, { id, agency, event, links }: PrintedLeaflet): Html => {
  const { words, office } = site;
  const of = agency?.label ?? event ?? '';
  return page(site, {
    kind: 'leaflet',
    title: words('web-leaflet-title', { of }),
    scripts: ['print.js'],
    main: html`
      <article class="leaflet">
        <h1>
          ${agency ? words('web-leaflet-heading', { of: agency.label }) : words('web-leaflet-heading-event')}
        </h1>
        <p class="lead">${words('web-leaflet-lead', { office: office.name })}</p>
        <h2>${words('web-leaflet-scan')}</h2>
        <ul class="codes">
          ${links.map(
            ({ channel, url }) =>
              html`<li>
                ${qrSvg(url)}
                <b>${words('paper-channel', { channel })}</b>
                <span>${typed(url)}</span>
              </li>`,
          )}
        </ul>
        <ol>
          ${['1', '2', '3'].map((n) => html`<li>${words(`web-leaflet-step-${n}`)}</li>`)}
        </ol>
        <p>${words('web-leaflet-secret')}</p>
        ${
          office.address && office.telephone
            ? html`<p>
                ${words('web-leaflet-no-phone', { address: office.address, telephone: office.telephone })}
              </p>`
            : ''
        }
        <p class="sign">${words('web-leaflet-sign', { id, event: event ?? 'none' })}</p>
        <p class="print">
          <button type="button" class="button" data-print>${words('web-leaflet-print')}</button>
        </p>
      </article>
    `,
  });
};
