import type { IRange, Worksheet } from '@univerjs/core';
import { BooleanNumber } from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetTabColorMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from '@univerjs/sheets';
import type { SilentEditor } from './silent-editor';
import { standardSizes } from './sheet-layout';
import type { UniverLayout } from './sheet-layout';

/** Gives a sheet of Univer the layout of the model's sheet, where they differ. */
export function applyLayout(hand: SilentEditor, worksheet: Worksheet, layout: UniverLayout): void {
  const place = { unitId: worksheet.getUnitId(), subUnitId: worksheet.getSheetId() };
  const rows = worksheet.getRowCount();
  const columns = worksheet.getColumnCount();

  if ((worksheet.getTabColor() || '') !== layout.tabColor) {
    hand.change(SetTabColorMutation.id, { ...place, color: layout.tabColor });
  }
  const freeze = worksheet.getFreeze();
  if (freeze.ySplit !== layout.freeze.ySplit || freeze.xSplit !== layout.freeze.xSplit) {
    hand.change(SetFrozenMutation.id, { ...place, ...layout.freeze });
  }

  applyMerges(hand, worksheet, layout);

  const { columnData, rowData } = worksheet.getConfig();
  const widths = differing(
    columns,
    layout.widths,
    standardSizes.defaultColumnWidth,
    (c) => columnData[c]?.w,
  );
  if (widths.ranges.length > 0) {
    hand.change(SetWorksheetColWidthMutation.id, {
      ...place,
      ranges: widths.ranges.map((run) => columnRange(run, rows)),
      colWidth: widths.sizes,
    });
  }
  const heights = differing(rows, layout.heights, standardSizes.defaultRowHeight, (r) =>
    rowData[r]?.ia === BooleanNumber.FALSE ? rowData[r].h : undefined,
  );
  if (heights.ranges.length > 0) {
    const ranges = heights.ranges.map((run) => rowRange(run, columns));
    hand.change(SetWorksheetRowHeightMutation.id, { ...place, ranges, rowHeight: heights.sizes });
    hand.change(SetWorksheetRowIsAutoHeightMutation.id, {
      ...place,
      ranges,
      autoHeightInfo: BooleanNumber.FALSE,
    });
  }

  showOrHide(rows, layout.hiddenRows, (r) => rowData[r]?.hd === BooleanNumber.TRUE, {
    hide: (run) => {
      hand.change(SetRowHiddenMutation.id, { ...place, ranges: [rowRange(run, columns)] });
    },
    show: (run) => {
      hand.change(SetRowVisibleMutation.id, { ...place, ranges: [rowRange(run, columns)] });
    },
  });
  showOrHide(columns, layout.hiddenColumns, (c) => columnData[c]?.hd === BooleanNumber.TRUE, {
    hide: (run) => {
      hand.change(SetColHiddenMutation.id, { ...place, ranges: [columnRange(run, rows)] });
    },
    show: (run) => {
      hand.change(SetColVisibleMutation.id, { ...place, ranges: [columnRange(run, rows)] });
    },
  });
}

function applyMerges(hand: SilentEditor, worksheet: Worksheet, { merges }: UniverLayout): void {
  const place = { unitId: worksheet.getUnitId(), subUnitId: worksheet.getSheetId() };
  const before = worksheet.getMergeData();
  const gone = before.filter((range) => !merges.some((other) => isSameRange(range, other)));
  const added = merges.filter((range) => !before.some((other) => isSameRange(range, other)));
  if (gone.length > 0) hand.change(RemoveWorksheetMergeMutation.id, { ...place, ranges: gone });
  if (added.length > 0) hand.change(AddWorksheetMergeMutation.id, { ...place, ranges: added });
}

function isSameRange(a: IRange, b: IRange): boolean {
  return (
    a.startRow === b.startRow &&
    a.startColumn === b.startColumn &&
    a.endRow === b.endRow &&
    a.endColumn === b.endColumn
  );
}

/** Neighbouring rows or columns, both ends included. */
interface Run {
  readonly first: number;
  readonly last: number;
}

function differing(
  count: number,
  wanted: ReadonlyMap<number, number>,
  standard: number,
  sizeOf: (index: number) => number | undefined,
): { ranges: Run[]; sizes: Record<number, number> } {
  const sizes: Record<number, number> = {};
  const ranges = runs(count, (index) => {
    const size = wanted.get(index) ?? standard;
    if ((sizeOf(index) ?? standard) === size) return false;
    sizes[index] = size;
    return true;
  });
  return { ranges, sizes };
}

function showOrHide(
  count: number,
  wanted: ReadonlySet<number>,
  isHidden: (index: number) => boolean,
  act: { hide(run: Run): void; show(run: Run): void },
): void {
  const toHide = runs(count, (index) => wanted.has(index) && !isHidden(index));
  const toShow = runs(count, (index) => !wanted.has(index) && isHidden(index));
  toHide.forEach(act.hide);
  toShow.forEach(act.show);
}

function runs(count: number, isIn: (index: number) => boolean): Run[] {
  const found: { first: number; last: number }[] = [];
  for (let index = 0; index < count; index++) {
    if (!isIn(index)) continue;
    const last = found.at(-1);
    if (last?.last === index - 1) last.last = index;
    else found.push({ first: index, last: index });
  }
  return found;
}

function rowRange({ first, last }: Run, columns: number): IRange {
  return { startRow: first, endRow: last, startColumn: 0, endColumn: columns - 1 };
}

function columnRange({ first, last }: Run, rows: number): IRange {
  return { startRow: 0, endRow: rows - 1, startColumn: first, endColumn: last };
}
