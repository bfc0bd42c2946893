// A picture made anew for an agency: the pixels and nothing else. Whatever stood beside them (where, when and with what it was
// taken, who took it, a small earlier picture, comments) is not carried over, since none of it is ever written.

/** What a phone's best camera makes; a file of a few kilobytes can claim to be a hundred times as many. */
const MOST_PIXELS = 64_000_000;
/** Enough to read a letter of one page; a larger one shows no more of a road. */
const LONGEST_SIDE = 2048;
const QUALITY = 82;
/** A picture takes well under a second; one made to be slow is given up. */
const PATIENCE_SECONDS = 20;
/** The kinds that are read at all; the library knows many more, some of which look at other files. */
const READERS = ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp', 'VipsForeignLoadNsgif'];

/** Sides of what a picture's print is made of. */
const GREY_SIDE = 256;

/** The type of every picture that was made anew. */
export const PICTURE_TYPE = 'image/jpeg';

/** It is no picture that can be read whole, or claims more pixels than are drawn. */
export class UnreadablePicture extends Error {
  override readonly name = 'UnreadablePicture';
}

/** Loaded with the first picture: most processes never see one. */
const openSharp = async () => {
  const { default: sharp } = await import('sharp');
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: READERS });
  sharp.cache(false);
  // Beside turns that answer people: one core and no more.
  sharp.concurrency(1);
  return sharp;
};
let opened: ReturnType<typeof openSharp> | null = null;

/**
 * The picture in `pieces` as a new JPEG, upright, on white, at most LONGEST_SIDE pixels wide and high; of a moving one its
 * first. Drawn outside the main thread. Throws UnreadablePicture; whatever `pieces` throws is thrown as it is.
 */
export const redrawn = async (pieces: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const sharp = await (opened ??= openSharp());
  const whole = Buffer.concat(await Array.fromAsync(pieces));
  try {
    return await sharp(whole, { limitInputPixels: MOST_PIXELS, failOn: 'error', sequentialRead: true })
      .timeout({ seconds: PATIENCE_SECONDS })
      .autoOrient()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: QUALITY })
      .toBuffer();
  } catch (error) {
    // Its words may quote what stands in the picture.
    throw new UnreadablePicture('a picture cannot be read whole, or is larger than is drawn', {
      cause: error,
    });
  }
};

/** A picture that was drawn anew, in grey, GREY_SIDE by GREY_SIDE whatever its shape is: one byte a pixel, row by row. */
export const greyOf = async (picture: Uint8Array): Promise<Uint8Array> => {
  const sharp = await (opened ??= openSharp());
  return sharp(picture, { limitInputPixels: MOST_PIXELS })
    .greyscale()
    .resize({ width: GREY_SIDE, height: GREY_SIDE, fit: 'fill' })
    .raw()
    .toBuffer();
};
