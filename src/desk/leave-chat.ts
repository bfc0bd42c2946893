// "Keluar dan hapus layar ini": the web chat ends, and nothing is kept that nobody could ever reach again. Filed cases go on.
import { addressKey } from '../store/address.ts';
import { inTransaction } from '../store/database.ts';
import { emptyOutbox } from '../store/emptied-words.ts';
import { lockCasesOf } from '../store/erased-case.ts';
import { endConversation, hasDuty, lockPerson, personAt } from '../store/erased-person.ts';
import { dropLooseFiles } from '../store/file-to-remove.ts';
import { leaveWebChat } from '../store/web-chat.ts';
import type { Desk } from './desk.ts';
import { erase } from './erase.ts';

/** What leaving a chat stands on. */
export type Leavable = Pick<Desk, 'db' | 'ring' | 'copy' | 'clock'>;

/** Closes the chat for good. Whoever filed nothing, has no duty and no other chat is erased with it. */
export const leaveChat = (desk: Leavable, address: string): Promise<void> =>
  inTransaction(desk.db, async (tx) => {
    const { ring, clock } = desk;
    await leaveWebChat(tx, ring, address);
    const here = await personAt(tx, addressKey(ring, 'web', address));
    const person = here && (await lockPerson(tx, here.person));
    if (!here || !person) return;
    const isKept =
      (await lockCasesOf(tx, here.person)).length > 0 ||
      (await hasDuty(tx, here.person)) ||
      person.addresses.length > 1;
    if (!isKept) return void (await erase({ tx, desk, now: clock.now() }, here.person, null));
    await dropLooseFiles(tx, here.person);
    await emptyOutbox(tx, { addresses: [here.address], cases: [] });
    await endConversation(tx, here.address);
  });
