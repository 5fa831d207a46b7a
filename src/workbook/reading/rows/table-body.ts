import { isBlank } from '../../cell-values';
import { shownValue } from '../../data-issues';
import type { FoundTable } from '../../find-tables';
import type { Cell } from '../../port';

/** The rows of a table below its header, to find those that are no data. */
export interface TableBody {
  readonly table: FoundTable;
  readonly rows: readonly (readonly Cell[])[];
  /** Row on the sheet of the first of them, 0-based. */
  readonly top: number;
}

/** Rows that are no data, by their index in the body, and why. */
export interface RowsOut {
  readonly why: string;
  readonly rows: readonly number[];
  readonly severity: 'high' | 'medium' | 'low';
  readonly action: string;
}

/** Columns of the contract that name what a row is about. */
const NAME_COLUMNS = ['Product', 'Location', 'From', 'To'];
/** Columns of the contract that hold amounts which a total adds up. */
const AMOUNT_COLUMNS = [
  'On hand',
  'Quantity',
  'Mean per day',
  'Reserved',
  'In transit',
  'On order',
];

/** Indices in the header row of the columns with names, without those that are derived. */
export function nameColumns({ columns }: FoundTable): readonly number[] {
  return NAME_COLUMNS.map((name) => columns.get(name)).filter((index) => index !== undefined);
}

/** Indices in the header row of the columns with amounts: quantities, or those of a wide table. */
export function amountColumns({ columns, periods, places = [] }: FoundTable): readonly number[] {
  if (periods.length > 0) return periods.map(({ index }) => index);
  if (places.length > 0) return places.map(({ index }) => index);
  return AMOUNT_COLUMNS.map((name) => columns.get(name)).filter((index) => index !== undefined);
}

/** A cell as a name without regard to case and surrounding spaces; empty for a blank one. */
export function nameOf(cell: Cell | undefined): string {
  return cell === undefined || isBlank(cell) ? '' : shownValue(cell).trim().toLowerCase();
}
