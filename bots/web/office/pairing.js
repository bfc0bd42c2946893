// Pairs WhatsApp Web: opens the one-use link, then looks every two seconds how it stands, until it is paired or time is up.
import { element, find, openAt, say, send, words } from './behind-link.js';

const LOOK_MS = 2000;
/** Modules of the quiet zone, which scanners need. */
const QUIET = 4;
let ticket = '';
let shown = '';

const show = (...parts) => find('content').replaceChildren(...parts);

/** Rows of "1" and "0" as a picture. */
const drawn = (rows) => {
  const size = rows.length + 2 * QUIET;
  const canvas = element('canvas');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', words.qr);
  const scale = Math.max(3, Math.floor(300 / size));
  canvas.width = canvas.height = size * scale;
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = '#000';
  rows.forEach((row, y) => {
    [...row].forEach((dark, x) => {
      if (dark === '1') pen.fillRect((x + QUIET) * scale, (y + QUIET) * scale, scale, scale);
    });
  });
  return canvas;
};

const over = (text) => {
  find('form').hidden = true;
  show();
  say(text);
};

const unpaired = ({ rows, code }) => {
  const now = code ?? (rows ?? []).join();
  find('form').hidden = code !== null;
  if (now === shown) return;
  shown = now;
  if (code !== null) {
    const big = element('p', code);
    big.className = 'pairing-code';
    show(element('p', words.code), big);
  } else if (rows !== null) show(element('p', words.scan), drawn(rows));
  say('');
};

const look = async () => {
  const answer = await fetch('/office/whatsapp/state', {
    cache: 'no-store',
    headers: { authorization: `Bearer ${ticket}` },
  }).catch(() => null);
  if (answer?.status === 404) return over(words.over);
  if (answer?.ok) {
    const state = await answer.json();
    if (state.kind === 'paired' || state.kind === 'held') return over(words[state.kind]);
    if (state.kind === 'unpaired') unpaired(state);
    else {
      shown = '';
      show();
      find('form').hidden = true;
      say(words[state.kind]);
    }
  }
  setTimeout(() => void look(), LOOK_MS);
};

openAt('/office/whatsapp/open', (opened) => {
  ({ ticket } = opened);
  show();
  return look();
});
find('form').addEventListener('submit', (event) => {
  event.preventDefault();
  say(words.waiting);
  const telephone = find('form').elements.telephone.value;
  const headers = { authorization: `Bearer ${ticket}` };
  void send('/office/whatsapp/code', { telephone }, { headers }).then((answer) => {
    if (answer?.status === 400) say(words.wrong);
    else if (!answer?.ok) say(words.failed);
  });
});
