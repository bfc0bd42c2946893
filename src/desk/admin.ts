// The first admin: named in OFFICE_ADMINS, or whoever redeems the code that the first start prints.
import { randomInt } from 'node:crypto';
import { recipientsAt } from '../store/address.ts';
import { dropAdminInvites, insertInvite } from '../store/invite.ts';
import { hasAdmin } from '../store/staff.ts';
import { appointStaff } from '../store/staff.ts';
import { arrive } from './arrive.ts';
import { doCaseWork, policiesIn } from './case-work.ts';
import type { Desk } from './desk.ts';

const DAY_MS = 86_400_000;
/** No letter that is read as another; 54 bits. */
const LETTERS = '23456789CDFHJKMNPRTVWXY';
const GROUPS = 3;
const GROUP_LENGTH = 4;

const newCode = (): string =>
  Array.from({ length: GROUPS }, () =>
    Array.from({ length: GROUP_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join(''),
  ).join('-');

/** Makes admins of those named in the settings, before they have ever written. Adds to their roles, takes none away. */
export const appointNamedAdmins = async (desk: Desk): Promise<void> => {
  const named = desk.config.admins.map(({ channel, address }) => ({
    channel,
    address,
    externalId: '',
    at: '',
    event: { kind: 'text', text: '' } as const,
  }));
  const held = await arrive(desk, named);
  await doCaseWork(desk, async ({ tx, now }) => {
    for (const { person } of await recipientsAt(
      tx,
      desk.ring,
      held.map(({ address }) => address),
    ))
      await appointStaff(tx, desk.ring, {
        person,
        officer: false,
        head: false,
        admin: true,
        name: null,
        at: now,
      });
  });
};

/**
 * A fresh admin code while the office has no admin and none is named in the settings; codes of earlier starts end with it.
 * Null: nobody needs one. Shown to the operator once and kept nowhere.
 */
export const firstAdminCode = async (desk: Desk): Promise<string | null> => {
  const { result } = await doCaseWork(desk, async ({ tx, now }) => {
    if (desk.config.admins.length > 0 || (await hasAdmin(tx))) return null;
    await dropAdminInvites(tx);
    const code = newCode();
    const expiresAt = new Date(now.getTime() + policiesIn(desk).inviteValidDays * DAY_MS);
    await insertInvite(tx, desk.ring, {
      kind: 'admin',
      code,
      agency: null,
      area: null,
      role: 'focal',
      createdBy: null,
      at: now,
      expiresAt,
    });
    return code;
  });
  return result;
};
