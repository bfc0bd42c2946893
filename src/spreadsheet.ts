// Spreadsheets (XLSX): read by a library that knows what Excel and its kin write, written by hand, since a workbook of plain words
// is a few lines of XML in an archive without compression.
import { crc32 } from 'node:zlib';

export type Sheet = { readonly name: string; readonly rows: readonly (readonly string[])[] };

/** The file is no spreadsheet that can be read. */
export class UnreadableSheet extends Error {
  override readonly name = 'UnreadableSheet';
}

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  // A day in a spreadsheet has no zone: the library gives it as midnight in UTC.
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' ? value.trim() : String(value as number | boolean);
};

/** Every sheet as rows of text. Throws UnreadableSheet. */
export const readSheets = async (bytes: Buffer): Promise<readonly Sheet[]> => {
  // Loaded with the first spreadsheet: most processes never see one.
  const { default: readXlsx } = await import('read-excel-file/node');
  try {
    const sheets = await readXlsx(bytes);
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(textOf)) }));
  } catch (error) {
    throw new UnreadableSheet('The file is no spreadsheet that can be read; save it as .xlsx or .csv.', {
      cause: error,
    });
  }
};

const escaped = (text: string): string =>
  text
    // What XML 1.0 cannot hold.
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u{0}-\u{8}\u{b}\u{c}\u{e}-\u{1f}\u{fffe}\u{ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const LETTERS = 26;

/** A to Z, then AA. */
const columnName = (column: number): string =>
  (column >= LETTERS ? columnName(Math.floor(column / LETTERS) - 1) : '') +
  String.fromCharCode(65 + (column % LETTERS));

/** Cells of text alone: nothing in them is a formula, whatever it begins with. */
const sheetXml = ({ rows }: Sheet): string => {
  const cell = (text: string, column: number, row: number): string =>
    text === ''
      ? ''
      : `<c r="${columnName(column)}${row}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
  const lines = rows
    .map(
      (row, at) =>
        `<row r="${at + 1}">${row.map((text, column) => cell(text, column, at + 1)).join('')}</row>`,
    )
    .join('');
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${lines}</sheetData></worksheet>`;
};

const partsOf = (sheets: readonly Sheet[]): readonly (readonly [string, string])[] => {
  const each = (line: (sheet: Sheet, id: number) => string): string =>
    sheets.map((sheet, at) => line(sheet, at + 1)).join('');
  const overrides = each(
    (_, id) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  return [
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${overrides}</Types>`,
    ],
    [
      '_rels/.rels',
      `${HEAD}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each(
        ({ name }, id) => `<sheet name="${escaped(name)}" sheetId="${id}" r:id="rId${id}"/>`,
      )}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${HEAD}<Relationships xmlns="${RELATIONS}">${each(
        (_, id) =>
          `<Relationship Id="rId${id}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${id}.xml"/>`,
      )}</Relationships>`,
    ],
    ...sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)] as const),
  ];
};

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** Names are UTF-8. */
const UTF8 = 0x0800;
/** 1 January 1980, the first day of the format: the same tables make the same file. */
const FIRST_DAY = 0x0021;

/** What both headers of a part say: version, flags, no compression, time, sum, sizes, length of its name. */
const common = (name: Buffer, body: Buffer): Buffer => {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(VERSION, 0);
  head.writeUInt16LE(UTF8, 2);
  head.writeUInt16LE(FIRST_DAY, 8);
  head.writeUInt32LE(crc32(body), 10);
  head.writeUInt32LE(body.length, 14);
  head.writeUInt32LE(body.length, 18);
  head.writeUInt16LE(name.length, 22);
  return head;
};

const signed = (signature: number, rest: Buffer): Buffer => {
  const start = Buffer.alloc(4);
  start.writeUInt32LE(signature);
  return Buffer.concat([start, rest]);
};

/** A workbook with these sheets. */
export const writeSheets = (sheets: readonly Sheet[]): Buffer => {
  const files: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [path, text] of partsOf(sheets)) {
    const name = Buffer.from(path);
    const body = Buffer.from(text);
    const head = common(name, body);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    const madeBy = Buffer.alloc(2);
    madeBy.writeUInt16LE(VERSION);
    const file = Buffer.concat([signed(LOCAL, head), name, body]);
    entries.push(Buffer.concat([signed(CENTRAL, Buffer.concat([madeBy, head, place])), name]));
    files.push(file);
    at += file.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...files, directory, signed(END, end)]);
};
