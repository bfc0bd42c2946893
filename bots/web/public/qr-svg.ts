// A QR code as a picture in a page.
import { raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { qrOf } from '../../qr.ts';

/** Light squares around it, without which no camera finds it. */
const QUIET = 4;

/** One path for all dark squares: nothing of `text` is in it but its squares. */
export const qrSvg = (text: string): HtmlEscapedString | Promise<HtmlEscapedString> => {
  const squares = qrOf(text);
  const side = squares.length + 2 * QUIET;
  const path = squares
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : '')))
    .join('');
  return raw(
    `<svg viewBox="0 0 ${side} ${side}" role="img" aria-hidden="true" shape-rendering="crispEdges"><rect width="${side}" height="${side}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`,
  );
};
