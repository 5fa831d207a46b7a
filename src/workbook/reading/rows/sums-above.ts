import type { Cell } from '../../port';

/** Relative difference of sums that comes from rounding only. */
const ROUNDING = 1e-6;
/** Totals above that a sum may begin after. */
const MAX_STARTS = 100;

/** Sums of the rows above a row, from the first row on and from each total on. */
export class SumsAbove {
  private readonly all: number[];
  /** The sums at the first row and after each total. */
  private readonly starts: (readonly number[])[];

  /** `columns` are the columns that are added up, by index in a row. */
  constructor(private readonly columns: readonly number[]) {
    this.all = columns.map(() => 0);
    this.starts = [[...this.all]];
  }

  /** Adds a row of data. */
  add(row: readonly Cell[]): void {
    this.columns.forEach((index, k) => (this.all[k]! += amountOf(row[index])));
  }

  /** Whether a row is the sum of all rows above, or of those after one of the totals above. */
  matches(row: readonly Cell[]): boolean {
    return this.starts.some((start) =>
      this.columns.every((index, k) =>
        isSameAmount(amountOf(row[index]), this.all[k]! - start[k]!),
      ),
    );
  }

  /** Notes that a total stands here. */
  endGroup(): void {
    if (this.starts.length === MAX_STARTS) this.starts.splice(1, 1);
    this.starts.push([...this.all]);
  }
}

/** The number in a cell; 0 without one. */
export function amountOf(cell: Cell | undefined): number {
  return typeof cell === 'number' ? cell : 0;
}

/** Whether two amounts are equal but for rounding. */
export function isSameAmount(a: number, b: number): boolean {
  return Math.abs(a - b) <= ROUNDING * Math.max(1, Math.abs(a), Math.abs(b));
}
