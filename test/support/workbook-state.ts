import type { SheetModel } from '../../workbench/host/model/sheet-model';
import type { SimulatedHost } from '../../workbench/host/simulated-host';

/** The contents of each sheet as JSON: cells with their formulas, tables and charts. */
export type WorkbookState = Readonly<Record<string, string>>;

/** No two logs are equal: each has an id drawn at random, and times. */
const RECORDS: readonly string[] = ['Audit log', 'Run archive'];

/** The state of every sheet but the log and the archive of plans. */
export function stateOf({ workbook }: SimulatedHost): WorkbookState {
  const sheets = workbook.sheets.filter(({ name }) => !RECORDS.includes(name));
  return Object.fromEntries(sheets.map((sheet) => [sheet.name, contents(sheet)]));
}

function contents(sheet: SheetModel): string {
  const used = sheet.usedArea();
  const cells: unknown[] = [];
  for (let row = used?.row ?? 0; used && row < used.row + used.rows; row++) {
    for (let column = used.column; column < used.column + used.columns; column++) {
      const cell = sheet.grid.peek(row, column);
      cells.push(cell && [row, column, cell.formula ?? cell.value, cell.numberFormat]);
    }
  }
  const tables = sheet.tables.map(({ name, area }) => [name, area]);
  const charts = sheet.charts.map(({ name }) => name);
  return JSON.stringify({ cells, tables, charts });
}
