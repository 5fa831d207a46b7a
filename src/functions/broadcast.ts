import { Refusal } from '../planning/base/refusal';
import { type ExcelError, excelErrorOf } from './excel-error';
import { columnsOf, type Matrix, matrixOf } from './matrix';
import type { NumbersOf, Parameter } from './parameter';

/** A closed form of the core: the arguments of one cell in, a number, a class or a refusal out. */
export type Formula<T extends readonly number[]> = (values: T) => number | string | Refusal;

const omitted: Matrix = [[null]];

const tooLarge = new Refusal('domain', 'The result is too large: check the arguments.');

const sizesDiffer = new Refusal(
  'data',
  'The arguments have different sizes: give each one cell, one row or column, or the full size.',
);

/**
 * Applies a formula elementwise, as Excel's own operators do. One cell, a row, a column and a matrix
 * combine into the largest of their sizes. A cell outside an argument gets #N/A.
 */
export function broadcast<const P extends readonly Parameter[]>(
  parameters: P,
  args: readonly unknown[],
  formula: Formula<NumbersOf<P>>,
): unknown[][] {
  const matrices = parameters.map((_, i) => matrixOf(args[i]) ?? omitted);
  const rows = Math.max(...matrices.map((matrix) => matrix.length));
  const columns = Math.max(...matrices.map(columnsOf));
  const reader = new CellReader(parameters, matrices);
  const result = new Array<unknown[]>(rows);
  for (let row = 0; row < rows; row += 1) {
    const cells = new Array<unknown>(columns);
    for (let column = 0; column < columns; column += 1) {
      cells[column] =
        reader.read(row, column) ?? evaluate(formula, reader.values as unknown as NumbersOf<P>);
    }
    result[row] = cells;
  }
  return result;
}

/** The content of a cell for these values. */
export function evaluate<T extends readonly number[]>(
  formula: Formula<T>,
  values: T,
): number | string | ExcelError {
  const value = formula(values);
  if (typeof value === 'string') return value;
  if (value instanceof Refusal) return excelErrorOf(value);
  return Number.isFinite(value) ? value : excelErrorOf(tooLarge);
}

/** Reads the arguments cell by cell. The array of values is reused, as a range may have many cells. */
class CellReader {
  readonly values: number[];

  constructor(
    private readonly parameters: readonly Parameter[],
    private readonly matrices: readonly Matrix[],
  ) {
    this.values = new Array<number>(parameters.length).fill(0);
  }

  /** Puts the arguments of one cell into `values`; returns the first error instead, if there is one. */
  read(row: number, column: number): ExcelError | null {
    const { parameters, matrices, values } = this;
    for (let i = 0; i < parameters.length; i += 1) {
      const matrix = matrices[i]!;
      const cells = matrix.length === 1 ? matrix[0]! : matrix[row];
      if (cells === undefined || (cells.length !== 1 && column >= cells.length)) {
        return excelErrorOf(sizesDiffer);
      }
      const value = parameters[i]!.read(cells.length === 1 ? cells[0] : cells[column]);
      if (typeof value !== 'number') return value;
      values[i] = value;
    }
    return null;
  }
}
