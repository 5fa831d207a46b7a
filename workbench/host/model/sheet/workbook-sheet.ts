import { HostError } from '../../protocol/host-error';
import type { Area } from '../area/area';
import { sheetColumns, sheetRows } from '../area/area';
import type { ReplacedCell } from '../cell/cell-record';
import { ChartModel } from './chart-model';
import { ConditionalFormats } from './conditional-formats';
import { Grid } from '../cell/grid';
import { SheetLayout } from './sheet-layout';
import { SheetProtection } from './sheet-protection';
import type { ProtectionOptions } from './sheet-protection';
import { Merges } from './merges';
import { isWhole } from '../area/shift';
import type { Shift } from '../area/shift';
import { Validations } from './validations';
import type { SheetModel, SheetVisibility, SheetWorkbook, TableModel } from '../sheet-model';

/** A worksheet of a `WorkbookModel`. */
export class WorkbookSheet implements SheetModel {
  readonly id: string;
  readonly grid = new Grid();
  readonly layout = new SheetLayout(this);
  readonly protection = new SheetProtection();
  readonly validations = new Validations(this);
  readonly conditionalFormats: ConditionalFormats<SheetModel> = new ConditionalFormats<SheetModel>(
    this,
  );
  readonly merges = new Merges(this);
  private readonly drawn: ChartModel<SheetModel>[] = [];
  private readonly history: Shift[] = [];
  private colour = '';
  private ownName: string;
  private shown: SheetVisibility = 'Visible';

  /** For the workbook, which checks the name: use `WorkbookModel.addSheet`. */
  constructor(
    readonly workbook: SheetWorkbook,
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

  get charts(): readonly ChartModel<SheetModel>[] {
    return this.drawn;
  }

  get isProtected(): boolean {
    return this.protection.options !== null;
  }

  get tabColor(): string {
    return this.colour;
  }

  set tabColor(colour: string) {
    this.assertUnprotected();
    this.colour = colour;
    this.layoutChanged();
  }

  takeName(name: string): void {
    this.ownName = name;
    this.layoutChanged();
  }

  takeVisibility(visibility: SheetVisibility): void {
    this.shown = visibility;
    this.layoutChanged();
  }

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

  addChart(type: string): ChartModel<SheetModel> {
    this.assertUnprotected();
    const chart = new ChartModel<SheetModel>(this, `Chart ${String(this.drawn.length + 1)}`, type);
    this.drawn.push(chart);
    chart.changed();
    return chart;
  }

  removeChart(chart: ChartModel<SheetModel>): void {
    this.assertUnprotected();
    this.drawn.splice(this.drawn.indexOf(chart), 1);
    chart.changed();
  }

  get shifts(): readonly Shift[] {
    return this.history;
  }

  recordShift(shift: Shift): void {
    this.history.push(shift);
    if (isWhole(shift)) this.layout.follow(shift);
  }

  usedArea(within: Area = wholeSheet): Area | null {
    return this.grid.usedArea(within);
  }

  assertEditable(): void {
    if (this.workbook.isReadOnly) throw new HostError('AccessDenied');
    if (!this.workbook.sheets.includes(this)) throw new HostError('ItemNotFound');
  }

  assertUnlocked(area: Area): void {
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        if (this.grid.peek(row, column)?.isLocked !== false) throw new HostError('AccessDenied');
      }
    }
  }

  assertUnprotected(): void {
    this.assertEditable();
    if (this.isProtected) throw new HostError('AccessDenied');
  }

  contentsChanged(area: Area, replaced: readonly ReplacedCell[] = []): void {
    for (const table of this.tables) if (table.holdsHeader(area)) table.nameColumns(area);
    this.workbook.notify({ kind: 'cells', sheet: this, area, replaced });
  }

  looksChanged(area: Area): void {
    this.workbook.notify({ kind: 'look', sheet: this, area });
  }

  layoutChanged(): void {
    this.workbook.notify({ kind: 'sheetLayout', sheet: this });
  }

  chartsChanged(): void {
    this.workbook.notify({ kind: 'charts', sheet: this });
  }

  rowsSorted(area: Area): void {
    this.workbook.notify({ kind: 'sorted', sheet: this, area });
  }
}

const wholeSheet: Area = { row: 0, column: 0, rows: sheetRows, columns: sheetColumns };
