// The thread that draws one document and ends. The built-in fonts know the letters of Indonesian and English.
import { parentPort, workerData } from 'node:worker_threads';
import PDFDocument from 'pdfkit';
import type { Paper } from './paper.ts';

const MARGIN = 64;
const INK = '#14261f';
const SOFT = '#4b5f57';
const PAD = 14;

/** What the built-in fonts have: Latin-1, and the quotes and dashes that people type. Anything else becomes "?". */
const OUTSIDE = /[^\n\u0020-\u007e\u00a0-\u00ff\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026]/gu;
const plain = (text: string): string => text.replace(OUTSIDE, '?');

/** Big enough for the camera of an old telephone. */
const CODE_SIZE = 130;
const CODE_GAP = 28;
const LABEL_HEIGHT = 18;

const drawCodes = (doc: PDFDocument, codes: NonNullable<Paper['codes']>): void => {
  if (codes.length === 0) return;
  if (doc.y + PAD + CODE_SIZE + LABEL_HEIGHT > doc.page.height - MARGIN) doc.addPage();
  const top = doc.y + 2 * PAD;
  for (const [at, { label, squares }] of codes.entries()) {
    const left = MARGIN + at * (CODE_SIZE + CODE_GAP);
    const side = CODE_SIZE / squares.length;
    doc.fillColor('#000000');
    for (const [y, row] of squares.entries())
      for (const [x, dark] of row.entries())
        // A hair wider than it is: no light line may stand between two dark squares.
        if (dark) doc.rect(left + x * side, top + y * side, side + 0.1, side + 0.1).fill();
    doc
      .font('Helvetica-Bold')
      .fontSize(10)
      .fillColor(INK)
      .text(plain(label), left, top + CODE_SIZE + 6, { width: CODE_SIZE, align: 'center' });
  }
};

const draw = (paper: Paper): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const doc = new PDFDocument({
      size: 'A4',
      margin: MARGIN,
      lang: 'id',
      info: {
        Title: plain(paper.title),
        Author: plain(paper.author),
        CreationDate: paper.at,
        ModDate: paper.at,
      },
    });
    const pieces: Uint8Array[] = [];
    doc.on('data', (piece) => pieces.push(piece));
    doc.on('end', () => resolve(Buffer.concat(pieces)));
    doc.on('error', reject);
    const width = doc.page.width - 2 * MARGIN;

    doc.font('Helvetica').fontSize(10).fillColor(SOFT).text(plain(paper.author));
    doc.moveDown(1.5);
    doc.font('Helvetica-Bold').fontSize(18).fillColor(INK).text(plain(paper.title));
    for (const line of paper.subtitle) doc.font('Helvetica').fontSize(12).fillColor(INK).text(plain(line));
    doc.moveDown(1.5);
    doc.font('Helvetica').fontSize(11).fillColor(INK).text(plain(paper.text), { lineGap: 3 });
    doc.moveDown(2);

    const inner = { width: width - 2 * PAD, lineGap: 2 };
    const lines = paper.box.lines.map(plain);
    const title = plain(paper.box.title);
    const headHeight = doc.font('Helvetica-Bold').fontSize(12).heightOfString(title, inner) + 6;
    doc.font('Helvetica').fontSize(10);
    const height =
      headHeight + lines.reduce((sum, line) => sum + doc.heightOfString(line, inner) + 4, 0) + 2 * PAD;
    // The frame is never cut in two.
    if (doc.y + height > doc.page.height - MARGIN) doc.addPage();
    const top = doc.y;
    doc.roundedRect(MARGIN, top, width, height, 6).lineWidth(1).strokeColor(SOFT).stroke();
    doc
      .font('Helvetica-Bold')
      .fontSize(12)
      .fillColor(INK)
      .text(title, MARGIN + PAD, top + PAD, inner);
    doc.y = top + PAD + headHeight;
    doc.font('Helvetica').fontSize(10);
    for (const line of lines) {
      doc.text(line, MARGIN + PAD, doc.y, inner);
      doc.y += 4;
    }
    drawCodes(doc, paper.codes ?? []);
    doc.end();
  });

const bytes = await draw(workerData as Paper);
parentPort?.postMessage(bytes);
