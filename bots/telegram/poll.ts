// Long polling. An update is acknowledged (by asking for what comes after it) only when its events are settled in the
// database; whatever goes wrong before that, Telegram gives it again and its external id stops the second copy.
import { setTimeout as sleep } from 'node:timers/promises';
import { GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import { isTokenRefused, TOKEN_REFUSED, verdictOf } from './verdict.ts';
import { ALLOWED_UPDATES } from './read.ts';
import { POLL_SECONDS, type Client } from './client.ts';

/** degraded: it is trying again by itself.   down: nothing comes in until somebody does what `why` says. */
export type Health = { readonly state: 'ok' | 'degraded' | 'down'; readonly why: string | null };

export type Polling = {
  readonly health: () => Health;
  /** Resolves when polling has ended: stopped, or the token is refused. Never rejects. */
  readonly ended: Promise<void>;
};

/** What goes on between the tries: told once for each change, not for each try. */
export type Tell = (health: Health, cause?: unknown) => void;

/** Pauses between tries, in milliseconds: doubled from `first` to `longest`. Tests shorten them. */
export type Pauses = { readonly first: number; readonly longest: number };
const PAUSES: Pauses = { first: 1_000, longest: 60_000 };

export type Polled = {
  readonly pauses?: Pauses;
  /** Is waited for before the first question. */
  readonly before?: Promise<void>;
};

/** At most this many updates are in memory: one answer of Telegram, the next is asked for when these are settled. */
const MOST_UPDATES = 100;

const SOMEBODY_ELSE =
  'Another program fetches the messages of this bot (or a webhook is set), so none arrive here. Stop the other program, ' +
  'or take the webhook away by calling deleteWebhook; this one goes on by itself then.';

type Trouble = { readonly health: Health; readonly end: boolean; readonly after: number | null };

/** What a failed getUpdates means. `after`: seconds that Telegram itself asks to wait. */
const troubleOf = (error: unknown): Trouble => {
  if (error instanceof GrammyError && error.error_code === 409)
    return { health: { state: 'down', why: SOMEBODY_ELSE }, end: false, after: null };
  const verdict = verdictOf(error);
  if (isTokenRefused(error)) return { health: { state: 'down', why: TOKEN_REFUSED }, end: true, after: null };
  const why = `No messages can be fetched: ${verdict.message}. It is tried again.`;
  return { health: { state: 'degraded', why }, end: false, after: verdict.after };
};

/** Half of the pause by the number of tries, and up to as much again: many programs must not come back in step. */
const pauseOf = ({ first, longest }: Pauses, tries: number): number =>
  Math.min(longest, first * 2 ** Math.min(tries, 16)) * (0.5 + Math.random() / 2);

const rest = async (ms: number, signal: AbortSignal): Promise<void> => {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
};

/**
 * Polls until `signal` is aborted or the token is refused. A running round is finished first.
 * @param take settles all events of some updates, or rejects: then Telegram is asked for the same ones again
 * @param tell is told of every change of health
 */
export const startPolling = (
  client: Client,
  take: (updates: readonly Update[]) => Promise<void>,
  tell: Tell,
  signal: AbortSignal,
  { pauses = PAUSES, before = Promise.resolve() }: Polled = {},
): Polling => {
  let health: Health = { state: 'degraded', why: 'Telegram has not answered yet.' };
  let offset = 0;
  let tries = 0;

  const change = (next: Health, cause?: unknown) => {
    const changed = next.state !== health.state || next.why !== health.why;
    health = next;
    if (changed) tell(next, cause);
  };

  /** After a start or an outage without patience: whoever watches learns at once that Telegram answers. */
  const ask = () =>
    client.patient.getUpdates(
      {
        offset,
        limit: MOST_UPDATES,
        timeout: health.state === 'degraded' ? 0 : POLL_SECONDS,
        allowed_updates: [...ALLOWED_UPDATES],
      },
      signal as never,
    );

  /** One question to Telegram; false: polling ends here. */
  const round = async (): Promise<boolean> => {
    let updates: Update[];
    try {
      updates = await ask();
    } catch (error) {
      if (signal.aborted) return false;
      const trouble = troubleOf(error);
      change(trouble.health);
      if (trouble.end) return false;
      await rest(trouble.after === null ? pauseOf(pauses, tries++) : trouble.after * 1000, signal);
      return true;
    }
    return await settle(updates);
  };

  const settle = async (updates: Update[]): Promise<boolean> => {
    try {
      if (updates.length > 0) await take(updates);
    } catch (error) {
      if (signal.aborted) return false;
      change(
        { state: 'degraded', why: 'Messages arrive but cannot be kept; they are fetched again.' },
        error,
      );
      await rest(pauseOf(pauses, tries++), signal);
      return true;
    }
    tries = 0;
    change({ state: 'ok', why: null });
    // Of this answer alone: after a quiet week Telegram counts on from another, perhaps lower, number.
    if (updates.length > 0) offset = Math.max(...updates.map((update) => update.update_id)) + 1;
    return true;
  };

  const run = async (): Promise<void> => {
    await before;
    while (!signal.aborted && (await round()));
  };
  return { health: () => health, ended: run() };
};
