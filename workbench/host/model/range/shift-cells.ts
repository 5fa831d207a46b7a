import { HostError } from '../../protocol/host-error';
import type { Area } from '../area/area';
import { checkedArea, contains, intersects, sheetColumns, sheetRows } from '../area/area';
import { moveReferences } from '../formula/move-references';
import { rewriteFormulas } from '../formula/rewrite-formulas';
import { affectedZone, isInsertion, isVertical, isWhole, splits } from '../area/shift';
import type { Shift } from '../area/shift';
import { prepareSpills } from '../cell/shift-spills';
import type { SheetModel } from '../sheet-model';

/** Inserts cells. The cells in their place and behind them move down or to the right. */
export function insertCells(sheet: SheetModel, area: Area, direction: 'Down' | 'Right'): void {
  const shift: Shift = { area: checkedArea(area), direction };
  assertAllowed(sheet, shift);
  assertRoom(sheet, shift);
  apply(sheet, shift);
}

/** Deletes cells. The cells behind them move up or to the left. */
export function deleteCells(sheet: SheetModel, area: Area, direction: 'Up' | 'Left'): void {
  const shift: Shift = { area: checkedArea(area), direction };
  assertAllowed(sheet, shift);
  for (const table of sheet.tables) {
    if (contains(area, table.area)) sheet.workbook.dropTable(table);
  }
  apply(sheet, shift);
}

function apply(sheet: SheetModel, shift: Shift): void {
  const { workbook } = sheet;
  assertWhole(sheet, shift);
  const settleSpills = prepareSpills(sheet.grid, shift);
  sheet.grid.shift(shift);
  sheet.recordShift(shift);
  settleSpills();
  if (isInsertion(shift)) sheet.grid.formatLikeBefore(shift);
  const moved = sheet.tables.filter((table) => table.follow(shift));
  workbook.notify({ kind: 'shifted', sheet, ...shift });
  if (isWhole(shift)) workbook.notify({ kind: 'sheetLayout', sheet });
  for (const table of moved) workbook.notify({ kind: 'tableChanged', sheet, table });
  rewriteFormulas(workbook, (formula, home) =>
    moveReferences(formula, home?.name ?? '', sheet.name, shift),
  );
  for (const { charts } of workbook.sheets) charts.at(0)?.changed();
  // Excel names the columns that were inserted into a table.
  for (const table of moved) sheet.contentsChanged(table.header);
}

/** A protected sheet allows at most insertions and deletions of whole rows and columns. */
function assertAllowed(sheet: SheetModel, shift: Shift): void {
  sheet.assertEditable();
  if (!sheet.isProtected) return;
  const action = isInsertion(shift)
    ? ({ true: 'allowInsertRows', false: 'allowInsertColumns' } as const)
    : ({ true: 'allowDeleteRows', false: 'allowDeleteColumns' } as const);
  const isAllowed = isWhole(shift) && sheet.protection.allows(action[`${isVertical(shift)}`]);
  if (!isAllowed) throw new HostError('AccessDenied');
  if (!isInsertion(shift)) sheet.assertUnlocked(shift.area);
}

/** Excel moves no contents off the sheet. */
function assertRoom(sheet: SheetModel, shift: Shift): void {
  const zone = affectedZone(shift);
  const { rows, columns } = shift.area;
  const edge = isVertical(shift)
    ? { ...zone, row: sheetRows - rows, rows }
    : { ...zone, column: sheetColumns - columns, columns };
  if (sheet.usedArea(edge)) throw new HostError('NonBlankCellOffSheet');
}

/** Excel splits no table and no merged area, and deletes no header without its table. */
function assertWhole(sheet: SheetModel, shift: Shift): void {
  for (const table of sheet.tables) {
    const losesHeader =
      !isInsertion(shift) &&
      isVertical(shift) &&
      (intersects(shift.area, table.header) || contains(shift.area, table.body));
    if (losesHeader || splits(shift, table.area)) throw new HostError('InsertDeleteConflict');
  }
  for (const merged of sheet.merges.all) {
    if (splits(shift, merged)) throw new HostError('MergedRangeConflict');
  }
}
