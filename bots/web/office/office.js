// Shows what a one-use link opens: an identity, files, or the map of the network.
import { element, openAt, show as shown, words } from './behind-link.js';

const filled = (text, value) => text.replace('*', value);
const show = (heading, content) => shown(heading, content, element('p', words.close));

const identity = ({ reference, fields }) => {
  const list = element('dl');
  list.className = 'fields';
  for (const [field, label] of words.fields) {
    if (fields[field]) list.append(element('dt', label), element('dd', fields[field]));
  }
  show(filled(words.identity, reference), list);
};

/** What shows or plays a file in the page; the rest can be saved. */
const TAGS = { image: 'img', audio: 'audio', video: 'video' };
const ENDINGS = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/heic': 'heic',
  'audio/ogg': 'ogg',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/aac': 'aac',
  'audio/amr': 'amr',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.oasis.opendocument.text': 'odt',
};

const played = (tag, name, url) => {
  const made = element(tag);
  if (tag === 'img') made.alt = name;
  else {
    made.controls = true;
    made.preload = 'metadata';
    made.setAttribute('aria-label', name);
  }
  made.src = url;
  return made;
};

const file = async ({ id, mediaType, transcript }, number, ticket) => {
  const item = element('li');
  const name = filled(words.file, number);
  item.append(element('b', name));
  const answer = await fetch(`/office/files/${encodeURIComponent(id)}`, {
    headers: { authorization: `Bearer ${ticket}` },
    cache: 'no-store',
  }).catch(() => null);
  if (!answer?.ok) {
    item.append(element('p', filled(words.broken, number)));
    return item;
  }
  const url = URL.createObjectURL(await answer.blob());
  const shown = TAGS[answer.headers.get('content-type')?.split('/')[0]];
  if (shown) item.append(played(shown, name, url));
  const save = element('a', filled(words.download, number));
  save.href = url;
  save.download = `lampiran-${number}.${ENDINGS[mediaType] ?? 'bin'}`;
  save.className = 'button quiet';
  item.append(save);
  if (transcript) item.append(element('p', words.transcript), element('blockquote', transcript));
  return item;
};

const attachments = async ({ reference, files, ticket }) => {
  const list = element('ul');
  list.className = 'files';
  show(filled(words.attachments, reference), files.length > 0 ? list : element('p', words.none));
  let number = 0;
  for (const each of files) list.append(await file(each, (number += 1), ticket));
};

const table = (caption, head, rows) => {
  const made = element('table');
  made.append(element('caption', caption));
  const top = element('tr');
  for (const text of head) {
    const cell = element('th', text);
    cell.scope = 'col';
    top.append(cell);
  }
  made.append(element('thead'), element('tbody'));
  made.tHead.append(top);
  for (const [first, ...more] of rows) {
    const row = element('tr');
    const name = element('th', first);
    name.scope = 'row';
    row.append(name, ...more.map((text) => element('td', String(text))));
    made.tBodies[0].append(row);
  }
  const wide = element('div');
  wide.className = 'wide';
  // A table broader than the screen is read by keyboard too.
  wide.tabIndex = 0;
  wide.setAttribute('role', 'region');
  wide.setAttribute('aria-label', caption);
  wide.append(made);
  return wide;
};

/** How many people serve there; an exclamation mark where nobody does and cases came. */
const cellText = (cell) => {
  if (cell === null) return '';
  return cell.people === 0 && cell.cases + cell.waiting > 0 ? '0 !' : String(cell.people);
};

const coverage = ({ missed, uncovered, silent, lapsing, map }) => {
  const said = words.coverage;
  const all = element('div');
  const part = (caption, head, rows) =>
    all.append(
      ...(rows.length > 0 ? [table(caption, head, rows)] : [element('h2', caption), element('p', said.none)]),
    );
  part(
    said.missed,
    [said.agency, said.cases, said.waiting],
    missed.map(({ label, cases, waiting }) => [label, cases, waiting]),
  );
  part(
    said.uncovered,
    [said.agency, said.areas],
    uncovered.map((one) => [one.label, one.uncovered.join(', ')]),
  );
  part(
    said.silent,
    [said.name, said.agency, said.offered],
    silent.map(({ name, agencyLabel, offered }) => [name, agencyLabel, offered]),
  );
  part(
    said.lapsing,
    [said.name, said.agency, said.until],
    lapsing.map(({ name, agencyLabel, until }) => [name, agencyLabel, until]),
  );
  all.append(element('p', said.legend));
  part(
    said.map,
    [said.agency, ...map.regions],
    map.rows.map(({ label, cells }) => [label, ...cells.map(cellText)]),
  );
  part(
    said.wide,
    [said.agency, said.people, said.cases, said.waiting],
    map.wide.map(({ label, people, cases, waiting }) => [label, people, cases, waiting]),
  );
  show(said.heading, all);
};

openAt('/office/open', (opened) => {
  if (opened.kind === 'coverage') return coverage(opened.coverage);
  return opened.kind === 'identity' ? identity(opened) : attachments(opened);
});
