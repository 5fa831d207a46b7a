import { Refusal } from '../planning/base/refusal';
import { type ExcelError, excelErrorOf, isExcelError } from './excel-error';
import { columnsOf, isBlank, type Matrix, matrixOf } from './matrix';

/** The position of a cell in its argument for a message, such as `row 3, column 2`; counted from 1. */
function positionOf(row: number, column: number): string {
  return `row ${String(row + 1)}, column ${String(column + 1)}`;
}

function refuse(name: string, row: number, column: number, fault: string): ExcelError {
  return new CustomFunctions.Error(
    CustomFunctions.ErrorCode.invalidValue,
    `${name} ${fault} (${positionOf(row, column)}).`,
  );
}

/**
 * The error for a cell that is neither a number nor blank. An Excel error is returned unchanged; any
 * other content is refused with the name of the argument and the position.
 */
export function refuseQuantity(
  name: string,
  cell: unknown,
  row: number,
  column: number,
): ExcelError {
  if (isExcelError(cell)) return cell;
  const fault = typeof cell === 'boolean' ? 'contains TRUE or FALSE' : 'contains text';
  return refuse(name, row, column, `${fault} instead of a number: replace it`);
}

/** The error for a quantity below 0, with its position. */
export function refuseNegative(name: string, row: number, column: number): ExcelError {
  return refuse(name, row, column, 'is negative: enter 0 or more');
}

/** All quantities of an argument, row by row; a blank cell is 0. */
export function quantitiesOf(name: string, matrix: Matrix): Float64Array | ExcelError {
  const columns = columnsOf(matrix);
  const quantities = new Float64Array(matrix.length * columns);
  let next = 0;
  for (let row = 0; row < matrix.length; row += 1) {
    const cells = matrix[row]!;
    for (let column = 0; column < columns; column += 1, next += 1) {
      const cell = cells[column];
      if (typeof cell === 'number') quantities[next] = cell;
      else if (!isBlank(cell)) return refuseQuantity(name, cell, row, column);
    }
  }
  return quantities;
}

/** The quantities of an argument with one row or one column; a blank cell is 0. */
export function rangeOf(name: string, argument: unknown): Float64Array | ExcelError {
  const matrix = matrixOf(argument);
  if (matrix === null) {
    return excelErrorOf(new Refusal('data', `${name} is missing: select its cells.`));
  }
  if (matrix.length > 1 && columnsOf(matrix) > 1) {
    return excelErrorOf(new Refusal('shape', `${name} must be one row or one column.`));
  }
  return quantitiesOf(name, matrix);
}
