// The head of a unit reads the text behind his link and says yes, once.
import { element, openAt, say, send, show, token, words } from './behind-link.js';

const asked = ({ party, text, signatory, position }) => {
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
    const answer = await send('/komitmen/ya', { token, ...Object.fromEntries(new FormData(form)) });
    yes.disabled = false;
    if (!answer?.ok) return say(answer?.status === 400 ? words.wrong : words.failed);
    const given = await answer.json();
    if (given.kind === 'refused') return say(words[given.why]);
    return show(
      party,
      element('p', {}, words.recorded),
      element('p', { className: 'fingerprint' }, given.fingerprint),
    );
  });
  show(party, element('p', { className: 'agreed' }, text), form);
};

openAt('/komitmen/naskah', asked);
