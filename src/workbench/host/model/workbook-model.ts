import { HostError } from '../protocol/host-error';
import type { Area } from './area';
import type { Actor, Change, ChangeBy } from './changes';
import type { CellValue } from './entry';
import { RangeModel } from './range-model';
import { putResults } from './results';
import { SheetModel } from './sheet-model';
import type { SheetVisibility } from './sheet-model';
import { TableModel } from './table-model';

/** The workbook as it is: the truth that every client and the page look at. */
export class WorkbookModel {
  readonly sheets: SheetModel[] = [];
  readonly tables: TableModel[] = [];
  /** Defined names, to what they refer to. */
  readonly names = new Map<string, string>();
  /** Users who have it open for reading only. */
  readonly readers = new Set<string>();
  isStructureProtected = false;
  /** Whoever acts at the moment; changes are told with it. */
  actor: Actor = { user: 'You', client: null };

  private isForReading = false;
  private nextId = 1;
  private readonly listeners = new Set<(change: ChangeBy) => void>();

  /** Whether whoever acts now can only read; to set it opens the workbook for reading to everybody. */
  get isReadOnly(): boolean {
    return this.isForReading || this.readers.has(this.actor.user);
  }

  set isReadOnly(isForReading: boolean) {
    this.isForReading = isForReading;
  }

  /** A new id in the form of a GUID in braces, in sequence so that runs can be compared. */
  newId(): string {
    return `{00000000-0000-4000-8000-${(this.nextId++).toString(16).padStart(12, '0')}}`;
  }

  /** Names of sheets differ in more than case; `rows` fill the sheet from A1. */
  addSheet(name: string, rows: readonly (readonly unknown[])[] = []): SheetModel {
    this.assertStructureOpen();
    this.assertFreeSheetName(name, null);
    const sheet = new SheetModel(this, name);
    this.sheets.push(sheet);
    this.tell({ kind: 'sheetAdded', sheet });
    rows.forEach((row, r) => {
      if (row.length > 0) {
        new RangeModel(sheet, { row: r, column: 0, rows: 1, columns: row.length }).enter([row]);
      }
    });
    return sheet;
  }

  deleteSheet(sheet: SheetModel): void {
    this.assertStructureOpen();
    this.assertOtherVisible(sheet);
    for (const table of sheet.tables) this.tables.splice(this.tables.indexOf(table), 1);
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.tell({ kind: 'sheetDeleted', sheet });
  }

  renameSheet(sheet: SheetModel, name: string): void {
    this.assertStructureOpen();
    this.assertFreeSheetName(name, sheet);
    sheet.takeName(name);
  }

  /** @param position where the sheet will stand among all, hidden ones included; 0 is the first */
  moveSheet(sheet: SheetModel, position: number): void {
    this.assertStructureOpen();
    if (position < 0 || position >= this.sheets.length) throw new HostError('InvalidArgument');
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(position, 0, sheet);
    this.tell({ kind: 'sheetLayout', sheet });
  }

  /** One sheet at least stays in view. */
  setVisibility(sheet: SheetModel, visibility: SheetVisibility): void {
    this.assertStructureOpen();
    if (visibility !== 'Visible') this.assertOtherVisible(sheet);
    sheet.takeVisibility(visibility);
  }

  /** By name without regard to case, or by id. */
  sheet(key: string): SheetModel | undefined {
    return this.sheets.find((s) => s.id === key || equalNames(s.name, key));
  }

  /** A table over an area whose first row is its header; without a name Excel gives it one. */
  addTable(sheet: SheetModel, area: Area, name?: string): TableModel {
    sheet.assertUnprotected();
    const table = new TableModel(sheet, name ?? this.freeTableName(), area);
    this.tables.push(table);
    sheet.contentsChanged(table.header);
    this.tell({ kind: 'tableAdded', sheet, table });
    return table;
  }

  renameTable(table: TableModel, name: string): void {
    table.sheet.assertUnprotected();
    if (!/^[\p{L}_\\][\p{L}\p{N}_.]*$/u.test(name)) throw new HostError('InvalidArgument');
    const isTaken =
      this.tables.some((other) => other !== table && equalNames(other.name, name)) ||
      [...this.names.keys()].some((defined) => equalNames(defined, name));
    if (isTaken) throw new HostError('ItemAlreadyExists');
    table.takeName(name);
  }

  deleteTable(table: TableModel): void {
    new RangeModel(table.sheet, table.area).clear('All');
    this.tables.splice(this.tables.indexOf(table), 1);
    this.tell({ kind: 'tableDeleted', sheet: table.sheet, table });
  }

  table(key: string): TableModel | undefined {
    return this.tables.find((t) => t.id === key || equalNames(t.name, key));
  }

  /**
   * Shows what formulas gave, without an entry: a cell with a formula gets its own value, one without
   * is spilled over by the formula in the area's first cell. Protection does not bar results.
   */
  showResults(sheet: SheetModel, area: Area, values: readonly (readonly CellValue[])[]): void {
    this.tell({ kind: 'calculated', sheet, area: putResults(sheet, area, values) });
  }

  /** Calls back after every change; returns the way to stop. */
  onChange(listener: (change: ChangeBy) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Tells the listeners of a change that has been made. */
  tell(change: Change): void {
    for (const listener of this.listeners) listener({ ...change, actor: this.actor });
  }

  private assertOtherVisible(sheet: SheetModel): void {
    const isLastVisible = this.sheets.every((s) => s === sheet || s.visibility !== 'Visible');
    if (isLastVisible) throw new HostError('InvalidOperation');
  }

  private assertFreeSheetName(name: string, except: SheetModel | null): void {
    const isValid = name.length > 0 && name.length <= 31 && !/[\\/?*:[\]]|^'|'$/.test(name);
    if (!isValid) throw new HostError('InvalidArgument');
    const taken = this.sheet(name);
    if (taken && taken !== except) throw new HostError('ItemAlreadyExists');
  }

  private assertStructureOpen(): void {
    if (this.isReadOnly || this.isStructureProtected) throw new HostError('AccessDenied');
  }

  private freeTableName(): string {
    for (let n = 1; ; n++) if (!this.table(`Table${String(n)}`)) return `Table${String(n)}`;
  }
}

/** Excel compares the names of sheets, tables and columns without regard to case. */
export function equalNames(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
