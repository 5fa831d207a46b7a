import type { IFreeze, IRange } from '@univerjs/core';
import type { SheetModel } from '../../host/model/sheet-model';
import { standardHeight, standardWidth } from '../../host/model/sheet/sheet-layout';
import { univerRange } from './univer-range';

/** Points to the inch and pixels to the inch, as Excel shows a sheet at 100 %. */
const pixelsPerPoint = 96 / 72;

/** Pixels, whole ones as the grid draws them. */
export function pixels(points: number): number {
  return Math.round(points * pixelsPerPoint);
}

export function points(pixelCount: number): number {
  return pixelCount / pixelsPerPoint;
}

/** Width of an untouched column and height of an untouched row, in pixels: for every new sheet of Univer. */
export const standardSizes = {
  defaultColumnWidth: pixels(standardWidth),
  defaultRowHeight: pixels(standardHeight),
} as const;

/** How a sheet is laid out, in Univer's terms. */
export interface UniverLayout {
  readonly tabColor: string;
  readonly freeze: IFreeze;
  /** In pixels, by column. Other columns have the default width. */
  readonly widths: ReadonlyMap<number, number>;
  readonly heights: ReadonlyMap<number, number>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly merges: readonly IRange[];
}

export function univerLayout({ layout, merges, tabColor }: SheetModel): UniverLayout {
  return {
    tabColor,
    freeze: univerFreeze(layout.frozenRows, layout.frozenColumns),
    widths: inPixels(layout.columnWidths),
    heights: inPixels(layout.rowHeights),
    hiddenRows: layout.hiddenRows,
    hiddenColumns: layout.hiddenColumns,
    merges: merges.all.map(univerRange),
  };
}

/** In Univer, -1 means that nothing is frozen in that direction. */
export function univerFreeze(rows: number, columns: number): IFreeze {
  return {
    ySplit: rows,
    xSplit: columns,
    startRow: rows > 0 ? rows : -1,
    startColumn: columns > 0 ? columns : -1,
  };
}

function inPixels(sizes: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  return new Map([...sizes].map(([index, size]) => [index, pixels(size)]));
}
