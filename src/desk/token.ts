// What opens a one-use link.
import { randomBytes } from 'node:crypto';

/** Nobody guesses 256 bits. */
const TOKEN_BYTES = 32;

export const newToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');
