// WhatsApp over whatsapp-web.js, held by exactly one process: keeps the browser's process alive, takes in what people write,
// sends what is due, says how the session is.
import type { Config } from '../../../src/config.ts';
import { noteCutOff } from '../../../src/desk/ban-sign.ts';
import type { Desk } from '../../../src/desk/desk.ts';
import { traceOf } from '../../../src/desk/fault.ts';
import { lineOf } from '../../../src/desk/line.ts';
import { noteSentStatuses, type SentStatus } from '../../../src/desk/sent-status.ts';
import {
  answersFrom,
  noteAnswered,
  noteWhatsapp,
  takeWishedCode,
} from '../../../src/desk/whatsapp-session.ts';
import type { Jobs } from '../../../src/jobs.ts';
import { SendError } from '../../../src/channel.ts';
import { takeIn } from '../../inflow.ts';
import { startOutflow, type Outflow } from '../../outflow.ts';
import { qrLines } from '../../qr.ts';
import { openAcks } from './acks.ts';
import { openIntake } from './intake.ts';
import { openPolls } from './polls.ts';
import { whatsappWebChannel } from './send.ts';
import { startSupervisor, type Told } from './supervisor.ts';
import type { Fault, News, SessionState } from './wire.ts';

export type WebSettings = Extract<NonNullable<Config['whatsapp']>, { readonly kind: 'web' }>;

/** How the session is said anew although nothing changed: the pages take it for gone after a minute. */
const SAY_AGAIN_MS = 10_000;
/** A wish for a code is looked for so often while a telephone is to be paired. */
const WISH_MS = 1_000;
const ORDER_MS = 20_000;

/** WhatsApp itself ended the session: whoever goes on as if nothing were may lose the number. */
const CUT_OFF: readonly (Fault | 'ended')[] = ['unlinked', 'banned'];

const receiptOf = (messageId: string, ack: number): readonly SentStatus[] => {
  if (ack >= 3) return [{ messageId, status: 'read' }];
  if (ack === 2) return [{ messageId, status: 'delivered' }];
  if (ack >= 0) return [];
  return [
    { messageId, status: 'failed', verdict: new SendError('rejected', 'WhatsApp refused the message') },
  ];
};

export const run = (desk: Desk, jobs: Jobs, settings: WebSettings): Pick<Outflow, 'stop'> => {
  const { log } = desk;
  const stopping = new AbortController();
  const count = (what: string): void => desk.metrics.counted(what);
  const acks = openAcks();
  let state: SessionState = 'starting';
  let missing: readonly string[] = [];
  let qr: string | null = null;
  let code: string | null = null;
  /** Cut off, and not yet written down. */
  let isCutOff = false;

  /** Best effort: said again every few seconds. */
  const quietly = (work: Promise<unknown>): void =>
    void work.catch((error: unknown) => {
      if (!stopping.signal.aborted) log.warn(traceOf(error), 'WhatsApp Web: the database was not told');
    });
  const say = (): void => {
    const health = state !== 'ready' ? 'down' : missing.length > 0 ? 'degraded' : 'ok';
    lineOf(channel).heard(health);
    quietly(noteWhatsapp(desk, { state, missing, qr, code }));
    if (isCutOff) quietly(noteCutOff(desk, 'whatsapp').then(() => (isCutOff = false)));
  };
  const become = (next: SessionState): void => {
    if (next !== 'unpaired') [qr, code] = [null, null];
    if (next === 'unpaired' && state !== 'unpaired')
      log.warn('WhatsApp Web is not paired: an officer writes "hubungkan whatsapp" on another channel');
    state = next;
    say();
    if (state === 'ready') outflow.wake();
  };

  const hear = (news: News): void => {
    switch (news.kind) {
      case 'state':
        return become(news.state);
      case 'qr':
        qr = news.qr;
        // For whoever sits in front of it; a log that is kept is no place for it.
        if (process.stdout.isTTY) process.stdout.write(`${qrLines(news.qr)}\n`);
        return say();
      case 'messages':
      case 'edited':
      case 'revoked':
      case 'vote':
      case 'call':
        return intake.take(news);
      case 'looked':
        return intake.afterwards(() => quietly(noteAnswered(desk, news.to)));
      case 'ack':
        acks.note(news.id, news.ack);
        return quietly(noteSentStatuses(desk, 'whatsapp', receiptOf(news.id, news.ack)));
      case 'reaction':
        count('whatsapp-reaction');
        return quietly(noteSentStatuses(desk, 'whatsapp', [{ messageId: news.message, status: 'read' }]));
      case 'skipped':
        return count(`whatsapp-skipped-${news.what}`);
      case 'missing':
        missing = news.names;
        log.error(
          { modules: news.names },
          'the page of WhatsApp Web lacks modules: an update of whatsapp-web.js is due',
        );
        return say();
      default:
        return undefined;
    }
  };

  const ended: Told['ended'] = (why, pauseMs) => {
    count(`whatsapp-restart-${why}`);
    log.warn({ why, pauseMs }, 'the browser of WhatsApp ended; a new one follows');
    missing = [];
    if (CUT_OFF.includes(why)) isCutOff = true;
    become('starting');
  };

  const supervisor = startSupervisor(
    async () => ({
      profile: settings.profile,
      browser: settings.browser,
      args: [...settings.args],
      mostMemory: settings.memory,
      since: await answersFrom(desk),
    }),
    { news: hear, ended },
  );
  const polls = settings.polls ? openPolls(desk.copy.text({ key: 'whatsapp-poll' })) : null;
  const channel = whatsappWebChannel(supervisor, () => state === 'ready', acks, { polls });
  const outflow = startOutflow(desk, channel, jobs);
  const ordered = () => AbortSignal.any([stopping.signal, AbortSignal.timeout(ORDER_MS)]);
  const intake = openIntake(
    async (events) => {
      await takeIn(desk, jobs, events, stopping.signal);
      outflow.wake();
    },
    (chats) => {
      if (chats.length > 0)
        void supervisor.ask({ kind: 'seen', chats: [...chats] }, ordered()).catch(() => undefined);
    },
    count,
    polls?.tokenOf,
  );

  const wished = async (): Promise<void> => {
    const telephone = await takeWishedCode(desk);
    if (telephone === null) return;
    const got = await supervisor.ask({ kind: 'pair-code', telephone }, ordered()).catch(() => null);
    code = typeof got === 'string' ? got : null;
    say();
  };
  const wishTimer = setInterval(() => state === 'unpaired' && quietly(wished()), WISH_MS);
  const sayTimer = setInterval(say, SAY_AGAIN_MS);

  return {
    stop: async () => {
      clearInterval(wishTimer);
      clearInterval(sayTimer);
      await outflow.stop();
      stopping.abort();
      await Promise.all([supervisor.stop(), intake.quiet()]);
    },
  };
};
