// Pairs WhatsApp Web: opens the one-use link, then looks every two seconds how it stands, until it is paired or time is up.
const root = document.querySelector('[data-open]');
const words = JSON.parse(root.dataset.words);
const find = (name) => root.querySelector(`[data-${name}]`);
const token = location.hash.slice(1);
// Out of the address line and the history at once.
history.replaceState(null, '', location.pathname);

const LOOK_MS = 2000;
/** Modules of the quiet zone, which scanners need. */
const QUIET = 4;
let ticket = '';
let shown = '';

const element = (tag, text) => {
  const made = document.createElement(tag);
  if (text !== undefined) made.textContent = text;
  return made;
};
const say = (text) => {
  if (find('state').textContent !== text) find('state').textContent = text;
};
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

const asked = (path, options = {}) =>
  fetch(path, {
    ...options,
    cache: 'no-store',
    headers: { ...options.headers, authorization: `Bearer ${ticket}` },
  }).catch(() => null);

const look = async () => {
  const answer = await asked('/office/whatsapp/state');
  if (answer?.status === 404) return over(words.over);
  if (answer?.ok) {
    const state = await answer.json();
    if (state.kind === 'paired') return over(words.paired);
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

const open = async () => {
  find('button').disabled = true;
  say(words.opening);
  const answer = await fetch('/office/whatsapp/open', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
    cache: 'no-store',
  }).catch(() => null);
  if (!answer || answer.status >= 429) {
    find('button').disabled = false;
    return say(words.failed);
  }
  const opened = answer.ok ? await answer.json() : { kind: 'refused', why: 'unknown' };
  if (opened.kind === 'refused') return say(words[opened.why]);
  ({ ticket } = opened);
  show();
  return look();
};

find('button').addEventListener('click', () => void open());
find('form').addEventListener('submit', (event) => {
  event.preventDefault();
  say(words.waiting);
  const body = JSON.stringify({ telephone: find('form').elements.telephone.value });
  void asked('/office/whatsapp/code', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json' },
  }).then((answer) => {
    if (answer?.status === 400) say(words.wrong);
    else if (!answer?.ok) say(words.failed);
  });
});
// A page kept by the browser would show it again to whoever presses "back".
addEventListener('pagehide', () => over(''));
if (!token) {
  find('button').disabled = true;
  say(words.unknown);
}
