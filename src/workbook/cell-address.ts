import type { Area } from './port';

/** The letters of a 0-based column: A, Z, AA … XFD. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** A cell's address as Excel writes it, `Inventory!D17` or `'My stock'!D17`; row and column are 0-based. */
export function cellAddress(sheet: string, row: number, column: number): string {
  const needsQuotes = !/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) || /^[a-z]{1,3}\d+$/i.test(sheet);
  const name = needsQuotes ? `'${sheet.replaceAll("'", "''")}'` : sheet;
  return `${name}!${columnLetters(column)}${String(row + 1)}`;
}

/** An area's address as Excel writes it, `Inventory!A1:D20`. */
export function areaAddress({ sheet, row, column, rows, columns }: Area): string {
  const last = `${columnLetters(column + columns - 1)}${String(row + rows)}`;
  return `${cellAddress(sheet, row, column)}:${last}`;
}
