// Leaving a chat: the button, and the question before it.
import { html } from 'hono/html';
import type { Html, Site } from '../layout.ts';
import { icon } from './icon.ts';

const TURN = 'M5 12a7 7 0 1 0 2.500-5.400M5 4v4h4';
const DOOR = 'M14 4H6v16h8M10 12h10m-4-4 4 4-4 4';

export const leaveDialog = ({ words }: Site, id: string): Html => html`
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
