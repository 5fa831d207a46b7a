import { Refusal } from '../planning/base/refusal';
import { type ExcelError, excelErrorOf, isExcelError } from './excel-error';
import { columnsOf, isBlank, matrixOf } from './matrix';

/** Reads TRUE or FALSE from one cell; 0 is FALSE, 1 is TRUE, and blank is the fallback. */
export function readFlag(name: string, argument: unknown, fallback = false): boolean | ExcelError {
  const matrix = matrixOf(argument);
  const isOneCell = matrix === null || (matrix.length === 1 && columnsOf(matrix) === 1);
  const cell = matrix?.[0]?.[0];
  if (isOneCell) {
    if (isBlank(cell)) return fallback;
    if (isExcelError(cell)) return cell;
    if (typeof cell === 'boolean') return cell;
    if (cell === 0 || cell === 1) return cell === 1;
  }
  return excelErrorOf(new Refusal('shape', `${name} must be TRUE or FALSE in one cell.`));
}
