// A document of one text, as PDF. Drawn in a thread of its own: no turn waits while a page is laid out.
import { Worker } from 'node:worker_threads';

/** A QR code as rows of dark (true) and light squares. */
export type Squares = readonly (readonly boolean[])[];

/** `at` is the moment that the document says of itself: the same paper makes the same bytes. */
export type Paper = {
  readonly at: Date;
  readonly author: string;
  readonly title: string;
  readonly subtitle: readonly string[];
  readonly text: string;
  /** Codes for a telephone's camera, side by side below the frame: dark and light squares, row by row. */
  readonly codes?: readonly { readonly label: string; readonly squares: Squares }[];
  /** What was done with the text, framed below it. */
  readonly box: { readonly title: string; readonly lines: readonly string[] };
};

/** Some pages take well under a second; what takes longer is given up. */
const PATIENCE_MS = 20_000;

/** The bytes of the document. Throws when the thread fails or takes too long. */
export const drawn = async (paper: Paper): Promise<Buffer> => {
  const worker = new Worker(new URL('./paper-thread.ts', import.meta.url), { workerData: paper });
  const timer = setTimeout(() => void worker.terminate(), PATIENCE_MS);
  try {
    return await new Promise<Buffer>((resolve, reject) => {
      worker.once('message', (bytes: Uint8Array) => resolve(Buffer.from(bytes)));
      worker.once('error', reject);
      worker.once('exit', () =>
        reject(new Error('a document was not drawn: its thread ended early; try again')),
      );
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
};
