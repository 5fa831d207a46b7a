import { parseAddress } from '../../../host/model/area/area';
import { RangeModel } from '../../../host/model/range/range-model';
import type { SheetModel } from '../../../host/model/sheet-model';
import { WorkbookModel } from '../../../host/model/workbook-model';

/** A sheet of a new workbook with these rows from A1. */
export function sheetWith(rows: readonly (readonly unknown[])[] = [], name = 'Sheet1'): SheetModel {
  return new WorkbookModel().addSheet(name, rows);
}

export function cells(sheet: SheetModel, address: string): RangeModel {
  return new RangeModel(sheet, parseAddress(address));
}
