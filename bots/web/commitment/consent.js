// The head of a unit reads the text behind his link and says yes, once.
const root = document.querySelector('[data-open]');
const words = JSON.parse(root.dataset.words);
const find = (name) => root.querySelector(`[data-${name}]`);
const token = location.hash.slice(1);
history.replaceState(null, '', location.pathname);

const element = (tag, props = {}, ...children) => {
  const made = Object.assign(document.createElement(tag), props);
  made.append(...children);
  return made;
};
const say = (text) => {
  find('state').hidden = text === '';
  find('state').textContent = text;
};

const send = async (path, body) => {
  const answer = await fetch(`/komitmen/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, ...body }),
    cache: 'no-store',
  }).catch(() => null);
  if (!answer?.ok) {
    say(answer?.status === 400 ? words.wrong : words.failed);
    return null;
  }
  const found = await answer.json();
  if (found.kind !== 'refused') return found;
  say(words[found.why]);
  return null;
};

const show = ({ party, text, signatory, position }) => {
  const field = (name, value) => {
    const made = element('input', {
      name,
      required: true,
      minLength: 3,
      value: value ?? '',
      autocomplete: 'off',
    });
    return element('label', { className: 'field' }, element('span', {}, words[name]), made);
  };
  const yes = element('button', { type: 'submit', className: 'button' }, words.yes);
  const form = element(
    'form',
    { className: 'commitment' },
    field('name', signatory),
    field('position', position),
    yes,
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    yes.disabled = true;
    const given = await send('ya', Object.fromEntries(new FormData(form)));
    yes.disabled = false;
    if (!given) return;
    find('content').replaceChildren(
      element('p', {}, words.recorded),
      element('p', { className: 'fingerprint' }, given.fingerprint),
    );
    say('');
  });
  find('heading').textContent = party;
  find('content').replaceChildren(element('p', { className: 'agreed' }, text), form);
  say('');
  find('heading').focus();
};

const open = async () => {
  find('button').disabled = true;
  say(words.opening);
  const found = await send('naskah', {});
  find('button').disabled = false;
  if (found) show(found);
};

find('button').addEventListener('click', () => void open());
if (!token) {
  find('button').disabled = true;
  say(words.unknown);
}
