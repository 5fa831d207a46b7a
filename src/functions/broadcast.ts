import { Refusal } from '../planning/base/refusal';
import { type ExcelError, excelErrorOf } from './excel-error';
import { columnsOf, type Matrix, matrixOf } from './matrix';
import type { Parameter } from './parameter';

/** A closed form of the core: numbers in, a number, a class or a refusal out. */
export type Formula = (...values: number[]) => number | string | Refusal;

const omitted: Matrix = [[null]];

const tooLarge = new Refusal('domain', 'The result is too large: check the arguments.');

const doesNotFit = new Refusal(
  'data',
  'The arguments have different sizes: give each one cell, one row or column, or the full size.',
);

/**
 * Applies a formula elementwise, as Excel's own operators do: one cell, a row, a column and a
 * matrix
 * combine into the largest of their sizes, and a cell that an argument does not reach gets #N/A.
 */
export function broadcast(
  parameters: readonly Parameter[],
  args: readonly unknown[],
  formula: Formula,
): unknown[][] {
  const matrices = parameters.map((_, i) => matrixOf(args[i]) ?? omitted);
  const rows = Math.max(...matrices.map((matrix) => matrix.length));
  const columns = Math.max(...matrices.map(columnsOf));
  const values = new Array<number>(parameters.length).fill(0);
  const result = new Array<unknown[]>(rows);
  for (let row = 0; row < rows; row += 1) {
    const cells = new Array<unknown>(columns);
    for (let column = 0; column < columns; column += 1) {
      cells[column] =
        readValues(parameters, matrices, row, column, values) ?? evaluate(formula, values);
    }
    result[row] = cells;
  }
  return result;
}

/** What a cell shows for these values. */
export function evaluate(
  formula: Formula,
  values: readonly number[],
): number | string | ExcelError {
  const value = formula(...values);
  if (typeof value === 'string') return value;
  if (value instanceof Refusal) return excelErrorOf(value);
  return Number.isFinite(value) ? value : excelErrorOf(tooLarge);
}

/** Puts the arguments of one cell into `values`; returns the first error instead, if there is one. */
function readValues(
  parameters: readonly Parameter[],
  matrices: readonly Matrix[],
  row: number,
  column: number,
  values: number[],
): ExcelError | null {
  for (let i = 0; i < parameters.length; i += 1) {
    const matrix = matrices[i]!;
    const cells = matrix.length === 1 ? matrix[0]! : matrix[row];
    if (cells === undefined || (cells.length !== 1 && column >= cells.length)) {
      return excelErrorOf(doesNotFit);
    }
    const value = parameters[i]!.read(cells.length === 1 ? cells[0] : cells[column]);
    if (typeof value !== 'number') return value;
    values[i] = value;
  }
  return null;
}
