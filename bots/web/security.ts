// What every answer tells the browser: nothing of others runs here, nothing frames us, nothing follows a link out.
import type { MiddlewareHandler } from 'hono';
import type { Env } from './env.ts';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'content-security-policy': POLICY,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'geolocation=(self), camera=(), microphone=(), payment=(), usb=()',
};

/** Half a year: long enough to protect, short enough to go back. */
const HTTPS_SECONDS = 15_552_000;

/** Sets the headers, and refuses what another site makes a browser send. */
export const secured =
  (https: boolean): MiddlewareHandler<Env> =>
  async (c, next) => {
    const crossSite = c.req.method !== 'GET' && c.req.header('sec-fetch-site') === 'cross-site';
    if (crossSite) return c.json({ error: 'cross-site' }, 403);
    await next();
    for (const [name, value] of Object.entries(HEADERS))
      if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
    if (https) c.res.headers.set('strict-transport-security', `max-age=${HTTPS_SECONDS}`);
    return undefined;
  };
