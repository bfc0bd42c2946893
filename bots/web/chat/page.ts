// The chat as a piece of a page: the log, the starters, the composer. One script serves every piece on the page.
import { html } from 'hono/html';
import type { Html, Site } from '../layout.ts';
import { page } from '../layout.ts';
import type { Words } from '../words.ts';

export type ChatPiece = {
  /** Keeps the ids of several pieces on one page apart. */
  readonly id: string;
  /** The name under which the page keeps this chat's token. */
  readonly keep: string;
  /** A token given to this page (demo people only). */
  readonly token?: string;
  readonly welcome: Html;
  /** Starters that stay after the first message. */
  readonly startersStay?: boolean;
  readonly starters: readonly { readonly label: string; readonly text: string; readonly write?: boolean }[];
  /** Ask for the location and a photo: citizens do, people with a duty do not. */
  readonly files: boolean;
};

const SAID = [
  'you',
  'bot',
  'sending',
  'sent',
  'waiting',
  'refused',
  'again',
  'offline',
  'online',
  'new',
  'photo',
  'location',
  'typing',
  'chosen',
  'left',
  'closed',
  'too-long',
  'too-big',
  'not-a-photo',
  'slow-down',
  'no-location',
  'asking-location',
] as const;

const scriptWords = (words: Words): string =>
  JSON.stringify({
    ...Object.fromEntries(SAID.map((key) => [key, words(`web-say-${key}`)])),
    choices: words('web-choices'),
  });

const icon = (path: string) =>
  html`<svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" focusable="false">
    <path d="${path}" />
  </svg>`;
const CAMERA = 'M4 8h3l2-3h6l2 3h3v11H4zM12 10a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7z';
const PIN =
  'M12 21s7-6.500 7-11.500A7 7 0 0 0 5 9.500C5 14.500 12 21 12 21zM12 7a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5z';
const PLANE = 'M4 12 20 4l-5 16-3.500-6.500zM11.500 13.500 20 4';
const TURN = 'M5 12a7 7 0 1 0 2.500-5.400M5 4v4h4';
const DOOR = 'M14 4H6v16h8M10 12h10m-4-4 4 4-4 4';

const leaveDialog = ({ words }: Site, id: string) => html`
  <dialog aria-labelledby="${id}-leave-question" data-leave-dialog>
    <h2 id="${id}-leave-question">${words('web-leave-question')}</h2>
    <p>${words('web-leave-explained')}</p>
    <form method="dialog">
      <button class="button quiet" value="no" autofocus>${words('web-leave-no')}</button>
      <button class="button danger" value="yes">${words('web-leave-yes')}</button>
    </form>
  </dialog>
`;

/** The button that leaves the chat `id`; it may stand anywhere on the page. */
export const leaveButton = ({ words }: Site, id: string): Html => html`
  <button
    type="button"
    class="leave"
    data-leave="${id}"
    aria-label="${words('web-leave')}"
    title="${words('web-leave')}"
  >
    ${icon(DOOR)}<span class="wide">${words('web-leave')}</span
    ><span class="narrow">${words('web-leave-short')}</span>
  </button>
`;

/** The same, where leaving means to begin again. */
export const restartButton = ({ words }: Site, id: string): Html => html`
  <button type="button" class="leave" data-leave="${id}">
    ${icon(TURN)}<span>${words('web-sim-restart')}</span>
  </button>
`;

export const chatPiece = (site: Site, piece: ChatPiece): Html => {
  const { words } = site;
  const { id } = piece;
  return html`
    <div
      class="chat"
      id="${id}"
      data-chat
      data-keep="${piece.keep}"
      data-words="${scriptWords(words)}"
      ${piece.token === undefined ? '' : html`data-token="${piece.token}"`}
    >
      <div
        class="log"
        role="log"
        aria-live="polite"
        aria-relevant="additions"
        aria-label="${words('web-log')}"
        tabindex="0"
        data-log
      >
        <div class="welcome">${piece.welcome}</div>
      </div>
      <button type="button" class="newer" data-newer hidden>${words('web-say-new')} ↓</button>
      <p class="state" role="status" data-state></p>
      <div
        class="starters"
        role="group"
        aria-label="${words('web-start')}"
        data-starters
        ${piece.startersStay ? '' : 'data-first-only'}
      >
        ${piece.starters.map(
          (starter) =>
            html`<button type="button" data-text="${starter.text}" ${starter.write ? 'data-write' : ''}>
              ${starter.label}
            </button>`,
        )}
      </div>
      <form class="composer" data-composer>
        ${
          piece.files
            ? html`<button
                  type="button"
                  class="tool"
                  data-photo
                  aria-label="${words('web-photo')}"
                  title="${words('web-photo')}"
                >
                  ${icon(CAMERA)}
                </button>
                <input
                  type="file"
                  accept="image/jpeg,image/png,image/webp"
                  data-file
                  hidden
                  tabindex="-1"
                  aria-hidden="true"
                />
                <button
                  type="button"
                  class="tool"
                  data-location
                  aria-label="${words('web-location')}"
                  title="${words('web-location')}"
                  hidden
                >
                  ${icon(PIN)}
                </button>`
            : ''
        }
        <label class="unseen" for="${id}-input">${words('web-input')}</label>
        <textarea
          id="${id}-input"
          rows="1"
          maxlength="4000"
          placeholder="${words('web-input-hint')}"
          autocomplete="off"
          enterkeyhint="send"
          data-input
        ></textarea>
        <button type="submit" class="send" aria-label="${words('web-send')}" title="${words('web-send')}">
          ${icon(PLANE)}
        </button>
      </form>
      ${leaveDialog(site, id)}
    </div>
  `;
};

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
    script: 'chat.js',
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
