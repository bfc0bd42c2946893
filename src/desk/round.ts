// What a round of turns gathers and writes at its end in a few statements: outbox rows, due work, figures.
import type { ChannelName } from '../channel.ts';
import type { NoticeClass } from '../core/effect.ts';
import { moreUrgent, validUntil } from '../core/outbox.ts';
import type { Language, Say } from '../core/say.ts';
import type { Recipient } from '../store/address.ts';
import type { NewOutboxRow } from '../store/outbox.ts';

/** Work that is due after the commit. PostgreSQL holds it as rows; the queue is only told. `id` is the row's, empty for a wake-up. */
export type Due = {
  readonly queue:
    | 'route'
    | 'clock'
    | 'remind'
    | 'silence'
    | 'broadcast'
    | 'picture'
    | 'duty'
    | 'learn'
    | `deliver-${ChannelName}`;
  readonly id: string;
};

export type Notice = {
  readonly class: NoticeClass;
  readonly say: Say;
  /** What the message is about: quoting it names this complaint. */
  readonly complaintId?: string | null;
  /** Further cases whose words it may hold. */
  readonly cases?: readonly string[];
  /** Whose words it may hold, of no case yet: that person's. */
  readonly person?: string;
  readonly broadcastId?: string | null;
  /** Keep it from being forwarded where the channel can. */
  readonly protect?: boolean;
  /** Seconds it waits, and may be taken back, before it is sent. */
  readonly givesWay?: number;
};

/** Whom to erase, and where he reads that it is done. */
export type Erasing = { readonly person: string; readonly address: string; readonly language: Language };

/** What effects may do to the end of a turn. */
export type Round = {
  /** One more message to an address. All messages of one turn to one address are the parts of one row. */
  readonly tell: (to: Recipient, notice: Notice) => void;
  readonly due: (due: Due) => void;
  /** Erases the person of this turn when all turns of the round are played. */
  readonly erase: (erasing: Erasing) => void;
  /** A figure, counted after the commit. */
  readonly count: (what: string) => void;
};

export type Gathered = {
  readonly rows: readonly NewOutboxRow[];
  readonly erasing: readonly Erasing[];
  readonly due: readonly Due[];
  readonly counts: readonly string[];
};

type Row = Omit<NewOutboxRow, 'says'> & { readonly says: readonly Say[] };

const withNotice = (row: Row | undefined, to: Recipient, notice: Notice, cases: readonly string[]): Row => {
  const kind = row ? moreUrgent(row.class, notice.class) : notice.class;
  const until = validUntil(kind, Date.now() / 1000);
  return {
    recipient: to,
    class: kind,
    says: [...(row?.says ?? []), notice.say],
    complaintId: row?.complaintId ?? notice.complaintId ?? null,
    // Several cases may be told of in one message.
    cases: [
      ...(row?.cases ?? cases),
      ...(notice.cases ?? []),
      ...[notice.complaintId, notice.person].filter((id) => id != null),
    ],
    broadcastId: row?.broadcastId ?? notice.broadcastId ?? null,
    protect: (row?.protect ?? false) || (notice.protect ?? false),
    validUntil: until === null ? null : new Date(until * 1000),
    givesWay: notice.givesWay ?? null,
  };
};

const once = (due: readonly Due[]): readonly Due[] => [
  ...new Map(due.map((each) => [`${each.queue} ${each.id}`, each])).values(),
];

/**
 * `turn()` begins the next turn and gives its Round; whatever is told in it may hold words of these cases. `gathered()` is all
 * that the turns left.
 */
export const openRound = (): {
  readonly turn: (cases?: readonly string[]) => Round;
  readonly gathered: () => Gathered;
} => {
  const turns: Map<string, Row>[] = [];
  const due: Due[] = [];
  const counts: string[] = [];
  const erasing: Erasing[] = [];
  return {
    turn: (cases = []) => {
      const rows = new Map<string, Row>();
      turns.push(rows);
      return {
        tell: (to, notice) => {
          rows.set(to.address, withNotice(rows.get(to.address), to, notice, cases));
          due.push({ queue: `deliver-${to.channel as ChannelName}`, id: '' });
        },
        due: (each) => due.push(each),
        erase: (each) => erasing.push(each),
        count: (what) => counts.push(what),
      };
    },
    gathered: () => ({
      rows: turns.flatMap((rows) => [...rows.values()]),
      erasing,
      due: once(due),
      counts,
    }),
  };
};
