// Whether this process can serve, and what waits to be sent.
import type { Backlog } from '../metrics.ts';
import { outboxBacklogs } from '../store/backlog.ts';
import { shapeProblem } from '../store/migrate.ts';
import type { Desk } from './desk.ts';

/** Null when the database is reached and has the shape this code knows, else why not. Rejects when it does not answer. */
export const databaseProblem = (desk: Pick<Desk, 'db'>): Promise<string | null> =>
  shapeProblem(desk.db.kysely);

/** What is written and not sent, by channel. */
export const waitingToBeSent = (desk: Pick<Desk, 'db'>): Promise<readonly Backlog[]> =>
  outboxBacklogs(desk.db.kysely);
