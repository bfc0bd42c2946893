import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { PICTURE_TYPE, redrawn, UnreadablePicture } from '../src/picture.ts';
import { photoBy, pictureAs, pictureBomb } from './support/photo.ts';

const NAME = 'Rahmawati Fitriani';

async function* inPieces(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
}

describe('a picture made anew', () => {
  it('holds nothing of what stood beside its pixels', async () => {
    const photo = await photoBy(NAME);
    expect(photo.toString('latin1').split(NAME).length).toBeGreaterThan(5);
    const made = await redrawn(inPieces(photo));
    expect(made.includes(NAME)).toBe(false);
    for (const mark of ['Exif', 'GPS', 'xmp', 'Photoshop', 'Ponsel']) expect(made.includes(mark)).toBe(false);
    const about = await sharp(made).metadata();
    expect(about).toMatchObject({ mediaType: PICTURE_TYPE, width: 640, height: 480 });
    for (const part of ['exif', 'xmp', 'iptc', 'icc', 'comments', 'tifftagPhotoshop'] as const)
      expect(about[part], part).toBeUndefined();
  });

  it('stands upright, whichever way the phone was held, and is made smaller, never larger', async () => {
    const lying = await sharp(await photoBy(NAME, 4000, 1000))
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { width, height } = await sharp(await redrawn(inPieces(lying))).metadata();
    expect([width, height]).toEqual([512, 2048]);
  });

  it.each(['png', 'webp', 'gif'] as const)('is made of %s too', async (kind) => {
    const made = await redrawn(inPieces(await pictureAs(kind)));
    expect(await sharp(made).metadata()).toMatchObject({ mediaType: PICTURE_TYPE, width: 40, height: 30 });
  });

  it.each([
    ['a file of some kilobytes that claims 3.6 thousand million pixels', pictureBomb(60_000)],
    ['a drawing that could look at other files', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a letter', Buffer.from('%PDF-1.7')],
    ['nothing', Buffer.alloc(0)],
  ])('is not made of %s', async (_, bytes) => {
    await expect(redrawn(inPieces(bytes))).rejects.toThrow(UnreadablePicture);
  });

  it('is not made of half a photo', async () => {
    const photo = await photoBy(NAME);
    await expect(redrawn(inPieces(photo.subarray(0, photo.length / 2)))).rejects.toThrow(UnreadablePicture);
  });

  it('says nothing of what stood in it when it cannot be read', async () => {
    const error = await redrawn(inPieces(Buffer.from(`${NAME}.jpg`))).catch((caught: unknown) => caught);
    expect(String(error)).not.toContain(NAME);
  });
});
