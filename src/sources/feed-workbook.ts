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
import type { FeedTable } from './feed-table';

/**
 * The tables of a source as a workbook with one table a sheet, so that the reader of workbooks reads them with all its
 * checks. Sheets that are written are kept for the sink.
 */
export class FeedWorkbook implements Workbook {
  readonly written: OutputSheet[] = [];
  private readonly bySheet: ReadonlyMap<string, FeedTable>;

  constructor(
    private readonly tables: readonly FeedTable[],
    private mapping: ColumnMapping = {},
  ) {
    this.bySheet = new Map(tables.map((table) => [table.sheet, table]));
  }

  async listTables(): Promise<readonly TableArea[]> {
    return this.tables.map((table) => ({ name: table.name, area: areaOf(table) }));
  }

  async listSheets(): Promise<readonly SheetArea[]> {
    return this.tables.map((table) => ({ sheet: table.sheet, used: areaOf(table) }));
  }

  async readArea({ sheet, row, column, rows, columns }: Area): Promise<Cell[][]> {
    const table = this.bySheet.get(sheet);
    return Array.from({ length: rows }, (_row, r) => {
      const cells = row + r === 0 ? table?.headers : table?.rows[row + r - 1];
      return Array.from({ length: columns }, (_cell, c) => cells?.[column + c] ?? null);
    });
  }

  async writeSheet(sheet: OutputSheet): Promise<WrittenSheet> {
    this.written.push(sheet);
    return { name: sheet.name, tableName: sheet.tableName };
  }

  async loadMapping(): Promise<ColumnMapping> {
    return this.mapping;
  }

  async saveMapping(mapping: ColumnMapping): Promise<void> {
    this.mapping = mapping;
  }

  /** Tables that were read do not change, so the listener is never called. */
  async onEdit(): Promise<() => Promise<void>> {
    return async () => undefined;
  }

  /** Tables in memory never delay a call. */
  onDelay(): () => void {
    return () => undefined;
  }
}

function areaOf({ sheet, headers, rows }: FeedTable): Area {
  return { sheet, row: 0, column: 0, rows: rows.length + 1, columns: headers.length };
}
