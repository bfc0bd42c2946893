// Demo people: a focal point of one agency and an officer, each with a web chat whose token only the simulator's page holds.
import { randomUUID } from 'node:crypto';
import { NEW_STATE, VERSION } from '../core/state.ts';
import { recipientsAt } from '../store/address.ts';
import { appointmentsOf, insertAppointment } from '../store/appointment.ts';
import { saveStates, sealState } from '../store/conversation.ts';
import { blindIndex } from '../store/seal.ts';
import { appointStaff, staffRolesOf } from '../store/staff.ts';
import { arrive } from './arrive.ts';
import { doCaseWork } from './case-work.ts';
import type { CaseWork } from './case-work.ts';
import type { Desk } from './desk.ts';
import { addressOfToken, webChats } from './web-chat.ts';

export type DemoTokens = { readonly focal: string; readonly officer: string };

const AGENCY = 'disdukcapil:14.08';
const FOCAL = { name: 'Budi Santoso', position: 'Kepala Seksi Pelayanan Akta' };
const OFFICER = 'Sri Wahyuni';

/** The same at every start, so that a page left open goes on; nobody without the key ring can make it. */
const tokenOf = (desk: Pick<Desk, 'ring'>, role: keyof DemoTokens): string =>
  blindIndex(desk.ring, 'demo token', role).toString('base64url');

const appointFocal = async ({ tx, desk, now }: CaseWork, person: string): Promise<boolean> => {
  if ((await appointmentsOf(tx, desk.ring, person)).length > 0) return false;
  await insertAppointment(tx, desk.ring, {
    id: randomUUID(),
    person,
    agency: AGENCY,
    area: null,
    role: 'focal',
    ...FOCAL,
    state: 'active',
    invitedBy: null,
    at: now,
  });
  return true;
};

const appointOfficer = async ({ tx, desk, now }: CaseWork, person: string): Promise<boolean> => {
  if ((await staffRolesOf(tx, person)).officer) return false;
  await appointStaff(tx, desk.ring, {
    person,
    officer: true,
    head: false,
    admin: true,
    name: OFFICER,
    at: now,
  });
  return true;
};

const APPOINT = { focal: appointFocal, officer: appointOfficer } as const;

/** Makes the demo people unless they are there, and gives the tokens of their chats. For demo databases only. */
export const seedDemo = async (desk: Desk): Promise<DemoTokens> => {
  const tokens = { focal: tokenOf(desk, 'focal'), officer: tokenOf(desk, 'officer') };
  for (const role of ['focal', 'officer'] as const) {
    const address = addressOfToken(tokens[role]);
    await webChats(desk).open(address);
    const event = { kind: 'text', text: '' } as const;
    const [held] = await arrive(desk, [{ channel: 'web', address, externalId: '', at: '', event }]);
    await doCaseWork(desk, async (work) => {
      const [recipient] = await recipientsAt(work.tx, desk.ring, [held!.address]);
      if (!recipient || !(await APPOINT[role](work, recipient.person))) return;
      // What they write first belongs to their duty, as if they had joined in chat.
      const state = { ...NEW_STATE, role, noticed: true };
      const sealed = sealState(recipient.key, held!.address, state);
      await saveStates(work.tx, [
        { address: held!.address, sealed, version: VERSION, silenceEnds: null, asks: false },
      ]);
    });
  }
  return tokens;
};
