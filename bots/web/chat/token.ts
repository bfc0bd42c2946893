// The token of a web chat: made here, kept by the page alone, sent in a header. The house keeps only what it hashes to.
import { createHash, randomBytes } from 'node:crypto';

/** 32 random bytes: nobody finds another's chat by trying. */
const TOKEN_BYTES = 32;
const SHAPE = /^[A-Za-z0-9_-]{43}$/;

export const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');

/** The token in the Authorization header, or null. */
export const tokenIn = (request: Request): string | null => {
  const [scheme, token = ''] = (request.headers.get('authorization') ?? '').split(' ');
  return scheme?.toLowerCase() === 'bearer' && SHAPE.test(token) ? token : null;
};

/**
 * A uuid made of a chat and an id that its page chose: the same pair gives the same, and no page can meet another chat's.
 */
export const boundId = (address: string, id: string): string => {
  const hex = createHash('sha256').update(`${address} ${id}`).digest('hex');
  const variant = ((Number.parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
