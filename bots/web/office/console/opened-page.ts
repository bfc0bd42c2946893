// What was opened with a reason: a reporter's identity, or the files of a case. Shown once, kept by nobody.
import { html } from 'hono/html';
import { writeFileTicket } from '../../../../src/desk/file-ticket.ts';
import type { Opened } from '../../../../src/desk/office-act.ts';
import type { OpenedFile } from '../../../../src/desk/opened-file.ts';
import type { Html } from '../../layout.ts';
import type { Visit } from './console.ts';
import { consolePage } from './frame.ts';

const back = ({ site }: Visit, reference: string): Html =>
  html`<p><a class="button quiet" href="/kantor/kasus/${reference}">${site.words('office-back')}</a></p>`;

const fileView = (visit: Visit, { id, mediaType }: OpenedFile, ticket: string, number: number): Html => {
  const { words } = visit.site;
  const url = `/kantor/berkas/${id}?tiket=${encodeURIComponent(ticket)}`;
  const label = words('office-files-one', { number });
  const view = mediaType.startsWith('image/')
    ? html`<img src="${url}" alt="${label}" loading="lazy" />`
    : mediaType.startsWith('audio/')
      ? html`<audio controls preload="none" src="${url}" aria-label="${label}"></audio>`
      : mediaType.startsWith('video/')
        ? html`<video controls preload="none" src="${url}" aria-label="${label}"></video>`
        : '';
  return html`<li>
    <p>${label}</p>
    ${view}
    <p><a class="button quiet" href="${url}&simpan=1">${words('office-files-save', { number })}</a></p>
  </li>`;
};

export const openedPage = (visit: Visit, opened: Opened): Html => {
  const { words } = visit.site;
  const { reference } = opened;
  if (opened.kind === 'identity') {
    const fields = Object.entries(opened.fields).filter(([, value]) => value);
    return consolePage(visit, {
      title: words('office-identity', { reference }),
      main: html`<p>${words('office-identity-note')}</p>
        ${
          fields.length === 0
            ? html`<p>${words('office-identity-none')}</p>`
            : html`<section>
                <dl>
                  ${fields.map(
                    ([field, value]) =>
                      html`<div>
                        <dt>${words(`web-field-${field}`)}</dt>
                        <dd>${value}</dd>
                      </div>`,
                  )}
                </dl>
              </section>`
        }
        ${back(visit, reference)}`,
    });
  }
  const viewer = { role: 'officer', person: visit.visitor.person } as const;
  const ticket = writeFileTicket(visit.desk, { reference, viewer, files: opened.files.map(({ id }) => id) });
  return consolePage(visit, {
    title: words('office-files', { reference }),
    main: html`<p>${words('office-identity-note')}</p>
      <ol class="files">
        ${opened.files.map((file, at) => fileView(visit, file, ticket, at + 1))}
      </ol>
      ${back(visit, reference)}`,
  });
};
