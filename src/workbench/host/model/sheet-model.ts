import { HostError } from '../protocol/host-error';
import type { Area } from './area';
import { sheetColumns, sheetRows } from './area';
import type { ChartModel } from './chart-model';
import { ConditionalFormats } from './conditional-formats';
import { Grid } from './grid';
import type { TableModel } from './table-model';
import { Validations } from './validations';
import type { WorkbookModel } from './workbook-model';

/** A threaded comment on a cell. */
export interface CommentModel {
  readonly id: string;
  readonly address: string;
  readonly content: string;
}

/** Whether a sheet has a tab; one that is very hidden only a program can bring back. */
export type SheetVisibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** One worksheet. */
export class SheetModel {
  readonly id: string;
  readonly grid = new Grid();
  readonly charts: ChartModel[] = [];
  readonly validations = new Validations();
  readonly conditionalFormats = new ConditionalFormats();
  /** In points, by column. */
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly comments: CommentModel[] = [];
  frozenRows = 0;
  tabColor = '';
  visibility: SheetVisibility = 'Visible';
  isProtected = false;

  constructor(
    readonly workbook: WorkbookModel,
    public name: string,
  ) {
    this.id = workbook.newId();
  }

  get tables(): readonly TableModel[] {
    return this.workbook.tables.filter((table) => table.sheet === this);
  }

  /** The smallest area with every value on the sheet; null for an empty sheet. */
  usedArea(within: Area = wholeSheet): Area | null {
    return this.grid.usedArea(within);
  }

  assertEditable(): void {
    if (this.workbook.isReadOnly) throw new HostError('AccessDenied');
    if (!this.workbook.sheets.includes(this)) throw new HostError('ItemNotFound');
  }

  /** For changes that Excel allows on an unprotected sheet only: tables, charts, widths. */
  assertUnprotected(): void {
    this.assertEditable();
    if (this.isProtected) throw new HostError('AccessDenied');
  }

  /** Tells the workbook's listeners, and takes the headers of tables from their cells. */
  contentsChanged(area: Area): void {
    for (const table of this.tables) if (table.holdsHeader(area)) table.nameColumns();
    this.workbook.tell({ kind: 'cells', sheet: this, area });
  }
}

const wholeSheet: Area = { row: 0, column: 0, rows: sheetRows, columns: sheetColumns };
