// Tables as CSV. Written for a spreadsheet in Indonesian (semicolons, a byte order mark, no cell that it would run as a formula);
// read as any spreadsheet writes them.

const MARK = '\u{feff}';
const SEPARATORS = [';', ',', '\t'] as const;
/** A cell that begins so is a formula to a spreadsheet, whoever wrote it. */
const FORMULA = /^[=+\-@\t\r]/u;

/** The separator that the heading has most of. */
const separatorOf = (text: string): string => {
  const [heading = ''] = text.split('\n');
  const counts = SEPARATORS.map((one) => heading.split(one).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ';';
};

/** Rows of cells, empty rows too, so that numbers of rows stay those of the file. A quote that never ends takes the rest. */
export const readCsv = (text: string): readonly (readonly string[])[] => {
  const source = text.startsWith(MARK) ? text.slice(1) : text;
  const separator = separatorOf(source);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = (): void => {
    row.push(cell.trim());
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    rows.push(row);
    row = [];
  };
  for (let at = 0; at < source.length; at += 1) {
    const char = source[at]!;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (source[at + 1] === '"') cell += source[(at += 1)];
      else quoted = false;
    } else if (char === '"' && cell.trim() === '') quoted = true;
    else if (char === separator) endCell();
    else if (char === '\n') endRow();
    else if (char !== '\r') cell += char;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
};

const cellOf = (value: string): string => {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[";\n\r]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  MARK + rows.map((row) => `${row.map(cellOf).join(';')}\r\n`).join('');
