import type { Cell } from '../port';

/**
 * A column of the contract whose value does not stand in the cell of its own column: a label from a row
 * above, the name of the sheet, a year and a month in two columns.
 */
export interface DerivedColumn {
  /** The cell of the row that issues refer to, by index in the header row. */
  readonly index: number;
  /** The value in a row of the sheet, 0-based; `at` gives the row's cells by index in the header row. */
  readonly value: (row: number, at: (index: number) => Cell) => Cell;
  /** Other columns that the value is computed from, by index in the header row. */
  readonly needs: readonly number[];
}

/** The same value in every row. */
export function constantColumn(value: Cell): DerivedColumn {
  return { index: 0, value: () => value, needs: [] };
}
