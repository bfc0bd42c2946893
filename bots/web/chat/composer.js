// Where a person writes, and the buttons beside it: photo, location, and words to begin with.
import { newId, shrink } from './device.js';

const PHOTO_BYTES = 10 * 1024 * 1024;
const HIGHEST = 160;
/** A number and a code, or the sign of a leaflet. */
const MOST_BROUGHT = 60;
const LOCATION = { timeout: 15_000, maximumAge: 60_000 };

/** `send(item, photo)`; `say` tells what cannot be done. */
export const openComposer = (root, { words, say, send }) => {
  const find = (name) => root.querySelector(`[data-${name}]`);
  const input = find('input');
  const touch = matchMedia('(pointer: coarse)').matches;

  const write = (text) => {
    input.value = text;
    input.style.height = 'auto';
    input.style.height = `${Math.min(input.scrollHeight + 2, HIGHEST)}px`;
  };
  const sendText = () => {
    const text = input.value.trim();
    if (!text) return input.focus();
    write('');
    say('');
    send({ kind: 'text', id: newId(), text });
    if (touch) input.focus({ preventScroll: true });
  };
  const sendPhoto = async (file) => {
    if (!/^image\/(jpeg|png|webp)$/.test(file.type)) return say(words['not-a-photo']);
    const photo = await shrink(file);
    if (photo.size > PHOTO_BYTES) return say(words['too-big']);
    send({ kind: 'photo', id: newId() }, photo);
  };
  const sendLocation = () => {
    say(words['asking-location'], true);
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => {
        say('');
        send({ kind: 'location', id: newId(), latitude, longitude });
      },
      () => say(words['no-location']),
      LOCATION,
    );
  };

  find('composer').addEventListener('submit', (event) => {
    event.preventDefault();
    sendText();
  });
  input.addEventListener('input', () => write(input.value));
  input.addEventListener('keydown', (event) => {
    // On a telephone the key makes a new line: stories are told in several.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || touch) return;
    event.preventDefault();
    sendText();
  });
  for (const button of find('starters').querySelectorAll('button')) {
    button.addEventListener('click', () => {
      const { text } = button.dataset;
      if (!button.hasAttribute('data-write')) return send({ kind: 'text', id: newId(), text });
      write(text);
      input.focus();
    });
  }
  find('photo')?.addEventListener('click', () => find('file').click());
  find('file')?.addEventListener('change', () => {
    const [file] = find('file').files;
    find('file').value = '';
    if (file) void sendPhoto(file);
  });
  // A link on paper brings words along; nothing is sent before its reader says so.
  const brought = new URLSearchParams(location.hash.slice(1)).get('tulis');
  if (brought) {
    history.replaceState(null, '', location.pathname);
    write(brought.slice(0, MOST_BROUGHT));
    input.focus();
  }
  if (find('location') && navigator.geolocation && isSecureContext) {
    find('location').hidden = false;
    find('location').addEventListener('click', sendLocation);
  }
  return { clear: () => write('') };
};
