// Whether this process can serve.
import { shapeProblem } from '../store/migrate.ts';
import type { Desk } from './desk.ts';

/** Null when the database is reached and has the shape this code knows, else why not. Rejects when it does not answer. */
export const databaseProblem = (desk: Pick<Desk, 'db'>): Promise<string | null> =>
  shapeProblem(desk.db.kysely);
