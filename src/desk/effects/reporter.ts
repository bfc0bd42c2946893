// Who a filed case belongs to: whoever told it, or a person without a chat for whom an officer wrote it down.
import { randomUUID } from 'node:crypto';
import type { Draft } from '../../core/draft.ts';
import { writeAudit } from '../../store/audit.ts';
import { keepIdentity, keepKnown, makePerson } from '../../store/person.ts';
import { newDataKey, type SealKey } from '../../store/seal.ts';
import type { CaseTurn } from '../case-work.ts';
import { checkMay } from './refused.ts';

export type Reporter = { readonly person: string; readonly key: SealKey };

/**
 * The reporter of the draft. One that is written down gets a person and a key of his own: what is known of him is struck like any
 * other reporter's, and he is erased without the officer who wrote.
 */
export const reporterOf = async (turn: CaseTurn, { behalf, identity }: Draft): Promise<Reporter> => {
  const { tx, desk, actor, now } = turn;
  if (!behalf) return { person: actor.person, key: actor.key };
  checkMay(turn, 'record');
  const person = randomUUID();
  const { wrapped, key } = newDataKey(desk.ring, person);
  await makePerson(tx, person, wrapped);
  if (identity !== null) {
    const version = actor.around.policy.consentVersion;
    await keepIdentity(tx, key, person, identity, { version, at: now });
    await writeAudit(tx, desk.ring, {
      ...{ at: now, actor: actor.person, act: 'identity-kept', complaint: null },
      detail: { consentVersion: version, person },
    });
  }
  // His proxy is known to the agency as little as he is.
  const { proxy } = behalf;
  if (proxy !== null && proxy !== 'none')
    await keepKnown(tx, [{ key, person, known: { names: [proxy.name], exact: [] } }]);
  return { person, key };
};
