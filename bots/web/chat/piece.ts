// The chat as a piece of a page: the log, the starters, the composer. One script serves every piece on the page.
import { html } from 'hono/html';
import type { Html, Site } from '../layout.ts';
import type { Words } from '../words.ts';
import { icon } from './icon.ts';
import { leaveDialog } from './leave.ts';

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

const CAMERA = 'M4 8h3l2-3h6l2 3h3v11H4zM12 10a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7z';
const PIN =
  'M12 21s7-6.500 7-11.500A7 7 0 0 0 5 9.500C5 14.500 12 21 12 21zM12 7a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5z';
const PLANE = 'M4 12 20 4l-5 16-3.500-6.500zM11.500 13.500 20 4';

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
