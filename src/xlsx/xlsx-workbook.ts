import {
  MAPPING_SHEET,
  MAPPING_TABLE,
  mappingFrom,
  mappingSheet,
} from '../workbook/column-mapping-sheet';
import { isReplaceable, numberedNames, onlyOneFault } from '../workbook/output/replaceable-sheet';
import { MAX_ROWS, bodyRows } from '../workbook/output/sheet-style';
import { HostFault } from '../workbook/port';
import type {
  Area,
  Cell,
  ColumnMapping,
  OutputSheet,
  SheetArea,
  TableArea,
  Workbook,
  WrittenSheet,
} from '../workbook/port';
import { contentTypeOf } from './content-types';
import { carriesWorkOfPeople } from './drawing-part';
import { startExcelize } from './excelize';
import type { LoadExcelize } from './excelize';
import type { PackageParts } from './package-parts';
import { readWorkbookParts } from './readable-file';
import { checkLooks, saveWorkbook } from './save-workbook';
import type { NamedSheet } from './save-workbook';
import { SheetCells } from './sheet-cells';
import { tablesOf } from './table-part';
import type { TablePart } from './table-part';
import { definedNames, isStructureLocked, sheetEntries, workbookPath } from './workbook-part';
import type { SheetEntry, SheetState } from './workbook-part';
import { readCells } from './workbook-cells';

/**
 * A workbook in an .xlsx (or .xlsm) file. Sheets that we write are held apart from the file's own content and
 * read back from there; `toBytes` combines both.
 */
export class XlsxWorkbook implements Workbook {
  private readonly workbookPart: string;
  private readonly entries: readonly SheetEntry[];
  private readonly cells: SheetCells;
  private readonly ownTables: readonly TablePart[];
  /** By the lower-case name of the sheet, because Excel ignores case in names. */
  private readonly written = new Map<string, NamedSheet>();

  /** Use `openXlsx`. Throws on a file that cannot be read. */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly parts: PackageParts,
    private readonly loadExcelize: LoadExcelize,
  ) {
    this.workbookPart = workbookPath(parts)!;
    this.entries = sheetEntries(parts, this.workbookPart);
    this.cells = new SheetCells(readCells(parts, this.workbookPart));
    this.ownTables = this.entries.flatMap(({ name, path }) => tablesOf(parts, name, path));
  }

  async listTables(): Promise<readonly TableArea[]> {
    const own = this.ownTables
      .filter(({ hasHeaders, area }) => hasHeaders && !this.written.has(area.sheet.toLowerCase()))
      .map(({ name, area }) => ({ name, area: this.filledPart(area) }));
    const ours = [...this.written.values()].map((sheet) => ({
      name: sheet.tableName,
      area: areaOfTable(sheet),
    }));
    return [...own, ...ours].filter(({ name }) => name !== MAPPING_TABLE);
  }

  async listSheets(): Promise<readonly SheetArea[]> {
    const own = this.entries
      .filter((entry) => entry.isVisible && entry.kind === 'worksheet')
      .map(({ name }) => {
        const ours = this.written.get(name.toLowerCase());
        return { sheet: name, used: ours ? areaOfTable(ours) : this.cells.usedArea(name) };
      });
    const added = [...this.written.values()]
      .filter(({ name, state }) => state === 'visible' && !this.entryNamed(name))
      .map((sheet) => ({ sheet: sheet.name, used: areaOfTable(sheet) }));
    return [...own, ...added];
  }

  async readArea(area: Area): Promise<Cell[][]> {
    const ours = this.written.get(area.sheet.toLowerCase());
    return ours ? cellsOf(ours.sheet, area) : this.cells.area(area);
  }

  async writeSheet(sheet: OutputSheet): Promise<WrittenSheet> {
    return this.write(sheet, 'visible');
  }

  async loadMapping(): Promise<ColumnMapping> {
    const ours = this.written.get(MAPPING_SHEET.toLowerCase());
    if (ours) return mappingFrom(cellsOf(ours.sheet, areaOfTable(ours)));
    const table = this.ownTables.find(({ name }) => name === MAPPING_TABLE);
    return table ? mappingFrom(this.cells.area(this.filledPart(table.area))) : {};
  }

  async saveMapping(mapping: ColumnMapping): Promise<void> {
    this.write(mappingSheet(mapping), 'veryHidden');
  }

  /** Nobody edits a file while we hold it, so the listener is never called. */
  async onEdit(): Promise<() => Promise<void>> {
    return async () => undefined;
  }

  /** A file never delays a call, so the listener is never called. */
  onDelay(): () => void {
    return () => undefined;
  }

  /** True for an .xlsm file. Its macros stay in it. */
  get hasMacros(): boolean {
    const type = contentTypeOf(this.parts, this.workbookPart) ?? '';
    return type.includes('macroEnabled');
  }

  /** Throws a `HostFault` if the file cannot take sheets of ours. Costs half a second. */
  async checkSaving(): Promise<void> {
    checkLooks(this.parts, this.workbookPart, await startExcelize(this.loadExcelize));
  }

  /** The file with everything written so far. Throws a `HostFault` if the file cannot take it. */
  async toBytes(): Promise<Uint8Array> {
    if (this.written.size === 0) return this.bytes;
    const excelize = await startExcelize(this.loadExcelize);
    return saveWorkbook(this.bytes, [...this.written.values()], excelize);
  }

  private write(sheet: OutputSheet, state: SheetState): WrittenSheet {
    if (bodyRows(sheet) + 2 > MAX_ROWS) {
      throw new HostFault(
        'tooLarge',
        `The table ${sheet.name} has more rows than a sheet holds (${MAX_ROWS.toLocaleString('en-GB')}).`,
        'Plan fewer products or locations at a time.',
      );
    }
    for (const name of numberedNames(sheet.name)) {
      const entry = this.entryNamed(name);
      const earlier = this.written.get(name.toLowerCase());
      if (entry && !earlier && !this.isReplaceable(entry, sheet)) {
        const fault = this.onlyOneFault(entry, sheet);
        if (fault !== null) throw fault;
        continue;
      }
      if (!entry && isStructureLocked(this.parts, this.workbookPart)) throw locked(name);
      const tableName = earlier?.tableName ?? this.tableNameFor(sheet, entry);
      const written = { name: entry?.name ?? name, tableName, sheet, state };
      this.written.set(name.toLowerCase(), written);
      return { name: written.name, tableName };
    }
    throw new Error('There is always another number');
  }

  private isReplaceable(entry: SheetEntry, sheet: OutputSheet): boolean {
    const [table, ...others] = this.tablesOn(entry);
    const used = this.cells.usedArea(entry.name);
    if (!table || others.length > 0) return false;
    if (carriesWorkOfPeople(this.parts, entry.path, this.parts.text(entry.path))) return false;
    const rows = { ...table.area, rows: table.area.rows + table.totalsRows };
    if (used && !isWithin(used, rows)) return false;
    return isReplaceable(this.cells.area(this.filledPart(table.area)), sheet);
  }

  private onlyOneFault(entry: SheetEntry, sheet: OutputSheet): HostFault | null {
    const [table, ...others] = this.tablesOn(entry);
    if (!table) return null;
    const rows = this.cells.area(this.filledPart(table.area));
    return onlyOneFault(rows[0] ?? [], sheet, others.length > 0 || isReplaceable(rows, sheet));
  }

  /** A replaced table keeps its name. Formulas that use it continue to work. */
  private tableNameFor(sheet: OutputSheet, replaced: SheetEntry | undefined): string {
    const [existing] = replaced ? this.tablesOn(replaced) : [];
    if (existing) return existing.name;
    const taken = new Set(
      [
        ...this.ownTables.map(({ name }) => name),
        ...[...this.written.values()].map(({ tableName }) => tableName),
        ...definedNames(this.parts, this.workbookPart),
      ].map((name) => name.toLowerCase()),
    );
    for (const name of numberedNames(sheet.tableName, '')) {
      if (!taken.has(name.toLowerCase())) return name;
    }
    throw new Error('There is always another number');
  }

  private tablesOn(entry: SheetEntry): readonly TablePart[] {
    return this.ownTables.filter(({ area }) => area.sheet === entry.name);
  }

  /** A table's area without the blank rows and columns beyond the last filled cell of its sheet. */
  private filledPart(area: Area): Area {
    const used = this.cells.usedArea(area.sheet);
    const bottom = used ? used.row + used.rows : 0;
    const right = used ? used.column + used.columns : 0;
    return {
      ...area,
      rows: Math.max(1, Math.min(area.rows, bottom - area.row)),
      columns: Math.max(1, Math.min(area.columns, right - area.column)),
    };
  }

  private entryNamed(name: string): SheetEntry | undefined {
    return this.entries.find((entry) => entry.name.toLowerCase() === name.toLowerCase());
  }
}

/**
 * Opens an Excel file. `loadExcelize` is called only when something is saved; in Node pass
 * `excelizeFromDisk`. Throws a `HostFault` where the bytes are no workbook that can be read.
 */
export async function openXlsx(
  bytes: Uint8Array,
  loadExcelize: LoadExcelize,
): Promise<XlsxWorkbook> {
  return readWorkbookParts(bytes, (parts) => new XlsxWorkbook(bytes, parts, loadExcelize));
}

function areaOfTable({ name, sheet }: NamedSheet): Area {
  const [rows, columns] = [bodyRows(sheet) + 1, sheet.columns.length];
  return { sheet: name, row: 0, column: 0, rows, columns };
}

function cellsOf(sheet: OutputSheet, area: Area): Cell[][] {
  return Array.from({ length: area.rows }, (_row, r) =>
    Array.from({ length: area.columns }, (_cell, c) => {
      const column = sheet.columns[area.column + c];
      const row = area.row + r;
      if (row === 0) return column?.header ?? null;
      const cell = column?.cells[row - 1] ?? null;
      return cell === '' ? null : cell;
    }),
  );
}

function isWithin(inner: Area, outer: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

function locked(sheet: string): HostFault {
  return new HostFault(
    'protected',
    `The workbook's structure is protected, so the sheet ${sheet} cannot be added.`,
    'In Excel choose Review, Protect Workbook, and run the plan again.',
  );
}
