// A link to the office's pages made on the server, for the day on which no channel brings one. Whoever may run commands there
// could do more than that; what he does is on record all the same.
import { plain } from '../core/answer.ts';
import { writeAudit } from '../store/audit.ts';
import { dropSecond } from '../store/office-second.ts';
import { endPageLinks, insertPageLink } from '../store/page-link.ts';
import { allStaff } from '../store/staff.ts';
import { doCaseWork, policiesIn } from './case-work.ts';
import type { Desk } from './desk.ts';
import { newToken } from './token.ts';

export type StaffLine = { readonly number: number; readonly name: string | null; readonly roles: string };

export type MadeLink =
  | { readonly kind: 'made'; readonly url: string; readonly minutes: number }
  /** Nobody, or more than one, is meant: these are there. */
  | { readonly kind: 'who'; readonly staff: readonly StaffLine[] };

const MINUTE_MS = 60_000;

/** `who`: a name or a part of it, or the number in the list. `newSecond`: his app for second codes is lost, he sets up another. */
export const makeOfficeLink = async (desk: Desk, who: string, newSecond: boolean): Promise<MadeLink> => {
  const { result } = await doCaseWork(desk, async ({ tx, now }): Promise<MadeLink> => {
    const staff = (await allStaff(tx, desk.ring)).map((each, at) => ({ ...each, number: at + 1 }));
    const wanted = plain(who);
    const meant = staff.filter(
      ({ number, name }) =>
        wanted !== '' && (String(number) === wanted || (name !== null && plain(name).includes(wanted))),
    );
    const [one] = meant;
    if (meant.length !== 1 || !one)
      return {
        kind: 'who',
        staff: (meant.length > 1 ? meant : staff).map(({ number, name, officer, head, admin }) => ({
          ...{ number, name },
          roles: Object.entries({ officer, head, admin })
            .flatMap(([role, is]) => (is ? [role] : []))
            .join(', '),
        })),
      };
    const { person } = one;
    const audit = (act: 'link-made' | 'second-code-dropped') =>
      writeAudit(tx, desk.ring, {
        ...{ at: now, actor: null, act, complaint: null },
        detail: { what: 'console', by: 'server', person },
      });
    if (newSecond) {
      await dropSecond(tx, person, 'any');
      await audit('second-code-dropped');
    }
    await endPageLinks(tx, person, 'console', now);
    const token = newToken();
    const minutes = policiesIn(desk).linkValidMinutes;
    const expiresAt = new Date(now.getTime() + minutes * MINUTE_MS);
    await insertPageLink(tx, desk.ring, {
      ...{ person, complaint: null, what: 'console', token, reason: null, at: now, expiresAt },
    });
    await audit('link-made');
    return { kind: 'made', minutes, url: `${desk.config.publicUrl}/kantor/masuk#${token}` };
  });
  return result;
};
