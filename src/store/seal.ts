// Sealing at rest: AES-256-GCM. A blob says which key made it, and opens only at the place it was made for: moved to
// another row, column or table it does not open.
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
  type KeyObject,
} from 'node:crypto';

/** The additional data of a seal. `row` is whatever names the row for good: its number, or its unique key. */
export type Place = { readonly table: string; readonly column: string; readonly row: string };

/**
 * A key and its id, eight hexadecimal digits that stand in every blob made with it. Not bare bytes: a cipher made from those
 * takes twice the time.
 */
export type SealKey = {
  readonly id: string;
  readonly secret: KeyObject;
  /** Keys of people who turned out to be this one: they open what they sealed, and seal nothing more. */
  readonly older?: readonly SealKey[];
};

/** The office's own keys, newest first. Text is sealed with the newest; each opens what it sealed. */
export type KeyRing = {
  readonly keys: readonly SealKey[];
  /** Makes blind indexes. Derived from the oldest key, so that adding a newer one keeps every index. */
  readonly indexKey: KeyObject;
  /** A person's key, unwrapped; kept in memory for a minute at most. Throws SealError when the ring cannot unwrap it. */
  readonly dataKey: (person: string, wrapped: Buffer) => SealKey;
};

/** blob = format (1) + key id (4) + iv (12) + tag (16) + ciphertext */
const FORMAT = 1;
const ID_BYTES = 4;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + ID_BYTES + IV_BYTES + TAG_BYTES;
const KEY_BYTES = 32;

/** About 2 KB each: ten megabytes at most. */
const KEPT_DATA_KEYS = 5_000;
/** A key must not outlive its row for long, in any process: whoever was erased is forgotten here without being told. */
const KEPT_MS = 60_000;

/** Something sealed could not be opened. The message names the place and what to do, never what is inside. */
export class SealError extends Error {
  override readonly name = 'SealError';
  readonly why: 'unknown-key' | 'damaged';
  constructor(why: 'unknown-key' | 'damaged', message: string) {
    super(message);
    this.why = why;
  }
}

/** The key ring given cannot be used. The message is for the operator and never holds a key. */
export class KeyError extends Error {
  override readonly name = 'KeyError';
}

const said = ({ table, column, row }: Place): string => `${table}.${column} of row ${row}`;

const keysOf = (key: SealKey | Pick<KeyRing, 'keys'>): readonly SealKey[] =>
  'keys' in key ? key.keys : [key, ...(key.older ?? [])];

export const sealBytes = (key: SealKey | KeyRing, bytes: Uint8Array, place: Place): Buffer => {
  const { id, secret } = keysOf(key)[0]!;
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', secret, iv);
  cipher.setAAD(Buffer.from(`${place.table}.${place.column}.${place.row}`));
  const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([Buffer.from([FORMAT]), Buffer.from(id, 'hex'), iv, cipher.getAuthTag(), body]);
};

/** Throws SealError: made with a key that is not here, or changed, or moved from another place. */
export const openBytes = (key: SealKey | Pick<KeyRing, 'keys'>, blob: Buffer, place: Place): Buffer => {
  if (blob.length < HEAD_BYTES || blob[0] !== FORMAT) {
    throw new SealError('damaged', `${said(place)} is not a sealed value; restore the row from a backup`);
  }
  const id = blob.subarray(1, 1 + ID_BYTES).toString('hex');
  const found = keysOf(key).find((each) => each.id === id);
  if (!found) {
    throw new SealError(
      'unknown-key',
      `${said(place)} was sealed with key ${id}, which is not the one at hand; put that key back into DATA_KEYS`,
    );
  }
  const iv = blob.subarray(1 + ID_BYTES, 1 + ID_BYTES + IV_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', found.secret, iv);
  decipher.setAAD(Buffer.from(`${place.table}.${place.column}.${place.row}`));
  decipher.setAuthTag(blob.subarray(HEAD_BYTES - TAG_BYTES, HEAD_BYTES));
  try {
    return Buffer.concat([decipher.update(blob.subarray(HEAD_BYTES)), decipher.final()]);
  } catch {
    throw new SealError(
      'damaged',
      `${said(place)} does not open with its key: it was changed, or moved from another row; restore the row from a backup`,
    );
  }
};

/** Whether one of the ring's own keys made this blob: what a person's key made, and what is empty, is none of them. */
export const isSealedWith = (ring: Pick<KeyRing, 'keys'>, blob: Buffer): boolean =>
  ring.keys.some(({ id }) => id === blob.subarray(1, 1 + ID_BYTES).toString('hex'));

/** The office's newest key, for what has to be sealed when a person's own is gone. */
export const officeKey = (ring: KeyRing): SealKey => ring.keys[0]!;

/**
 * What each key with the blob's id makes of it, wherever it stands and unproven: for searching alone. 'unknown-key': it is
 * sealed with a key that is not among these. 'plain': it is no sealed value.
 */
export const peek = (
  keys: ReadonlyMap<string, readonly SealKey[]>,
  blob: Buffer,
): readonly Buffer[] | 'unknown-key' | 'plain' => {
  if (blob.length < HEAD_BYTES || blob[0] !== FORMAT) return 'plain';
  const found = keys.get(blob.subarray(1, 1 + ID_BYTES).toString('hex'));
  if (!found) return 'unknown-key';
  const iv = blob.subarray(1 + ID_BYTES, 1 + ID_BYTES + IV_BYTES);
  return found.map(({ secret }) =>
    createDecipheriv('aes-256-gcm', secret, iv).update(blob.subarray(HEAD_BYTES)),
  );
};

export const sealText = (key: SealKey | KeyRing, text: string, place: Place): Buffer =>
  sealBytes(key, Buffer.from(text), place);

export const openText = (key: SealKey | KeyRing, blob: Buffer, place: Place): string =>
  openBytes(key, blob, place).toString();

export const sealJson = (key: SealKey | KeyRing, value: unknown, place: Place): Buffer =>
  sealText(key, JSON.stringify(value), place);

export const openJson = (key: SealKey | KeyRing, blob: Buffer, place: Place): unknown =>
  JSON.parse(openText(key, blob, place));

const dataKeyPlace = (person: string): Place => ({ table: 'person', column: 'data_key', row: person });

const oneKey = (secret: Buffer): SealKey => ({
  id: createHash('sha256')
    .update('data key id')
    .update(secret)
    .digest('hex')
    .slice(0, 2 * ID_BYTES),
  secret: createSecretKey(secret),
});

/** What a person's row keeps, unwrapped: his key, and behind it those of the people who turned out to be him. */
const asDataKey = (secrets: Buffer): SealKey => {
  const own = oneKey(secrets.subarray(0, KEY_BYTES));
  if (secrets.length === KEY_BYTES) return own;
  const { older = [], ...next } = asDataKey(secrets.subarray(KEY_BYTES));
  return { ...own, older: [next, ...older] };
};

/** A fresh key for a person, and the same key wrapped by the ring, which is what the person's row keeps. */
export const newDataKey = (
  ring: KeyRing,
  person: string,
): { readonly wrapped: Buffer; readonly key: SealKey } => {
  const secret = randomBytes(KEY_BYTES);
  return { wrapped: sealBytes(ring, secret, dataKeyPlace(person)), key: asDataKey(secret) };
};

export type WrappedKey = { readonly person: string; readonly wrapped: Buffer };

/**
 * The key of `into` with that of `from` behind it, wrapped for the row of `into`: it opens what either sealed and seals with
 * the first. Destroying it destroys both. Throws SealError when the ring cannot unwrap one of them.
 */
export const joinedDataKey = (ring: KeyRing, into: WrappedKey, from: WrappedKey): Buffer => {
  const secrets = [into, from].map(({ person, wrapped }) => openBytes(ring, wrapped, dataKeyPlace(person)));
  return sealBytes(ring, Buffer.concat(secrets), dataKeyPlace(into.person));
};

/** An HMAC of `text` for look-up without reading; `purpose` keeps equal texts of two columns apart. 32 bytes. */
export const blindIndex = (ring: KeyRing, purpose: string, text: string): Buffer =>
  createHmac('sha256', ring.indexKey).update(`${purpose}\n${text}`).digest();

export const sameIndex = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);

/** `text` as DATA_KEYS holds a key: id, colon, 32 bytes in base64url. */
export const newKeyText = (): string =>
  `${randomBytes(ID_BYTES).toString('hex')}:${randomBytes(KEY_BYTES).toString('base64url')}`;

const readKey = (text: string, number: number): SealKey => {
  const [, id, secret] = /^([0-9a-f]{8}):([A-Za-z0-9+/_-]{43}=?)$/.exec(text) ?? [];
  if (id === undefined || secret === undefined) {
    throw new KeyError(
      `Key ${number} of DATA_KEYS cannot be read; a key is eight hexadecimal digits, a colon and 32 bytes in base64 (docs/keys.md shows how to make one)`,
    );
  }
  return { id, secret: createSecretKey(Buffer.from(secret, 'base64url')) };
};

const keepingDataKeys = (keys: readonly SealKey[]): KeyRing['dataKey'] => {
  const kept = new Map<string, { wrapped: Buffer; key: SealKey }>();
  /** All at once, from the first that is kept on: unwrapping one again costs 20 us. */
  const forgetLater = (): void => void setTimeout(() => kept.clear(), KEPT_MS).unref();
  return (person, wrapped) => {
    const known = kept.get(person);
    if (known?.wrapped.equals(wrapped)) return known.key;
    const key = asDataKey(openBytes({ keys }, wrapped, dataKeyPlace(person)));
    if (kept.size === 0) forgetLater();
    if (kept.size >= KEPT_DATA_KEYS) kept.delete(kept.keys().next().value!);
    kept.set(person, { wrapped: Buffer.from(wrapped), key });
    return key;
  };
};

/**
 * Reads DATA_KEYS: keys as `newKeyText` makes them, newest first, separated by commas or white space. The last one also
 * makes the blind indexes and must stay for good. Throws when a key cannot be read; the message never holds one.
 */
export const openKeyRing = (text: string): KeyRing => {
  const keys = text
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map((part, at) => readKey(part, at + 1));
  const oldest = keys.at(-1);
  if (!oldest)
    throw new KeyError('DATA_KEYS is empty; give at least one key (docs/keys.md shows how to make one)');
  if (new Set(keys.map((key) => key.id)).size < keys.length) {
    throw new KeyError('Two keys of DATA_KEYS have the same id; take one of them out');
  }
  const index = hkdfSync('sha256', oldest.secret, '', 'narahubung blind index', KEY_BYTES);
  const indexKey = createSecretKey(Buffer.from(index));
  return { keys, indexKey, dataKey: keepingDataKeys(keys) };
};
