// Transcripts: text files that staff can read. What people do is written by hand; what the bot says is filled in by the
// runner, which compares and only rewrites when told (UPDATE_TRANSCRIPTS=1).
//
//   # title                              waktu: 2026-11-24 09:00        the office's time at the start
//   petugas: Dewi, kepala: Ratna         narahubung: Yusnidar = disdukcapil:14.08
//   [Rahma] > words                      {ketuk Label} {ketuk ke-2} {ketuk lagi Label} {ketuk lama Label} {foto: caption}
//                                        {lokasi 0.51,101.44} {stiker} {suara} {kutip NOMOR-1} words
//                                        {blokir}: the person blocks the bot
//   [Rahma] >> words                     the next line comes before the answer
//   -- waktu 2026-11-27 10:00            the office's time moves on and clocks speak
//   =                                    what is true now, a line a case
//
// Numbers and codes differ each time: they are written NOMOR-1, KODE-1, UNDANGAN-1, SELEBARAN-1 in the order in which they appear.

export type Line =
  | { readonly kind: 'person'; readonly who: string; readonly does: string; readonly hurried: boolean }
  | { readonly kind: 'time'; readonly at: string }
  | { readonly kind: 'facts' };

export type Transcript = {
  readonly title: string;
  readonly head: readonly string[];
  readonly at: string;
  readonly officers: readonly string[];
  readonly heads: readonly string[];
  readonly focalPoints: readonly { readonly name: string; readonly agency: string }[];
  readonly lines: readonly Line[];
};

const PERSON = /^\[([^\]]+)\] (>>?) (.*)$/u;

export const readTranscript = (text: string): Transcript => {
  const all = text.split('\n');
  const start = all.findIndex((line) => line.startsWith('[') || line.startsWith('--'));
  const head = all.slice(0, start).filter((line) => line.trim() !== '');
  const valuesOf = (key: string): readonly string[] =>
    head.filter((line) => line.startsWith(`${key}:`)).map((line) => line.slice(key.length + 1).trim());
  const lines = all.slice(start).flatMap((line): readonly Line[] => {
    const person = PERSON.exec(line);
    if (person?.[1] && person[3] !== undefined)
      return [{ kind: 'person', who: person[1], does: person[3], hurried: person[2] === '>>' }];
    if (line.startsWith('-- waktu ')) return [{ kind: 'time', at: line.slice('-- waktu '.length).trim() }];
    return line === '=' || line.startsWith('= ') ? [{ kind: 'facts' }] : [];
  });
  // Facts take several lines; one question for them is enough.
  const once = lines.filter((line, at) => line.kind !== 'facts' || lines[at - 1]?.kind !== 'facts');
  return {
    title: head[0]?.replace(/^# /u, '') ?? '',
    head,
    at: valuesOf('waktu')[0] ?? '2026-11-24 09:00',
    officers: valuesOf('petugas'),
    heads: valuesOf('kepala'),
    focalPoints: valuesOf('narahubung').map((value) => {
      const [name = '', agency = ''] = value.split(' = ');
      return { name, agency };
    }),
    lines: once,
  };
};

/** Gives stable names to what chance makes, both ways. */
export class Names {
  readonly #real = new Map<string, string>();
  readonly #shown = new Map<string, string>();
  readonly #counts = new Map<string, number>();

  note(kind: 'NOMOR' | 'KODE' | 'UNDANGAN' | 'SELEBARAN', real: string): void {
    if (this.#shown.has(real)) return;
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    this.#shown.set(real, `${kind}-${count}`);
    this.#real.set(`${kind}-${count}`, real);
  }

  hide(text: string): string {
    let out = text;
    for (const [real, shown] of this.#shown) out = out.replaceAll(real, shown);
    return out.replace(
      /http\S+\/(?:office\/open|lampiran|foto|komitmen|setuju)#\S+/gu,
      'TAUTAN-SEKALI-PAKAI',
    );
  }

  fill(text: string): string {
    return text.replace(/(?:NOMOR|KODE|UNDANGAN|SELEBARAN)-\d+/gu, (shown) => this.#real.get(shown) ?? shown);
  }
}

/** A message on somebody's screen, as lines of the transcript. */
export const written = (who: string, text: string, labels: readonly string[], names: Names): string => {
  const [first = '', ...rest] = names.hide(text).split('\n');
  const choices =
    labels.length > 0 ? [`    ${labels.map((label) => `[${names.hide(label)}]`).join(' ')}`] : [];
  return [`[${who}] < ${first}`.trimEnd(), ...rest.map((line) => `    ${line}`.trimEnd()), ...choices].join(
    '\n',
  );
};
