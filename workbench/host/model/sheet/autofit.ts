import { cellText } from '../cell/cell-text';
import { RangeModel } from '../range/range-model';
import type { SheetModel } from '../sheet-model';
import { standardHeight } from './sheet-layout';
import { intersection, sheetRows } from '../area/area';

/** Room for the button of a filter, in characters. */
const buttonWidth = 3;
/** Height of a line of text, of the size of its font. */
const lineSpacing = 1.36;

/** Makes columns as wide as their texts, by the number of characters; those that are empty stay as they are. */
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
    const characters = lengths.reduce((most, length) => Math.max(most, length), 0);
    if (characters > 0) sheet.layout.setColumnWidth(column, 1, points(characters));
  }
}

/** Makes rows as high as their texts: the lines of a cell that wraps, in the size of its font. */
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

/** Excel's characters to points at the standard font: 7 pixels each, 5 for the margin, ¾ point a pixel. */
function points(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
