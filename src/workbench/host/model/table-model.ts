import { HostError } from '../protocol/host-error';
import type { Area } from './area';
import { equalAreas, intersects } from './area';
import { shiftArea } from './shift';
import type { Shift } from './shift';
import { RangeModel, wireValue } from './range-model';
import type { SheetModel } from './sheet-model';

/** An Excel table: a header row, a body of at least one row and, if shown, a row of totals. */
export class TableModel {
  readonly id: string;
  private ownStyle = 'TableStyleMedium2';
  private hasFilterButton = true;
  private hidesRows = false;
  private hasTotals = false;

  constructor(
    readonly sheet: SheetModel,
    private ownName: string,
    /** Header and body, without totals. */
    private core: Area,
  ) {
    this.id = sheet.workbook.newId();
    this.core = core.rows === 1 ? { ...core, rows: 2 } : core;
    this.assertRoom(this.core);
    this.nameColumns();
  }

  get name(): string {
    return this.ownName;
  }

  /** For the workbook, which sees to it that names differ: use `WorkbookModel.renameTable`. */
  takeName(name: string): void {
    this.ownName = name;
    this.changed();
  }

  /** One of Excel's styles, such as `TableStyleMedium2`. */
  get style(): string {
    return this.ownStyle;
  }

  set style(style: string) {
    this.sheet.assertUnprotected();
    this.ownStyle = style;
    this.changed();
  }

  get showFilterButton(): boolean {
    return this.hasFilterButton;
  }

  set showFilterButton(shown: boolean) {
    this.sheet.assertUnprotected();
    this.hasFilterButton = shown;
    this.changed();
  }

  /** Set while a user's filter hides rows. */
  get isFiltered(): boolean {
    return this.hidesRows;
  }

  set isFiltered(filtered: boolean) {
    this.hidesRows = filtered;
    this.changed();
  }

  /** Header, body and totals. */
  get area(): Area {
    return { ...this.core, rows: this.core.rows + (this.hasTotals ? 1 : 0) };
  }

  get header(): Area {
    return { ...this.core, rows: 1 };
  }

  get body(): Area {
    return { ...this.core, row: this.core.row + 1, rows: this.core.rows - 1 };
  }

  /** Throws as Excel does where no totals are shown. */
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
    if (!shown) new RangeModel(this.sheet, this.totals).clear('All');
    this.hasTotals = shown;
    if (shown) new RangeModel(this.sheet, { ...this.totals, columns: 1 }).enter('Total');
    this.changed();
  }

  columnNames(): string[] {
    const [names = []] = new RangeModel(this.sheet, this.header).read((cell) =>
      String(wireValue(cell.value)),
    );
    return names;
  }

  /** The new area must keep the header where it is. */
  resize(area: Area): void {
    this.sheet.assertUnprotected();
    const keepsHeader = area.row === this.core.row && intersects(area, this.core);
    if (!keepsHeader || area.rows < 2 || this.hasTotals) throw new HostError('InvalidArgument');
    this.assertRoom(area);
    this.core = area;
    this.sheet.contentsChanged(this.header);
    this.changed();
  }

  /** Headers are text, each once; Excel names a blank or repeated one itself. */
  nameColumns(): void {
    const seen = new Set<string>();
    const { row, column } = this.core;
    this.columnNames().forEach((name, c) => {
      const base = name === '' ? 'Column' : name;
      let unique = name === '' ? 'Column1' : name;
      for (let n = 2; seen.has(unique.toLowerCase()); n++) unique = `${base}${String(n)}`;
      seen.add(unique.toLowerCase());
      Object.assign(this.sheet.grid.touch(row, column + c), { value: unique, formula: null });
    });
  }

  /** Cells of its sheet moved; returns whether it did. For `shiftCells`, which sees that it stays whole. */
  follow(shift: Shift): boolean {
    const core = shiftArea(this.core, shift);
    const area = shiftArea(this.area, shift);
    if (!core || !area || equalAreas(area, this.area)) return false;
    this.hasTotals = area.rows > core.rows;
    this.core = core;
    return true;
  }

  holdsHeader(area: Area): boolean {
    return intersects(this.header, area);
  }

  private changed(): void {
    this.sheet.workbook.tell({ kind: 'tableChanged', sheet: this.sheet, table: this });
  }

  private assertRoom(area: Area): void {
    const isTaken = this.sheet.tables.some(
      (other) => other !== this && intersects(other.area, area),
    );
    if (isTaken) throw new HostError('InvalidArgument');
  }
}
