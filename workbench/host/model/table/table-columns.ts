import type { FilterCriteria } from './filter-criteria';

/** A column of a table, the same one wherever it goes; its name stands in its header cell. */
export interface TableColumn {
  /** Unlike the place, it stays; counted from 1 within a table. */
  readonly id: number;
  /** What a filter lets through; null for all rows. */
  filter: FilterCriteria | null;
  /** What stood in its cell of the totals row when that was last shown. */
  total: string | null;
}

/** The columns of a table, in their order. */
export class TableColumns {
  private columns: TableColumn[];
  private nextId = 1;

  constructor(count: number) {
    this.columns = Array.from({ length: count }, () => this.made());
  }

  get all(): readonly TableColumn[] {
    return this.columns;
  }

  insert(index: number, count: number): void {
    this.columns.splice(index, 0, ...Array.from({ length: count }, () => this.made()));
  }

  remove(index: number, count: number): void {
    this.columns.splice(index, count);
  }

  private made(): TableColumn {
    return { id: this.nextId++, filter: null, total: null };
  }
}
