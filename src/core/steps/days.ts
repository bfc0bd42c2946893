// Days as YYYY-MM-DD, counted in UTC: a calendar day has no time zone.

const DAY_MS = 86_400_000;

export const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * DAY_MS).toISOString().slice(0, 10);

/** Whole years are counted as 365.25 days: near enough for a question put to staff. */
export const isOlderThanYears = (day: string, today: string, years: number): boolean =>
  Date.parse(`${today}T00:00:00Z`) - Date.parse(`${day}T00:00:00Z`) > years * 365.25 * DAY_MS;
