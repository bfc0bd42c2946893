// One script for every chat on the page. What a person sends waits in a queue with an id of its own until the server has
// committed it, so a lost answer, a reload or a restart of the server never doubles or loses it.

const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;
/** The server says something every 15 s; a silence this long means the connection is dead. */
const DEAF_AFTER = 40_000;
/** A page nobody looks at lets its connection go after this. */
const HIDDEN_AFTER = 60_000;
const AT_ONCE = 0.01;
const TYPING_FOR = 15_000;
const PHOTO_BYTES = 10 * 1024 * 1024;
/** A photo above this is made smaller first: slow networks. */
const SHRINK_ABOVE = 1_200_000;
const LONGEST_SIDE = 2000;

const newId = () => {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

const element = (tag, className, text) => {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
};

/** A wait that `hurry` ends early. */
const openPause = () => {
  let end = () => {};
  return {
    wait: (ms) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, ms);
        end = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    hurry: () => end(),
  };
};

/** Keeps the token and what is not sent yet; a browser that keeps nothing still works until the page closes. */
const openKeep = (name) => {
  let memory = null;
  return {
    read: () => {
      try {
        return JSON.parse((name && localStorage.getItem(name)) || 'null') ?? memory;
      } catch {
        return memory;
      }
    },
    write: (value) => {
      memory = value;
      try {
        if (!name) return;
        if (value === null) localStorage.removeItem(name);
        else localStorage.setItem(name, JSON.stringify(value));
      } catch {
        // Kept in memory only.
      }
    },
  };
};

const shrink = async (file) => {
  if (file.size <= SHRINK_ABOVE) return file;
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = element('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    const smaller = await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
    return smaller && smaller.size < file.size ? smaller : file;
  } catch {
    return file;
  }
};

const LINK = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)]/g;

/** `text` with its addresses as links; never as HTML. */
const withLinks = (text) => {
  const whole = element('p', 'words');
  let at = 0;
  for (const match of text.matchAll(LINK)) {
    whole.append(text.slice(at, match.index));
    const link = element('a', '', match[0]);
    link.href = match[0];
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    whole.append(link);
    at = match.index + match[0].length;
  }
  whole.append(text.slice(at));
  return whole;
};

const clockTime = (at) => {
  const time = element('time', '', at.toLocaleTimeString('id-ID', { hour: '2-digit', minute: '2-digit' }));
  time.dateTime = at.toISOString();
  return time;
};

/** "2. Ubah" -> "2" and "Ubah": a number is what a person may also type. */
const numbered = (label) => /^(\d{1,2})[.)] (.+)$/s.exec(label)?.slice(1) ?? ['', label];

// A question's choices end with the question; a case's choices stay.
const isOfQuestion = (button) => button.dataset.token.startsWith('q.');
const disable = (button) => {
  button.setAttribute('aria-disabled', 'true');
  button.tabIndex = -1;
};

/** The log of one chat: what was said, oldest first; what is on its way stands last. */
const openLog = (root, words, onPress, onAgain) => {
  const log = root.querySelector('[data-log]');
  const newer = root.querySelector('[data-newer]');
  const pending = new Map();
  const typing = element('div', 'typing');
  typing.setAttribute('aria-hidden', 'true');
  typing.append(element('i'), element('i'), element('i'));
  let lastDay = '';
  let typingTimer;

  const nearEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight < 120;
  const toEnd = () => {
    log.scrollTop = log.scrollHeight;
    newer.hidden = true;
  };
  const add = (node, follow) => {
    const stay = follow || nearEnd();
    const first = [...pending.values()].find((waiting) => waiting.node !== node && waiting.node.isConnected);
    log.insertBefore(node, first && !pending.has(node.dataset.id) ? first.node : null);
    if (typing.isConnected) log.append(typing);
    if (stay) toEnd();
    else newer.hidden = false;
  };
  const day = (at) => {
    const text = at.toLocaleDateString('id-ID', {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    });
    if (text === lastDay) return;
    if (
      lastDay ||
      text !==
        new Date().toLocaleDateString('id-ID', {
          weekday: 'long',
          day: 'numeric',
          month: 'long',
          year: 'numeric',
        })
    ) {
      add(element('p', 'day', text), false);
    }
    lastDay = text;
  };

  const bubble = (who, at) => {
    const message = element('article', `message ${who}`);
    message.append(element('span', 'unseen', `${who === 'own' ? words.you : words.bot}:`));
    const foot = element('footer');
    foot.append(clockTime(at));
    message.append(foot);
    return message;
  };
  const fill = (message, content) => message.insertBefore(content, message.querySelector('footer'));

  const choices = (list) => {
    const group = element('div', 'choices');
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', words.choices);
    list.forEach(({ token, label }) => {
      const [number, text] = numbered(label);
      const button = element('button');
      button.type = 'button';
      button.dataset.token = token;
      if (number) button.append(element('span', 'number', number), ' ');
      button.append(element('span', 'label', text));
      button.addEventListener('click', () => {
        if (button.getAttribute('aria-disabled') === 'true') return;
        choose(button);
        onPress(token, label);
      });
      group.append(button);
    });
    return group;
  };
  const choose = (button) => {
    if (!button.classList.contains('chosen')) {
      button.classList.add('chosen');
      button.append(element('span', 'tick', ' ✓'), element('span', 'unseen', words.chosen));
    }
    if (isOfQuestion(button)) [...button.parentElement.children].filter(isOfQuestion).forEach(disable);
  };
  const closeOlderQuestions = (group) => {
    if (![...group.children].some(isOfQuestion)) return;
    for (const button of log.querySelectorAll('.choices button')) {
      if (!group.contains(button) && isOfQuestion(button)) disable(button);
    }
  };
  /** Marks the choice that an earlier visit made. */
  const markChosen = (token) => {
    const button = [...log.querySelectorAll('.choices button')].findLast(
      (each) => each.dataset.token === token,
    );
    if (button) choose(button);
  };

  const ownContent = (sent, preview) => {
    if (sent.kind === 'text') return element('p', 'words', sent.text);
    if (sent.kind === 'press') return element('p', 'words', numbered(sent.label)[1]);
    if (sent.kind === 'location') return element('p', 'words', `⌖ ${words.location}`);
    if (!preview) return element('p', 'words', `▣ ${words.photo}`);
    const picture = element('img');
    picture.src = preview;
    picture.alt = words.photo;
    return picture;
  };

  const mark = (id, status, detail) => {
    const waiting = pending.get(id);
    if (!waiting) return;
    const line = waiting.node.querySelector('.status') ?? element('span', 'status');
    line.className = `status ${status}`;
    line.textContent = status === 'sent' ? '✓ ' : ` ${detail ?? words[status]} `;
    if (status === 'sent') line.append(element('span', 'unseen', words.sent));
    if (status === 'waiting') {
      const again = element('button', 'again', words.again);
      again.type = 'button';
      again.addEventListener('click', onAgain);
      line.append(again);
    }
    waiting.node.querySelector('footer').append(line);
    if (status === 'sent') waiting.sent = true;
    if (status === 'refused') pending.delete(id);
    if (waiting.sent && waiting.echoed) pending.delete(id);
  };

  const showTyping = (on) => {
    clearTimeout(typingTimer);
    if (!on) return typing.remove();
    const stay = nearEnd();
    log.append(typing);
    if (stay) toEnd();
    typingTimer = setTimeout(() => typing.remove(), TYPING_FOR);
  };

  newer.addEventListener('click', toEnd);
  log.addEventListener('scroll', () => nearEnd() && (newer.hidden = true), { passive: true });

  return {
    mark,
    showTyping,
    isEmpty: () => log.querySelector('.message') === null,
    /** Something the person sends now. */
    sending: (sent, preview) => {
      const node = bubble('own', new Date());
      node.dataset.id = sent.id;
      fill(node, ownContent(sent, preview));
      pending.set(sent.id, { node, sent: false, echoed: false });
      add(node, true);
      mark(sent.id, 'sending');
    },
    /** A line of history from the server. */
    show: (body) => {
      const at = new Date(body.at);
      if (body.kind === 'said') {
        day(at);
        showTyping(false);
        const message = bubble('bot', at);
        fill(message, withLinks(body.text));
        if (body.choices.length > 0) {
          const group = choices(body.choices);
          message.append(group);
          closeOlderQuestions(group);
        }
        return add(message, false);
      }
      if (body.kind === 'press') markChosen(body.token);
      const waiting = pending.get(body.id);
      if (waiting) {
        waiting.echoed = true;
        if (waiting.sent) pending.delete(body.id);
        return;
      }
      if (log.querySelector(`[data-id="${CSS.escape(body.id)}"]`)) return;
      day(at);
      const message = bubble('own', at);
      message.dataset.id = body.id;
      fill(message, ownContent(body, null));
      add(message, false);
    },
    /** Announce what comes from now on; what came before was history. */
    live: (on) => log.setAttribute('aria-live', on ? 'polite' : 'off'),
    clear: () => {
      showTyping(false);
      log.querySelectorAll('.message, .day').forEach((node) => node.remove());
      pending.clear();
      lastDay = '';
    },
    focus: () => log.focus(),
  };
};

const events = async function* (body, onBytes) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    onBytes();
    text += value;
    const parts = text.split('\n\n');
    text = parts.pop();
    for (const part of parts) {
      const event = {};
      for (const line of part.split('\n')) {
        const cut = line.indexOf(': ');
        if (cut > 0) event[line.slice(0, cut)] = line.slice(cut + 2);
      }
      if (event.data) yield event;
    }
  }
};

const mount = (root) => {
  const words = JSON.parse(root.dataset.words);
  const find = (name) => root.querySelector(`[data-${name}]`);
  const keep = openKeep(root.dataset.keep);
  const input = find('input');
  const starters = find('starters');
  const photos = new Map();
  const retry = openPause();
  const reconnect = openPause();
  const touch = matchMedia('(pointer: coarse)').matches;
  let token = root.dataset.token ?? keep.read()?.token ?? null;
  let queue = [];
  let last = 0;
  let sending = false;
  let connection = null;
  let following = false;
  let hiddenTimer;
  let stateTimer;

  const say = (text, lasting = false) => {
    clearTimeout(stateTimer);
    find('state').textContent = text;
    if (text && !lasting) stateTimer = setTimeout(() => (find('state').textContent = ''), 8000);
  };
  const save = () => {
    const unsent = queue.filter((item) => item.kind !== 'photo');
    keep.write(
      token || unsent.length > 0 ? { token: root.dataset.token ? null : token, queue: unsent } : null,
    );
  };
  const startersShown = () => {
    const hide = starters.hasAttribute('data-first-only') && !log.isEmpty();
    // Whoever pressed one with a key would lose his place with it.
    if (hide && starters.contains(document.activeElement)) log.focus();
    starters.hidden = hide;
  };
  const log = openLog(
    root,
    words,
    (pressed, label) => send({ kind: 'press', id: newId(), token: pressed, label }),
    () => retry.hurry(),
  );

  const send = (item, photo) => {
    if (photo) photos.set(item.id, photo);
    queue.push(item);
    save();
    log.sending(item, photo ? URL.createObjectURL(photo) : null);
    startersShown();
    void pump();
  };

  const request = (path, { headers, ...options } = {}) =>
    fetch(`/chat/${path}`, {
      ...options,
      cache: 'no-store',
      headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
    });

  const post = (item) => {
    if (item.kind === 'photo') {
      const photo = photos.get(item.id);
      return request('photos', {
        method: 'POST',
        body: photo,
        headers: { 'content-type': photo.type || 'application/octet-stream', 'message-id': item.id },
      });
    }
    const { id, kind, ...rest } = item;
    const content = kind === 'text' ? rest : { [kind]: rest };
    return request('messages', {
      method: 'POST',
      body: JSON.stringify({ id, ...content }),
      headers: { 'content-type': 'application/json' },
    });
  };

  const refusedWords = { 413: words['too-big'], 415: words['not-a-photo'], 400: words['too-long'] };

  /** Seconds to wait before the next try; 0 when the item is done with. */
  const settle = async (item) => {
    if (!token) {
      const opened = await request('open', { method: 'POST' });
      if (!opened.ok) return Number(opened.headers.get('retry-after')) || 5;
      token = (await opened.json()).token;
      save();
    }
    void follow();
    const answer = await post(item);
    if (answer.ok) {
      log.mark(item.id, 'sent');
      if (log.isEmpty() === false) log.showTyping(true);
      return 0;
    }
    if (answer.status === 401 && !root.dataset.token) {
      beginAnew();
      return AT_ONCE;
    }
    if (refusedWords[answer.status]) {
      log.mark(item.id, 'refused', refusedWords[answer.status]);
      return 0;
    }
    if (answer.status === 429) say(words['slow-down']);
    return Number(answer.headers.get('retry-after')) || -1;
  };

  /** Sends what waits, one after another, until nothing waits. */
  const pump = async () => {
    if (sending) return;
    sending = true;
    let wait = FIRST_WAIT;
    while (queue.length > 0) {
      const item = queue[0];
      const after = await settle(item).catch(() => -1);
      if (queue[0] !== item) continue;
      if (after === 0) {
        queue.shift();
        photos.delete(item.id);
        save();
        wait = FIRST_WAIT;
        continue;
      }
      if (after !== AT_ONCE) log.mark(item.id, 'waiting');
      await retry.wait(after > 0 ? after * 1000 : wait);
      wait = Math.min(LONGEST_WAIT, wait * 2);
      if (queue[0] === item) log.mark(item.id, 'sending');
    }
    sending = false;
  };

  const receive = (event) => {
    if (event.event === 'ready') {
      setTimeout(() => log.live(true));
      return startersShown();
    }
    const id = Number(event.id);
    if (id <= last) return;
    last = id;
    log.show(JSON.parse(event.data));
  };

  const wipe = (text) => {
    token = root.dataset.token ?? null;
    queue = [];
    last = 0;
    photos.clear();
    keep.write(null);
    connection?.abort();
    log.clear();
    input.value = '';
    startersShown();
    say(text, true);
  };

  /** The chat was closed elsewhere: what waits goes into a new one, what was said there is gone. */
  const beginAnew = () => {
    const waiting = queue.filter((item) => item.kind !== 'press');
    const kept = new Map(photos);
    wipe(words.closed);
    for (const item of waiting) send(item, kept.get(item.id));
  };

  /** One connection; resolves when it ends. Gives whether the chat is still there. */
  const listen = async () => {
    const ending = new AbortController();
    connection = ending;
    let deaf = setTimeout(() => ending.abort(), DEAF_AFTER);
    const heard = () => {
      clearTimeout(deaf);
      deaf = setTimeout(() => ending.abort(), DEAF_AFTER);
    };
    try {
      const answer = await request(`stream?after=${last}`, { signal: ending.signal });
      if (answer.status === 401) return false;
      if (!answer.ok) throw new Error(String(answer.status));
      if (find('state').dataset.off) {
        delete find('state').dataset.off;
        say(words.online);
        retry.hurry();
      }
      const mine = token;
      for await (const event of events(answer.body, heard)) {
        if (token !== mine) return true;
        receive(event);
      }
      return true;
    } finally {
      clearTimeout(deaf);
    }
  };

  /** Follows the chat until it is left or nobody looks; comes back by itself. */
  const follow = async () => {
    if (following) return;
    following = true;
    let wait = FIRST_WAIT;
    while (token && !paused()) {
      if (last === 0) log.live(false);
      const began = Date.now();
      const mine = token;
      const there = await listen().catch(() => null);
      if (token !== mine) continue;
      if (there === false) {
        if (root.dataset.token) break;
        beginAnew();
        continue;
      }
      if (paused()) break;
      if (Date.now() - began > 5000) wait = FIRST_WAIT;
      if (there === null) {
        find('state').dataset.off = 'yes';
        say(words.offline, true);
      }
      await reconnect.wait(wait * (0.7 + Math.random() * 0.6));
      wait = Math.min(LONGEST_WAIT, wait * 2);
    }
    following = false;
  };
  let asleep = false;
  const paused = () => asleep;
  const sleep = () => {
    asleep = true;
    connection?.abort();
  };
  const wakeUp = () => {
    clearTimeout(hiddenTimer);
    asleep = false;
    reconnect.hurry();
    retry.hurry();
    if (token) setTimeout(() => void follow());
  };

  const leave = async () => {
    const left = token;
    wipe(words.left);
    log.focus();
    for (let tries = 0; left && tries < 10; tries += 1) {
      const headers = { authorization: `Bearer ${left}` };
      const answer = await request('leave', { method: 'POST', headers, keepalive: true }).catch(() => null);
      if (answer && (answer.ok || answer.status === 401)) return;
      await new Promise((resolve) => setTimeout(resolve, FIRST_WAIT * 2 ** tries));
    }
  };

  const grow = () => {
    input.style.height = 'auto';
    input.style.height = `${Math.min(input.scrollHeight + 2, 160)}px`;
  };
  const sendText = () => {
    const text = input.value.trim();
    if (!text) return input.focus();
    input.value = '';
    grow();
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
      ({ coords }) => {
        say('');
        send({ kind: 'location', id: newId(), latitude: coords.latitude, longitude: coords.longitude });
      },
      () => say(words['no-location']),
      { timeout: 15_000, maximumAge: 60_000 },
    );
  };

  find('composer').addEventListener('submit', (event) => {
    event.preventDefault();
    sendText();
  });
  input.addEventListener('input', grow);
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || touch) return;
    event.preventDefault();
    sendText();
  });
  for (const button of starters.querySelectorAll('button')) {
    button.addEventListener('click', () => {
      if (!button.hasAttribute('data-write'))
        return send({ kind: 'text', id: newId(), text: button.dataset.text });
      input.value = button.dataset.text;
      grow();
      input.focus();
    });
  }
  find('photo')?.addEventListener('click', () => find('file').click());
  find('file')?.addEventListener('change', () => {
    const file = find('file').files[0];
    find('file').value = '';
    if (file) void sendPhoto(file);
  });
  if (find('location') && navigator.geolocation && isSecureContext) {
    find('location').hidden = false;
    find('location').addEventListener('click', sendLocation);
  }
  const dialog = find('leave-dialog');
  document.querySelector(`[data-leave="${root.id}"]`)?.addEventListener('click', () => {
    dialog.returnValue = 'no';
    dialog.showModal();
  });
  dialog.addEventListener('close', () => dialog.returnValue === 'yes' && void leave());

  addEventListener('online', wakeUp);
  addEventListener('pageshow', (event) => event.persisted && wakeUp());
  addEventListener('pagehide', sleep);
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) hiddenTimer = setTimeout(sleep, HIDDEN_AFTER);
    else wakeUp();
  });
  // Left in another window: nothing stays on this one either.
  addEventListener('storage', (event) => {
    if (root.dataset.keep && event.key === root.dataset.keep && event.newValue === null && token)
      wipe(words.left);
  });

  for (const item of keep.read()?.queue ?? []) send(item);
  if (token) void follow();
  startersShown();
};

document.querySelectorAll('[data-chat]').forEach(mount);
