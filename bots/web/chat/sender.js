// What a person sends waits in a queue, with an id of its own, until the server has committed it: a lost answer, a reload or
// a restart of the server neither doubles nor loses it.
import { FIRST_WAIT, LONGEST_WAIT, openPause } from './device.js';

const DONE = { kind: 'done' };

const bodyOf = ({ id, kind, ...rest }) =>
  JSON.stringify({ id, ...(kind === 'text' ? rest : { [kind]: rest }) });

/** `began`: there is a token now. `closed`: the server knows this chat no more. */
export const openSender = (session, { log, words, say, began, closed }) => {
  const refused = { 400: words['too-long'], 413: words['too-big'], 415: words['not-a-photo'] };
  const photos = new Map();
  const pause = openPause();
  let queue = [];
  let running = false;

  // Photos are too large to keep over a reload.
  const save = () => session.keepUnsent(queue.filter((item) => item.kind !== 'photo'));

  const post = (item) => {
    const photo = photos.get(item.id);
    const headers = photo
      ? { 'content-type': photo.type || 'application/octet-stream', 'message-id': item.id }
      : { 'content-type': 'application/json' };
    const path = photo ? 'photos' : 'messages';
    return session.request(path, { method: 'POST', headers, body: photo ?? bodyOf(item) });
  };

  const attempt = async (item) => {
    const wait = await session.begin();
    if (wait !== null) return { kind: 'later', seconds: wait };
    began();
    log.showTyping(true);
    const answer = await post(item);
    if (answer.ok) {
      log.mark(item.id, 'sent');
      return DONE;
    }
    log.showTyping(false);
    if (answer.status === 401 && !session.isGiven) return { kind: 'closed' };
    if (refused[answer.status]) {
      log.mark(item.id, 'refused', refused[answer.status]);
      return DONE;
    }
    if (answer.status === 429) say(words['slow-down']);
    return { kind: 'later', seconds: session.secondsOf(answer) };
  };

  /** Sends what waits, one after another, until nothing waits. */
  const run = async () => {
    if (running) return;
    running = true;
    let wait = FIRST_WAIT;
    while (queue.length > 0) {
      const item = queue[0];
      const outcome = await attempt(item).catch(() => ({ kind: 'later', seconds: null }));
      // Left meanwhile.
      if (queue[0] !== item) continue;
      if (outcome.kind === 'closed') {
        closed();
        continue;
      }
      if (outcome.kind === 'done') {
        queue.shift();
        photos.delete(item.id);
        save();
        wait = FIRST_WAIT;
        continue;
      }
      log.showTyping(false);
      log.mark(item.id, 'waiting');
      await pause.wait(outcome.seconds === null ? wait : outcome.seconds * 1000);
      wait = Math.min(LONGEST_WAIT, wait * 2);
      if (queue[0] === item) log.mark(item.id, 'sending');
    }
    running = false;
  };

  const send = (item, photo) => {
    if (photo) photos.set(item.id, photo);
    queue.push(item);
    save();
    log.sending(item, photo ? URL.createObjectURL(photo) : null);
    void run();
  };

  return {
    send,
    /** Tries again now. */
    hurry: pause.hurry,
    /** Empties the queue and gives what can still be said in another chat: a button belongs to its own. */
    drain: () => {
      const left = queue
        .filter((item) => item.kind !== 'press')
        .map((item) => ({ item, photo: photos.get(item.id) }));
      queue = [];
      photos.clear();
      return left;
    },
  };
};
