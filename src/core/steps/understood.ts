// The fields of a draft as lines a citizen can check.
import type { Draft } from '../draft.ts';
import type { EventDate } from '../reading.ts';
import type { Text } from '../say.ts';
import { topicName } from '../topic-name.ts';

export const dateText = ({ day, precision }: EventDate): Text => {
  if (precision === 'month' || precision === 'year')
    return { key: 'date-loose', values: { day: { kind: precision, day } } };
  return { key: `date-${precision}`, values: { day: { kind: 'date', day } } };
};

const reportedText = (draft: Draft): Text | null => {
  if (draft.reported === null) return null;
  if (draft.reported === 'yes') return { key: 'line-reported' };
  return { key: draft.forward === 'now' ? 'line-not-reported-forward' : 'line-not-reported' };
};

/** Lines for what is known; nothing for what is not. */
export const understood = (draft: Draft): readonly Text[] => {
  const reported = reportedText(draft);
  const topic = topicName(draft);
  return [
    ...(topic ? [{ key: 'line-topic', values: { topic } }] : []),
    ...(draft.agency ? [{ key: 'line-agency', values: { agency: draft.agency.label } }] : []),
    ...(draft.place ? [{ key: 'line-place', values: { place: draft.place.label } }] : []),
    ...(draft.date ? [{ key: 'line-date', values: { date: dateText(draft.date) } }] : []),
    ...(reported ? [reported] : []),
  ];
};
