// A QR code (ISO/IEC 18004) of a text in bytes, error correction L: a telephone reads it from a screen, where nothing is dirty.

/** By version: codewords for error correction of one block, and how many blocks there are. From the standard's table 9, level L. */
const BLOCKS: readonly (readonly [number, number])[] = [
  ...([
    [7, 1],
    [10, 1],
    [15, 1],
    [20, 1],
    [26, 1],
    [18, 2],
    [20, 2],
    [24, 2],
    [30, 2],
    [18, 4],
  ] as const),
  ...([
    [20, 4],
    [24, 4],
    [26, 4],
    [30, 4],
    [22, 6],
    [24, 6],
    [28, 6],
    [30, 6],
    [28, 7],
    [28, 8],
  ] as const),
];

const bit = (value: number, at: number): boolean => ((value >>> at) & 1) === 1;

/** Modules that hold data, in a code of this version. */
const dataModules = (version: number): number => {
  let modules = (16 * version + 128) * version + 64;
  if (version >= 2) {
    const patterns = Math.floor(version / 7) + 2;
    modules -= (25 * patterns - 10) * patterns - 55;
    if (version >= 7) modules -= 36;
  }
  return modules;
};

const codewordsFor = (version: number): number => {
  const [correction, blocks] = BLOCKS[version - 1]!;
  return Math.floor(dataModules(version) / 8) - correction * blocks;
};

/** In the field of 256 elements that the standard names. */
const times = (x: number, y: number): number => {
  let product = 0;
  for (let i = 7; i >= 0; i -= 1) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d);
    if (bit(y, i)) product ^= x;
  }
  return product & 0xff;
};

const divisorOf = (degree: number): readonly number[] => {
  const divisor = Array.from({ length: degree }, (_, at): number => (at === degree - 1 ? 1 : 0));
  let root = 1;
  for (let i = 0; i < degree; i += 1) {
    for (let j = 0; j < degree; j += 1)
      divisor[j] = times(divisor[j]!, root) ^ (j + 1 < degree ? divisor[j + 1]! : 0);
    root = times(root, 2);
  }
  return divisor;
};

const remainderOf = (data: readonly number[], divisor: readonly number[]): readonly number[] => {
  const rest = divisor.map(() => 0);
  for (const byte of data) {
    const factor = byte ^ rest.shift()!;
    rest.push(0);
    divisor.forEach((coefficient, at) => (rest[at]! ^= times(coefficient, factor)));
  }
  return rest;
};

/** The bytes with their header, filled up. */
const codewordsOf = (bytes: Uint8Array, version: number): readonly number[] => {
  const bits: boolean[] = [];
  const append = (value: number, count: number): void => {
    for (let at = count - 1; at >= 0; at -= 1) bits.push(bit(value, at));
  };
  append(4, 4);
  append(bytes.length, version < 10 ? 8 : 16);
  for (const byte of bytes) append(byte, 8);
  const capacity = codewordsFor(version) * 8;
  append(0, Math.min(4, capacity - bits.length));
  append(0, (8 - (bits.length % 8)) % 8);
  for (let pad = 0xec; bits.length < capacity; pad ^= 0xec ^ 0x11) append(pad, 8);
  return Array.from({ length: bits.length / 8 }, (_, at) =>
    bits.slice(at * 8, at * 8 + 8).reduce((byte, one) => byte * 2 + Number(one), 0),
  );
};

/** Data and correction of all blocks, interleaved. */
const interleaved = (data: readonly number[], version: number): readonly number[] => {
  const [correction, count] = BLOCKS[version - 1]!;
  const raw = Math.floor(dataModules(version) / 8);
  const short = count - (raw % count);
  const length = Math.floor(raw / count) - correction;
  const divisor = divisorOf(correction);
  let from = 0;
  const blocks = Array.from({ length: count }, (_, at) => {
    const own = data.slice(from, (from += length + (at < short ? 0 : 1)));
    return { own, rest: remainderOf(own, divisor) };
  });
  const column = (pick: (block: (typeof blocks)[number]) => readonly number[], width: number) =>
    Array.from({ length: width }, (_, at) => blocks.flatMap((block) => pick(block)[at] ?? [])).flat();
  return [...column(({ own }) => own, length + 1), ...column(({ rest }) => rest, correction)];
};

const alignments = (version: number, size: number): readonly number[] => {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.floor((version * 8 + count * 3 + 5) / (count * 4 - 4)) * 2;
  return [6, ...Array.from({ length: count - 1 }, (_, at) => size - 7 - at * step).reverse()];
};

const MASK = (x: number, y: number): boolean => (x + y) % 2 === 0;
/** Level L, mask 0, with its correction: the standard's table C.1. */
const FORMAT = 0b111011111000100;

const versionBits = (version: number): number => {
  let rest = version;
  for (let i = 0; i < 12; i += 1) rest = (rest << 1) ^ ((rest >>> 11) * 0x1f25);
  return (version << 12) | rest;
};

/** Rows of dark (true) and light modules. Throws when the text is longer than any that WhatsApp shows. */
export const qrOf = (text: string): readonly (readonly boolean[])[] => {
  const bytes = new TextEncoder().encode(text);
  const version =
    BLOCKS.findIndex((_, at) => codewordsFor(at + 1) >= bytes.length + (at + 1 < 10 ? 2 : 3)) + 1;
  if (version === 0) throw new RangeError(`a text of ${bytes.length} bytes is too long for a QR code here`);
  const size = version * 4 + 17;
  const grid = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  const fixed = grid.map((row) => row.map(() => false));
  const set = (x: number, y: number, dark: boolean): void => {
    if (x < 0 || y < 0 || x >= size || y >= size) return;
    grid[y]![x] = dark;
    fixed[y]![x] = true;
  };

  for (let i = 0; i < size; i += 1) {
    set(6, i, i % 2 === 0);
    set(i, 6, i % 2 === 0);
  }
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    for (let dy = -4; dy <= 4; dy += 1)
      for (let dx = -4; dx <= 4; dx += 1) {
        const ring = Math.max(Math.abs(dx), Math.abs(dy));
        set(x + dx, y + dy, ring !== 2 && ring !== 4);
      }
  const centres = alignments(version, size);
  const last = centres.length - 1;
  centres.forEach((x, i) =>
    centres.forEach((y, j) => {
      if ((i === 0 && j === 0) || (i === 0 && j === last) || (i === last && j === 0)) return;
      for (let dy = -2; dy <= 2; dy += 1)
        for (let dx = -2; dx <= 2; dx += 1) set(x + dx, y + dy, Math.max(Math.abs(dx), Math.abs(dy)) !== 1);
    }),
  );
  for (let i = 0; i < 15; i += 1) {
    const dark = bit(FORMAT, i);
    set(8, i < 6 ? i : i < 8 ? i + 1 : size - 15 + i, dark);
    set(i < 8 ? size - 1 - i : i === 8 ? 7 : 14 - i, 8, dark);
  }
  set(8, size - 8, true);
  if (version >= 7)
    for (let i = 0; i < 18; i += 1) {
      const dark = bit(versionBits(version), i);
      const [a, b] = [size - 11 + (i % 3), Math.floor(i / 3)];
      set(a, b, dark);
      set(b, a, dark);
    }

  const data = interleaved(codewordsOf(bytes, version), version);
  let at = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step += 1) {
      const y = ((right + 1) & 2) === 0 ? size - 1 - step : step;
      for (const x of [right, right - 1]) {
        if (fixed[y]![x]) continue;
        const dark = at < data.length * 8 && bit(data[at >>> 3]!, 7 - (at & 7));
        grid[y]![x] = dark !== MASK(x, y);
        at += 1;
      }
    }
  }
  return grid;
};

const QUIET = 2;

/** For a terminal: two rows a line, dark on light whatever its colours are. */
export const qrLines = (text: string): string => {
  const code = qrOf(text);
  const isDark = (x: number, y: number): boolean => code[y]?.[x] ?? false;
  const lines: string[] = [];
  for (let y = -QUIET; y < code.length + QUIET; y += 2) {
    let line = '';
    for (let x = -QUIET; x < code.length + QUIET; x += 1) {
      const [upper, lower] = [isDark(x, y), isDark(x, y + 1)];
      line += upper ? (lower ? ' ' : '▄') : lower ? '▀' : '█';
    }
    lines.push(`\u001b[97;40m${line}\u001b[0m`);
  }
  return lines.join('\n');
};
