// Photos for tests: what a phone writes into them, and what is made to harm.
import sharp from 'sharp';
import { crc32, deflateSync } from 'node:zlib';

const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#336699' } });

/** A marker segment of a JPEG. */
const segment = (marker: number, text: string): Buffer => {
  const body = Buffer.from(text, 'latin1');
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};

/**
 * A JPEG that holds `name` in every corner a phone or an editor writes to: EXIF (with a place), XMP, a comment, the fields of
 * news agencies, and behind its end.
 */
export const photoBy = async (name: string, width = 640, height = 480): Promise<Buffer> => {
  const jpeg = await blank(width, height)
    .withExif({
      IFD0: { Artist: name, Copyright: name, Make: 'Ponsel' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '0/1 47/1 44/1', GPSLongitude: '102/1 2/1 55/1' },
    })
    .withXmp(
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="${name}"/></rdf:RDF></x:xmpmeta>`,
    )
    .jpeg()
    .toBuffer();
  const start = jpeg.subarray(0, 2);
  return Buffer.concat([
    start,
    segment(0xfe, name),
    segment(0xed, `Photoshop 3.0\0 ${name}`),
    jpeg.subarray(2),
    Buffer.from(name),
  ]);
};

/** The same picture in another kind. */
export const pictureAs = (kind: 'png' | 'webp' | 'gif'): Promise<Buffer> => blank(40, 30)[kind]().toBuffer();

const chunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
};

/** A PNG of some kilobytes that claims `side` times `side` pixels. */
export const pictureBomb = (side: number): Buffer => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head[8] = 1;
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(1_000_000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};
