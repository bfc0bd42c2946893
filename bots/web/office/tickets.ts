// What an opened link may still fetch: its own files, for minutes, by a ticket that stands in a header. In memory: a restart
// ends it, and the officer asks for a new link.
import { randomBytes } from 'node:crypto';
import type { OpenedFile } from '../../../src/desk/open-link.ts';

export type Tickets = {
  readonly issue: (files: readonly OpenedFile[]) => string;
  /** Null when the ticket is over or the file is not one of its own. */
  readonly file: (ticket: string, id: string) => OpenedFile | null;
};

/** As long as the link itself lives: enough for pictures over a slow network. */
const TICKET_MS = 600_000;
/** Pages open at once; one more ends the oldest. */
const MOST_TICKETS = 200;

export const openTickets = (now: () => number = () => performance.now()): Tickets => {
  const tickets = new Map<string, { readonly until: number; readonly files: readonly OpenedFile[] }>();
  const forgetOld = (): void => {
    for (const [ticket, { until }] of tickets) {
      if (until <= now() || tickets.size > MOST_TICKETS) tickets.delete(ticket);
    }
  };
  return {
    issue: (files) => {
      const ticket = randomBytes(32).toString('base64url');
      tickets.set(ticket, { until: now() + TICKET_MS, files });
      forgetOld();
      return ticket;
    },
    file: (ticket, id) => {
      forgetOld();
      return tickets.get(ticket)?.files.find((file) => file.id === id) ?? null;
    },
  };
};
