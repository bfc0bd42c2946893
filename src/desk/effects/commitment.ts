// What an officer's `komitmen` does: a new one, a link to the pages, a link by which the head of the unit agrees.
import type { Effect } from '../../core/effect.ts';
import type { Say } from '../../core/say.ts';
import { lockCommitment } from '../../store/commitment.ts';
import { insertCommitmentLink } from '../../store/commitment-link.ts';
import { setByOffice } from '../../store/library.ts';
import { policiesIn, type CaseTurn } from '../case-work.ts';
import { auditCommitment } from '../commitments.ts';
import { askForConsent } from '../consent.ts';
import { newToken } from '../token.ts';
import { checkMay, MoveRefused } from './refused.ts';

type Kept = Extract<Effect, { readonly kind: 'commitment' }>;

const MINUTE_MS = 60_000;
const begin = async (turn: CaseTurn, { id, commitment }: Extract<Kept, { act: 'begin' }>): Promise<void> => {
  if (await lockCommitment(turn.tx, id))
    throw new MoveRefused(`there is a commitment ${id} already; decide again with another name`);
  await setByOffice(turn.tx, 'commitment', { id, body: commitment }, turn.actor.person);
  await auditCommitment(turn, 'commitment-changed', turn.actor.person, { id });
};

/** Makes a one-use link to the register for this turn's person, or to one commitment of it, and gives its token. */
export const newRegisterLink = async (
  { tx, desk, actor, now }: CaseTurn,
  id: string | null,
): Promise<string> => {
  const minutes = policiesIn(desk).linkValidMinutes;
  const token = newToken();
  await insertCommitmentLink(tx, desk.ring, {
    ...{ token, what: 'page', commitment: id, person: actor.person, text: null },
    ...{ at: now, expiresAt: new Date(now.getTime() + minutes * MINUTE_MS) },
  });
  return token;
};

const page = async (turn: CaseTurn, id: string | null): Promise<void> => {
  const { desk, actor, round } = turn;
  const minutes = policiesIn(desk).linkValidMinutes;
  const url = `${desk.config.publicUrl}/komitmen#${await newRegisterLink(turn, id)}`;
  round.tell(actor.recipient, {
    class: 'reply',
    say: { key: 'commitment-page-url', values: { minutes, url } },
    protect: true,
  });
};

const consent = async (turn: CaseTurn, id: string): Promise<void> => {
  const { desk, actor, round } = turn;
  const asked = await askForConsent(turn, id, actor.person);
  if (!asked) throw new MoveRefused(`there is no commitment ${id}; decide again`);
  const values = { party: asked.party, office: desk.config.office.name };
  const day = { kind: 'date', day: asked.until } as const;
  const tell = (say: Say) => round.tell(actor.recipient, { class: 'reply', say });
  tell({ key: 'commitment-consent-asked', values });
  // A message of its own: it is forwarded as it is.
  tell({ key: 'commitment-consent-forward', values: { ...values, day, url: asked.url } });
};

export const keepCommitment = async (turn: CaseTurn, effect: Kept): Promise<void> => {
  checkMay(turn, 'keep-commitments');
  switch (effect.act) {
    case 'begin':
      return begin(turn, effect);
    case 'page':
      return page(turn, effect.id);
    case 'consent':
      return consent(turn, effect.id);
    default:
      return effect satisfies never;
  }
};
