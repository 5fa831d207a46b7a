import type {
  ICellData,
  IObjectMatrixPrimitiveType,
  IWorkbookData,
  IWorksheetData,
} from '@univerjs/core';
import { BooleanNumber, LocaleType } from '@univerjs/core';
import type { Area } from '../host/model/area/area';
import { sheetColumns, sheetRows } from '../host/model/area/area';
import type { SheetModel } from '../host/model/sheet-model';
import type { WorkbookModel } from '../host/model/workbook-model';
import { univerContents } from './cell-contents';
import { defaultStyle } from './looks/cell-style';
import { standardSizes } from './looks/sheet-layout';

/**
 * The whole workbook in Univer's terms. Sheets keep their ids.
 *
 * @param unitId Univer's id for it. Univer caches some results under this id without limit.
 */
export function univerWorkbook(
  workbook: WorkbookModel,
  unitId = 'workbook',
): Partial<IWorkbookData> {
  return {
    id: unitId,
    name: 'Workbook',
    locale: LocaleType.EN_US,
    defaultStyle,
    sheetOrder: workbook.sheets.map(({ id }) => id),
    sheets: Object.fromEntries(workbook.sheets.map((sheet) => [sheet.id, univerSheet(sheet)])),
  };
}

/** One sheet in Univer's terms. */
export function univerSheet(sheet: SheetModel): Partial<IWorksheetData> {
  const used = sheet.usedArea();
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    cellData: univerCells(sheet),
    ...standardSizes,
    ...sizeInView({
      rows: used ? used.row + used.rows : 0,
      columns: used ? used.column + used.columns : 0,
    }),
  };
}

/**
 * The rows and columns that the user can scroll to: well beyond the used area, up to the size of a sheet.
 *
 * @param used the number of used rows and columns
 */
export function sizeInView({ rows, columns }: Pick<Area, 'rows' | 'columns'>): {
  readonly rowCount: number;
  readonly columnCount: number;
} {
  return {
    rowCount: Math.min(sheetRows, Math.max(10_000, 2 * rows)),
    columnCount: Math.min(sheetColumns, Math.max(52, 2 * columns)),
  };
}

function univerCells(sheet: SheetModel): IObjectMatrixPrimitiveType<ICellData> {
  const cells: Record<number, Record<number, ICellData>> = {};
  const used = sheet.usedArea();
  if (!used) return cells;
  for (let row = used.row; row < used.row + used.rows; row++) {
    const inRow: Record<number, ICellData> = {};
    for (let column = used.column; column < used.column + used.columns; column++) {
      const contents = univerContents(sheet, row, column);
      if (contents) inRow[column] = contents;
    }
    cells[row] = inRow;
  }
  return cells;
}
