// Somebody with a telephone who writes to the bot over WhatsApp and reads what it answers.
import { vi } from 'vitest';
import type { Contact, StandIn, WireMessage } from './stand-in.ts';

const HEARS_MS = 90_000;

export type Person = {
  contact: Contact;
  readonly says: (text: string) => WireMessage;
  /** The next message that fits, beyond those heard before. */
  readonly hears: (pattern: RegExp) => Promise<WireMessage>;
  /** Answers an older message of the bot's. */
  readonly replies: (text: string, to: WireMessage) => WireMessage;
};

/** @param lid as WhatsApp calls him to those he shows no number; left out: his number's id */
export const newPerson = (wa: StandIn, name: string, pn: string, lid?: string): Person => {
  let heard = 0;
  const person: Person = {
    contact: wa.contact({ pn, name, ...(lid === undefined ? {} : { lid }) }),
    says: (text) => wa.text(person.contact, text),
    replies: (text, to) => wa.reply(person.contact, text, { ...to, fromMe: true }),
    hears: (pattern) =>
      vi.waitFor(
        () => {
          const all = wa.arrived.filter(({ chat }) => chat === pn || chat === (lid ?? person.contact.lid));
          const fresh = all.slice(heard);
          const at = fresh.findIndex(({ body }) => pattern.test(body ?? ''));
          if (at < 0)
            throw new Error(
              `${name}: nothing fits ${pattern}: ${fresh.map(({ body }) => body).join('\n---\n')}`,
            );
          heard += at + 1;
          return fresh[at]!;
        },
        { timeout: HEARS_MS, interval: 50 },
      ),
  };
  return person;
};
