import type { PackageParts } from '../../../src/xlsx/package-parts';
import { tablesOf } from '../../../src/xlsx/table-part';
import { isTrue, parseXml } from '../../../src/xlsx/xml';
import type { Grid } from '../../host/model/cell/grid';
import type { SheetModel } from '../../host/model/sheet-model';
import type { Area } from '../../host/model/area/area';
import { readFilters } from './read-filters';
import { rememberPart } from '../format/origins';

/**
 * Adds the tables of a sheet. To be called before its cells are read: adding a table writes headers and
 * totals, and we remove them again because the file has its own. A table without a header row stays in the
 * file only, because the model does not know such tables.
 */
export function readTables(sheet: SheetModel, parts: PackageParts, sheetPath: string): void {
  for (const { path, name, area, hasHeaders, totalsRows } of tablesOf(
    parts,
    sheet.name,
    sheetPath,
  )) {
    if (!hasHeaders || area.rows < 2) continue;
    const table = sheet.workbook.addTable(sheet, area, name);
    const { children } = parseXml(parts.text(path));
    const look = children['tableStyleInfo']?.[0]?.attributes ?? {};
    const filter = children['autoFilter']?.[0];
    table.style = look['name'] ?? '';
    table.setBands({
      showBandedRows: isTrue(look['showRowStripes']),
      showBandedColumns: isTrue(look['showColumnStripes']),
      highlightFirstColumn: isTrue(look['showFirstColumn']),
      highlightLastColumn: isTrue(look['showLastColumn']),
      showFilterButton: filter !== undefined,
    });
    if (filter) readFilters(table, filter);
    table.showTotals = totalsRows > 0;
    rememberPart(table, path);
    forget(sheet.grid, table.area);
  }
}

function forget(grid: Grid, area: Area): void {
  for (let column = area.column; column < area.column + area.columns; column++) {
    grid.forget(area.row, column);
    grid.forget(area.row + area.rows - 1, column);
  }
}
