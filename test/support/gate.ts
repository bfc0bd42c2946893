// A pace asked as deliver asks it: again after each wait, until it lets one through.
/** When a message that is there at `from` goes, in milliseconds. */
export const goesAt = (from: number, waitAt: (now: number) => number): number => {
  let now = from;
  for (let ms = waitAt(now); ms > 0; ms = waitAt(now)) now += Math.ceil(ms);
  return now;
};
