// What a file is, by its bytes: neither its name nor what a channel says of it is believed.

type Kind = { readonly type: string; readonly starts: readonly (number | null)[] };

const ascii = (text: string): readonly number[] => [...text].map((char) => char.charCodeAt(0));
const any = (count: number): readonly null[] => Array.from({ length: count }, () => null);

/** The first that fits counts: the many forms of MP4 stand before MP4 itself. */
const KINDS: readonly Kind[] = [
  { type: 'image/jpeg', starts: [0xff, 0xd8, 0xff] },
  { type: 'image/png', starts: [0x89, ...ascii('PNG'), 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/webp', starts: [...ascii('RIFF'), ...any(4), ...ascii('WEBP')] },
  { type: 'image/gif', starts: ascii('GIF8') },
  { type: 'image/heic', starts: [...any(4), ...ascii('ftyphei')] },
  { type: 'image/heic', starts: [...any(4), ...ascii('ftypmif1')] },
  { type: 'application/pdf', starts: ascii('%PDF-') },
  { type: 'audio/ogg', starts: ascii('OggS') },
  { type: 'audio/mpeg', starts: ascii('ID3') },
  { type: 'audio/mpeg', starts: [0xff, 0xfb] },
  { type: 'audio/mpeg', starts: [0xff, 0xf3] },
  { type: 'audio/aac', starts: [0xff, 0xf1] },
  { type: 'audio/amr', starts: ascii('#!AMR') },
  { type: 'audio/mp4', starts: [...any(4), ...ascii('ftypM4A')] },
  { type: 'video/mp4', starts: [...any(4), ...ascii('ftyp')] },
];

/** A WebM file says what it is among its first fields; other films in the same container are not kept. */
const EBML = [0x1a, 0x45, 0xdf, 0xa3];
const EBML_HEAD = 64;
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const OPEN_TEXT = 'application/vnd.oasis.opendocument.text';
/** Where the name of the first entry of a zip archive stands. */
const FIRST_NAME = 30;

/** Every kind but an archive is known by so many bytes. */
const HEAD = 128;

const startsWith = (bytes: Uint8Array, starts: readonly (number | null)[]): boolean =>
  starts.every((byte, at) => byte === null || bytes[at] === byte);

const kindOf = (head: Buffer): string | null => {
  if (startsWith(head, EBML)) return head.subarray(0, EBML_HEAD).includes('webm') ? 'video/webm' : null;
  return KINDS.find(({ starts }) => startsWith(head, starts))?.type ?? null;
};

/** What tells a letter or a table from any other archive; they may stand anywhere in it, the last at its very end. */
const MARKS = ['[Content_Types].xml', 'word/document.xml', 'xl/workbook.xml', 'vbaProject.bin'] as const;
type Mark = (typeof MARKS)[number];
const LONGEST_MARK = Math.max(...MARKS.map((mark) => mark.length));

/** A letter or a table that is a zip archive inside. Any other archive, and a document that brings macros, is null. */
const archiveOf = (head: Buffer, met: ReadonlySet<Mark>): string | null => {
  if (head.indexOf(`mimetype${OPEN_TEXT}`) === FIRST_NAME) return OPEN_TEXT;
  if (!met.has('[Content_Types].xml') || met.has('vbaProject.bin')) return null;
  if (met.has('word/document.xml')) return WORD;
  return met.has('xl/workbook.xml') ? SHEET : null;
};

/** It is none of the kinds that are kept: a program, an archive, or nothing we know. */
export class UnknownKind extends Error {
  override readonly name = 'UnknownKind';
}

export type Sniffer = {
  /** Gives `pieces` on as they come. Throws UnknownKind as soon as it is sure, of an archive at its end. */
  readonly through: (pieces: AsyncIterable<Uint8Array>) => AsyncGenerator<Uint8Array, void, undefined>;
  /** The media type, once all pieces went through. */
  readonly type: () => string;
};

/** Looks at one file while it passes by; holds its head and no more of it. */
export const openSniffer = (): Sniffer => {
  let head = Buffer.alloc(0);
  let tail = Buffer.alloc(0);
  const met = new Set<Mark>();
  const isArchive = (): boolean => startsWith(head, ZIP);
  const look = (piece: Uint8Array): void => {
    if (head.length < HEAD) head = Buffer.concat([head, piece.subarray(0, HEAD - head.length)]);
    if (!isArchive()) return;
    const seen = Buffer.concat([tail, piece]);
    for (const mark of MARKS) if (seen.includes(mark)) met.add(mark);
    tail = seen.subarray(-(LONGEST_MARK - 1));
  };
  const known = (): string | null => (isArchive() ? archiveOf(head, met) : kindOf(head));
  const refuse = (): never => {
    throw new UnknownKind('a file is of no kind that is kept');
  };
  return {
    through: async function* (pieces) {
      for await (const piece of pieces) {
        look(piece);
        if (head.length >= HEAD && !isArchive() && known() === null) refuse();
        yield piece;
      }
      if (known() === null) refuse();
    },
    type: () => known() ?? refuse(),
  };
};
