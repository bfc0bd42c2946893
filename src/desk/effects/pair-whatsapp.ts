// An officer pairs WhatsApp Web again, from his own chat and without a shell.
import type { CaseTurn } from '../case-work.ts';
import { newLink } from './link.ts';
import { checkMay } from './refused.ts';

export const pairWhatsapp = async (turn: CaseTurn): Promise<void> => {
  checkMay(turn, 'pair-channel');
  const { desk, round, actor } = turn;
  const say = (key: string, values: { readonly [name: string]: string } = {}): void =>
    round.tell(actor.recipient, { class: 'reply', say: { key, values }, protect: true });
  if (desk.config.whatsapp?.kind !== 'web') return say('officer-pair-none');
  const token = await newLink(turn, { complaint: null, what: 'whatsapp' }, null);
  say('officer-pair-link', { url: `${desk.config.publicUrl}/office/whatsapp#${token}` });
};
