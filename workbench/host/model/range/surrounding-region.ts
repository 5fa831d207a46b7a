import type { Area } from '../area/area';
import { boundingArea, intersection, sheetColumns, sheetRows } from '../area/area';
import type { SheetModel } from '../sheet-model';

/** The area around some cells up to the first empty row and column on each side: Excel's Ctrl+A. */
export function surroundingRegion(sheet: SheetModel, area: Area): Area {
  let region = area;
  for (;;) {
    const used = sheet.usedArea(withEdges(region));
    const wider = used ? boundingArea(region, used) : region;
    if (wider.rows === region.rows && wider.columns === region.columns) return region;
    region = wider;
  }
}

/** One more row and column on each side, within the sheet. */
function withEdges({ row, column, rows, columns }: Area): Area {
  const wider = { row: row - 1, column: column - 1, rows: rows + 2, columns: columns + 2 };
  return (
    intersection(wider, { row: 0, column: 0, rows: sheetRows, columns: sheetColumns }) ?? wider
  );
}
