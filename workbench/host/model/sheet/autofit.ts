import { cellText } from '../cell/cell-text';
import { RangeModel } from '../range/range-model';
import type { SheetModel } from '../sheet-model';
import { standardHeight } from './sheet-layout';
import { intersection, sheetRows } from '../area/area';

/** Width of a filter button, in characters. */
const buttonWidth = 3;
/** Line height as a multiple of the font size. */
const lineSpacing = 1.36;

/** Sets the width of columns by the number of characters. Empty columns stay as they are. */
export function autofitColumns(sheet: SheetModel, first: number, count: number): void {
  const used = sheet.usedArea({ row: 0, column: first, rows: sheetRows, columns: count });
  if (!used) return;
  for (let column = used.column; column < used.column + used.columns; column++) {
    const cells = new RangeModel(sheet, { ...used, column, columns: 1 });
    const lengths = cells.read((cell) => longest(cellText(cell))).flat();
    sheet.tables.forEach(({ header, bands }) => {
      const cell = intersection(header, cells.area);
      const row = cell && cell.row - used.row;
      if (row !== null && bands.showFilterButton) lengths[row] = (lengths[row] ?? 0) + buttonWidth;
    });
    const characters = lengths.reduce((max, length) => Math.max(max, length), 0);
    if (characters > 0) sheet.layout.setColumnWidth(column, 1, points(characters));
  }
}

/** Sets the height of rows by the number of lines in wrapped cells and by the font size. */
export function autofitRows(sheet: SheetModel, first: number, count: number): void {
  const used = sheet.usedArea();
  for (let row = first; row < first + count; row++) {
    const cells = used && new RangeModel(sheet, { ...used, row, rows: 1 });
    const heights = cells?.read((cell) => {
      const size = Number(cell.look['Font.Size'] ?? 11);
      const lines = cell.look['WrapText'] === true ? cellText(cell).split('\n').length : 1;
      return Math.round(lines * size * lineSpacing);
    });
    const [high = []] = heights ?? [];
    sheet.layout.setRowHeight(row, 1, Math.max(standardHeight, ...high));
  }
}

function longest(text: string): number {
  return Math.max(...text.split('\n').map((line) => line.length));
}

/** Characters to points in the standard font: 7 pixels each, 5 for the margin, ¾ point per pixel. */
function points(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
