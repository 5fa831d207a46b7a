import { HostError } from '../../protocol/host-error';
import type { Area } from '../area/area';
import { sheetColumns, sheetRows } from '../area/area';
import type { ReplacedCell } from '../changes';
import { ChartModel } from './chart-model';
import { ConditionalFormats } from './conditional-formats';
import { Grid } from '../cell/grid';
import { SheetLayout } from './sheet-layout';
import { SheetProtection } from './sheet-protection';
import type { ProtectionOptions } from './sheet-protection';
import { Merges } from './merges';
import { isWhole } from '../area/shift';
import type { Shift } from '../area/shift';
import type { TableModel } from '../table/table-model';
import { Validations } from './validations';
import type { WorkbookModel } from '../workbook-model';

/** Whether a sheet has a tab; one that is very hidden only a program can bring back. */
export type SheetVisibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** One worksheet. */
export class SheetModel {
  readonly id: string;
  readonly grid = new Grid();
  readonly layout = new SheetLayout(this);
  readonly protection = new SheetProtection();
  readonly validations = new Validations(this);
  readonly conditionalFormats = new ConditionalFormats(this);
  readonly merges = new Merges(this);
  private readonly drawn: ChartModel[] = [];
  private readonly history: Shift[] = [];
  private colour = '';
  private ownName: string;
  private shown: SheetVisibility = 'Visible';

  /** For the workbook, which sees to it that names differ: use `WorkbookModel.addSheet`. */
  constructor(
    readonly workbook: WorkbookModel,
    name: string,
  ) {
    this.id = workbook.newId();
    this.ownName = name;
  }

  get name(): string {
    return this.ownName;
  }

  get visibility(): SheetVisibility {
    return this.shown;
  }

  get tables(): readonly TableModel[] {
    return this.workbook.tables.filter((table) => table.sheet === this);
  }

  get charts(): readonly ChartModel[] {
    return this.drawn;
  }

  get isProtected(): boolean {
    return this.protection.options !== null;
  }

  /** `#RRGGBB`, or the empty text for none. */
  get tabColor(): string {
    return this.colour;
  }

  set tabColor(colour: string) {
    this.assertUnprotected();
    this.colour = colour;
    this.layoutChanged();
  }

  /** For the workbook, which keeps the rules of names: use `WorkbookModel.renameSheet`. */
  takeName(name: string): void {
    this.ownName = name;
    this.layoutChanged();
  }

  /** For the workbook, which keeps one sheet in view: use `WorkbookModel.setVisibility`. */
  takeVisibility(visibility: SheetVisibility): void {
    this.shown = visibility;
    this.layoutChanged();
  }

  /** Locks the cells that are not unlocked, and what the options do not allow. */
  protect(options: ProtectionOptions = {}, password: string | null = null): void {
    this.assertEditable();
    this.protection.protect(options, password);
    this.layoutChanged();
  }

  unprotect(password: string | null = null): void {
    this.assertEditable();
    this.protection.unprotect(password);
    this.layoutChanged();
  }

  /** A new chart without series, named as Excel does. */
  addChart(type: string): ChartModel {
    this.assertUnprotected();
    const chart = new ChartModel(this, `Chart ${String(this.drawn.length + 1)}`, type);
    this.drawn.push(chart);
    chart.changed();
    return chart;
  }

  removeChart(chart: ChartModel): void {
    this.assertUnprotected();
    this.drawn.splice(this.drawn.indexOf(chart), 1);
    chart.changed();
  }

  /** Every shift of its cells so far, by which whoever holds an area finds it again. */
  get shifts(): readonly Shift[] {
    return this.history;
  }

  /** For `shiftCells`, which does all that belongs to it. */
  recordShift(shift: Shift): void {
    this.history.push(shift);
    if (isWhole(shift)) this.layout.follow(shift);
  }

  /** The smallest area with every value on the sheet; null for an empty sheet. */
  usedArea(within: Area = wholeSheet): Area | null {
    return this.grid.usedArea(within);
  }

  assertEditable(): void {
    if (this.workbook.isReadOnly) throw new HostError('AccessDenied');
    if (!this.workbook.sheets.includes(this)) throw new HostError('ItemNotFound');
  }

  /** Throws unless every cell of an area may be changed on a protected sheet. */
  assertUnlocked(area: Area): void {
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        if (this.grid.peek(row, column)?.isLocked !== false) throw new HostError('AccessDenied');
      }
    }
  }

  /** For changes that Excel allows on an unprotected sheet only: tables, charts, widths. */
  assertUnprotected(): void {
    this.assertEditable();
    if (this.isProtected) throw new HostError('AccessDenied');
  }

  /** Tells the workbook's listeners, and takes the headers of tables from their cells. */
  contentsChanged(area: Area, replaced: readonly ReplacedCell[] = []): void {
    for (const table of this.tables) if (table.holdsHeader(area)) table.nameColumns(area);
    this.workbook.tell({ kind: 'cells', sheet: this, area, replaced });
  }

  looksChanged(area: Area): void {
    this.workbook.tell({ kind: 'look', sheet: this, area });
  }

  private layoutChanged(): void {
    this.workbook.tell({ kind: 'sheetLayout', sheet: this });
  }
}

const wholeSheet: Area = { row: 0, column: 0, rows: sheetRows, columns: sheetColumns };
