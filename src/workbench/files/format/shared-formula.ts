import { columnLetters } from '../../../workbook/cell-address';
import { sheetColumns, sheetRows } from '../../host/model/area';
import { formulaTokens } from './formula-tokens';

/**
 * The formula of a cell that shares another's: its relative references moved by as many rows and
 * columns as lie between the two. A reference that leaves the sheet comes in again on the other side, as in Excel.
 */
export function sharedFormula(formula: string, rows: number, columns: number): string {
  const tokens = formulaTokens(formula);
  return tokens
    .map((token, n) => (tokens[n + 1] === '(' ? token : moved(token, rows, columns)))
    .join('');
}

function moved(token: string, rows: number, columns: number): string {
  const cell = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/i.exec(token);
  if (!cell) return token;
  const [, lockedColumn = '', letters = '', lockedRow = '', digits = ''] = cell;
  const column = lockedColumn
    ? letters
    : columnLetters(wrapped(numberOf(letters) + columns, sheetColumns));
  const row = lockedRow ? digits : String(wrapped(Number(digits) - 1 + rows, sheetRows) + 1);
  return `${lockedColumn}${column}${lockedRow}${row}`;
}

function numberOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, l) => sum * 26 + l.charCodeAt(0) - 64, 0) - 1;
}

function wrapped(index: number, size: number): number {
  return ((index % size) + size) % size;
}
