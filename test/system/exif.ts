// A photo as a phone makes it: who took it and where stand inside.

const LATITUDE = [0, 47, 44];

/** A small JPEG whose EXIF names `artist` and a place. */
export const photoBy = (artist: string): Buffer => {
  const name = Buffer.from(`${artist}\0`, 'latin1');
  const entry = (tag: number, type: number, count: number, value: number): Buffer => {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt16LE(tag, 0);
    bytes.writeUInt16LE(type, 2);
    bytes.writeUInt32LE(count, 4);
    bytes.writeUInt32LE(value, 8);
    return bytes;
  };
  const directory = (...entries: Buffer[]): Buffer => {
    const count = Buffer.alloc(2);
    count.writeUInt16LE(entries.length, 0);
    return Buffer.concat([count, ...entries, Buffer.alloc(4)]);
  };
  const head = Buffer.from('II*\0\x08\0\0\0', 'latin1');
  const nameAt = 8 + 2 + 2 * 12 + 4;
  const placeAt = nameAt + name.length + (name.length % 2);
  const degreesAt = placeAt + 2 + 2 * 12 + 4;
  const degrees = Buffer.alloc(24);
  LATITUDE.forEach((part, at) => {
    degrees.writeUInt32LE(part, at * 8);
    degrees.writeUInt32LE(1, at * 8 + 4);
  });
  const tiff = Buffer.concat([
    head,
    directory(entry(0x013b, 2, name.length, nameAt), entry(0x8825, 4, 1, placeAt)),
    name,
    Buffer.alloc(name.length % 2),
    directory(entry(1, 2, 2, 'N'.charCodeAt(0)), entry(2, 5, 3, degreesAt)),
    degrees,
  ]);
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(exif.length + 2, 0);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe1]),
    length,
    exif,
    Buffer.from(
      '/9sAQwD//////////////////////////////////////////////////////////////////////////////////////8ACwgAAQABAQERAP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAT8Q/9k=',
      'base64',
    ),
  ]);
};
