// Officers' notes as lines: on a card the newest, cut short.
import type { OfficeCase, OfficeNote } from '../case-view.ts';
import { excerpt } from '../excerpt.ts';
import type { Text } from '../say.ts';

/** A card shows where the last of them stand; all are one word away. */
const MOST_ON_CARD = 2;
const LONGEST_ON_CARD = 120;

export const noteLine = ({ day, name, text }: OfficeNote): Text => ({
  key: 'officer-note-line',
  values: { day: { kind: 'date', day }, name, text },
});

export const notesOnCard = ({ notes }: OfficeCase): readonly Text[] =>
  notes.length === 0
    ? []
    : [
        { key: 'officer-card-notes', values: { count: notes.length } },
        ...notes
          .slice(-MOST_ON_CARD)
          .map((one) => noteLine({ ...one, text: excerpt(one.text, LONGEST_ON_CARD).text })),
      ];
