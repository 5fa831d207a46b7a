import { sampleMoments } from '../planning/policy/sample-moments';
import { Refusal } from '../planning/refusal';
import { evaluate, type Formula } from './broadcast';
import { type ExcelError, excelErrorOf } from './excel-error';
import { columnsOf, isBlank, type Matrix, matrixOf } from './matrix';
import type { Parameter } from './parameter';
import { refuseNegative, refuseQuantity } from './quantities';

const noDemand = new Refusal('data', 'demand is missing: select the cells with the history.');

const refusalOfSize = new WeakMap<Parameter, Refusal>();

/**
 * Applies a formula of mean, standard deviation and further arguments to each demand history. A
 * demand range of one row or one column is one item's history; a range of several rows and columns
 * holds an item a row. The other arguments are one cell, or a column with a cell for each item. The
 * result is a column. Blank cells are periods without a record: they are skipped, not read as 0.
 */
export function overHistories(
  demand: unknown,
  parameters: readonly Parameter[],
  args: readonly unknown[],
  formula: Formula,
): unknown[][] {
  const cells = matrixOf(demand);
  if (cells === null) return [[excelErrorOf(noDemand)]];
  const columns = columnsOf(cells);
  const isOneItem = cells.length === 1 || columns === 1;
  const items = isOneItem ? 1 : cells.length;
  const others = parameters.map((_, i) => matrixOf(args[i]));
  for (const [i, other] of others.entries()) {
    if (other !== null && !fits(other, items)) return [[excelErrorOf(sizeRefusal(parameters[i]!))]];
  }
  const history = new Float64Array(isOneItem ? cells.length * columns : columns);
  const values = new Array<number>(parameters.length + 2).fill(0);
  const result = new Array<unknown[]>(items);
  for (let item = 0; item < items; item += 1) {
    const error =
      readMoments(
        cells,
        isOneItem ? 0 : item,
        isOneItem ? cells.length : item + 1,
        history,
        values,
      ) ?? readOthers(parameters, others, item, values);
    result[item] = [error ?? evaluate(formula, values)];
  }
  return result;
}

function fits(matrix: Matrix, items: number): boolean {
  return columnsOf(matrix) === 1 && (matrix.length === 1 || matrix.length === items);
}

function sizeRefusal(parameter: Parameter): Refusal {
  let refusal = refusalOfSize.get(parameter);
  if (refusal === undefined) {
    refusal = new Refusal(
      'shape',
      `${parameter.name} must be one cell, or a column with one cell for each row of demand.`,
    );
    refusalOfSize.set(parameter, refusal);
  }
  return refusal;
}

/** Puts mean and standard deviation of rows `from` to `to` (excluded) first into `values`. */
function readMoments(
  cells: Matrix,
  from: number,
  to: number,
  history: Float64Array,
  values: number[],
): ExcelError | null {
  let periods = 0;
  for (let row = from; row < to; row += 1) {
    const line = cells[row]!;
    for (let column = 0; column < line.length; column += 1) {
      const cell = line[column];
      if (typeof cell === 'number') {
        if (cell < 0) return refuseNegative('demand', row, column);
        history[periods] = cell;
        periods += 1;
      } else if (!isBlank(cell)) {
        return refuseQuantity('demand', cell, row, column);
      }
    }
  }
  const moments = sampleMoments(history, periods);
  if (moments instanceof Refusal) return excelErrorOf(moments);
  values[0] = moments.mean;
  values[1] = moments.sd;
  return null;
}

/** Puts an item's other arguments into `values`, after its mean and standard deviation. */
function readOthers(
  parameters: readonly Parameter[],
  others: readonly (Matrix | null)[],
  item: number,
  values: number[],
): ExcelError | null {
  for (let i = 0; i < parameters.length; i += 1) {
    const other = others[i]!;
    const line = other === null ? null : other.length === 1 ? other[0]! : other[item]!;
    const value = parameters[i]!.read(line === null ? null : line[0]);
    if (typeof value !== 'number') return value;
    values[i + 2] = value;
  }
  return null;
}
