// Taking rows of the outbox for sending: the oldest of each address, and none twice.
import { CompiledQuery } from 'kysely';
import type { Tx } from './database.ts';
import type { NoticeClassName } from './schema.ts';

/** A row taken for sending. `attempt` is the claim's number: whoever claims it later takes it away from this one. */
export type Claimed = {
  readonly id: string;
  readonly attempt: number;
  readonly class: NoticeClassName;
  /** It was found claimed by a process that did not come back: some of it may have arrived. */
  readonly crashed: boolean;
  readonly address: string;
  readonly addressIndex: Buffer;
  readonly addressSealed: Buffer;
  readonly person: string;
  /** Null: the person was erased meanwhile. */
  readonly dataKey: Buffer | null;
  readonly staff: boolean;
  readonly state: Buffer | null;
  readonly says: Buffer;
  readonly worded: Buffer | null;
  readonly partsSent: number;
  readonly protect: boolean;
  readonly complaintId: string | null;
  readonly cases: readonly string[];
  /** Seconds since it was written, by the database's clock. */
  readonly age: number;
  readonly expired: boolean;
  /** Seconds since its person wrote last; null: never. */
  readonly silent: number | null;
  /** It stood aside until now: see outbox-hold.ts. */
  readonly heldBefore: boolean;
};

/** A process that has not come back within this time is taken for dead; a send renews it with every part. */
export const LEASE_SECONDS = 60;

/** Which open row of an address goes first: what was begun, then in the order written, messages to many behind the others. */
const HEAD = `(state = 'pending'), (class = 'broadcast'), id`;
/** A message to many does not come between a question and its answer: it waits while one is open and its person wrote lately... */
const CALM_SECONDS = 10 * 60;
/** ...but not for ever. */
const WAIT_SECONDS = 60 * 60;

const ALL: readonly NoticeClassName[] = ['reply', 'notice', 'reminder', 'broadcast', 'emergency', 'edit'];

export type Claiming = {
  /** Of how many addresses. */
  readonly most: number;
  /** Of these, how many of messages to many: what is in hand of them when a process dies is not sent again. */
  readonly mostToMany?: number;
  /** Under whose id. */
  readonly holder?: number | null;
  /** As if there were no rows of others; what is under way to an address still ends first. */
  readonly classes?: readonly NoticeClassName[];
};

/**
 * Claims the oldest open row of up to `most` addresses of a channel and of no address twice: an address with a living claim
 * is passed over, and so are rows that stand aside. Who waits for something urgent comes first, then who waits longest. The
 * address rows are the mutex, so two processes never send to one address at once.
 */
export const claimOutbox = async (
  tx: Tx,
  channel: string,
  { most, mostToMany = most, holder = null, classes = ALL }: Claiming,
): Promise<readonly Claimed[]> => {
  const { rows: free } = await tx.executeQuery<{ id: string }>(
    CompiledQuery.raw(
      `/*= outbox-addresses */ with heads as (
         select distinct on (address_id) address_id, id, class, state, next_at, lease_until, created_at,
           min(case class when 'emergency' then 0 when 'reply' then 1 when 'broadcast' then 3 else 2 end)
             over (partition by address_id) as rank
         from outbox where channel = $1 and state in ('pending', 'claimed') and (held is null or next_at <= now())
           and class = any($4::text[])
         order by address_id, ${HEAD}
       ), ripe as (
         select h.*, row_number() over (partition by h.class = 'broadcast' order by h.rank, h.id) as place
         from heads h join address a on a.id = h.address_id
         where ((h.state = 'pending' and h.next_at <= now()) or (h.state = 'claimed' and h.lease_until <= now()))
           and (h.class <> 'broadcast' or h.state = 'claimed' or a.last_in_at is null
             or a.last_in_at < now() - make_interval(secs => ${CALM_SECONDS})
             or h.created_at < now() - make_interval(secs => ${WAIT_SECONDS})
             or not exists (select 1 from conversation c where c.address_id = a.id and c.asks))
       )
       select a.id from ripe join address a on a.id = ripe.address_id
       where ripe.class <> 'broadcast' or ripe.place <= $3
       order by ripe.rank, ripe.id limit $2 for no key update of a skip locked`,
      [channel, most, mostToMany, classes],
    ),
  );
  if (free.length === 0) return [];
  const { rows } = await tx.executeQuery<Claimed>(
    CompiledQuery.raw(
      `/*= claim-outbox */ with heads as (
         select distinct on (address_id) id, state, held from outbox
         where channel = $1 and address_id = any($2::bigint[]) and state in ('pending', 'claimed')
           and (held is null or next_at <= now()) and class = any($4::text[])
         order by address_id, ${HEAD}
       ), claimed as (
         update outbox o set state = 'claimed', lease_until = now() + make_interval(secs => ${LEASE_SECONDS}),
           attempts = o.attempts + 1, holder = $3::bigint, held = null
         from heads h
         where o.id = h.id
           and ((o.state = 'pending' and o.next_at <= now()) or (o.state = 'claimed' and o.lease_until <= now()))
           and not exists (select 1 from outbox other where other.channel = $1 and other.address_id = o.address_id
                           and other.state = 'claimed' and other.lease_until > now())
         returning o.*, h.state = 'claimed' as crashed, h.held is not null as held_before
       )
       select o.id, o.attempts as attempt, o.class, o.crashed, a.id as address, a.address_index as "addressIndex",
         a.address_sealed as "addressSealed", a.person_id as person, p.data_key as "dataKey",
         exists (select 1 from staff s where s.person_id = a.person_id) as staff, c.state_sealed as state,
         o.says_sealed as says, o.worded_sealed as worded, o.parts_sent as "partsSent", o.protect,
         o.complaint_id as "complaintId", o.cases, extract(epoch from now() - o.created_at)::float8 as age,
         coalesce(o.valid_until < now(), false) as expired,
         extract(epoch from now() - a.last_in_at)::float8 as silent, o.held_before as "heldBefore"
       from claimed o
       join address a on a.id = o.address_id
       join person p on p.id = a.person_id
       left join conversation c on c.address_id = a.id
       order by o.id`,
      [channel, free.map((row) => row.id), holder, classes],
    ),
  );
  return rows;
};
