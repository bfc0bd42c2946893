// Pictures of what evidence shows, drawn from a seed: rooms, roads, counters, signs; and one form filled in by many. Flat shapes with
// soft light, never noise: two of them look different to a person.
import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { printsOf, SIDE, type Print } from '../../src/core/picture-print.ts';

const WIDTH = 800;
const HEIGHT = 600;
/** Drawn smaller than a camera would: a print looks at less. */
const SCALE = 0.5;

/** Numbers from 0 to 1 that follow from the seed alone. */
const numbersOf = (seed: string): (() => number) => {
  let at = 0;
  return () => {
    const bytes = createHash('sha256')
      .update(`${seed} ${(at += 1)}`)
      .digest();
    return bytes.readUInt32BE(0) / 2 ** 32;
  };
};

type Draw = {
  readonly within: (from: number, to: number) => number;
  readonly color: () => string;
};

const drawOf = (seed: string): Draw => {
  const next = numbersOf(seed);
  const within = (from: number, to: number): number => from + next() * (to - from);
  return {
    within,
    color: () =>
      `hsl(${Math.floor(within(0, 360))} ${Math.floor(within(10, 70))}% ${Math.floor(within(15, 85))}%)`,
  };
};

const rect = (x: number, y: number, width: number, height: number, fill: string, more = ''): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" ${more}/>`;
const poly = (points: readonly (readonly [number, number])[], fill: string): string =>
  `<polygon points="${points.map(([x, y]) => `${x},${y}`).join(' ')}" fill="${fill}"/>`;
const many = (count: number, one: (at: number) => string): string =>
  Array.from({ length: Math.floor(count) }, (_, at) => one(at)).join('');

/** A wall, a floor, windows and furniture, from where somebody happened to stand. */
const room = ({ within, color }: Draw): string => {
  const floor = within(300, 480);
  const corner = within(120, 680);
  return [
    rect(0, 0, corner, floor, color()),
    rect(corner, 0, WIDTH - corner, floor, color()),
    poly(
      [
        [0, floor + within(0, 90)],
        [corner, floor],
        [WIDTH, floor + within(0, 90)],
        [WIDTH, HEIGHT],
        [0, HEIGHT],
      ],
      color(),
    ),
    many(within(1, 4), () =>
      rect(within(10, 600), within(20, 180), within(70, 190), within(80, 200), color()),
    ),
    many(within(2, 7), () =>
      rect(
        within(0, 700),
        within(floor - 150, floor + 60),
        within(50, 220),
        within(60, 230),
        color(),
        'rx="6"',
      ),
    ),
    many(
      within(0, 3),
      () =>
        `<circle cx="${within(60, 740)}" cy="${within(40, 200)}" r="${within(15, 60)}" fill="${color()}"/>`,
    ),
  ].join('');
};

/** A road to a point somewhere, its edges, houses or trees, and holes in it. */
const road = ({ within, color }: Draw): string => {
  const horizon = within(120, 320);
  const far = within(150, 650);
  const [left, right] = [within(-250, 250), within(500, 1050)];
  return [
    rect(0, 0, WIDTH, horizon, color()),
    rect(0, horizon, WIDTH, HEIGHT - horizon, color()),
    poly(
      [
        [far - 18, horizon],
        [far + 18, horizon],
        [right, HEIGHT],
        [left, HEIGHT],
      ],
      color(),
    ),
    many(within(2, 8), () => {
      const x = within(0, 780);
      const height = within(60, 260);
      return rect(x, horizon - height + within(10, 70), within(40, 170), height, color());
    }),
    many(
      within(1, 6),
      () =>
        `<ellipse cx="${within(150, 650)}" cy="${within(horizon + 60, 580)}" rx="${within(20, 110)}" ry="${within(8, 45)}" fill="${color()}"/>`,
    ),
    many(
      within(0, 4),
      () =>
        `<circle cx="${within(0, 800)}" cy="${within(horizon - 80, horizon + 20)}" r="${within(25, 80)}" fill="${color()}"/>`,
    ),
  ].join('');
};

/** A counter with what hangs above and stands on it. */
const counter = ({ within, color }: Draw): string => {
  const top = within(260, 420);
  return [
    rect(0, 0, WIDTH, HEIGHT, color()),
    rect(within(-60, 90), top, within(560, 860), HEIGHT - top, color()),
    rect(within(-60, 90), top, within(560, 860), within(14, 40), color()),
    many(within(2, 6), () =>
      rect(within(20, 640), within(20, 160), within(80, 240), within(30, 110), color()),
    ),
    many(within(2, 7), () =>
      rect(within(20, 720), top - within(40, 150), within(30, 130), within(40, 150), color(), 'rx="4"'),
    ),
    many(within(0, 5), () => {
      const x = within(40, 740);
      const y = top - within(60, 130);
      return `<circle cx="${x}" cy="${y}" r="${within(22, 48)}" fill="${color()}"/>${rect(x - 45, y + 30, 90, 130, color(), 'rx="20"')}`;
    }),
  ].join('');
};

/** A board with lines of words, on a wall or a pole. */
const sign = ({ within, color }: Draw): string => {
  const [x, y, width, height] = [within(30, 260), within(30, 180), within(330, 520), within(190, 370)];
  const ink = color();
  return [
    rect(0, 0, WIDTH, HEIGHT, color()),
    rect(0, within(350, 540), WIDTH, 260, color()),
    rect(x + width / 2 - 12, y + height, 24, within(40, 320), color()),
    rect(x, y, width, height, color(), `rx="${within(0, 30)}"`),
    many(within(2, 6), (at) => rect(x + 25, y + 25 + at * 52, within(120, width - 50), within(14, 34), ink)),
    many(
      within(0, 3),
      () =>
        `<circle cx="${x + within(40, width - 40)}" cy="${y + within(40, height - 40)}" r="${within(18, 55)}" fill="${color()}"/>`,
    ),
    many(within(0, 4), () =>
      rect(within(0, 720), within(380, 520), within(40, 160), within(40, 180), color()),
    ),
  ].join('');
};

/** One form: its lines are always the same, what is written in them is not. */
const form = ({ within }: Draw): string =>
  [
    rect(0, 0, WIDTH, HEIGHT, '#8b7a62'),
    rect(120, 20, 560, 560, '#f4f1e8'),
    rect(160, 50, 300, 22, '#333'),
    many(9, (at) => {
      const y = 110 + at * 48;
      const words = many(within(1, 6), (word) => rect(330 + word * 52, y + 4, within(16, 46), 12, '#26347a'));
      return `${rect(160, y, 130, 14, '#555')}${rect(320, y + 22, 320, 2, '#888')}${words}`;
    }),
    rect(470, 530, within(60, 150), within(8, 34), '#26347a'),
  ].join('');

const KINDS = { room, road, counter, sign, form };

/** The picture of a kind and a seed, as a camera's JPEG. Light falls differently in each. */
export const sceneOf = (kind: keyof typeof KINDS, seed: number): Promise<Buffer> => {
  const draw = drawOf(`${kind} ${seed}`);
  const body = KINDS[kind](draw);
  const light =
    kind === 'form'
      ? ''
      : `<defs><linearGradient id="l" x1="${draw.within(0, 1)}" y1="${draw.within(0, 1)}" x2="${draw.within(0, 1)}" y2="${draw.within(0, 1)}">
    <stop offset="0" stop-color="#fff" stop-opacity="0.28"/><stop offset="1" stop-color="#000" stop-opacity="0.36"/></linearGradient></defs>
    ${rect(0, 0, WIDTH, HEIGHT, 'url(#l)')}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH * SCALE}" height="${HEIGHT * SCALE}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${body}${light}</svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 90 }).toBuffer();
};

/** What a phone's camera writes into a corner. */
const stamp = (text: string): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${270 * SCALE}" height="${44 * SCALE}" viewBox="0 0 270 44">${rect(0, 0, 270, 44, '#000', 'opacity="0.35"')}
     <text x="12" y="31" font-family="sans-serif" font-weight="bold" font-size="24" fill="#ff9d00">${text}</text></svg>`,
  );

const part = async (
  picture: Buffer,
  left: number,
  top: number,
  width: number,
  height: number,
): Promise<Buffer> => {
  const { width: w, height: h } = await sharp(picture).metadata();
  const area = { left: w * left, top: h * top, width: w * width, height: h * height };
  const whole = Object.fromEntries(Object.entries(area).map(([side, size]) => [side, Math.floor(size)]));
  return sharp(picture)
    .extract(whole as typeof area)
    .jpeg({ quality: 85 })
    .toBuffer();
};

/** The same picture as somebody would send it once more. */
export const AGAIN: { readonly [how: string]: (picture: Buffer) => Promise<Buffer> } = {
  half: async (picture) =>
    sharp(picture)
      .resize({ width: (WIDTH * SCALE) / 2 })
      .jpeg({ quality: 85 })
      .toBuffer(),
  'quality 60': (picture) => sharp(picture).jpeg({ quality: 60 }).toBuffer(),
  'cropped left': (picture) => part(picture, 0.05, 0, 0.95, 1),
  'cropped below': (picture) => part(picture, 0, 0, 1, 0.95),
  'cropped all round': (picture) => part(picture, 0.025, 0.025, 0.95, 0.95),
  'cropped at a corner': (picture) => part(picture, 0.05, 0.05, 0.95, 0.95),
  'another date': (picture) =>
    sharp(picture)
      .composite([{ input: stamp('24-11-2026 09:15'), gravity: 'southeast' }])
      .jpeg({ quality: 85 })
      .toBuffer(),
  all: async (picture) => {
    const cropped = await part(picture, 0, 0.03, 0.96, 0.95);
    const small = await sharp(cropped)
      .resize({ width: (WIDTH * SCALE) / 2 })
      .toBuffer();
    return sharp(small)
      .composite([
        {
          input: await sharp(stamp('01-02-2027 10:40')).resize({ width: 70 }).toBuffer(),
          gravity: 'southwest',
        },
      ])
      .jpeg({ quality: 60 })
      .toBuffer();
  },
};

/** A print with its bits packed, so that thousands are compared in a moment. */
export type Packed = Pick<Print, 'band' | 'cut'> & { readonly words: readonly number[] };

export const printed = async (picture: Buffer): Promise<readonly Packed[]> => {
  const grey = sharp(picture).greyscale().resize({ width: SIDE, height: SIDE, fit: 'fill' });
  return printsOf(await grey.raw().toBuffer()).map(({ band, cut, bits }) => ({
    ...{ band, cut },
    words: (bits.match(/.{1,30}/gu) ?? []).map((word) => Number.parseInt(word, 2)),
  }));
};

const ones = (word: number): number => {
  let count = 0;
  for (let left = word; left !== 0; left &= left - 1) count += 1;
  return count;
};

/** The fewest bits in which two pictures differ, as the search in the tables counts them. */
export const distance = (a: readonly Packed[], b: readonly Packed[]): number => {
  let least = Infinity;
  for (const one of a)
    for (const other of b) {
      if (one.band !== other.band || (one.cut !== 0 && other.cut !== 0)) continue;
      const bits = one.words.reduce((sum, word, at) => sum + ones(word ^ (other.words[at] ?? 0)), 0);
      least = Math.min(least, bits);
    }
  return least;
};
