// Every job there is. A job holds an id and no more: what is to be done, and whether it still is, stands in PostgreSQL.
import { z } from 'zod';

const ID = z.string().regex(/^[A-Za-z0-9-]{1,64}$/, { error: 'must be an id' });
const NOTHING = z.strictObject({});

/** Work needs our own database alone: about two minutes of a database that is being restarted. */
const WORK = { attempts: 8, backoffMs: 1000 };
/** A wake-up says only "look now"; the drain looks by itself every second. */
const WAKE = { payload: NOTHING, attempts: 1, backoffMs: 0 };

/** The table of jobs: one queue each, its payload, its tries, and the first pause between them (doubled each time). */
export const JOBS = {
  /** Find who answers a complaint, and offer it to them. */
  route: { payload: z.strictObject({ complaintId: ID }), ...WORK },
  /** A row waits in the outbox of this channel, or a file to be fetched from it. */
  'deliver-telegram': WAKE,
  'deliver-web': WAKE,
  'deliver-whatsapp': WAKE,
  /** A clock of a complaint ran out. */
  clock: { payload: z.strictObject({ clockId: ID }), ...WORK },
  /** Somebody on duty is to get his one message of the day. */
  remind: { payload: z.strictObject({ personId: ID }), ...WORK },
  /** Nobody went on with what was begun in this conversation. */
  silence: { payload: z.strictObject({ conversationId: ID }), ...WORK },
  /** Make what was released of a complaint's files ready for its agency. */
  picture: { payload: z.strictObject({ complaintId: ID }), ...WORK },
  /** The calendar says something of somebody's duty: its last day is past, a leave begins or is over. */
  duty: { payload: z.strictObject({ appointmentId: ID }), ...WORK },
  /** Write the outbox rows of a message to many. */
  broadcast: { payload: z.strictObject({ broadcastId: ID }), ...WORK },
  /** Try what people corrected lately. */
  learn: { payload: NOTHING, ...WORK },
} as const;

export type QueueName = keyof typeof JOBS;
export type Payload<Q extends QueueName> = z.infer<(typeof JOBS)[Q]['payload']>;
export type Job = { [Q in QueueName]: { readonly queue: Q; readonly payload: Payload<Q> } }[QueueName];

export const QUEUES = Object.keys(JOBS) as readonly QueueName[];

/** What desk says is due after a commit. */
export type Due = { readonly queue: QueueName; readonly id: string };

/** The job for a due row. */
export const jobOf = ({ queue, id }: Due): Job => {
  switch (queue) {
    case 'route':
    case 'picture':
      return { queue, payload: { complaintId: id } };
    case 'clock':
      return { queue, payload: { clockId: id } };
    case 'remind':
      return { queue, payload: { personId: id } };
    case 'silence':
      return { queue, payload: { conversationId: id } };
    case 'duty':
      return { queue, payload: { appointmentId: id } };
    case 'broadcast':
      return { queue, payload: { broadcastId: id } };
    case 'learn':
    case 'deliver-telegram':
    case 'deliver-web':
    case 'deliver-whatsapp':
      return { queue, payload: {} };
    default:
      return queue satisfies never;
  }
};
