// One chat as this page holds it: its token, what waits to be sent, and how the server is asked. The token travels in a
// header and is kept by this browser alone.
import { openKeep } from './device.js';

/** Seconds until a refused request may be tried again, if the server said so. */
const secondsOf = (answer) => Number(answer.headers.get('retry-after')) || null;

export const openSession = (root) => {
  // A demo person's chat: the page was given its token and can neither lose nor leave it.
  const given = root.dataset.token ?? null;
  const keep = openKeep(root.dataset.keep);
  let token = given ?? keep.read()?.token ?? null;
  let queue = keep.read()?.queue ?? [];

  const save = () => {
    if (!given) keep.write(token || queue.length > 0 ? { token, queue } : null);
  };
  const request = (path, { headers, ...options } = {}) =>
    fetch(`/chat/${path}`, {
      ...options,
      cache: 'no-store',
      headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
    });

  return {
    request,
    secondsOf,
    isGiven: given !== null,
    token: () => token,
    /** Gets a token if there is none; gives the seconds to wait when the server refuses one. */
    begin: async () => {
      if (token) return null;
      const answer = await request('open', { method: 'POST' });
      if (!answer.ok) return secondsOf(answer) ?? 5;
      ({ token } = await answer.json());
      save();
      return null;
    },
    /** What an earlier visit did not get sent. */
    unsent: queue,
    keepUnsent: (items) => {
      queue = items;
      save();
    },
    forget: () => {
      token = given;
      queue = [];
      keep.write(null);
    },
    /** Calls back when the chat was left in another window of this browser. */
    onForgotten: (call) =>
      addEventListener('storage', (event) => {
        const mine = root.dataset.keep && event.key === root.dataset.keep;
        if (mine && event.newValue === null && token) call();
      }),
  };
};
