// Opens a one-use link to paper: the token comes in the body, and the document goes back in the same answer, kept by nobody.
import { Hono } from 'hono';
import { z } from 'zod';
import type { OpenedPaper } from '../../../src/desk/paper-page.ts';
import { bodyWithin } from '../body-limit.ts';
import type { Env } from '../env.ts';
import { openLimiter } from '../limits.ts';
import type { OfficeRoutes } from '../office/routes.ts';

export type PaperRoutes = Pick<OfficeRoutes, 'caller' | 'refuse'> & {
  readonly open: (token: string) => Promise<OpenedPaper>;
};

const BODY_BYTES = 2_048;
const asked = z.strictObject({ token: z.string().min(16).max(200) });

export const paperRoutes = ({ open, caller, refuse }: PaperRoutes): Hono<Env> => {
  // Tokens cannot be guessed; this only keeps guessing, and drawing, from costing us.
  const limit = openLimiter(30, 0.5);
  const app = new Hono<Env>();
  app.post('/buka', bodyWithin(BODY_BYTES, refuse), async (c) => {
    const from = caller(c);
    if (!limit.allows(from)) return refuse(c, 429, 'slow-down', limit.wait(from));
    const body = asked.safeParse(await c.req.json().catch(() => null));
    if (!body.success) return refuse(c, 400, 'no-token');
    const opened = await open(body.data.token);
    const answer =
      opened.kind === 'paper'
        ? { kind: opened.kind, name: opened.name, pdf: opened.bytes.toString('base64') }
        : opened;
    return c.json(answer, 200, { 'cache-control': 'no-store' });
  });
  return app;
};
