// What the browser's process tells of -> the house, in order. "Seen" is shown only when it is settled in the database.
import type { Incoming } from '../../../src/channel.ts';
import type { Polls } from './polls.ts';
import { readCall, readEdit, readMessage, readRevoked, readVote } from './read.ts';
import type { News } from './wire.ts';

type Heard = Extract<News, { kind: 'messages' | 'edited' | 'revoked' | 'vote' | 'call' }>;

export type Intake = {
  readonly take: (news: Heard) => void;
  /** Does it when everything taken so far is settled; never when something of it was not. */
  readonly afterwards: (work: () => void) => void;
  /** Resolves when nothing is under way any more. */
  readonly quiet: () => Promise<void>;
};

/** More than a page gives in an hour; what is beyond it stays in the page until the database is back. */
const MOST_WAITING = 2_000;

/** A settled event is shown as seen; a call and a change are not. */
const isMessage = ({ externalId }: Incoming): boolean => !externalId.includes('/');

/**
 * @param settle commits the events, or rejects: then the next look at the page finds them again
 * @param seen the chats whose messages are settled
 * @param tokenOf the choice behind an option of a poll; left out: there are no polls
 */
export const openIntake = (
  settle: (events: readonly Incoming[]) => Promise<void>,
  seen: (chats: readonly string[]) => void,
  count: (what: string) => void,
  tokenOf: Polls['tokenOf'] = () => null,
): Intake => {
  let waiting: Incoming[] = [];
  let marks: (() => void)[] = [];
  let working: Promise<void> | null = null;
  let isWhole = true;

  const work = async (): Promise<void> => {
    while (waiting.length > 0 || marks.length > 0) {
      const [events, after] = [waiting, marks];
      [waiting, marks] = [[], []];
      try {
        if (events.length > 0) await settle(events);
        seen([...new Set(events.filter(isMessage).map(({ address }) => address))]);
        if (isWhole) for (const mark of after) mark();
      } catch {
        isWhole = false;
        count('whatsapp-not-settled');
      }
    }
  };
  const begin = (): void => {
    working ??= work().finally(() => {
      working = null;
      if (waiting.length > 0 || marks.length > 0) begin();
    });
  };

  const eventsIn = (news: Heard): readonly Incoming[] => {
    switch (news.kind) {
      case 'messages':
        return news.messages.flatMap((message) => {
          const read = readMessage(message);
          if ('incoming' in read) return [read.incoming];
          count(`whatsapp-skipped-${read.skipped}`);
          return [];
        });
      case 'edited':
        return [readEdit(news)];
      case 'revoked':
        return [readRevoked(news)];
      case 'vote':
        return [readVote(news, tokenOf(news.poll, news.label))];
      case 'call':
        return [readCall(news)];
      default:
        return news satisfies never;
    }
  };

  return {
    take: (news) => {
      const events = eventsIn(news);
      if (waiting.length + events.length > MOST_WAITING) {
        isWhole = false;
        return count('whatsapp-too-many-waiting');
      }
      waiting.push(...events);
      begin();
    },
    afterwards: (mark) => {
      marks.push(mark);
      begin();
    },
    quiet: async () => {
      await working;
    },
  };
};
