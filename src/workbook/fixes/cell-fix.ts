import type { Cell } from '../port';

/** What a fix changes; none changes how the cell is read. */
export type FixKind = 'spaces' | 'date' | 'number' | 'identical row';

/** A cell that can be written better without any doubt about what it means. */
export interface CellFix {
  readonly kind: FixKind;
  readonly sheet: string;
  /** 0-based, on the sheet. */
  readonly row: number;
  readonly column: number;
  readonly address: string;
  readonly before: Cell;
  /** Null: the cell is emptied. A date is an Excel date serial. */
  readonly after: string | number | null;
}
