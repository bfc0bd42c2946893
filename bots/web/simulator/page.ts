// Three phones side by side: three web chats with three roles, and the office's time above them.
import { html } from 'hono/html';
import type { DemoTokens } from '../../../src/desk/demo.ts';
import { restartButton } from '../chat/leave.ts';
import { welcomeText } from '../chat/page.ts';
import { chatPiece, type ChatPiece } from '../chat/piece.ts';
import { page } from '../layout.ts';
import type { Html, Site } from '../layout.ts';
import { timeControl } from './time.ts';

const phone = (
  site: Site,
  role: 'citizen' | 'focal' | 'officer',
  piece: ChatPiece,
  action: Html | string,
) => html`
  <section class="phone ${role}" aria-labelledby="${piece.id}-name">
    <header>
      <div>
        <h2 id="${piece.id}-name">${site.words(`web-sim-${role}`)}</h2>
        <p>${site.words(`web-sim-${role}-note`)}</p>
      </div>
      ${action}
    </header>
    <div class="screen">${chatPiece(site, piece)}</div>
  </section>
`;

export const simulatorPage = (site: Site, tokens: DemoTokens): Html => {
  const { words } = site;
  const waiting = (role: 'focal' | 'officer') => html`<p>${words(`web-sim-waiting-${role}`)}</p>`;
  return page(site, {
    kind: 'simulator',
    title: words('web-sim-title'),
    scripts: ['chat.js', 'time.js'],
    main: html`
      <div class="lead">
        <h1>${words('web-sim-heading')}</h1>
        <p>${words('web-sim-lead')}</p>
        ${timeControl(site)}
      </div>
      <div class="phones">
        ${phone(
          site,
          'citizen',
          {
            id: 'warga',
            keep: 'narahubung.simulator',
            welcome: welcomeText(words),
            starters: [
              { label: words('web-sim-example'), text: words('web-sim-example-text'), write: true },
              { label: words('web-start-report'), text: 'lapor' },
              { label: words('web-start-status'), text: 'status' },
            ],
            files: true,
          },
          restartButton(site, 'warga'),
        )}
        ${phone(
          site,
          'focal',
          {
            id: 'narahubung',
            keep: '',
            token: tokens.focal,
            welcome: waiting('focal'),
            startersStay: true,
            starters: [{ label: words('web-sim-cases'), text: 'kasus' }],
            files: false,
          },
          '',
        )}
        ${phone(
          site,
          'officer',
          {
            id: 'asisten',
            keep: '',
            token: tokens.officer,
            welcome: waiting('officer'),
            startersStay: true,
            starters: [{ label: words('web-sim-queue'), text: 'antrean' }],
            files: false,
          },
          '',
        )}
      </div>
    `,
  });
};
