// Contacts of a month by kind and by way, counted from the cases. WIB months. Erased cases stay counted.
import { sql } from 'kysely';
import type { ContactFigures } from '../core/contact-figures.ts';
import type { Tx } from './database.ts';

type Kinds = ContactFigures['kinds'];
type Sources = ContactFigures['sources'];

/** `month` as "2026-11". */
export const contactFigures = async (tx: Tx, month: string): Promise<ContactFigures> => {
  const { rows } = await sql<{ kinds: Kinds; sources: Sources }>`
    with filed as (
      select lane, source, emergency, consulted_at is not null as consulted, source in ('copy', 'initiative') as apart
      from complaint where to_char(filed_at at time zone 'Asia/Jakarta', 'YYYY-MM') = ${month}
    )
    select json_build_object(
      'aduan', count(*) filter (where lane = 'aduan' and not apart),
      'laporan', count(*) filter (where lane = 'laporan' and not apart),
      'konsultasi', count(*) filter (where (lane = 'konsultasi' or consulted) and not apart),
      'made-report', count(*) filter (where consulted and not apart),
      'copy', count(*) filter (where source = 'copy'),
      'initiative', count(*) filter (where source = 'initiative'),
      'emergency', count(*) filter (where emergency)) as kinds,
    json_build_object(
      'chat', count(*) filter (where source = 'chat'), 'counter', count(*) filter (where source = 'counter'),
      'letter', count(*) filter (where source = 'letter'), 'telephone', count(*) filter (where source = 'telephone'),
      'social', count(*) filter (where source = 'social'), 'copy', count(*) filter (where source = 'copy'),
      'initiative', count(*) filter (where source = 'initiative')) as sources
    from filed`.execute(tx);
  const { kinds, sources } = rows[0]!;
  return { month, kinds, sources };
};
