// A drawing of one line, in the colour of the words beside it.
import { html } from 'hono/html';
import type { Html } from '../layout.ts';

export const icon = (path: string): Html =>
  html`<svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" focusable="false">
    <path d="${path}" />
  </svg>`;
