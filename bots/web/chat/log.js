// The log of one chat: what was said, oldest first; what is on its way stands last.
import { element } from './device.js';

/** The dots stop by themselves: an answer may take long, or may not come. */
const TYPING_FOR = 15_000;

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

const calendarDay = (at) =>
  at.toLocaleDateString('id-ID', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** "2. Ubah" -> "2" and "Ubah": a number is what a person may also type. */
const numbered = (label) => /^(\d{1,2})[.)] (.+)$/s.exec(label)?.slice(1) ?? ['', label];

// A question's choices end with the question; a case's choices stay.
const isOfQuestion = (button) => button.dataset.token.startsWith('q.');
const disable = (button) => {
  button.setAttribute('aria-disabled', 'true');
  button.tabIndex = -1;
};

/** `press(token, label)`: a choice was taken. `again`: try to send now. `changed`: a message was added, or all are gone. */
export const openLog = (root, words, { press, again, changed }) => {
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
    changed();
  };
  /** A line with the date, where it changes; none above the first messages of today. */
  const day = (at) => {
    const text = calendarDay(at);
    if (text === lastDay) return;
    if (lastDay || text !== calendarDay(new Date())) add(element('p', 'day', text), false);
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
        press(token, label);
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
      const button = element('button', 'again', words.again);
      button.type = 'button';
      button.addEventListener('click', again);
      line.append(button);
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
      newer.hidden = true;
      changed();
    },
    focus: () => log.focus(),
  };
};
