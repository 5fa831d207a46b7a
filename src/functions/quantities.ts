import { Refusal } from '../planning/base/refusal';
import { type ExcelError, excelErrorOf, isExcelError } from './excel-error';
import { columnsOf, isBlank, type Matrix, matrixOf } from './matrix';

/** Where a cell stands in its argument, for a message: `row 3, column 2`, counted from 1. */
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
 * Why a cell that holds neither a number nor a blank cannot be a quantity: an Excel error stays
 * itself, anything else is refused with the argument's name and the position.
 */
export function refuseQuantity(
  name: string,
  cell: unknown,
  row: number,
  column: number,
): ExcelError {
  if (isExcelError(cell)) return cell;
  const fault = typeof cell === 'boolean' ? 'holds TRUE or FALSE' : 'holds text';
  return refuse(name, row, column, `${fault} where a number belongs: replace it`);
}

/** A quantity below 0, refused with its position. */
export function refuseNegative(name: string, row: number, column: number): ExcelError {
  return refuse(name, row, column, 'is negative: enter 0 or more');
}

/** Every quantity of an argument, row by row; a blank cell holds none, which is 0. */
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

/** The quantities of an argument that is one row or one column; a blank cell holds 0. */
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
