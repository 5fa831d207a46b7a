import type { ICommandInfo, IRange } from '@univerjs/core';
import {
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetTabColorMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
} from '@univerjs/sheets';
import type {
  ISetFrozenMutationParams,
  ISetTabColorMutationParams,
  ISetWorksheetColWidthMutationParams,
  ISetWorksheetRowHeightMutationParams,
} from '@univerjs/sheets';
import type { SheetModel } from '../../host/model/sheet-model';
import { workbookColour } from './colours';
import { points } from './sheet-layout';

/** Applies widths, heights, hidden rows and columns, frozen panes and tab colours to the workbook. */
export function takeLayout({ id, params }: Readonly<ICommandInfo>, sheet: SheetModel): void {
  takers[id]?.(params as object, sheet);
}

type Taker = (params: object, sheet: SheetModel) => void;
type Sizes = number | Readonly<Record<number, number | null | undefined>>;

const takers: Readonly<Record<string, Taker>> = {
  [SetWorksheetColWidthMutation.id]: (params, { layout }) => {
    const { ranges, colWidth } = params as ISetWorksheetColWidthMutationParams;
    eachSize(ranges.map(columnsOf), colWidth as Sizes, (column, pixels) => {
      layout.setColumnWidth(column, 1, points(pixels));
    });
  },
  [SetWorksheetRowHeightMutation.id]: (params, { layout }) => {
    const { ranges, rowHeight } = params as ISetWorksheetRowHeightMutationParams;
    eachSize(ranges.map(rowsOf), rowHeight as Sizes, (row, pixels) => {
      layout.setRowHeight(row, 1, points(pixels));
    });
  },
  [SetFrozenMutation.id]: (params, { layout }) => {
    const { ySplit, xSplit } = params as ISetFrozenMutationParams;
    layout.freeze(ySplit, xSplit);
  },
  [SetTabColorMutation.id]: (params, sheet) => {
    const { color } = params as ISetTabColorMutationParams;
    sheet.tabColor = workbookColour({ rgb: color });
  },
  [SetRowHiddenMutation.id]: (params, sheet) => {
    eachRun(params, rowsOf, (first, count) => {
      sheet.layout.hideRows(first, count, true);
    });
  },
  [SetRowVisibleMutation.id]: (params, sheet) => {
    eachRun(params, rowsOf, (first, count) => {
      sheet.layout.hideRows(first, count, false);
    });
  },
  [SetColHiddenMutation.id]: (params, sheet) => {
    eachRun(params, columnsOf, (first, count) => {
      sheet.layout.hideColumns(first, count, true);
    });
  },
  [SetColVisibleMutation.id]: (params, sheet) => {
    eachRun(params, columnsOf, (first, count) => {
      sheet.layout.hideColumns(first, count, false);
    });
  },
};

type Run = readonly [first: number, count: number];

function rowsOf({ startRow, endRow }: IRange): Run {
  return [startRow, endRow - startRow + 1];
}

function columnsOf({ startColumn, endColumn }: IRange): Run {
  return [startColumn, endColumn - startColumn + 1];
}

function eachRun(
  params: object,
  runOf: (range: IRange) => Run,
  visit: (first: number, count: number) => void,
): void {
  for (const range of (params as { readonly ranges: readonly IRange[] }).ranges) {
    visit(...runOf(range));
  }
}

function eachSize(
  runs: readonly Run[],
  sizes: Sizes,
  visit: (index: number, pixels: number) => void,
): void {
  for (const [first, count] of runs) {
    for (let index = first; index < first + count; index++) {
      const size = typeof sizes === 'number' ? sizes : sizes[index];
      if (typeof size === 'number') visit(index, size);
    }
  }
}
