// What the bot understands of a text, line by line: `npm run -s understand` reads JSON lines and writes JSON lines. It is the
// reading of the conversation itself, with the data that this release ships.
import { strike } from '../core/agency-face.ts';
import type { Age, Day, MessageKind, Reading } from '../core/reading.ts';
import type { Shipped } from '../store/shipped.ts';
import { libraryOf } from './library.ts';
import { z } from 'zod';

/** The longest text of a line; what a person can send in several messages is far shorter. */
const LONGEST_LINE = 100_000;
/** Offices of the province sit in its capital: whoever names one and no place means that. */
const SEAT = '14.71';
const BENGKALIS = '14.03';
const PROVINCIAL = ['provinsi', 'vertikal_provinsi'];
/** Of the province, but to be found in every town. */
const BRANCHES =
  /samsat|spbu|pertamina|cabdis|cabang|ptpn|jasa raharja|bulog|loka|terminal|bnnk|disbun|esdm|ojk|sma|smk|slb|sekolah/iu;

/** Named with its level, whatever else is named beside it. */
const OF_THE_PROVINCE =
  /(?<!\p{L})(?:pemprov|pemerintah provinsi|dinas(?: \p{L}+){1,4} (?:provinsi|prov|propinsi)|(?:disdik|dinkes|dinsos|pupr|dishub|dlhk|disnaker|disnakertrans|bapenda|bkd|satpol pp|bpbd|inspektorat|kanwil \p{L}+|kanwil|kejati|polda|diskominfo\p{L}*) (?:provinsi|prov|propinsi|riau)|polda|kapolda)(?!\p{L})/iu;

export type Understood = {
  readonly id: string | number;
  readonly kind: MessageKind;
  readonly topic: string | null;
  readonly agency_types: readonly string[];
  readonly region: string | null;
  readonly kecamatan: string | null;
  readonly already_reported: boolean | null;
  readonly event_age: Age | null;
  readonly emergency: boolean;
  readonly masked: string;
};
type Unreadable = { readonly id: null; readonly error: string };

const LINE = z.object({ id: z.union([z.string(), z.number()]), text: z.string().max(LONGEST_LINE) });

const TALK: ReadonlySet<MessageKind> = new Set(['smalltalk', 'abuse']);
const NOTHING_KNOWN = { names: [], exact: [] };
const TOLD = { yes: true, no: false } as const;

/** Reads one text as the bot would on `today`. Made once: it holds the index over all places and topics. */
export const understander = (shipped: Shipped) => {
  const { read } = libraryOf({ version: 'shipped', rows: shipped });
  const districts = new Map(
    shipped.region
      .filter(({ id }) => id.length === 8)
      .map(({ id, body }) => [id, String((body as { readonly name: unknown }).name)]),
  );
  const provincial = new Set(
    shipped.agency_type
      .filter(({ body }) => PROVINCIAL.includes(String((body as { readonly level: unknown }).level)))
      .map(({ id }) => id),
  );
  const regionOf = (text: string, { place, placeAlternatives, agency }: Reading): string | null => {
    const regencies = new Set(placeAlternatives.map(({ regency }) => regency));
    const [alone = null, ...more] = regencies;
    const placed = place?.regency ?? (more.length === 0 ? alone : null);
    if (placed !== null) return placed;
    if (OF_THE_PROVINCE.test(text)) return SEAT;
    if (agency === null) return null;
    if (agency.region !== null && agency.region.length > 2) return agency.region.slice(0, 5);
    if (/polbeng/iu.test(agency.named)) return BENGKALIS;
    return agency.region !== null || (provincial.has(agency.type) && !BRANCHES.test(agency.named))
      ? SEAT
      : null;
  };
  return (id: string | number, text: string, today: Day): Understood => {
    const reading = read(text, today);
    return {
      id,
      kind: reading.kind,
      topic: reading.topics[0]?.topic ?? null,
      agency_types: reading.agencies,
      // Who says hello from Duri has told nothing of Duri.
      region: TALK.has(reading.kind) ? null : regionOf(text, reading),
      kecamatan: TALK.has(reading.kind) ? null : (districts.get(reading.district ?? '') ?? null),
      already_reported: reading.reported === null ? null : TOLD[reading.reported],
      event_age: reading.since,
      emergency: reading.danger !== null,
      masked: strike(text, reading.personal, NOTHING_KNOWN),
    };
  };
};

/** One line in, one line out; a line that is no `{id, text}` says so and the next is read. */
export const understandLine = (
  understand: ReturnType<typeof understander>,
  line: string,
  today: Day,
): Understood | Unreadable => {
  let given: unknown;
  try {
    given = JSON.parse(line);
  } catch {
    return { id: null, error: 'this line is no JSON; write {"id": "1", "text": "..."}' };
  }
  const parsed = LINE.safeParse(given);
  if (!parsed.success)
    return { id: null, error: 'this line has no "id" and "text"; write {"id": "1", "text": "..."}' };
  return understand(parsed.data.id, parsed.data.text, today);
};
