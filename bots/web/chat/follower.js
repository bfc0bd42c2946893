// Follows the chat over a fetch stream and comes back by itself: after a restart of the server, a dead connection, or a page
// that slept.
import { FIRST_WAIT, LONGEST_WAIT, openPause } from './device.js';

/** The server says something every 15 s; a silence this long means the connection is dead. */
const DEAF_AFTER = 40_000;
/** A page nobody looks at lets its connection go after this. */
const HIDDEN_AFTER = 60_000;
/** A connection that lasted this long was a good one: the next failure begins with a short wait. */
const GOOD_AFTER = 5000;

/** The events of a stream, each with its `id`, `event` and `data`. */
const events = async function* (body, heard) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    heard();
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

/** `connection(there)` is told of each change; `closed`: the server knows this chat no more. */
export const openFollower = (session, { log, connection, closed }) => {
  const pause = openPause();
  let current = null;
  let running = false;
  let asleep = false;
  let last = 0;
  let hiddenTimer;

  const receive = (event) => {
    // Announced is what comes from now on; what came before was history.
    if (event.event === 'ready') return setTimeout(() => log.live(true));
    const id = Number(event.id);
    if (id <= last) return;
    last = id;
    log.show(JSON.parse(event.data));
  };

  /** One connection, until it ends. Gives whether the chat is still there. */
  const listen = async () => {
    const mine = session.token();
    const ending = new AbortController();
    current = ending;
    let deaf;
    const heard = () => {
      clearTimeout(deaf);
      deaf = setTimeout(() => ending.abort(), DEAF_AFTER);
    };
    heard();
    try {
      const answer = await session.request(`stream?after=${last}`, { signal: ending.signal });
      if (answer.status === 401) return false;
      if (!answer.ok) throw new Error(String(answer.status));
      connection(true);
      for await (const event of events(answer.body, heard)) {
        if (session.token() !== mine) return true;
        receive(event);
      }
      return true;
    } finally {
      clearTimeout(deaf);
    }
  };

  const follow = async () => {
    if (running) return;
    running = true;
    let wait = FIRST_WAIT;
    while (session.token() && !asleep) {
      if (last === 0) log.live(false);
      const [mine, began] = [session.token(), Date.now()];
      const there = await listen().catch(() => null);
      if (session.token() !== mine) continue;
      if (asleep) break;
      if (there === false) {
        if (session.isGiven) break;
        closed();
        continue;
      }
      if (there === null) connection(false);
      if (Date.now() - began > GOOD_AFTER) wait = FIRST_WAIT;
      // Not all pages at once after a restart.
      await pause.wait(wait * (0.7 + Math.random() * 0.6));
      wait = Math.min(LONGEST_WAIT, wait * 2);
    }
    running = false;
  };

  const sleep = () => {
    asleep = true;
    current?.abort();
  };
  const wakeUp = () => {
    clearTimeout(hiddenTimer);
    asleep = false;
    pause.hurry();
    setTimeout(() => void follow());
  };
  addEventListener('online', wakeUp);
  addEventListener('pagehide', sleep);
  addEventListener('pageshow', (event) => event.persisted && wakeUp());
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) hiddenTimer = setTimeout(sleep, HIDDEN_AFTER);
    else wakeUp();
  });

  return {
    follow: () => void follow(),
    /** Begins from the start with whatever token there is then. */
    reset: () => {
      last = 0;
      current?.abort();
    },
  };
};
