// Codes that an app on a telephone and this house make of one secret and the time (RFC 6238 over RFC 4226: HMAC-SHA-1, six
// digits, thirty seconds, which is what every such app knows without being told).
import { createHmac, randomBytes } from 'node:crypto';

const STEP_SECONDS = 30;
const DIGITS = 6;
/** RFC 4226 recommends 160 bits. */
const SECRET_BYTES = 20;
/** A telephone's clock may be off by half a minute, and typing takes as long. */
const STEPS_AROUND = 1;

/** RFC 4648. */
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

export const newSecret = (): Buffer => randomBytes(SECRET_BYTES);

export const base32 = (bytes: Uint8Array): string => {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  const groups = bits.match(/.{1,5}/gu) ?? [];
  return groups.map((group) => BASE32[Number.parseInt(group.padEnd(5, '0'), 2)]).join('');
};

export const stepAt = (ms: number): number => Math.floor(ms / 1000 / STEP_SECONDS);

/** The code of a step, with its leading zeros. */
export const codeAt = (secret: Uint8Array, step: number): string => {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', secret).update(counter).digest();
  const offset = digest[digest.length - 1]! & 0x0f;
  const number = digest.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
};

/** The step whose code this is, later than `after` and near the moment; null: a wrong code, or one that was taken before. */
export const stepOfCode = (
  secret: Uint8Array,
  typed: string,
  ms: number,
  after: number | null,
): number | null => {
  const code = typed.replaceAll(/\s/gu, '');
  const now = stepAt(ms);
  for (let step = now - STEPS_AROUND; step <= now + STEPS_AROUND; step += 1)
    if (step > (after ?? -1) && codeAt(secret, step) === code) return step;
  return null;
};

/** What an app reads from the picture: who issues the code, for whom, and the secret. */
export const appAddress = (secret: Uint8Array, issuer: string, account: string): string => {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=${encodeURIComponent(issuer)}`;
};
