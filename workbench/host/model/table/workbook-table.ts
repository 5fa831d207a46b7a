import { HostError } from '../../protocol/host-error';
import type { Area } from '../area/area';
import { equalAreas, intersects } from '../area/area';
import { wireValue } from '../cell/wire-value';
import { RangeModel } from '../range/range-model';
import type { SheetModel, TableBands, TableModel, TableOrder } from '../sheet-model';
import { isVertical, shiftArea } from '../area/shift';
import type { Shift } from '../area/shift';
import { insertCells } from '../range/shift-cells';
import { TableColumns } from './table-columns';
import { keepTotals, writeTotals } from './table-totals';

/** A table of a `WorkbookModel`. */
export class WorkbookTable implements TableModel {
  readonly id: string;
  readonly columns: TableColumns;
  private ownStyle = 'TableStyleMedium2';
  private hasTotals = false;
  private ownOrder: TableOrder | null = null;
  private ownBands: TableBands = {
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    showFilterButton: true,
  };

  /** For the workbook, which holds the list of tables: use `WorkbookModel.addTable`. */
  constructor(
    readonly sheet: SheetModel,
    private ownName: string,
    /** Header and body, without totals. */
    private core: Area,
  ) {
    this.id = sheet.workbook.newId();
    this.core = core.rows === 1 ? { ...core, rows: 2 } : core;
    this.columns = new TableColumns(core.columns);
    this.assertRoom(this.core);
    this.nameColumns();
  }

  get name(): string {
    return this.ownName;
  }

  takeName(name: string): void {
    this.ownName = name;
    this.changed();
  }

  get style(): string {
    return this.ownStyle;
  }

  set style(style: string) {
    this.sheet.assertUnprotected();
    this.ownStyle = style;
    this.changed();
  }

  get bands(): TableBands {
    return this.ownBands;
  }

  setBands(bands: Partial<TableBands>): void {
    this.sheet.assertUnprotected();
    this.ownBands = { ...this.ownBands, ...bands };
    this.changed();
  }

  get isFiltered(): boolean {
    return this.columns.all.some(({ filter }) => filter !== null);
  }

  get order(): TableOrder | null {
    return this.ownOrder;
  }

  takeOrder(order: TableOrder | null): void {
    this.ownOrder = order;
    this.changed();
  }

  get area(): Area {
    return { ...this.core, rows: this.core.rows + (this.hasTotals ? 1 : 0) };
  }

  get header(): Area {
    return { ...this.core, rows: 1 };
  }

  get body(): Area {
    return { ...this.core, row: this.core.row + 1, rows: this.core.rows - 1 };
  }

  get totals(): Area {
    if (!this.hasTotals) throw new HostError('ItemNotFound');
    return { ...this.core, row: this.core.row + this.core.rows, rows: 1 };
  }

  get showTotals(): boolean {
    return this.hasTotals;
  }

  set showTotals(shown: boolean) {
    this.sheet.assertUnprotected();
    if (shown === this.hasTotals) return;
    if (!shown) {
      keepTotals(this);
      new RangeModel(this.sheet, this.totals).clear('All');
      this.hasTotals = false;
    } else {
      this.makeRoomForTotals();
      this.hasTotals = true;
      writeTotals(this);
    }
    this.changed();
  }

  columnNames(): string[] {
    const [names = []] = new RangeModel(this.sheet, this.header).read((cell) =>
      String(wireValue(cell.value)),
    );
    return names;
  }

  resize(area: Area): void {
    this.sheet.assertUnprotected();
    const keepsHeader = area.row === this.core.row && intersects(area, this.core);
    if (!keepsHeader || area.rows < 2 || this.hasTotals) throw new HostError('InvalidArgument');
    this.assertRoom(area);
    this.takeArea(area);
    this.sheet.contentsChanged(this.header);
    this.changed();
  }

  takeArea(area: Area): void {
    const before = this.core.column - area.column;
    if (before > 0) this.columns.insert(0, before);
    if (before < 0) this.columns.remove(0, -before);
    const missing = area.columns - this.columns.all.length;
    if (missing > 0) this.columns.insert(this.columns.all.length, missing);
    if (missing < 0) this.columns.remove(area.columns, -missing);
    this.core = area;
    this.changed();
  }

  nameColumns(edited?: Area): void {
    const { row, column } = this.core;
    const names = this.columnNames();
    const yields = (c: number): number => {
      if (names[c] === '') return 2;
      const cell = { row, column: column + c, rows: 1, columns: 1 };
      return edited && intersects(edited, cell) ? 1 : 0;
    };
    const inOrder = names.map((_name, c) => c).sort((a, b) => yields(a) - yields(b));
    const seen = new Set<string>();
    for (const c of inOrder) {
      const name = names[c] ?? '';
      const base = name === '' ? 'Column' : name;
      let unique = name === '' ? 'Column1' : name;
      for (let n = 2; seen.has(unique.toLowerCase()); n++) unique = `${base}${String(n)}`;
      seen.add(unique.toLowerCase());
      Object.assign(this.sheet.grid.touch(row, column + c), { value: unique, formula: null });
    }
  }

  follow(shift: Shift): boolean {
    const core = shiftArea(this.core, shift);
    const area = shiftArea(this.area, shift);
    if (!core || !area || equalAreas(area, this.area)) return false;
    this.hasTotals = area.rows > core.rows;
    if (!isVertical(shift) && core.columns !== this.core.columns) {
      const at = Math.max(0, shift.area.column - this.core.column);
      const by = core.columns - this.core.columns;
      if (by > 0) this.columns.insert(at, by);
      else this.columns.remove(at, -by);
    }
    this.core = core;
    return true;
  }

  holdsHeader(area: Area): boolean {
    return intersects(this.header, area);
  }

  changed(): void {
    this.sheet.workbook.notify({ kind: 'tableChanged', sheet: this.sheet, table: this });
  }

  /** Cells below move down, in the columns of the table. */
  private makeRoomForTotals(): void {
    const below = { ...this.core, row: this.core.row + this.core.rows, rows: 1 };
    if (this.sheet.usedArea(below)) insertCells(this.sheet, below, 'Down');
  }

  private assertRoom(area: Area): void {
    const isTaken = this.sheet.tables.some(
      (other) => other !== this && intersects(other.area, area),
    );
    if (isTaken) throw new HostError('InvalidArgument');
  }
}
