// How many contacts a month brought, by what they were and how they came: what the office counts apart.
import type { Source } from './behalf.ts';
import type { Say, Text } from './say.ts';

export type ContactFigures = {
  /** "2026-11". */
  readonly month: string;
  /** Counted as what they are now; a consultation that became a report is one of both. */
  readonly kinds: { readonly [K in ContactKind]: number };
  readonly sources: { readonly [S in Source | 'chat']: number };
};

export const CONTACT_KINDS = [
  'aduan',
  'laporan',
  'konsultasi',
  'made-report',
  'copy',
  'initiative',
  'emergency',
] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** How people came; copies and own initiative are kinds of their own. */
const WAYS = ['chat', 'counter', 'letter', 'telephone', 'social'] as const;

const monthText = (month: string) => ({ kind: 'month', day: `${month}-01` }) as const;

export const contactFiguresSay = ({ month, kinds, sources }: ContactFigures): Say => {
  const total = Object.values(sources).reduce((sum, count) => sum + count, 0);
  return {
    key: 'officer-contacts',
    values: {
      month: monthText(month),
      total,
      kinds: CONTACT_KINDS.map((kind): Text => ({
        key: 'officer-contacts-kind',
        values: { kind, count: kinds[kind] },
      })),
      ways: WAYS.map((way): Text => ({ key: 'officer-contacts-way', values: { way, count: sources[way] } })),
    },
  };
};

/** The month that the words name, "2026-10"; the one that runs when none is. */
export const monthIn = (words: string, today: string): string =>
  /^\d{4}-(?:0[1-9]|1[0-2])$/u.test(words.trim()) ? words.trim() : today.slice(0, 7);
