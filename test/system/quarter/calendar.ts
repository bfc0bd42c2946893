// February to May 2027 as it hangs on the wall, written down by hand: the code under test has no part in it. Off are the weekends,
// Imlek's shared leave (5 February), Nyepi (8 March), Idulfitri with its shared leave (9 to 12 and 15 March), Good Friday with its
// shared leave (25 and 26 March) and Ascension (6 May).
const OF_MONTH: { readonly [month: string]: readonly number[] } = {
  '2027-02': [1, 2, 3, 4, 8, 9, 10, 11, 12, 15, 16, 17, 18, 19, 22, 23, 24, 25, 26],
  '2027-03': [1, 2, 3, 4, 5, 16, 17, 18, 19, 22, 23, 24, 29, 30, 31],
  '2027-04': [1, 2, 5, 6, 7, 8, 9, 12, 13, 14, 15, 16, 19, 20, 21, 22, 23, 26, 27, 28, 29, 30],
  '2027-05': [3, 4, 5, 7, 10, 11, 12, 13, 14, 21, 24, 25, 26, 27, 28, 31],
  '2027-06': [2, 3, 4, 7, 8, 9, 10, 11],
};

/** The days on which the office works, in order; a day of the played quarter is its place in this list. */
export const WORKING: readonly string[] = Object.entries(OF_MONTH).flatMap(([month, dates]) =>
  dates.map((date) => `${month}-${String(date).padStart(2, '0')}`),
);

/** Mondays, or the first working day of a week whose Monday is off (16 March: the whole week before it was off too). */
export const ASKING: ReadonlySet<string> = new Set([
  ...['2027-02-01', '2027-02-08', '2027-02-15', '2027-02-22', '2027-03-01', '2027-03-16', '2027-03-22'],
  ...['2027-03-29', '2027-04-05', '2027-04-12', '2027-04-19', '2027-04-26', '2027-05-03'],
]);

export const dayAt = (place: number): string => {
  const day = WORKING[place];
  if (day === undefined) throw new Error(`the wall calendar has no working day ${place}`);
  return day;
};

export const placeOf = (day: string): number => {
  const place = WORKING.indexOf(day);
  if (place < 0) throw new Error(`${day} is no working day on the wall calendar`);
  return place;
};
