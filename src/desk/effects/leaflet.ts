// An officer makes a leaflet, or asks for one once more.
import type { Effect } from '../../core/effect.ts';
import { writeAudit } from '../../store/audit.ts';
import { insertLeaflet } from '../../store/leaflet.ts';
import type { CaseTurn } from '../case-work.ts';
import { leafletFor } from '../leaflets.ts';
import { checkMay, MoveRefused } from './refused.ts';

export const makeLeaflet = async (
  turn: CaseTurn,
  { id, agency, event, isNew }: Extract<Effect, { readonly kind: 'leaflet' }>,
): Promise<void> => {
  const { tx, desk, actor, now } = turn;
  checkMay(turn, 'make-leaflets');
  if (isNew) {
    await insertLeaflet(tx, { id, agency, event, by: actor.person, at: now });
    await writeAudit(tx, desk.ring, {
      ...{ at: now, actor: actor.person, act: 'leaflet-made', complaint: null },
      detail: { leaflet: id },
    });
  }
  const made = await leafletFor(desk, tx, id);
  if (!made) throw new MoveRefused(`there is no leaflet ${id}; decide again`);
  turn.round.tell(actor.recipient, {
    class: 'reply',
    say: {
      key: 'officer-leaflet-ready',
      values: {
        id,
        of: made.agency?.label ?? made.event ?? '',
        agency: made.agency?.id ?? 'none',
        url: `${desk.config.publicUrl}/selebaran/${id}`,
      },
    },
  });
};
