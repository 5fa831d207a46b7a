import type { Area } from './area/area';
import type { ShiftLog } from './area/moving-area';
import type { Shift } from './area/shift';
import type { ReplacedCell } from './cell/cell-record';
import type { Grid } from './cell/grid';
import type { Actor, ChangeOf } from './changes';
import type { Comments } from './document/comments';
import type { Names } from './document/defined-names';
import type { SortKey } from './range/sort-cells';
import type { ChartModel } from './sheet/chart-model';
import type { ConditionalFormats } from './sheet/conditional-formats';
import type { Merges } from './sheet/merges';
import type { SheetLayout } from './sheet/sheet-layout';
import type { ProtectionOptions, SheetProtection } from './sheet/sheet-protection';
import type { Validations } from './sheet/validations';
import type { TableColumns } from './table/table-columns';

/*
 * A sheet refers to its tables and its workbook, and they refer back to it. Therefore their interfaces
 * share this file. Other files of the model depend on these interfaces, or on a smaller one of their
 * own, but not on the classes `WorkbookSheet`, `WorkbookTable` and `WorkbookModel`.
 */

/** A change of a workbook. */
export type Change = ChangeOf<SheetModel, TableModel>;

/** A change and who made it. */
export type ChangeBy = Change & { readonly actor: Actor };

/** Whether a sheet has a tab. Only a program can show a very hidden sheet again. */
export type SheetVisibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** One worksheet. */
export interface SheetModel extends ShiftLog {
  readonly id: string;
  readonly workbook: SheetWorkbook;
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** `#RRGGBB`, or the empty text for none. */
  tabColor: string;

  readonly grid: Grid;
  readonly layout: SheetLayout;
  readonly protection: SheetProtection;
  readonly validations: Validations;
  readonly conditionalFormats: ConditionalFormats<SheetModel>;
  readonly merges: Merges;
  readonly tables: readonly TableModel[];
  readonly charts: readonly ChartModel<SheetModel>[];

  /** Adds a chart without series and names it as Excel does. */
  addChart(type: string): ChartModel<SheetModel>;
  removeChart(chart: ChartModel<SheetModel>): void;

  readonly isProtected: boolean;
  /** Locks the cells that are not unlocked, and every action that the options do not allow. */
  protect(options?: ProtectionOptions, password?: string | null): void;
  unprotect(password?: string | null): void;

  /** The smallest area with every value, in the whole sheet or within an area. Null if it is empty. */
  usedArea(within?: Area): Area | null;

  /** Throws AccessDenied in a read-only workbook, ItemNotFound for a deleted sheet. */
  assertEditable(): void;
  /** Throws AccessDenied unless every cell of an area may change on a protected sheet. */
  assertUnlocked(area: Area): void;
  /** For changes that Excel allows on an unprotected sheet only: tables, charts, widths. */
  assertUnprotected(): void;

  /** Notifies the listeners of an entry of values or formulas. Tables take their headers from the cells. */
  contentsChanged(area: Area, replaced?: readonly ReplacedCell[]): void;
  looksChanged(area: Area): void;
  layoutChanged(): void;
  chartsChanged(): void;
  rowsSorted(area: Area): void;

  /** For `shiftCells`, which moves everything else. */
  recordShift(shift: Shift): void;
  /** For the workbook, which checks the name: use `renameSheet`. */
  takeName(name: string): void;
  /** For the workbook, which keeps one sheet visible: use `setVisibility`. */
  takeVisibility(visibility: SheetVisibility): void;
}

/** Which parts of a table's style are shown, by the client's names. */
export interface TableBands {
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
  readonly highlightFirstColumn: boolean;
  readonly highlightLastColumn: boolean;
  readonly showFilterButton: boolean;
}

/** How a table was last sorted. Keys are columns of it, counted from 0. */
export interface TableOrder {
  readonly keys: readonly SortKey[];
  readonly isCaseSensitive: boolean;
  /** The client's SortMethod, which only matters for Chinese. */
  readonly method: string;
}

/** An Excel table: a header row, a body of at least one row and, if shown, a totals row. */
export interface TableModel {
  readonly id: string;
  readonly sheet: SheetModel;
  readonly name: string;
  readonly columns: TableColumns;
  /** One of Excel's styles, such as `TableStyleMedium2`. */
  style: string;
  readonly bands: TableBands;
  setBands(bands: Partial<TableBands>): void;

  /** Header, body and totals. */
  readonly area: Area;
  readonly header: Area;
  readonly body: Area;
  /** Throws ItemNotFound, as Excel does, if no totals are shown. */
  readonly totals: Area;
  showTotals: boolean;

  /** Whether one of its columns is filtered. */
  readonly isFiltered: boolean;
  /** Null until the table is sorted, and after its order was cleared. */
  readonly order: TableOrder | null;

  columnNames(): string[];
  holdsHeader(area: Area): boolean;
  /** The new area must keep the header where it is. */
  resize(area: Area): void;
  /**
   * Gives each column a name: headers are text, each once. Excel itself names a blank or repeated one.
   *
   * @param edited cells that were just entered; they are renamed if they repeat another header
   */
  nameColumns(edited?: Area): void;
  /** Notifies the listeners. */
  changed(): void;

  /** For callers that have made room for rows or columns at its end. `area` is header and body. */
  takeArea(area: Area): void;
  /** For `shiftCells`, which checks that the table stays whole. Returns whether the table moved. */
  follow(shift: Shift): boolean;
  /** For `sortTable`, which moves the rows. */
  takeOrder(order: TableOrder | null): void;
  /** For the workbook, which checks the name: use `renameTable`. */
  takeName(name: string): void;
}

/** The workbook as its sheets and tables know it. `WorkbookModel` documents the members. */
export interface SheetWorkbook {
  readonly isReadOnly: boolean;
  actor: Actor;
  readonly sheets: readonly SheetModel[];
  readonly tables: readonly TableModel[];
  readonly names: Names<SheetModel>;
  readonly comments: Comments<SheetModel>;

  newId(): string;
  sheet(key: string): SheetModel | undefined;
  table(key: string): TableModel | undefined;
  renameSheet(sheet: SheetModel, name: string): void;
  moveSheet(sheet: SheetModel, position: number): void;
  setVisibility(sheet: SheetModel, visibility: SheetVisibility): void;
  deleteSheet(sheet: SheetModel): void;
  addTable(sheet: SheetModel, area: Area, name?: string, isHeadless?: boolean): TableModel;
  renameTable(table: TableModel, name: string): void;
  dropTable(table: TableModel): void;
  deleteTable(table: TableModel): void;

  notify(change: Change): void;
  onChange(listener: (change: ChangeBy) => void): () => void;
}
