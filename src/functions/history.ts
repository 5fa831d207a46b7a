import { Refusal } from '../planning/base/refusal';
import { type ExcelError, excelErrorOf } from './excel-error';
import { columnsOf, isBlank, matrixOf } from './matrix';
import { refuseNegative, refuseQuantity } from './quantities';

/** The demand of one item by period. */
export interface History {
  /** Units in the periods with a record, the oldest first. */
  readonly units: Float64Array;
  /** The index in `units` of each cell; −1 for a blank cell, a period without a record. */
  readonly places: readonly number[];
  /** Whether the cells form a column. */
  readonly isColumn: boolean;
}

/**
 * Reads the demand of one item from one row or one column, the oldest period first. Blank cells are
 * periods without a record: they are skipped, not read as 0.
 */
export function historyOf(name: string, argument: unknown): History | ExcelError {
  const cells = matrixOf(argument);
  if (cells === null) {
    const missing = `${name} is missing: select the cells with the history.`;
    return excelErrorOf(new Refusal('data', missing));
  }
  const columns = columnsOf(cells);
  if (cells.length > 1 && columns > 1) {
    return excelErrorOf(new Refusal('shape', `${name} must be one row or one column.`));
  }
  const units: number[] = [];
  const places: number[] = [];
  for (let row = 0; row < cells.length; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const cell = cells[row]![column];
      if (isBlank(cell)) {
        places.push(-1);
        continue;
      }
      if (typeof cell !== 'number') return refuseQuantity(name, cell, row, column);
      if (cell < 0) return refuseNegative(name, row, column);
      places.push(units.length);
      units.push(cell);
    }
  }
  return { units: Float64Array.from(units), places, isColumn: columns === 1 };
}
