// A desk with the shipped policies and holidays, a clock that a test sets, and people who do exactly what a test says.
import type { AgencyText } from '../../src/core/agency-face.ts';
import { EMPTY_DRAFT, type Draft } from '../../src/core/draft.ts';
import type { Effect, Filing } from '../../src/core/effect.ts';
import type { Duty } from '../../src/core/roles.ts';
import type { Say } from '../../src/core/say.ts';
import type { Found, Need, World } from '../../src/core/world.ts';
import type { Incoming } from '../../src/channel.ts';
import { writeBroadcast } from '../../src/desk/broadcast.ts';
import { speakClock } from '../../src/desk/clocks.ts';
import type { Library } from '../../src/desk/desk.ts';
import { mindDuty } from '../../src/desk/end-duty.ts';
import { receive, type Due } from '../../src/desk/receive.ts';
import { routeCase } from '../../src/desk/route.ts';
import { remindPerson } from '../../src/desk/remind.ts';
import { endSilenceOf } from '../../src/desk/silence.ts';
import { showFiles } from '../../src/desk/show-files.ts';
import { type Recipient } from '../../src/store/address.ts';
import { openSays } from '../../src/store/outbox.ts';
import { newKeyText } from '../../src/store/seal.ts';
import { appointFocalPoint, appointOfficer } from './appoint.ts';
import { BARE_LIBRARY, from, openTestDesk, shipped, type TestDesk } from './desk.ts';
import { recipientAt } from './somebody.ts';

const HOLIDAYS = new Set(shipped<{ holidays: { day: string }[] }>('holidays').holidays.map((row) => row.day));

const libraryWith = (changed: { readonly [key: string]: unknown }): Library => ({
  ...BARE_LIBRARY,
  holidays: HOLIDAYS,
  directory: {
    ...BARE_LIBRARY.directory,
    agencyById: (id) => {
      const [type = id, region = null] = id.split(':');
      return { id, type, region, label: `Instansi ${id}`, level: 'kabkota' };
    },
  },
  policy: (key, lane) => (key in changed ? changed[key] : BARE_LIBRARY.policy(key, lane)),
});

/** What a turn does: always the same, or by what it knows. */
export type Doing = readonly Effect[] | ((world: World) => readonly Effect[]);

/** An outbox row as it was written, opened. */
export type Told = {
  readonly id: string;
  readonly class: string;
  readonly says: readonly Say[];
  readonly protect: boolean;
  readonly complaintId: string | null;
};

export const AGENCY = 'disdukcapil:14.08';

export const draftOf = (story: string, change: Partial<Draft> = {}): Draft => ({
  ...EMPTY_DRAFT,
  story: [story],
  topic: 'akta',
  topicLabel: 'Akta kelahiran',
  agency: { id: AGENCY, label: 'Disdukcapil Kabupaten Siak', named: null },
  place: { regency: '14.08', district: '14.08.01', village: null, label: 'Kecamatan Siak' },
  reported: 'no',
  ...change,
});

export const filingOf = (reference: string, change: Partial<Filing> = {}): Filing => {
  const draft = change.draft ?? draftOf('Akta anak saya belum terbit.');
  return {
    reference,
    secret: '4821-0937',
    lane: 'aduan',
    draft,
    agencyText: draft.story.join('\n\n') as AgencyText,
    emergency: false,
    protected: null,
    ...change,
  };
};

export type CaseDesk = Awaited<ReturnType<typeof openCaseDesk>>;

/** `policies`: values in force instead of the shipped ones. `keys`: the ring of an earlier desk on the same database. */
export const openCaseDesk = async (
  url: string,
  {
    now = '2027-03-02T03:00:00Z',
    policies = {} as { readonly [key: string]: unknown },
    keys: ringKeys = newKeyText(),
  } = {},
) => {
  let time = new Date(now);
  const script = new Map<string, { needs: readonly Need[]; doing: Doing }>();
  const seen: Found[] = [];
  const library = libraryWith(policies);
  const bare = await openTestDesk(url, {
    keys: ringKeys,
    now: () => time,
    rules: {
      needs: (_state, event) => (event.kind === 'text' ? (script.get(event.text)?.needs ?? []) : []),
      turn: (state, event, world) => {
        const line = event.kind === 'text' ? script.get(event.text) : undefined;
        seen.push(world.found);
        const doing = line?.doing ?? [];
        return { state, effects: typeof doing === 'function' ? doing(world) : doing };
      },
    },
  });
  const desk: TestDesk = { ...bare, library: () => library };
  const due: Due[] = [];
  let lines = 0;

  const recipient = (address: string): Promise<Recipient> => recipientAt(desk, address);

  /** The words whose turn needs and does this. */
  const line = (needs: readonly Need[], doing: Doing): string => {
    const text = `line ${(lines += 1)}`;
    script.set(text, { needs, doing });
    return text;
  };

  /** `address` writes something whose turn does `effects`. Throws when the turn did. */
  const does = async (address: string, ...effects: readonly Effect[]): Promise<void> => {
    await play(address, [], effects);
  };

  const play = async (
    address: string,
    needs: readonly Need[],
    doing: Doing,
    more: Partial<Incoming> = {},
  ): Promise<void> => {
    const text = line(needs, doing);
    const before = bare.lines.length;
    const got = await receive(desk, [from(address, text, more)]);
    due.push(...got.due);
    const failed = bare.lines.slice(before).find((line) => line.includes('could not be handled'));
    if (failed) throw new Error(failed);
  };

  /** What a turn of `address` would know if it needed this. */
  const finds = async (address: string, need: Need): Promise<Found> => {
    await play(address, [need], []);
    return seen.at(-1) ?? {};
  };

  /** Does what is due until nothing is, as the workers do. */
  const work = async (): Promise<void> => {
    for (let next = due.shift(); next; next = due.shift()) {
      if (next.queue === 'route') due.push(...(await routeCase(desk, next.id)));
      if (next.queue === 'clock') due.push(...(await speakClock(desk, next.id)));
      if (next.queue === 'remind') due.push(...(await remindPerson(desk, next.id)));
      if (next.queue === 'silence') due.push(...(await endSilenceOf(desk, next.id)));
      if (next.queue === 'picture') due.push(...(await showFiles(desk, next.id)));
      if (next.queue === 'duty') due.push(...(await mindDuty(desk, next.id)));
      if (next.queue === 'broadcast') due.push(...(await writeBroadcast(desk, next.id)));
    }
  };

  const told = async (address: string): Promise<readonly Told[]> => {
    const to = await recipient(address);
    const rows = await desk.db.kysely
      .selectFrom('outbox')
      .selectAll()
      .where('address_id', '=', to.address)
      .orderBy('id')
      .execute();
    // An erased case's words are taken out of everybody's rows.
    const whole = rows.filter((row) => row.says_sealed.length > 0);
    return whole.map((row) => ({
      id: row.id,
      class: row.class,
      says: openSays(to.key, row.id, row.says_sealed) as Say[],
      protect: row.protect,
      complaintId: row.complaint_id,
    }));
  };

  const keys = async (address: string): Promise<readonly string[]> =>
    (await told(address)).flatMap((row) => row.says.map((say) => say.key));

  const focalPoint = async (
    address: string,
    {
      agency = AGENCY,
      area = null as string | null,
      name = 'Yusnidar Lubis',
      position = 'Staf',
      role = 'focal' as Duty,
    } = {},
  ): Promise<string> => {
    await does(address);
    const more = { agency, area, name, position, role, at: time };
    return appointFocalPoint(desk, await recipient(address), more);
  };

  const officer = async (address: string, name = 'Petugas Satu', head = false): Promise<void> => {
    await does(address);
    await appointOfficer(desk, await recipient(address), { name, head, at: time });
  };

  return {
    desk,
    due,
    at: (iso: string) => {
      time = new Date(iso);
    },
    line,
    does,
    play,
    finds,
    work,
    told,
    keys,
    recipient,
    focalPoint,
    officer,
    row: (reference: string) =>
      desk.db.kysely
        .selectFrom('complaint')
        .selectAll()
        .where('reference', '=', reference)
        .executeTakeFirstOrThrow(),
    events: async (reference: string): Promise<readonly string[]> => {
      const rows = await desk.db.kysely
        .selectFrom('complaint_event')
        .innerJoin('complaint', 'complaint.id', 'complaint_event.complaint_id')
        .select('complaint_event.move')
        .where('complaint.reference', '=', reference)
        .orderBy('complaint_event.id')
        .execute();
      return rows.map((row) => row.move);
    },
    /** The clocks of a case that run, in the order in which they began. */
    running: async (reference: string): Promise<readonly string[]> => {
      const rows = await desk.db.kysely
        .selectFrom('clock')
        .innerJoin('complaint', 'complaint.id', 'clock.complaint_id')
        .select('clock.kind')
        .where('complaint.reference', '=', reference)
        .where('clock.stopped_at', 'is', null)
        .orderBy('clock.id')
        .execute();
      return rows.map((row) => row.kind);
    },
    end: desk.end,
  };
};
