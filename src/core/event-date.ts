// The date of an event in words, no more exact than it was told.
import type { EventDate } from './reading.ts';
import type { Text } from './say.ts';

/** "Jumat, 4 Desember 2026", "sekitar ...", "Desember 2026" or "tahun 2026". */
export const eventDate = ({ day, precision }: EventDate): Text => {
  const [year = '', month = ''] = day.split('-');
  switch (precision) {
    case 'day':
      return { key: 'case-date-day', values: { day: { kind: 'date', day } } };
    case 'about':
      return { key: 'case-date-about', values: { day: { kind: 'date', day } } };
    case 'month':
      return { key: 'case-date-month', values: { month: `m${month}`, year } };
    case 'year':
      return { key: 'case-date-year', values: { year } };
    default:
      return precision satisfies never;
  }
};
