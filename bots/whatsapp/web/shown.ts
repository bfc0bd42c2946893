// A message of the page -> what crosses to the house. The page gives ids as text in events and as objects elsewhere.
import { z } from 'zod';
import type { Shown } from './wire.ts';

/** An id as text. */
export const WID = z.union([
  z.string(),
  z.object({ _serialized: z.string() }).transform(({ _serialized }) => _serialized),
]);
const words = z.string().nullish();
const number = z.number().nullish();

const RAW = z.object({
  id: z.object({ id: z.string(), fromMe: z.boolean(), remote: WID, _serialized: z.string() }),
  t: z.number(),
  type: z.string(),
  body: words,
  caption: words,
  notifyName: words,
  directPath: words,
  size: number,
  quotedStanzaID: words,
  /** Photos that were sent together name the message that holds them. */
  parentMsgKey: z.union([z.object({ id: z.string() }), z.null(), z.undefined()]).catch(null),
  lat: number,
  lng: number,
  loc: words,
});

export type Raw = z.infer<typeof RAW>;

/** Null: of a shape nobody knows. */
export const rawOf = (message: unknown): Raw | null => RAW.safeParse(message).data ?? null;

export const isPerson = (chat: string): boolean => /@(?:c\.us|lid)$/.test(chat);

const kindOfChat: readonly (readonly [RegExp, string])[] = [
  [/@g\.us$/, 'group'],
  [/^status@broadcast$/, 'status'],
  [/@newsletter$/, 'newsletter'],
];

/** What a chat that is no person's is counted as. */
export const foreignChat = (chat: string): string =>
  kindOfChat.find(([pattern]) => pattern.test(chat))?.[1] ?? 'broadcast';

export const shownOf = (raw: Raw, also: readonly string[]): Shown => {
  const hasFile = Boolean(raw.directPath);
  return {
    id: raw.id.id,
    key: raw.id._serialized,
    chat: raw.id.remote,
    also: [...also],
    at: raw.t,
    type: raw.type,
    body: (hasFile ? raw.caption : raw.body) ?? '',
    name: raw.notifyName ?? null,
    size: raw.size ?? null,
    hasFile,
    album: raw.parentMsgKey?.id ?? null,
    quoted: raw.quotedStanzaID ?? null,
    place:
      raw.type === 'location' && typeof raw.lat === 'number' && typeof raw.lng === 'number'
        ? { latitude: raw.lat, longitude: raw.lng, name: raw.loc ?? null }
        : null,
  };
};
