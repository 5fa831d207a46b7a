import type { SheetCell } from './sheet-table';

/** A cell of a sheet that is prose or formulas rather than a table. */
export interface TextCell {
  readonly row: number;
  readonly column: number;
  readonly value: SheetCell;
  /** As a file stores it, without the equals sign. `value` is its cached result. */
  readonly formula?: string;
  readonly style: 'title' | 'heading' | 'body' | 'wrapped' | 'faint' | 'input';
  /** An Excel number format. */
  readonly numberFormat?: string;
}

/** A sheet without a table; row and column are 0-based, widths in characters. */
export interface TextSheet {
  readonly name: string;
  readonly widths: readonly number[];
  readonly cells: readonly TextCell[];
}
