import { columnsOf, type Matrix, matrixOf } from './matrix';
import { isExcelError } from './excel-error';

/** A custom function as Excel calls it. */
export type CustomFunction = (...args: never[]) => unknown[][];

interface Call {
  readonly args: readonly unknown[];
  readonly result: unknown[][];
  readonly cells: number;
}

/** Maximum number of cached cells of arguments and results, for all functions together: about 30 MB. */
const MAX_CELLS = 2_000_000;

/** The overhead of an argument, in cells; it limits the number of cached calls with single cells. */
const CELLS_OF_OVERHEAD = 16;

/** The number of cells of an argument in its key; all cells are compared after a match. */
const SAMPLED_CELLS = 64;

/** Oldest first: a Map iterates in insertion order. */
const calls = new Map<string, Call[]>();
let cachedCells = 0;

/**
 * Caches the last results of a function by the values of its arguments, because Excel recalculates all
 * formulas when a workbook opens or a row is inserted. The invocation object that Excel appends to the
 * arguments is ignored.
 */
export function memoise(id: string, compute: CustomFunction): (...args: unknown[]) => unknown[][] {
  return (...all: unknown[]) => {
    const args = all.slice(0, compute.length);
    const key = id + args.map(keyOf).join('|');
    const cached = calls.get(key)?.find((call) => areEqual(call.args, args));
    if (cached !== undefined) return cached.result;
    const result = compute(...(args as never[]));
    remember(key, args, result);
    return result;
  };
}

function remember(key: string, args: readonly unknown[], result: unknown[][]): void {
  const cells = [...args, result].reduce((sum: number, matrix) => sum + cellsOf(matrix), 0);
  if (cells > MAX_CELLS) return;
  for (const [oldest, dropped] of calls) {
    if (cachedCells + cells <= MAX_CELLS) break;
    calls.delete(oldest);
    cachedCells -= dropped.reduce((sum, call) => sum + call.cells, 0);
  }
  const bucket = calls.get(key);
  if (bucket === undefined) calls.set(key, [{ args, result, cells }]);
  else bucket.push({ args, result, cells });
  cachedCells += cells;
}

function cellsOf(argument: unknown): number {
  const matrix = matrixOf(argument);
  return CELLS_OF_OVERHEAD + (matrix === null ? 0 : matrix.length * columnsOf(matrix));
}

/** A key of evenly spaced cells: equal arguments have equal keys, and others rarely do. */
function keyOf(argument: unknown): string {
  const matrix = matrixOf(argument);
  if (matrix === null) return '-';
  const columns = columnsOf(matrix);
  const count = matrix.length * columns;
  const step = Math.max(1, Math.floor(count / SAMPLED_CELLS));
  let key = `${String(matrix.length)}x${String(columns)}`;
  for (let i = 0; i < count; i += step) {
    key += `;${textOf(matrix[Math.floor(i / columns)]![i % columns])}`;
  }
  return key;
}

function textOf(cell: unknown): string {
  return isExcelError(cell) ? cell.code : `${typeof cell}${String(cell)}`;
}

function areEqual(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.every((argument, i) => areEqualMatrices(matrixOf(argument), matrixOf(other[i])));
}

function areEqualMatrices(one: Matrix | null, other: Matrix | null): boolean {
  if (one === null || other === null) return one === other;
  if (one.length !== other.length) return false;
  for (let row = 0; row < one.length; row += 1) {
    const cells = one[row]!;
    const others = other[row]!;
    if (cells.length !== others.length) return false;
    for (let column = 0; column < cells.length; column += 1) {
      if (!areEqualCells(cells[column], others[column])) return false;
    }
  }
  return true;
}

function areEqualCells(one: unknown, other: unknown): boolean {
  return one === other || (isExcelError(one) && isExcelError(other) && one.code === other.code);
}
