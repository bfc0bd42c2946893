// The session of the office's pages in the browser: a cookie that no script reads and no other site sends, and the token that
// every form of a session carries.
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie, deleteCookie } from 'hono/cookie';
import type { Env } from '../../env.ts';

/** Over https the browser itself sees to it that the cookie is this host's alone. */
const nameOf = (https: boolean): string => (https ? '__Host-kantor' : 'kantor');

const options = (https: boolean) =>
  ({ path: '/', httpOnly: true, sameSite: 'Strict', secure: https }) as const;

export const sessionIn = (c: Context<Env>, https: boolean): string | null =>
  getCookie(c, nameOf(https)) ?? null;

/** Without an age: it goes with the browser's window, and the house ends it before that. */
export const keepSession = (c: Context<Env>, https: boolean, session: string): void =>
  setCookie(c, nameOf(https), session, options(https));

export const dropSession = (c: Context<Env>, https: boolean): void => {
  deleteCookie(c, nameOf(https), options(https));
};

/** What proves that a form was made for this session: nobody else can work it out, and it is kept nowhere. */
export const formToken = (session: string): string =>
  createHmac('sha256', session).update('form').digest('base64url');

export const isFormToken = (session: string, given: string): boolean => {
  const right = Buffer.from(formToken(session));
  const typed = Buffer.from(given);
  return right.length === typed.length && timingSafeEqual(right, typed);
};

/** Whether a page of this house sent the request. Browsers say so; one too old to say it names the page's origin. */
export const isOurOwn = (c: Context<Env>): boolean => {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = c.req.header('origin');
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === c.req.header('host');
};
