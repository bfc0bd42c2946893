// What a file is, by its first bytes: neither its name nor what a channel says of it is believed.

type Kind = { readonly type: string; readonly starts: readonly (number | null)[] };

const ascii = (text: string): readonly number[] => [...text].map((char) => char.charCodeAt(0));
const any = (count: number): readonly null[] => Array.from({ length: count }, () => null);

const KINDS: readonly Kind[] = [
  { type: 'image/jpeg', starts: [0xff, 0xd8, 0xff] },
  { type: 'image/png', starts: [0x89, ...ascii('PNG'), 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/webp', starts: [...ascii('RIFF'), ...any(4), ...ascii('WEBP')] },
  { type: 'image/gif', starts: ascii('GIF8') },
  { type: 'image/heic', starts: [...any(4), ...ascii('ftyphei')] },
  { type: 'application/pdf', starts: ascii('%PDF-') },
  { type: 'audio/ogg', starts: ascii('OggS') },
  { type: 'video/mp4', starts: [...any(4), ...ascii('ftyp')] },
];

/** The media type of a file by its beginning; null when it is none that is kept. */
export const sniff = (bytes: Uint8Array): string | null =>
  KINDS.find(({ starts }) => starts.every((byte, at) => byte === null || bytes[at] === byte))?.type ?? null;
