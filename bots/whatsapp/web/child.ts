// The process that holds the browser. It knows nothing of the house: it says what comes and does what it is told, over IPC.
// It may end at any moment, and a new one goes on.
import { carryOut } from './orders.ts';
import { openSession, type Session } from './session.ts';
import { ORDER, START, type Fault, type News } from './wire.ts';

let session: Promise<Session> | null = null;

const tell = (news: News): void => {
  if (process.connected) process.send?.(news);
};

const end = async (): Promise<void> => {
  await session?.then((open) => open.close()).catch(() => undefined);
  process.exit(0);
};

let failing = false;
const fail = (why: Fault): void => {
  if (failing) return;
  failing = true;
  tell({ kind: 'fault', why });
  void end();
};

process.on('message', (message) => {
  if (session === null) {
    session = openSession(START.parse(message), tell, fail);
    session.catch(() => fail('start'));
    return;
  }
  const order = ORDER.parse(message);
  session
    .then((open) => carryOut(open, order, tell))
    .then(
      (result) => tell({ kind: 'done', order: order.order, result }),
      (error: unknown) => tell({ kind: 'failed', order: order.order, why: whyOf(error) }),
    )
    .catch(() => undefined);
});

/** The first words of an error, for the verdict; they may quote a chat and go no further than the house's own judgement. */
const whyOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, 300);

// Whoever started this is gone.
process.on('disconnect', () => void end());
process.on('SIGTERM', () => void end());
// A terminal's Ctrl+C reaches this process too; the house ends it in its own time.
process.on('SIGINT', () => undefined);
// The library throws into nothing when a page goes away under it.
process.on('unhandledRejection', () => undefined);
