// What the page that pairs WhatsApp Web asks: its link, then how it stands, then perhaps a code.
import { Hono } from 'hono';
import type { Context } from 'hono';
import { z } from 'zod';
import type { OpenedPairing, Pairing } from '../../../src/desk/pairing.ts';
import { qrOf } from '../../qr.ts';
import { bodyWithin } from '../body-limit.ts';
import type { Env } from '../env.ts';
import { openLimiter } from '../limits.ts';
import type { OfficeRoutes } from './routes.ts';

export type PairingLinks = {
  readonly openPairing: (token: string) => Promise<OpenedPairing>;
  readonly pairing: (ticket: string) => Promise<Pairing | null>;
  readonly askCode: (ticket: string, telephone: string) => Promise<boolean>;
};

const BODY_BYTES = 2_048;
const OPEN = z.strictObject({ token: z.string().min(16).max(200) });
const CODE = z.strictObject({ telephone: z.string().min(6).max(30) });
const QUIETLY = { 'cache-control': 'no-store' };

const ticketIn = (c: Context<Env>): string => {
  const [scheme, ticket = ''] = (c.req.header('authorization') ?? '').split(' ');
  return scheme === 'Bearer' ? ticket : '';
};

/** The QR as rows of "1" and "0": the page draws them, and needs no picture from anywhere. */
const shownTo = (pairing: Pairing) =>
  pairing.kind !== 'unpaired'
    ? pairing
    : {
        kind: pairing.kind,
        code: pairing.code,
        rows: pairing.qr === null ? null : qrOf(pairing.qr).map((row) => row.map(Number).join('')),
      };

export const pairingRoutes = (
  links: PairingLinks,
  { caller, refuse }: Pick<OfficeRoutes, 'caller' | 'refuse'>,
): Hono<Env> => {
  const limit = openLimiter(30, 0.5);
  /** A page looks every two seconds. */
  const ofLooks = openLimiter(60, 2);
  const app = new Hono<Env>();

  app.post('/open', bodyWithin(BODY_BYTES, refuse), async (c) => {
    if (!limit.allows(caller(c))) return refuse(c, 429, 'slow-down', limit.wait(caller(c)));
    const body = OPEN.safeParse(await c.req.json().catch(() => null));
    if (!body.success) return refuse(c, 400, 'no-token');
    return c.json(await links.openPairing(body.data.token), 200, QUIETLY);
  });
  app.get('/state', async (c) => {
    if (!ofLooks.allows(caller(c))) return refuse(c, 429, 'slow-down', ofLooks.wait(caller(c)));
    const pairing = await links.pairing(ticketIn(c));
    return pairing === null ? refuse(c, 404, 'no-such-page') : c.json(shownTo(pairing), 200, QUIETLY);
  });
  app.post('/code', bodyWithin(BODY_BYTES, refuse), async (c) => {
    if (!limit.allows(caller(c))) return refuse(c, 429, 'slow-down', limit.wait(caller(c)));
    const body = CODE.safeParse(await c.req.json().catch(() => null));
    if (!body.success || !(await links.askCode(ticketIn(c), body.data.telephone)))
      return refuse(c, 400, 'no-token');
    return c.json({ kind: 'asked' }, 200, QUIETLY);
  });
  return app;
};
