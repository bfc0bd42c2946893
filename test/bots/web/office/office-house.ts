// The office's pages on a real desk, and its people at browsers of their own that keep a cookie as one does.
import type { Config } from '../../../../src/config.ts';
import { codeAt, stepAt } from '../../../../src/desk/totp.ts';
import { inTransaction } from '../../../../src/store/database.ts';
import { lockSecond } from '../../../../src/store/office-second.ts';
import { appointStaff } from '../../../../src/store/staff.ts';
import { linksOf } from '../../../../bots/web/office/links.ts';
import type { WebParts } from '../../../../bots/web/start-web.ts';
import { openCaseDesk, type CaseDesk } from '../../../support/case-desk.ts';
import { freshDatabase } from '../../../support/database.ts';
import { startEcho, type EchoWeb } from '../echo.ts';

export type Fields = { readonly [name: string]: string };

/** Somebody at the pages. */
export type Guest = {
  readonly cookie: () => string;
  readonly get: (path: string) => Promise<Response>;
  /** The form as the page shows it: its hidden token is sent along unless `fields` has one. */
  readonly post: (path: string, fields?: Fields, headers?: Fields) => Promise<Response>;
};

export type Office = {
  readonly house: CaseDesk;
  readonly web: EchoWeb;
  /** The token of a link that `address` asked for in his chat. */
  readonly link: (address: string) => Promise<string>;
  readonly guest: (cookie?: string) => Guest;
  /** `address` comes in by a link, and with a second code where he needs one. */
  readonly enter: (address: string) => Promise<Guest>;
  readonly admin: (address: string, name: string) => Promise<void>;
  readonly stop: () => Promise<void>;
};

const cookieOf = (answer: Response): string | null => answer.headers.getSetCookie()[0]?.split(';')[0] ?? null;

/** `change`: parts of the web, `config`: settings, otherwise than usual. */
export const openOffice = async (
  change: Partial<WebParts> = {},
  config: Partial<Config> = {},
): Promise<Office> => {
  const { url } = await freshDatabase();
  const house = await openCaseDesk(url);
  const { desk } = house;
  const web = await startEcho(
    url,
    { ring: desk.ring },
    {
      links: linksOf(desk),
      console: {
        desk: { ...desk, config: { ...desk.config, ...config } },
        tell: (due) => void house.due.push(...due),
        depths: async () => [{ queue: 'route', waiting: 3, active: 0, failed: 0, paused: true }],
      },
      ...change,
    },
  );
  const guest = (given = ''): Guest => {
    let cookie = given;
    const asked = async (path: string, init: RequestInit = {}, headers: Fields = {}): Promise<Response> => {
      const answer = await fetch(`${web.address}${path}`, {
        ...{ redirect: 'manual', ...init },
        headers: { accept: 'text/html', cookie, ...headers },
      });
      cookie = cookieOf(answer) ?? cookie;
      return answer;
    };
    const guard = async (): Promise<string> => {
      const page = await (await asked('/kantor')).text();
      return /name="guard" value="([^"]+)"/.exec(page)?.[1] ?? '';
    };
    return {
      cookie: () => cookie,
      get: (path) => asked(path),
      post: async (path, fields = {}, headers = {}) => {
        const body = new URLSearchParams(fields);
        if (cookie !== '' && fields['guard'] === undefined) body.set('guard', await guard());
        return asked(path, { method: 'POST', body }, { origin: web.address, ...headers });
      },
    };
  };
  const link = async (address: string): Promise<string> => {
    await house.does(address, { kind: 'console-link' });
    const said = (await house.told(address)).at(-1)?.says.at(-1);
    return new URL(String(said?.values?.['url'])).hash.slice(1);
  };
  const enter = async (address: string): Promise<Guest> => {
    const one = guest();
    await one.post('/kantor/masuk', { token: await link(address) });
    const shown = await one.get('/kantor/kode');
    if (shown.status !== 200) return one;
    const text = await shown.text();
    const { person } = await house.recipient(address);
    const second = await inTransaction(desk.db, (tx) => lockSecond(tx, desk.ring, person, 15));
    // One code later each time: none is taken twice.
    const step = Math.max(stepAt(Date.now()), (second?.lastStep ?? 0) + 1);
    const [, form = ''] = /name="guard" value="([^"]+)"/.exec(text) ?? [];
    await one.post('/kantor/kode', { guard: form, code: codeAt(second!.secret, step) });
    return one;
  };
  const admin = async (address: string, name: string): Promise<void> => {
    await house.does(address);
    const { person } = await house.recipient(address);
    const at = desk.clock.now();
    await inTransaction(desk.db, (tx) =>
      appointStaff(tx, desk.ring, { person, officer: false, head: false, admin: true, name, at }),
    );
  };
  return {
    ...{ house, web, link, guest, enter, admin },
    stop: async () => {
      await web.stop();
      await house.end();
    },
  };
};
