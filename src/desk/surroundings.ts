// What a turn knows without asking the database for itself: who speaks, what time it is, what is in force.
import { randomInt } from 'node:crypto';
import {
  addWorkingDays,
  nextOfficeMoment,
  isWorkingDay,
  nextWorkingDay,
  type Moment,
  type OfficeHours,
} from '../core/calendar.ts';
import type { KnownOfReporter } from '../core/agency-face.ts';
import type { IdentityFields } from '../core/reading.ts';
import { writeReference, writeSecret } from '../core/reference.ts';
import type { Standing } from '../core/roles.ts';
import type { Offered } from '../core/say.ts';
import { msOf, wibOf } from '../core/wib.ts';
import type { Policy, Surroundings } from '../core/world.ts';
import type { Incoming } from '../channel.ts';
import { hasButtons, type ChannelName } from '../channel.ts';
import { openOffered, type Recipient } from '../store/address.ts';
import type { Speaker } from '../store/conversation.ts';
import { openWorded } from '../store/outbox.ts';
import { openIdentity, openKnown, type Known } from '../store/person.ts';
import { SealError, type SealKey } from '../store/seal.ts';
import type { Desk, Library } from './desk.ts';
import { deadlineOf } from './period.ts';
import { choicesIn } from './word-row.ts';

/** A moment of office time as day and minute in WIB. */
export const wibMoment = (at: Date): Moment => wibOf(at.getTime());

/** The moment as a Date; the inverse of wibMoment. */
export const dateOfMoment = (moment: Moment): Date => new Date(msOf(moment));

/** The WIB day of a moment that is still to come; null: it is over, or there is none. */
export const dayAfter = (now: Date, moment: Date | null): string | null =>
  moment !== null && moment > now ? wibMoment(moment).day : null;

const numberOf = (library: Library, key: string, lane?: string): number => {
  const value = library.policy(key, lane);
  if (typeof value !== 'number')
    throw new Error(`policy "${key}" is no number; seed the policies or correct the row`);
  return value;
};

const officeHours = (library: Library): OfficeHours => ({
  open: numberOf(library, 'office-open'),
  close: numberOf(library, 'office-close'),
});

const policyOf = (desk: Desk, library: Library): Policy => ({
  reportToFocalPoint: library.policy('report-to-focal-point') === true,
  agencyFirst: library.policy('agency-first') === true,
  consentVersion: String(library.policy('consent-version') ?? ''),
  extensionDays: numberOf(library, 'extension-most'),
  office: {
    name: desk.config.office.name,
    address: desk.config.office.address,
    telephone: desk.config.office.telephone,
  },
});

/** Old names and ids of a chat stay known, but not without end. */
const MOST_KNOWN = 20;

const together = (old: readonly string[], more: readonly string[]): readonly string[] =>
  [...new Set([...old, ...more].filter((text) => text.trim() !== ''))].slice(-MOST_KNOWN);

/** What was known and what the channel tells now. The same object when it tells nothing new. */
const knownWith = (known: Known, event: Told): Known => {
  const names = together(known.names, event.profile?.names ?? []);
  const exact = together(known.exact, [event.address, ...(event.profile?.ids ?? [])]);
  return names.length === known.names.length && exact.length === known.exact.length
    ? known
    : { names, exact };
};

/** Name, numbers and address of the reporter's identity are struck as well. */
export const knownOfReporter = (known: Known, identity: IdentityFields | null): KnownOfReporter => ({
  names: together(known.names, identity?.name === undefined ? [] : [identity.name]),
  exact: together(
    known.exact,
    [identity?.phone, identity?.nik, identity?.address].filter((value) => value !== undefined),
  ),
});

/** Whoever a turn belongs to, opened. Effects act in his name. */
export type Actor = {
  readonly recipient: Recipient;
  readonly person: string;
  readonly address: string;
  readonly channel: Incoming['channel'];
  readonly key: SealKey;
  /** What channels told of him, with what this event told. */
  readonly known: Known;
  readonly knownIsNew: boolean;
  readonly around: Surroundings;
};

const standingOf = (speaker: Speaker, library: Library): Standing => ({
  officer: speaker.officer,
  head: speaker.head,
  admin: speaker.admin,
  appointments: speaker.appointments.map((row) => ({
    ...row,
    agencyLabel: library.directory.agencyById(row.agency)?.label ?? row.agency,
  })),
});

/** Letters of an invite: like a case number's, none that reads as another; 40 bits, tried at most a few times an hour. */
const INVITE_LETTERS = '23456789CDFHJKMNPRTVWXY';
const INVITE_LENGTH = 9;

const inviteCode = (): string => {
  const letters = Array.from(
    { length: INVITE_LENGTH },
    () => INVITE_LETTERS[randomInt(INVITE_LETTERS.length)],
  );
  return `${letters.slice(0, 3).join('')}-${letters.slice(3, 6).join('')}-${letters.slice(6).join('')}`;
};

const freshCodes = (): Surroundings['fresh'] => ({
  reference: writeReference((n) => randomInt(n)),
  secret: writeSecret((n) => randomInt(n)),
  inviteCode: inviteCode(),
});

const timeOf = (library: Library, now: Moment) => {
  const hours = officeHours(library);
  const officeOpen =
    isWorkingDay(now.day, library.holidays) && now.minute >= hours.open && now.minute < hours.close;
  return {
    today: now.day,
    minute: now.minute,
    officeOpen,
    nextOfficeDay: nextOfficeMoment(now, hours, library.holidays).day,
  };
};

/** What a sealed column holds; nothing when it is empty or damaged: a broken row must not lock its person out. */
const opened = <T>(
  desk: Desk,
  speaker: Speaker,
  sealed: Buffer | null,
  open: (sealed: Buffer) => T,
): T | null => {
  if (sealed === null) return null;
  try {
    return open(sealed);
  } catch (error) {
    if (!(error instanceof SealError && error.why === 'damaged')) throw error;
    desk.log.warn(
      { conversation: speaker.address, err: error },
      'a sealed value of a person is taken as empty',
    );
    return null;
  }
};

/** A channel's language code ("en-GB") as one of ours. */
const languageOf = (code = ''): Surroundings['channel']['language'] => {
  const [language] = code.toLowerCase().split(/[-_]/u);
  return language === 'id' || language === 'en' ? language : 'other';
};

const NOTHING_KNOWN: Known = { names: [], exact: [] };

/** What an event tells of whoever caused it. */
type Told = Pick<Incoming, 'address' | 'profile'>;

/** Opens what is sealed of the speaker of `event` (null: he said nothing) and puts it beside the time and what is in force. */
export const actorOf = (desk: Desk, speaker: Speaker, event: Told | null): Actor => {
  const library = desk.library();
  const { person, address } = speaker;
  const channel = speaker.channel as ChannelName;
  const key = desk.ring.dataKey(person, speaker.dataKey);
  const now = wibMoment(desk.clock.now());
  const stored =
    opened(desk, speaker, speaker.known, (sealed) => openKnown(key, person, sealed)) ?? NOTHING_KNOWN;
  const known = event === null ? stored : knownWith(stored, event);
  const identity = opened(
    desk,
    speaker,
    speaker.identity,
    (sealed) => openIdentity(key, person, sealed) as IdentityFields,
  );
  const offered = opened(
    desk,
    speaker,
    speaker.offered,
    (sealed) => openOffered(key, address, sealed) as readonly Offered[],
  );
  const arriving = opened(desk, speaker, speaker.arriving, (sealed) =>
    choicesIn(openWorded(key, speaker.arrivingRow!, sealed)),
  );
  const around: Surroundings = {
    ...timeOf(library, now),
    standing: standingOf(speaker, library),
    mutedUntil: dayAfter(desk.clock.now(), speaker.mutedUntil),
    channel: {
      name: channel,
      buttons: hasButtons(channel),
      language: languageOf(event?.profile?.language),
    },
    offered: offered ?? [],
    arriving: arriving ?? (speaker.isAnswerUnderWay ? [] : null),
    identity,
    consentVersion: speaker.consentVersion,
    known: knownOfReporter(known, identity),
    policy: policyOf(desk, library),
    directory: library.directory,
    read: (text) => library.read(text, now.day),
    readIdentity: (text) => library.readIdentity(text, now.day),
    command: desk.copy.command,
    openFrom: (moment) => nextOfficeMoment(moment, officeHours(library), library.holidays),
    reopenDay: addWorkingDays(now.day, numberOf(library, 'reopen'), library.holidays),
    dueDay: (lane, clock, about = { agency: null, topic: null }) =>
      deadlineOf(library, lane, clock, now, about).day,
    workingDays: {
      after: (n) => addWorkingDays(now.day, n, library.holidays),
      from: (day) => (isWorkingDay(day, library.holidays) ? day : nextWorkingDay(day, library.holidays)),
    },
    fresh: freshCodes(),
  };
  return {
    recipient: { address, channel, person, key },
    person,
    address,
    channel,
    key,
    known,
    knownIsNew: known !== stored,
    around,
  };
};
