// The citizen's page: the chat, and beside it how it goes and what is promised.
import { html } from 'hono/html';
import type { Html, Site } from '../layout.ts';
import { page } from '../layout.ts';
import type { Words } from '../words.ts';
import { leaveButton } from './leave.ts';
import { chatPiece } from './piece.ts';

const aside = ({ words, office }: Site) => html`
  <aside>
    <h2>${words('web-how')}</h2>
    <ol class="how">
      ${['1', '2', '3'].map(
        (n) => html`<li><b>${words(`web-how-${n}-title`)}</b> <span>${words(`web-how-${n}`)}</span></li>`,
      )}
    </ol>
    <h2>${words('web-promise')}</h2>
    <ul class="promise">
      ${['1', '2', '3'].map((n) => html`<li>${words(`web-promise-${n}`)}</li>`)}
    </ul>
    <p class="shared">${words('web-shared-phone')}</p>
    <address>
      <b>${office.name}</b><br />
      ${office.address ? html`${words('web-office-address', { address: office.address })}<br />` : ''}
      ${office.telephone ? words('web-office-telephone', { telephone: office.telephone }) : ''}
    </address>
  </aside>
`;

export const welcomeText = (words: Words): Html => html`
  <p>${words('web-welcome')}</p>
  <p class="privacy">${words('web-welcome-privacy')}</p>
`;

/** The same page in the other language, named in that language. */
const languageLink = ({ language, words }: Site): Html => {
  const [path, other, name] =
    language === 'id' ? ['/en', 'en', 'choice-english'] : ['/', 'id', 'choice-indonesia'];
  return html`<a class="language" href="${path}" hreflang="${other}" lang="${other}">${words(name)}</a>`;
};

export const chatPage = (site: Site): Html => {
  const { words, office } = site;
  return page(site, {
    kind: 'chat',
    title: words('web-title', { office: office.name }),
    scripts: ['chat.js'],
    actions: html`${languageLink(site)}${leaveButton(site, 'obrolan')}`,
    main: html`
      <h1 class="unseen">${words('web-chat-heading')}</h1>
      <noscript
        ><p class="notice">
          ${
            office.telephone
              ? words('web-noscript', { telephone: office.telephone })
              : words('web-noscript-plain')
          }
        </p></noscript
      >
      <div class="desk">
        ${chatPiece(site, {
          id: 'obrolan',
          keep: 'narahubung.chat',
          welcome: welcomeText(words),
          starters: [
            // The page's language is not the conversation's: that changes by his own tap.
            ...(site.language === 'en' ? [{ label: words('choice-english'), text: 'english' }] : []),
            { label: words('web-start-report'), text: 'lapor' },
            { label: words('web-start-status'), text: 'status' },
            { label: words('web-start-help'), text: 'bantuan' },
          ],
          files: true,
        })}
        ${aside(site)}
      </div>
    `,
  });
};
