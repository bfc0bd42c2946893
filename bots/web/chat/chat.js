// Every chat on the page: puts its parts together, and leaves it when the person says so.
import { openComposer } from './composer.js';
import { FIRST_WAIT, newId } from './device.js';
import { openFollower } from './follower.js';
import { openLog } from './log.js';
import { openSender } from './sender.js';
import { openSession } from './session.js';

/** How long a passing remark stands. */
const REMARK_MS = 8000;
const LEAVE_TRIES = 10;

/** The line between log and composer that tells how things stand. */
const openState = (line, words) => {
  let timer;
  let off = false;
  const say = (text, lasting = false) => {
    clearTimeout(timer);
    line.textContent = text;
    if (text && !lasting) timer = setTimeout(() => (line.textContent = ''), REMARK_MS);
  };
  return {
    say,
    /** True when the connection is back after it was lost. */
    connection: (there) => {
      const back = there && off;
      if (!there) say(words.offline, true);
      else if (off) say(words.online);
      off = !there;
      return back;
    },
  };
};

const mount = (root) => {
  const words = JSON.parse(root.dataset.words);
  const starters = root.querySelector('[data-starters]');
  const session = openSession(root);
  const { say, connection } = openState(root.querySelector('[data-state]'), words);

  const showStarters = () => {
    const hide = starters.hasAttribute('data-first-only') && !log.isEmpty();
    // Whoever pressed one with a key would lose his place with it.
    if (hide && starters.contains(document.activeElement)) log.focus();
    starters.hidden = hide;
  };
  const log = openLog(root, words, {
    press: (token, label) => sender.send({ kind: 'press', id: newId(), token, label }),
    again: () => sender.hurry(),
    changed: showStarters,
  });
  const wipe = (remark) => {
    const left = sender.drain();
    session.forget();
    follower.reset();
    log.clear();
    say(remark, true);
    return left;
  };
  /** Closed elsewhere: what waits goes into a new chat, what was said is gone. */
  const closed = () => wipe(words.closed).forEach(({ item, photo }) => sender.send(item, photo));
  const follower = openFollower(session, {
    log,
    closed,
    connection: (there) => connection(there) && sender.hurry(),
  });
  const sender = openSender(session, { log, words, say, closed, began: follower.follow });
  const composer = openComposer(root, { words, say, send: sender.send });

  const leave = async () => {
    const headers = { authorization: `Bearer ${session.token()}` };
    composer.clear();
    wipe(words.left);
    log.focus();
    for (let tries = 0; tries < LEAVE_TRIES; tries += 1) {
      const options = { method: 'POST', headers, keepalive: true };
      const answer = await session.request('leave', options).catch(() => null);
      if (answer && (answer.ok || answer.status === 401)) return;
      await new Promise((resolve) => setTimeout(resolve, FIRST_WAIT * 2 ** tries));
    }
  };
  const dialog = root.querySelector('[data-leave-dialog]');
  document.querySelector(`[data-leave="${root.id}"]`)?.addEventListener('click', () => {
    dialog.returnValue = 'no';
    dialog.showModal();
  });
  dialog.addEventListener('close', () => dialog.returnValue === 'yes' && void leave());
  session.onForgotten(() => wipe(words.left));

  for (const item of session.unsent) sender.send(item);
  follower.follow();
  showStarters();
};

document.querySelectorAll('[data-chat]').forEach(mount);
