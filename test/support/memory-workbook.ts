import { isReplaceable, onlyOneFault } from '../../src/workbook/output/replaceable-sheet';
import type {
  Area,
  Cell,
  ColumnMapping,
  Edit,
  HostFault,
  OutputSheet,
  Person,
  RowChange,
  SharedWorkbook,
  SheetArea,
  TableArea,
  WrittenSheet,
} from '../../src/workbook/port';

/** Rows of a sheet from A1 on. Rows may differ in length. */
export type Rows = readonly (readonly Cell[])[];

export interface MemoryWorkbookOptions {
  /** Name of an Excel table to its area, or to the sheet that it fills. */
  readonly tables?: Readonly<Record<string, string | Area>>;
  readonly mapping?: ColumnMapping;
}

/** A workbook in memory for tests: a second implementation of the port, not a mock. */
export class MemoryWorkbook implements SharedWorkbook {
  readonly sheets = new Map<string, Cell[][]>();
  /** The sheets that the add-in wrote, by their name in the workbook. */
  readonly written = new Map<string, OutputSheet>();
  /** If set, every call fails with it. */
  fault: HostFault | null = null;
  mapping: ColumnMapping;
  /** Who is signed in. */
  person: Person | null = null;

  private readonly tables = new Map<string, Area>();
  private readonly listeners = new Set<(edit: Edit) => void>();

  constructor(sheets: Readonly<Record<string, Rows>> = {}, options: MemoryWorkbookOptions = {}) {
    for (const [name, rows] of Object.entries(sheets)) {
      this.sheets.set(
        name,
        rows.map((row) => [...row]),
      );
    }
    for (const [name, place] of Object.entries(options.tables ?? {})) {
      const area = typeof place === 'string' ? this.usedArea(place) : place;
      if (area) this.tables.set(name, area);
    }
    this.mapping = options.mapping ?? {};
  }

  async listTables(): Promise<readonly TableArea[]> {
    this.failIfFaulty();
    return [...this.tables].map(([name, area]) => ({ name, area }));
  }

  async listSheets(): Promise<readonly SheetArea[]> {
    this.failIfFaulty();
    return [...this.sheets.keys()].map((sheet) => ({ sheet, used: this.usedArea(sheet) }));
  }

  async readArea(area: Area): Promise<Cell[][]> {
    this.failIfFaulty();
    const sheet = this.sheets.get(area.sheet) ?? [];
    return Array.from({ length: area.rows }, (_row, r) => {
      const row = sheet[area.row + r] ?? [];
      return Array.from({ length: area.columns }, (_cell, c) => row[area.column + c] ?? null);
    });
  }

  async writeSheet(sheet: OutputSheet): Promise<WrittenSheet> {
    this.failIfFaulty();
    const [headers = []] = this.sheets.get(sheet.name) ?? [];
    const fault = onlyOneFault(headers, sheet, this.holdsMore(sheet.name));
    if (fault !== null && !this.isReplaceable(sheet.name, sheet)) throw fault;
    const name = free(sheet.name, ' ', (n) => this.sheets.has(n) && !this.isReplaceable(n, sheet));
    const tableName = free(sheet.tableName, '', (n) => {
      const holder = this.tables.get(n)?.sheet;
      return holder !== undefined && holder !== name;
    });
    for (const [table, area] of this.tables) if (area.sheet === name) this.tables.delete(table);
    const height = Math.max(0, ...sheet.columns.map((column) => column.cells.length));
    this.sheets.set(name, [
      sheet.columns.map((column) => column.header),
      ...Array.from({ length: height }, (_row, r) => sheet.columns.map((c) => c.cells[r] ?? null)),
    ]);
    this.written.set(name, sheet);
    const [columns, rows] = [sheet.columns.length, height + 1];
    this.tables.set(tableName, { sheet: name, row: 0, column: 0, rows, columns });
    return { name, tableName };
  }

  async appendRows({ name, area }: TableArea, { columns }: Pick<OutputSheet, 'columns'>) {
    this.failIfFaulty();
    const stands = this.tables.get(name);
    if (JSON.stringify(stands) !== JSON.stringify(area)) return false;
    const height = Math.max(0, ...columns.map(({ cells }) => cells.length));
    const rows = Array.from({ length: height }, (_row, r) =>
      columns.map((c) => c.cells[r] ?? null),
    );
    this.sheets.get(area.sheet)!.splice(area.row + area.rows, 0, ...rows);
    this.tables.set(name, { ...area, rows: area.rows + height });
    return true;
  }

  async changeRows(changes: readonly RowChange[]): Promise<readonly RowChange[]> {
    this.failIfFaulty();
    return changes.filter(({ sheet, row, key, cells }) => {
      const there = this.sheets.get(sheet)?.[row] ?? [];
      if (there[key.column] !== key.value) return true;
      for (const { column, value } of cells) there[column] = value;
      return false;
    });
  }

  async identify(sheet: string): Promise<Person | null> {
    this.failIfFaulty();
    return this.sheets.has(sheet) ? this.person : null;
  }

  async loadMapping(): Promise<ColumnMapping> {
    this.failIfFaulty();
    return this.mapping;
  }

  async saveMapping(mapping: ColumnMapping): Promise<void> {
    this.failIfFaulty();
    this.mapping = mapping;
  }

  async onEdit(listener: (edit: Edit) => void): Promise<() => Promise<void>> {
    this.failIfFaulty();
    this.listeners.add(listener);
    return async () => {
      this.listeners.delete(listener);
    };
  }

  onDelay(): () => void {
    return () => undefined;
  }

  /** Sets a cell as the user or a co-author does, and notifies the listeners. */
  type(sheet: string, row: number, column: number, value: Cell, isRemote = false): void {
    const rows = this.sheets.get(sheet) ?? [];
    this.sheets.set(sheet, rows);
    while (rows.length <= row) rows.push([]);
    const cells = rows[row]!;
    while (cells.length <= column) cells.push(null);
    cells[column] = value;
    for (const listener of this.listeners) listener({ sheet, address: null, isRemote });
  }

  /** Whether a sheet is ours, has no cells outside its table and no decisions in it. */
  private isReplaceable(name: string, sheet: OutputSheet): boolean {
    const table = [...this.tables.values()].find((area) => area.sheet === name);
    const used = this.usedArea(name);
    if (!this.written.has(name) || !table || !used) return false;
    if (used.rows > table.rows || used.columns > table.columns) return false;
    return isReplaceable(this.sheets.get(name) ?? [], sheet);
  }

  private holdsMore(name: string): boolean {
    const table = [...this.tables.values()].find((area) => area.sheet === name);
    const used = this.usedArea(name);
    return !table || !used || used.rows > table.rows || used.columns > table.columns;
  }

  /** The area from A1 to the last used row and column. */
  private usedArea(sheet: string): Area | null {
    const rows = this.sheets.get(sheet) ?? [];
    const columns = rows.reduce((max, row) => Math.max(max, row.length), 0);
    return columns === 0 ? null : { sheet, row: 0, column: 0, rows: rows.length, columns };
  }

  private failIfFaulty(): void {
    if (this.fault) throw this.fault;
  }
}

/** The name if it is free, else the first free one of "name 2", "name 3" … */
function free(name: string, gap: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(name)) return name;
  for (let n = 2; ; n++) {
    const numbered = `${name}${gap}${String(n)}`;
    if (!isTaken(numbered)) return numbered;
  }
}
