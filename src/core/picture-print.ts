// What a picture looks like, as bits: two that a person takes for one have nearly the same, though one was made smaller, pressed
// harder, cut a little and stamped anew. The signs of a cosine transform tell where it is lighter and where darker, coarse before fine.

/** A picture in grey, SIDE by SIDE whatever its shape was, row by row, 0 to 255. */
export type Grey = ArrayLike<number>;
export const SIDE = 256;

/** A part of it is averaged to so many cells across and down: enough for coarse shapes; finer ones do not survive being made smaller. */
const CELLS = 48;
/** Frequencies across and down that are looked at: a print has 144 bits, the first of which is always 0. */
const FREQUENCIES = 12;

/**
 * Bits in which two prints of one picture may differ. Measured on drawn scenes (decision 34): pictures sent once more stay below it,
 * other scenes above.
 */
export const NEAR_BITS = 26;

type Part = readonly [left: number, top: number, width: number, height: number];

/** Where cameras and apps write a date: without the bottom, without the top; the first band is the whole. */
const BANDS: readonly Part[] = [
  [0, 0, 1, 1],
  [0, 0, 1, 0.88],
  [0, 0.12, 1, 0.88],
];

/** What is left of a picture after a cut of about 5 %: at one side, all round, at a corner. The first is no cut. */
const CUTS: readonly Part[] = [
  [0, 0, 1, 1],
  [0.05, 0, 0.95, 1],
  [0, 0, 0.95, 1],
  [0, 0.05, 1, 0.95],
  [0, 0, 1, 0.95],
  [0.025, 0.025, 0.95, 0.95],
  [0.05, 0.05, 0.95, 0.95],
  [0, 0, 0.95, 0.95],
  [0.05, 0, 0.95, 0.95],
  [0, 0.05, 0.95, 0.95],
];

/** Of two pictures, the whole of one is compared with every cut of the other, band by band. */
export type Print = { readonly band: number; readonly cut: number; readonly bits: string };

/** Sums of all cells above and to the left, so that the mean of any rectangle is four look-ups. */
const summed = (grey: Grey): Float64Array => {
  const width = SIDE + 1;
  const sums = new Float64Array(width * width);
  for (let y = 0; y < SIDE; y += 1)
    for (let x = 0; x < SIDE; x += 1)
      sums[(y + 1) * width + x + 1] =
        (grey[y * SIDE + x] ?? 0) +
        (sums[y * width + x + 1] ?? 0) +
        (sums[(y + 1) * width + x] ?? 0) -
        (sums[y * width + x] ?? 0);
  return sums;
};

/** Where cells begin and end along one side. */
const edgesOf = (cut: readonly [number, number], band: readonly [number, number]): readonly number[] => {
  // What is cut off a picture takes its edges along: the band lies in what is left.
  const from = cut[0] + band[0] * cut[1];
  const size = band[1] * cut[1];
  return Array.from({ length: CELLS + 1 }, (_, cell) => Math.round((from + (size * cell) / CELLS) * SIDE));
};

/** The cut of a band, as cells of mean grey. */
const cellsOf = (sums: Float64Array, band: Part, cut: Part): Float64Array => {
  const across = edgesOf([cut[0], cut[2]], [band[0], band[2]]);
  const down = edgesOf([cut[1], cut[3]], [band[1], band[3]]);
  const at = (x: number, y: number): number => sums[y * (SIDE + 1) + x] ?? 0;
  const cells = new Float64Array(CELLS * CELLS);
  for (let row = 0; row < CELLS; row += 1)
    for (let column = 0; column < CELLS; column += 1) {
      const x0 = across[column] ?? 0;
      const x1 = across[column + 1] ?? SIDE;
      const y0 = down[row] ?? 0;
      const y1 = down[row + 1] ?? SIDE;
      const sum = at(x1, y1) - at(x0, y1) - at(x1, y0) + at(x0, y0);
      cells[row * CELLS + column] = sum / ((x1 - x0) * (y1 - y0));
    }
  return cells;
};

const COSINES = Float64Array.from({ length: FREQUENCIES * CELLS }, (_, at) =>
  Math.cos(((2 * (at % CELLS) + 1) * Math.floor(at / CELLS) * Math.PI) / (2 * CELLS)),
);

/** The signs of the lowest frequencies, row by row. */
const bitsOf = (cells: Float64Array): string => {
  const rows = new Float64Array(CELLS * FREQUENCIES);
  for (let y = 0; y < CELLS; y += 1)
    for (let u = 0; u < FREQUENCIES; u += 1) {
      let sum = 0;
      for (let x = 0; x < CELLS; x += 1) sum += (COSINES[u * CELLS + x] ?? 0) * (cells[y * CELLS + x] ?? 0);
      rows[y * FREQUENCIES + u] = sum;
    }
  let bits = '';
  for (let v = 0; v < FREQUENCIES; v += 1)
    for (let u = 0; u < FREQUENCIES; u += 1) {
      let sum = 0;
      for (let y = 0; y < CELLS; y += 1)
        sum += (COSINES[v * CELLS + y] ?? 0) * (rows[y * FREQUENCIES + u] ?? 0);
      bits += u + v > 0 && sum > 0 ? '1' : '0';
    }
  return bits;
};

/** All prints of a picture. Some milliseconds. */
export const printsOf = (grey: Grey): readonly Print[] => {
  const sums = summed(grey);
  return BANDS.flatMap((part, band) =>
    CUTS.map((cut, number) => ({ band, cut: number, bits: bitsOf(cellsOf(sums, part, cut)) })),
  );
};
