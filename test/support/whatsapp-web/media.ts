// WhatsApp's published scheme for files: a key for each, expanded by its kind, AES-256-CBC. The trailing MAC is left out.
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

const INFO: { readonly [type: string]: string } = {
  image: 'Image',
  sticker: 'Image',
  video: 'Video',
  audio: 'Audio',
  ptt: 'Audio',
  document: 'Document',
};

export const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('base64');

const keysOf = (mediaKey: Buffer, type: string): { iv: Buffer; key: Buffer } => {
  const all = Buffer.from(hkdfSync('sha256', mediaKey, Buffer.alloc(32), `WhatsApp ${INFO[type]} Keys`, 112));
  return { iv: all.subarray(0, 16), key: all.subarray(16, 48) };
};

export const sealed = (bytes: Buffer, type: string): { mediaKey: Buffer; encrypted: Buffer } => {
  const mediaKey = randomBytes(32);
  const { iv, key } = keysOf(mediaKey, type);
  const cipher = createCipheriv('aes-256-cbc', key, iv);
  return { mediaKey, encrypted: Buffer.concat([cipher.update(bytes), cipher.final()]) };
};

export const opened = (encrypted: Buffer, mediaKey: Buffer, type: string): Buffer => {
  const { iv, key } = keysOf(mediaKey, type);
  const cipher = createDecipheriv('aes-256-cbc', key, iv);
  return Buffer.concat([cipher.update(encrypted), cipher.final()]);
};
