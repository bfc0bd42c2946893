// Leaflets as they are found and printed. What is printed names the agency or the event, and nobody.
import type { Leaflet, LeafletLine } from '../core/leaflet.ts';
import type { Db } from '../store/database.ts';
import { leafletById, leaflets, type LeafletRow } from '../store/leaflet.ts';
import type { CaseWork } from './case-work.ts';
import { chatLinks, type ChatLink } from './chat-links.ts';
import type { Desk } from './desk.ts';

/** Older ones still work, and are found by their sign. */
const MOST_LISTED = 20;

const leafletOf = (desk: Pick<Desk, 'library'>, { id, agency, event }: LeafletRow): Leaflet => ({
  id,
  event,
  agency:
    agency === null
      ? null
      : { id: agency, label: desk.library().directory.agencyById(agency)?.label ?? agency },
});

export const leafletFor = async (
  desk: Pick<Desk, 'library'>,
  db: Db,
  id: string,
): Promise<Leaflet | null> => {
  const row = await leafletById(db, id);
  return row && leafletOf(desk, row);
};

export const leafletLines = async ({ tx, desk }: CaseWork): Promise<readonly LeafletLine[]> =>
  (await leaflets(tx, MOST_LISTED)).map((row) => ({
    ...leafletOf(desk, row),
    ...{ starts: row.starts, cases: row.cases },
  }));

export type PrintedLeaflet = Leaflet & { readonly links: readonly ChatLink[] };

/** What stands on the page of a leaflet; null: there is none. */
export const printedLeaflet = async (desk: Desk, id: string): Promise<PrintedLeaflet | null> => {
  const found = await leafletFor(desk, desk.db.kysely, id);
  return found && { ...found, links: await chatLinks(desk, desk.db.kysely, `mulai ${found.id}`) };
};
