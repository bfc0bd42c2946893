// What the pages behind a one-use link do alike: the token leaves the address line and the history at once, nothing is opened before
// its holder says so, and what was shown is gone when the page is left.
const root = document.querySelector('[data-open]');
export const words = JSON.parse(root.dataset.words);
export const find = (name) => root.querySelector(`[data-${name}]`);
export const token = location.hash.slice(1);
history.replaceState(null, '', location.pathname);

/** `props`: its text, or its properties. */
export const element = (tag, props = {}, ...children) => {
  const made = document.createElement(tag);
  if (typeof props === 'string') made.textContent = props;
  else Object.assign(made, props);
  made.append(...children);
  return made;
};
export const say = (text) => {
  find('state').hidden = text === '';
  if (find('state').textContent !== text) find('state').textContent = text;
};
export const show = (heading, ...content) => {
  find('heading').textContent = heading;
  find('content').replaceChildren(...content);
  say('');
  find('heading').focus();
};

/** Sends `body` as JSON; null when no answer came. */
export const send = (path, body, { method = 'POST', headers = {} } = {}) =>
  fetch(path, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
    cache: 'no-store',
  }).catch(() => null);

/** Asks for what is behind the link when the button is pressed, and gives it to `opened`. */
export const openAt = (path, opened) => {
  const open = async () => {
    find('button').disabled = true;
    say(words.opening);
    const answer = await send(path, { token });
    if (!answer || answer.status >= 429) {
      find('button').disabled = false;
      return say(words.failed);
    }
    if (!answer.ok) return say(words.unknown);
    const found = await answer.json();
    return found.kind === 'refused' ? say(words[found.why]) : opened(found);
  };
  find('button').addEventListener('click', () => void open());
  // A page kept by the browser would show it again to whoever presses "back".
  addEventListener('pagehide', () => find('content').replaceChildren());
  if (!token) {
    find('button').disabled = true;
    say(words.unknown);
  }
};
