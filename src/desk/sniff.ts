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

const startsWith = (bytes: Uint8Array, starts: readonly (number | null)[]): boolean =>
  starts.every((byte, at) => byte === null || bytes[at] === byte);

/** A letter or a table that is a zip archive inside. Any other archive, and a document that brings macros, is null. */
const sniffArchive = (bytes: Uint8Array): string | null => {
  const held = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (held.includes(`mimetype${OPEN_TEXT}`) && held.indexOf('mimetype') === FIRST_NAME) return OPEN_TEXT;
  if (!held.includes('[Content_Types].xml') || held.includes('vbaProject.bin')) return null;
  if (held.includes('word/document.xml')) return WORD;
  return held.includes('xl/workbook.xml') ? SHEET : null;
};

/** The media type of a file by its bytes; null when it is none that is kept: a program, an archive, or nothing we know. */
export const sniff = (bytes: Uint8Array): string | null => {
  if (startsWith(bytes, ZIP)) return sniffArchive(bytes);
  if (startsWith(bytes, EBML))
    return Buffer.from(bytes.subarray(0, EBML_HEAD)).includes('webm') ? 'video/webm' : null;
  return KINDS.find(({ starts }) => startsWith(bytes, starts))?.type ?? null;
};
