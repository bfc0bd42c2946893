// The register behind an officer's one-use link. The ticket it gives lives in this page alone and is gone with it.
import { element, find, openAt, say, show, words } from './behind-link.js';

let ticket = '';

const button = (text, act, quiet = true) => {
  const made = element('button', { type: 'button', className: quiet ? 'button quiet' : 'button' }, text);
  made.addEventListener('click', () => void act());
  return made;
};
/** The answer, or null after what is the matter was said. */
const ask = async (path, options = {}) => {
  const answer = await fetch(`/komitmen/${path}`, {
    ...options,
    headers: { authorization: `Bearer ${ticket}`, ...options.headers },
    cache: 'no-store',
  }).catch(() => null);
  if (answer?.ok) return answer;
  const said = { 400: words.wrong, 404: words.gone, 415: words['not-a-scan'] };
  say(said[answer?.status] ?? words.failed);
  return null;
};
const json = async (path, options) => (await ask(path, options))?.json() ?? null;
const put = (path, body) =>
  ask(path, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

const labelled = (label, field) =>
  element('label', { className: 'field' }, element('span', {}, label), field);
const input = (name, value, type = 'text') => element('input', { name, type, value: value ?? '' });
const select = (name, value, options) => {
  const made = element(
    'select',
    { name },
    ...options.map((option) => element('option', { value: option }, words[option])),
  );
  made.value = value;
  return made;
};

const promiseFields = (promises) =>
  words.labels.map(([kind, label]) => {
    const number = input(`promise-${kind}`, promises.find((one) => one.kind === kind)?.within, 'number');
    number.min = 1;
    number.max = kind === 'satisfaction' ? 5 : 365;
    number.placeholder = words['no-promise'];
    return labelled(label.replace('*', '…'), number);
  });

const formOf = ({ id, form }) => {
  const made = element(
    'form',
    { className: 'commitment' },
    labelled(words.kind, select('kind', form.kind, ['mou', 'commitment'])),
    labelled(words.party, input('party', form.party)),
    labelled(words.signatory, input('signatory', form.signatory)),
    labelled(words.position, input('position', form.position)),
    labelled(words.number, input('number', form.number)),
    labelled(words.status, select('status', form.status, ['drafted', 'planned', 'signed'])),
    labelled(words.signedOn, input('signedOn', form.signedOn, 'date')),
    labelled(words.endsOn, input('endsOn', form.endsOn, 'date')),
    element('h2', {}, words.promises),
    ...promiseFields(form.promises),
    labelled(words.text, element('textarea', { name: 'text', rows: 8, value: form.text ?? '' })),
    element('button', { type: 'submit', className: 'button' }, words.save),
  );
  made.addEventListener('submit', async (event) => {
    event.preventDefault();
    const all = Object.fromEntries(new FormData(made));
    const promises = words.labels.flatMap(([kind]) => {
      const within = Number(all[`promise-${kind}`]);
      delete all[`promise-${kind}`];
      return within > 0 ? [{ kind, within }] : [];
    });
    if (await put(`satu/${id}`, { ...all, promises })) await one(id, {}, words.saved);
  });
  return made;
};

/** The page's policy lets no frame in: a file is saved and opened by what the device has for it. */
const saved = async (id, kind) => {
  const answer = await ask(`satu/${id}/berkas/${kind}`);
  if (!answer) return;
  const bytes = await answer.blob();
  const ending = { 'image/jpeg': 'jpg', 'image/png': 'png' }[bytes.type] ?? 'pdf';
  const link = element('a', { href: URL.createObjectURL(bytes), download: `${id}-${kind}.${ending}` });
  link.click();
};

const scanOf = (id) => {
  const file = element('input', { type: 'file', accept: 'application/pdf,image/jpeg,image/png' });
  file.addEventListener('change', async () => {
    const [chosen] = file.files;
    if (!chosen) return;
    say(words.opening);
    if (await ask(`satu/${id}/pindai`, { method: 'PUT', body: chosen })) await one(id, {}, words.scanned);
  });
  return labelled(words.scan, file);
};

const asked = async (id) => {
  const found = await json(`satu/${id}/setuju`, { method: 'POST' });
  if (!found) return;
  const link = element('textarea', { readOnly: true, rows: 2, value: found.url });
  link.dataset.asked = '';
  find('content').prepend(labelled(words.asked, link));
  link.select();
};

const periodOf = ({ id, period }) => {
  const from = input('from', period.from, 'date');
  const to = input('to', period.to, 'date');
  const again = () => one(id, { from: from.value, to: to.value });
  return element(
    'div',
    { className: 'period' },
    labelled(words.from, from),
    labelled(words.to, to),
    button(words.measure, again),
  );
};

const one = async (id, period = {}, said = '') => {
  const view = await json(`satu/${encodeURIComponent(id)}?${new URLSearchParams(period)}`);
  if (!view) return;
  const lines = element('ul', { className: 'lines' }, ...view.lines.map((line) => element('li', {}, line)));
  show(
    `${words[view.form.kind]} · ${view.form.party}`,
    element('p', {}, view.stage),
    lines,
    ...(view.fingerprint
      ? [element('p', { className: 'fingerprint' }, `${words.fingerprint} ${view.fingerprint}`)]
      : []),
    element(
      'div',
      { className: 'acts' },
      ...(view.files.scan ? [button(words['see-scan'], () => saved(id, 'scan'))] : []),
      ...(view.files.record ? [button(words['see-record'], () => saved(id, 'record'))] : []),
      button(words.ask, () => asked(id)),
      button(words.list, list),
    ),
    periodOf(view),
    scanOf(id),
    formOf(view),
  );
  say(said);
};

const list = async () => {
  const lines = await json('daftar');
  if (!lines) return;
  const items = lines.map(({ id, party, kind, stage }) =>
    element(
      'li',
      {},
      button(`${kind} · ${party} · ${stage}`, () => one(id)),
    ),
  );
  show(words.list, element('ul', { className: 'lines' }, ...items));
};

openAt('/komitmen/buka', (opened) => {
  ticket = opened.ticket;
  return opened.id === null ? list() : one(opened.id);
});
