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

/** When formulas are calculated. */
export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

/** The workbook as it is: the truth that every client and the page look at. */
export class WorkbookModel implements SheetWorkbook {
  readonly sheets: SheetModel[] = [];
  readonly tables: TableModel[] = [];
  readonly names = new Names<SheetModel>(this);
  readonly comments = new Comments<SheetModel>(this);
  readonly properties = new DocumentProperties(this);
  readonly settings = new Settings(this);
  /** The file's name, as its title bar shows it. */
  name = 'Book1.xlsx';
  calculationMode: CalculationMode = 'Automatic';
  /** Whether it has been changed since it was opened or saved. */
  isDirty = false;
  /** Users who have it open for reading only. */
  readonly readers = new Set<string>();
  /** Whoever acts at the moment; changes are told with it. */
  actor: Actor = { user: 'You', client: null };

  private isForReading = false;
  private structureLock: { readonly password: string | null } | null = null;
  private nextId = 1;
  private readonly listeners = new Set<(change: ChangeBy) => void>();

  /** Whether whoever acts now can only read; to set it opens the workbook for reading to everybody. */
  get isReadOnly(): boolean {
    return this.isReadOnlyFor(this.actor.user);
  }

  set isReadOnly(isForReading: boolean) {
    this.isForReading = isForReading;
  }

  isReadOnlyFor(user: string): boolean {
    return this.isForReading || this.readers.has(user);
  }

  /** Whether sheets can be added, deleted, moved, renamed and hidden no more. */
  get isStructureProtected(): boolean {
    return this.structureLock !== null;
  }

  /** Throws AccessDenied where it is protected already. */
  protectStructure(password: string | null = null): void {
    this.assertStructureOpen();
    this.structureLock = { password };
  }

  /** Throws AccessDenied for a wrong password and where nothing is protected. */
  unprotectStructure(password: string | null = null): void {
    const lock = this.structureLock;
    if (this.isReadOnly || !lock) throw new HostError('AccessDenied');
    if (lock.password !== null && lock.password !== password) throw new HostError('AccessDenied');
    this.structureLock = null;
  }

  /** A new id in the form of a GUID in braces, in sequence so that runs can be compared. */
  newId(): string {
    return `{00000000-0000-4000-8000-${(this.nextId++).toString(16).padStart(12, '0')}}`;
  }

  /** Names of sheets differ in more than case; `rows` fill the sheet from A1. */
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

  /** @param position where the sheet will stand among all, hidden ones included; 0 is the first */
  moveSheet(sheet: SheetModel, position: number): void {
    this.assertStructureOpen();
    if (position < 0 || position >= this.sheets.length) throw new HostError('InvalidArgument');
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(position, 0, sheet);
    this.notify({ kind: 'sheetLayout', sheet });
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

  /**
   * A table over an area whose first row is its header; without a name Excel gives it one.
   *
   * @param isHeadless whether the area has no header row yet: one is put in above it
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

  /** The table is gone, its cells stay. */
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
   * Shows what formulas gave, without an entry: a cell with a formula gets its own value, one without
   * is spilled over by the formula in the area's first cell. Protection does not bar results.
   */
  showResults(sheet: SheetModel, area: Area, values: readonly (readonly CellValue[])[]): void {
    this.notify({ kind: 'calculated', sheet, area: setCalculatedValues(sheet.grid, area, values) });
  }

  /** Calls back after every change; returns the way to stop. */
  onChange(listener: (change: ChangeBy) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Tells the listeners of a change that has been made. */
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
