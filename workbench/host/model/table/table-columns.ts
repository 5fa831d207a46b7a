import type { FilterCriteria } from './filter-criteria';

/** A column of a table. Its name is the text of its header cell. */
export interface TableColumn {
  /** Counted from 1 within a table. It stays when the column moves. */
  readonly id: number;
  /** The filter of the column. Null for none. */
  filter: FilterCriteria | null;
  /** The contents of its totals cell when the totals row was last shown. */
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
