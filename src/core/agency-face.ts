// What an agency may read of a complaint. This type never had a field for the reporter, and what words a message for a
// focal point takes only this: an office's face does not compile there.
import type { EventDate, PersonalSpan } from './reading.ts';
import type { Lane, Status } from './complaint.ts';

declare const clean: unique symbol;
/** Text out of which personal data was struck, or that a person without the reporter's data wrote. Made by `strike` and `ownWords`. */
export type AgencyText = string & { readonly [clean]: true };

export type AgencyFace = {
  readonly reference: string;
  readonly lane: Lane;
  readonly agencyLabel: string;
  readonly topicLabel: string;
  readonly placeLabel: string | null;
  readonly date: EventDate | null;
  readonly text: AgencyText;
  /** Added by the citizen after filing, oldest first. */
  readonly additions: readonly AgencyText[];
  /** How many people complained of it together; who they are it does not hear. */
  readonly people: number;
  /** Files this agency may see; of others it does not even hear. */
  readonly attachments: number;
  readonly toldAgencyBefore: boolean | null;
  readonly status: Status;
  /** Whether somebody of the agency has it; the name is another focal point's, a civil servant's, never the reporter's. */
  readonly owner: { readonly mine: boolean; readonly name: string } | null;
  /** Whether the applicant's data may be asked for through the bot. No identity of some cases passes here. */
  readonly mayAskData: boolean;
  /** WIB day by which an answer is awaited. */
  readonly answerBy: string | null;
};

/**
 * What of the reporter is known and must be struck wherever it stands. `names` are struck whole and word by word;
 * `exact` (numbers, username, ids, the address) only as they are.
 */
export type KnownOfReporter = { readonly names: readonly string[]; readonly exact: readonly string[] };

/** Words of a civil servant (a question, an answer, a reason): they hold nothing of the reporter unless he was told it by consent. */
export const ownWords = (text: string): AgencyText => text as AgencyText;

const LABEL: { readonly [W in PersonalSpan['what']]: string } = {
  name: '[nama]',
  phone: '[nomor telepon]',
  nik: '[NIK]',
  email: '[surel]',
  username: '[akun]',
  address: '[alamat]',
  birth: '[tanggal lahir]',
  account: '[nomor rekening]',
  plate: '[nomor kendaraan]',
};

/** Known values shorter than this would strike ordinary words ("di", "an"). */
const SHORTEST_KNOWN = 3;

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Characters nobody sees; between letters they would hide a name from a pattern. */
const UNSEEN = '[\\u00ad\\u200b-\\u200f\\u2060-\\u2064\\ufeff]*';
const seenThrough = (word: string): string => [...word].map(escape).join(UNSEEN);

/** Digits may be written with spaces, dots and dashes between them; words with any white space. */
const patternOf = (known: string): RegExp | null => {
  const digits = known.replace(/\D/g, '');
  if (digits.length >= 6 && digits.length >= known.replace(/[\s.()+-]/g, '').length) {
    const tail = digits.replace(/^(62|0)/, '');
    return new RegExp(`(?:\\+?62|0)?[\\s.-]?${[...tail].join(`[\\s.-]?${UNSEEN}`)}`, 'gu');
  }
  // An account name is written with and without its mark.
  const words = known.trim().replace(/^@/u, '').split(/\s+/u);
  if (known.trim().length < SHORTEST_KNOWN) return null;
  return new RegExp(
    `(?<![\\p{L}\\p{N}])@?${words.map(seenThrough).join(`${UNSEEN}\\s+`)}(?![\\p{L}\\p{N}])`,
    'giu',
  );
};

const markOf = (value: string, names: ReadonlySet<string>): string => {
  if (/^[+\d\s.()-]+$/.test(value)) return '[nomor]';
  return names.has(value) ? '[nama]' : '[disamarkan]';
};

type Mark = { readonly start: number; readonly end: number; readonly label: string };

const marksOfKnown = (text: string, known: KnownOfReporter): readonly Mark[] => {
  const names = new Set([...known.names, ...known.names.flatMap((name) => name.split(/\s+/u))]);
  return [...known.exact, ...names].flatMap((value) => {
    const pattern = patternOf(value);
    if (!pattern) return [];
    const label = markOf(value, names);
    return [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      label,
    }));
  });
};

/** Overlapping marks become one: a number read a little too short must not leave its tail standing. */
const joined = (marks: readonly Mark[]): readonly Mark[] => {
  const done: Mark[] = [];
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = done.at(-1);
    if (last && mark.start < last.end) done[done.length - 1] = { ...last, end: Math.max(last.end, mark.end) };
    else done.push(mark);
  }
  return done;
};

/** `text` with every personal span and everything known of the reporter replaced by a mark such as "[nama]". */
export const strike = (text: string, spans: readonly PersonalSpan[], known: KnownOfReporter): AgencyText => {
  const read = spans.map(({ start, end, what }): Mark => ({ start, end, label: LABEL[what] }));
  let out = '';
  let at = 0;
  for (const { start, end, label } of joined([...read, ...marksOfKnown(text, known)])) {
    out += text.slice(at, start) + label;
    at = end;
  }
  return (out + text.slice(at)) as AgencyText;
};
