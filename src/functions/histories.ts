import { sampleMoments } from '../planning/policy/sample-moments';
import { Refusal } from '../planning/base/refusal';
import { evaluate, type Formula } from './broadcast';
import { type ExcelError, excelErrorOf } from './excel-error';
import { columnsOf, isBlank, type Matrix, matrixOf } from './matrix';
import type { NumbersOf, Parameter } from './parameter';
import { refuseNegative, refuseQuantity } from './quantities';

const noDemand = new Refusal('data', 'demand is missing: select the cells with the history.');

const refusalOfSize = new WeakMap<Parameter, Refusal>();

/** Mean and standard deviation of a history, then one number for each further parameter. */
type HistoryValues<P extends readonly Parameter[]> = readonly [number, number, ...NumbersOf<P>];

/**
 * Applies a formula of mean, standard deviation and further arguments to each demand history. A
 * demand range of one row or one column is the history of one item; a range of several rows and
 * columns has one item per row. The other arguments are one cell, or a column with one cell per item.
 * The result is a column. Blank cells are periods without a record: they are skipped, not read as 0.
 */
export function overHistories<const P extends readonly Parameter[]>(
  demand: unknown,
  parameters: P,
  args: readonly unknown[],
  formula: Formula<HistoryValues<P>>,
): unknown[][] {
  const cells = matrixOf(demand);
  if (cells === null) return [[excelErrorOf(noDemand)]];
  const items = itemsOf(cells);
  const others = parameters.map((_, i) => matrixOf(args[i]));
  for (const [i, other] of others.entries()) {
    if (other !== null && !matches(other, items)) {
      return [[excelErrorOf(sizeRefusal(parameters[i]!))]];
    }
  }
  const values = new Array<number>(parameters.length + 2).fill(0);
  return overItems(demand, (history, periods, item) => {
    const moments = sampleMoments(history, periods);
    if (moments instanceof Refusal) return excelErrorOf(moments);
    values[0] = moments.mean;
    values[1] = moments.sd;
    const error = readOthers(parameters, others, item, values);
    return error ?? evaluate(formula, values as unknown as HistoryValues<P>);
  });
}

/**
 * Applies a function to the demand history of each item; the range is read as in `overHistories`. Only
 * the first `periods` entries of `history` belong to the item: the array is reused for the next one.
 */
export function overItems(
  demand: unknown,
  ofItem: (history: Float64Array, periods: number, item: number) => unknown,
): unknown[][] {
  const cells = matrixOf(demand);
  if (cells === null) return [[excelErrorOf(noDemand)]];
  const items = itemsOf(cells);
  const history = new Float64Array((cells.length / items) * columnsOf(cells));
  const result = new Array<unknown[]>(items);
  for (let item = 0; item < items; item += 1) {
    const last = items === 1 ? cells.length : item + 1;
    const periods = readHistory(cells, item, last, history);
    result[item] = [typeof periods === 'number' ? ofItem(history, periods, item) : periods];
  }
  return result;
}

function itemsOf(cells: Matrix): number {
  return columnsOf(cells) === 1 ? 1 : cells.length;
}

function matches(matrix: Matrix, items: number): boolean {
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

/** Puts the demand in rows `from` to `to` (excluded) into `history`; returns the number of periods. */
function readHistory(
  cells: Matrix,
  from: number,
  to: number,
  history: Float64Array,
): number | ExcelError {
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
  return periods;
}

/** Puts the other arguments of an item into `values`, after its mean and standard deviation. */
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
