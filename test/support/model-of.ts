import { WorkbookModel } from '../../workbench/host/model/workbook-model';
import { isCellError } from '../../src/workbook/port';
import type { Cell, Workbook } from '../../src/workbook/port';

/** Copies the cells and tables of any workbook into the model of a simulated host. */
export async function modelOf(workbook: Workbook): Promise<WorkbookModel> {
  const model = new WorkbookModel();
  for (const { sheet, used } of await workbook.listSheets()) {
    const fromTopLeft = used && {
      sheet,
      row: 0,
      column: 0,
      rows: used.row + used.rows,
      columns: used.column + used.columns,
    };
    const rows = fromTopLeft ? await workbook.readArea(fromTopLeft) : [];
    model.addSheet(
      sheet,
      rows.map((row) => row.map(typed)),
    );
  }
  for (const { name, area } of await workbook.listTables()) {
    model.addTable(model.sheet(area.sheet)!, area, name);
  }
  return model;
}

/** The entry that gives this cell. An apostrophe keeps text from being read as a number or formula. */
export function typed(cell: Cell): unknown {
  if (isCellError(cell)) return cell.error;
  return typeof cell === 'string' ? `'${cell}` : cell;
}
