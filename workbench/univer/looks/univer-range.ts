import type { IRange } from '@univerjs/core';
import type { Area } from '../../host/model/area/area';

/** An area of the workbook as a range of Univer. */
export function univerRange(area: Area): IRange {
  return {
    startRow: area.row,
    startColumn: area.column,
    endRow: area.row + area.rows - 1,
    endColumn: area.column + area.columns - 1,
  };
}

/** Univer's range as an area of the workbook. */
export function modelArea(range: IRange): Area {
  return {
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}
