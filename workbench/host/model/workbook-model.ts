import { HostError } from '../protocol/host-error';
import type { Area } from './area/area';
import { equalNames } from './equal-names';
import type { Actor } from './changes';
import { Comments } from './document/comments';
import { Names } from './document/defined-names';
import { DocumentProperties } from './document/document-properties';
import type { CellValue } from './cell/entry';
import { renameSheetIn, renameTableIn } from './formula/rename-in-formula';
import { RangeModel } from './range/range-model';
import { setCalculatedValues } from './cell/calculated-values';
import { rewriteFormulas } from './formula/rewrite-formulas';
import { Settings } from './document/settings';
import { insertCells } from './range/shift-cells';
import { WorkbookSheet } from './sheet/workbook-sheet';
import type {
  Change,
  ChangeBy,
  SheetModel,
  SheetVisibility,
  SheetWorkbook,
  TableModel,
} from './sheet-model';
import { clearFilters } from './table/table-filters';
import { WorkbookTable } from './table/workbook-table';

/** When Excel calculates formulas. */
export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

/** The state of an open workbook. Every client and the page read it. */
export class WorkbookModel implements SheetWorkbook {
  readonly sheets: SheetModel[] = [];
  readonly tables: TableModel[] = [];
  readonly names = new Names<SheetModel>(this);
  readonly comments = new Comments<SheetModel>(this);
  readonly properties = new DocumentProperties(this);
  readonly settings = new Settings(this);
  /** The name of the file, as the title bar shows it. */
  name = 'Book1.xlsx';
  calculationMode: CalculationMode = 'Automatic';
  /** Whether it has changed since it was opened or saved. */
  isDirty = false;
  /** Names of the users for whom it is read-only. */
  readonly readers = new Set<string>();
  /** Who acts at the moment. Listeners get it with each change. */
  actor: Actor = { user: 'You', client: null };

  private isForReading = false;
  private structureLock: { readonly password: string | null } | null = null;
  private nextId = 1;
  private readonly listeners = new Set<(change: ChangeBy) => void>();

  /** Whether the workbook is read-only for the current actor. Set it to make it read-only for everybody. */
  get isReadOnly(): boolean {
    return this.isReadOnlyFor(this.actor.user);
  }

  set isReadOnly(isForReading: boolean) {
    this.isForReading = isForReading;
  }

  isReadOnlyFor(user: string): boolean {
    return this.isForReading || this.readers.has(user);
  }

  /** Whether sheets cannot be added, deleted, moved, renamed or hidden. */
  get isStructureProtected(): boolean {
    return this.structureLock !== null;
  }

  /** Throws AccessDenied if the structure is already protected. */
  protectStructure(password: string | null = null): void {
    this.assertStructureOpen();
    this.structureLock = { password };
  }

  /** Throws AccessDenied for a wrong password and for a structure that is not protected. */
  unprotectStructure(password: string | null = null): void {
    const lock = this.structureLock;
    if (this.isReadOnly || !lock) throw new HostError('AccessDenied');
    if (lock.password !== null && lock.password !== password) throw new HostError('AccessDenied');
    this.structureLock = null;
  }

  /** A new id: a GUID in braces. Ids are sequential, so that two runs can be compared. */
  newId(): string {
    return `{00000000-0000-4000-8000-${(this.nextId++).toString(16).padStart(12, '0')}}`;
  }

  /** Names of sheets must differ by more than case. `rows` fill the sheet from A1. */
  addSheet(name: string, rows: readonly (readonly unknown[])[] = []): SheetModel {
    this.assertStructureOpen();
    this.assertFreeSheetName(name, null);
    const sheet = new WorkbookSheet(this, name);
    this.sheets.push(sheet);
    this.notify({ kind: 'sheetAdded', sheet });
    rows.forEach((row, r) => {
      if (row.length > 0) {
        new RangeModel(sheet, { row: r, column: 0, rows: 1, columns: row.length }).enter([row]);
      }
    });
    return sheet;
  }

  /** The name that Excel gives a new sheet. */
  freeSheetName(): string {
    for (let n = 1; ; n++) if (!this.sheet(`Sheet${String(n)}`)) return `Sheet${String(n)}`;
  }

  deleteSheet(sheet: SheetModel): void {
    this.assertStructureOpen();
    this.assertOtherVisible(sheet);
    for (const table of sheet.tables) this.tables.splice(this.tables.indexOf(table), 1);
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.names.forget(sheet);
    this.notify({ kind: 'sheetDeleted', sheet });
    rewriteFormulas(this, (formula) => renameSheetIn(formula, sheet.name, null));
  }

  renameSheet(sheet: SheetModel, name: string): void {
    this.assertStructureOpen();
    this.assertFreeSheetName(name, sheet);
    const before = sheet.name;
    sheet.takeName(name);
    rewriteFormulas(this, (formula) => renameSheetIn(formula, before, name));
  }

  /** @param position the new position among all sheets, hidden ones included; 0 is the first */
  moveSheet(sheet: SheetModel, position: number): void {
    this.assertStructureOpen();
    if (position < 0 || position >= this.sheets.length) throw new HostError('InvalidArgument');
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(position, 0, sheet);
    this.notify({ kind: 'sheetLayout', sheet });
  }

  /** Throws InvalidOperation if no visible sheet would be left. */
  setVisibility(sheet: SheetModel, visibility: SheetVisibility): void {
    this.assertStructureOpen();
    if (visibility !== 'Visible') this.assertOtherVisible(sheet);
    sheet.takeVisibility(visibility);
  }

  /** By name without regard to case, or by id. */
  sheet(key: string): SheetModel | undefined {
    return this.sheets.find((s) => s.id === key || equalNames(s.name, key));
  }

  /**
   * Makes a table of an area whose first row is the header. Without a name, it gets one as in Excel.
   *
   * @param isHeadless whether the area has no header row; then one is inserted above it
   */
  addTable(sheet: SheetModel, area: Area, name?: string, isHeadless = false): TableModel {
    sheet.assertUnprotected();
    if (isHeadless) insertCells(sheet, { ...area, rows: 1 }, 'Down');
    const rows = area.rows + (isHeadless ? 1 : 0);
    const table = new WorkbookTable(sheet, name ?? this.freeTableName(), { ...area, rows });
    this.tables.push(table);
    sheet.contentsChanged(table.header);
    this.notify({ kind: 'tableAdded', sheet, table });
    return table;
  }

  renameTable(table: TableModel, name: string): void {
    table.sheet.assertUnprotected();
    if (!/^[\p{L}_\\][\p{L}\p{N}_.]*$/u.test(name)) throw new HostError('InvalidArgument');
    const isTaken =
      this.tables.some((other) => other !== table && equalNames(other.name, name)) ||
      this.names.find(name) !== undefined;
    if (isTaken) throw new HostError('ItemAlreadyExists');
    const before = table.name;
    table.takeName(name);
    rewriteFormulas(this, (formula) => renameTableIn(formula, before, name));
  }

  deleteTable(table: TableModel): void {
    const cells = new RangeModel(table.sheet, table.area);
    this.dropTable(table);
    cells.clear('All');
  }

  /** Deletes a table but not its cells. */
  dropTable(table: TableModel): void {
    table.sheet.assertUnprotected();
    clearFilters(table);
    this.tables.splice(this.tables.indexOf(table), 1);
    this.notify({ kind: 'tableDeleted', sheet: table.sheet, table });
  }

  table(key: string): TableModel | undefined {
    return this.tables.find((t) => t.id === key || equalNames(t.name, key));
  }

  /**
   * Shows calculated values. A cell with a formula gets its own value. A cell without one gets a value
   * that the formula in the first cell of the area spills. Protection does not matter here.
   */
  showResults(sheet: SheetModel, area: Area, values: readonly (readonly CellValue[])[]): void {
    this.notify({ kind: 'calculated', sheet, area: setCalculatedValues(sheet.grid, area, values) });
  }

  /** Calls the listener after every change. Returns a function that removes the listener. */
  onChange(listener: (change: ChangeBy) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Notifies the listeners of a change after it was made. */
  notify(change: Change): void {
    this.isDirty ||= change.kind !== 'calculated' && change.kind !== 'calculationAsked';
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
