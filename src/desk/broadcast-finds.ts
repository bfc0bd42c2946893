// What an officer's turn about messages to many has to know.
import { choose, type Audience } from '../core/audience.ts';
import type { BroadcastLine } from '../core/announcement.ts';
import { excerpt } from '../core/excerpt.ts';
import { may } from '../core/roles.ts';
import type { Found } from '../core/world.ts';
import { countEnded } from '../store/appointment.ts';
import { answersTo, silentTo } from '../store/broadcast-answer.ts';
import { findBroadcast, newestBroadcasts, type Broadcast } from '../store/broadcast.ts';
import { fateOf } from '../store/broadcast-rows.ts';
import { appointedNow } from './appointed.ts';
import type { CaseWork } from './case-work.ts';
import { needsSecond } from './effects/broadcast.ts';
import { wibMoment, type Actor } from './surroundings.ts';

type Answered = Promise<Found>;

const SAMPLES = 3;
const NEWEST = 5;
const MOST_SILENT = 20;
const LONGEST_LINE = 60;
/**
 * Messages a minute that a channel takes beside its answers: Telegram 30 a second, of which answers keep a part; WhatsApp as
 * its manners allow; a web chat as fast as rows are written.
 */
const A_MINUTE: { readonly [channel: string]: number } = { telegram: 25 * 60, whatsapp: 5, web: 6000 };

const channelsOf = (channels: readonly string[]) =>
  [...new Set(channels)].map((channel) => {
    const people = channels.filter((one) => one === channel).length;
    return { channel, people, minutes: Math.ceil(people / (A_MINUTE[channel] ?? 60)) };
  });

export const findAudience = async (work: CaseWork, asker: Actor, to: Audience): Answered => {
  if (!may(asker.around.standing, 'broadcast')) return {};
  const { people, leftOut } = choose(to, await appointedNow(work));
  const ended = await countEnded(work.tx);
  return {
    audience: {
      people: people.length,
      excluded: [...leftOut, ...(ended > 0 ? [{ why: 'inactive', people: ended }] : [])],
      channels: channelsOf(people.map(({ channel }) => channel)),
      samples: people.slice(0, SAMPLES),
      needsSecond: await needsSecond(work, asker.person, people.length),
    },
  };
};

const lineOf = ({ id, state, at, announcement, people }: Broadcast): BroadcastLine => ({
  id,
  state,
  day: wibMoment(at).day,
  text: excerpt(announcement.text, LONGEST_LINE).text,
  people: people ?? 0,
});

export const findBroadcasts = async ({ tx, desk }: CaseWork, asker: Actor): Answered =>
  may(asker.around.standing, 'broadcast')
    ? { broadcasts: (await newestBroadcasts(tx, desk.ring, NEWEST)).map(lineOf) }
    : {};

export const findReport = async (work: CaseWork, asker: Actor, id: string): Answered => {
  const { tx, desk } = work;
  const one = may(asker.around.standing, 'broadcast') ? await findBroadcast(tx, desk.ring, id) : null;
  if (one === null) return { broadcast: null };
  const { wants } = one.announcement;
  const counts = await answersTo(tx, id);
  const silent = wants === 'nothing' ? [] : await silentTo(tx, id, MOST_SILENT);
  const names = new Map(
    silent.length === 0 ? [] : (await appointedNow(work)).map((each) => [each.person, each] as const),
  );
  return {
    broadcast: {
      ...lineOf(one),
      isOwn: one.by === asker.person,
      wants,
      fate: await fateOf(tx, id),
      leftOut: one.leftOut,
      answers: Array.from({ length: wants === 'ack' ? 1 : wants.length }, (_, at) => counts.get(at) ?? 0),
      silent: silent.flatMap((person) => {
        const each = names.get(person);
        return each ? [{ name: each.name, agencyLabel: each.agency.label }] : [];
      }),
    },
  };
};
