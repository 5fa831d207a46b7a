import type { Area } from '../area/area';
import type { CellValue } from './entry';

/** One cell that holds something or looks different from an untouched one. */
export interface CellRecord {
  value: CellValue;
  formula: string | null;
  numberFormat: string;
  isLocked: boolean;
  /** Font, fill and alignment that were set, by the client's names. */
  look: Readonly<Record<string, unknown>>;
  /** The cell whose formula spills its array over this one; null for a cell with contents of its own. */
  spilledFrom: CellPlace | null;
  /** How far this cell's formula spills; null where it shows one value. */
  spill: Pick<Area, 'rows' | 'columns'> | null;
}

/** Row and column of one cell, 0-based. */
export type CellPlace = Pick<Area, 'row' | 'column'>;

/** What a cell held before an entry. */
export type ReplacedCell = Pick<CellRecord, 'value' | 'formula'> & CellPlace;

/** What a cell that was never touched is like. */
export const untouched: Readonly<CellRecord> = {
  value: '',
  formula: null,
  numberFormat: 'General',
  isLocked: true,
  look: {},
  spilledFrom: null,
  spill: null,
};
