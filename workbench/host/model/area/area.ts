import { HostError } from '../../protocol/host-error';

/** A rectangle of cells on one sheet; row and column are 0-based. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The size of a sheet in Excel. */
export const sheetRows = 1_048_576;
export const sheetColumns = 16_384;

/** `B2` or `B2:D9`, `B:D` for whole columns, `2:9` for whole rows. Without the name of the sheet. */
export function formatAddress(area: Area): string {
  if (area.rows === sheetRows) {
    return `${columnLetters(area.column)}:${columnLetters(area.column + area.columns - 1)}`;
  }
  if (area.columns === sheetColumns) {
    return `${String(area.row + 1)}:${String(area.row + area.rows)}`;
  }
  const first = `${columnLetters(area.column)}${String(area.row + 1)}`;
  if (area.rows === 1 && area.columns === 1) return first;
  const lastColumn = columnLetters(area.column + area.columns - 1);
  return `${first}:${lastColumn}${String(area.row + area.rows)}`;
}

/** Reads `B2`, `$B$2`, `B2:D9`, `B:D` or `2:9`. Throws InvalidArgument for anything else. */
export function parseAddress(address: string): Area {
  const whole = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$|^\$?(\d{1,7}):\$?(\d{1,7})$/i.exec(address);
  if (whole) {
    const [, fromLetters, toLetters, fromDigits, toDigits] = whole;
    return fromLetters === undefined
      ? parseAddress(`A${fromDigits!}:XFD${toDigits!}`)
      : parseAddress(`${fromLetters}1:${toLetters!}${String(sheetRows)}`);
  }
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(address);
  if (!match) throw new HostError('InvalidArgument', `simulator: cannot read address ${address}`);
  const [, fromColumn = '', fromRow = '', toColumn = fromColumn, toRow = fromRow] = match;
  const columns = [columnIndex(fromColumn), columnIndex(toColumn)] as const;
  const rows = [Number(fromRow) - 1, Number(toRow) - 1] as const;
  return {
    row: Math.min(...rows),
    column: Math.min(...columns),
    rows: Math.abs(rows[1] - rows[0]) + 1,
    columns: Math.abs(columns[1] - columns[0]) + 1,
  };
}

/** The name of a sheet before `!` in an address, quoted where Excel quotes it. */
export function quoteSheet(name: string): string {
  const looksLikeCells = /^(?:[A-Z]{1,3}\d{1,7}|R\d*(?:C\d*)?|C\d*)$/i.test(name);
  const isPlain = /^[A-Za-z_][\w.]*$/.test(name) && !looksLikeCells;
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

export function intersects(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** Whether `inner` lies fully inside `outer`. */
export function contains(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

/** The common part of two areas. Null if there is none. */
export function intersection(a: Area, b: Area): Area | null {
  if (!intersects(a, b)) return null;
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  return {
    row,
    column,
    rows: Math.min(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.min(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** An area without the cells of another, as rectangles that do not overlap. */
export function subtract(area: Area, hole: Area): Area[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  const below = cut.row + cut.rows;
  const right = cut.column + cut.columns;
  return [
    { ...area, rows: cut.row - area.row },
    { ...area, row: below, rows: area.row + area.rows - below },
    { ...cut, column: area.column, columns: cut.column - area.column },
    { ...cut, column: right, columns: area.column + area.columns - right },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

export function equalAreas(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** The smallest area that holds both. */
export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** Throws InvalidArgument for an area that is empty or not fully on the sheet. */
export function checkedArea(area: Area): Area {
  if (!isOnSheet(area)) throw new HostError('InvalidArgument');
  return area;
}

/** Whether an area has cells and all of them are on the sheet. */
export function isOnSheet(area: Area): boolean {
  return (
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows > 0 &&
    area.columns > 0 &&
    area.row + area.rows <= sheetRows &&
    area.column + area.columns <= sheetColumns
  );
}

/** `A` for 0, `AA` for 26. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let left = index + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}

/** 0 for `A`, without regard to case. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}
