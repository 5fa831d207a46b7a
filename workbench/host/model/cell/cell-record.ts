import type { Area } from '../area/area';
import type { CellValue } from './entry';

/** A cell that has contents or formats. */
export interface CellRecord {
  value: CellValue;
  formula: string | null;
  numberFormat: string;
  isLocked: boolean;
  /** The font, fill and alignment properties that were set, by the client's names. */
  look: Readonly<Record<string, unknown>>;
  /** The cell whose formula spills a value into this one. Null for a cell with contents of its own. */
  spilledFrom: CellPlace | null;
  /** The size of the array that this cell's formula spills. Null for a single value. */
  spill: Pick<Area, 'rows' | 'columns'> | null;
}

/** Row and column of one cell, 0-based. */
export type CellPlace = Pick<Area, 'row' | 'column'>;

/** What a cell held before an entry. */
export type ReplacedCell = Pick<CellRecord, 'value' | 'formula'> & CellPlace;

/** A cell that has no contents and no formats. */
export const untouched: Readonly<CellRecord> = {
  value: '',
  formula: null,
  numberFormat: 'General',
  isLocked: true,
  look: {},
  spilledFrom: null,
  spill: null,
};
