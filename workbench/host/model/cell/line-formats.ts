import type { Area } from '../area/area';
import { sheetRows } from '../area/area';
import type { CellRecord } from './cell-record';
import { isVertical, isWhole, shiftIndex } from '../area/shift';
import type { Shift } from '../area/shift';

/** Formats of whole rows and columns. They apply to cells without a format of their own. */
export class LineFormats {
  private rows = new Map<number, CellRecord>();
  private columns = new Map<number, CellRecord>();

  /** The format of the row goes before that of the column. */
  at(row: number, column: number): CellRecord | undefined {
    return this.rows.get(row) ?? this.columns.get(column);
  }

  formattedRows(): readonly number[] {
    return [...this.rows.keys()];
  }

  formattedColumns(): readonly number[] {
    return [...this.columns.keys()];
  }

  /** Changes the format of whole rows or whole columns. */
  change(area: Area, untouched: CellRecord, change: (format: CellRecord) => void): void {
    const isColumns = area.rows === sheetRows;
    const lines = isColumns ? this.columns : this.rows;
    const first = isColumns ? area.column : area.row;
    const count = isColumns ? area.columns : area.rows;
    for (let line = first; line < first + count; line++) {
      const format = lines.get(line) ?? { ...untouched };
      change(format);
      lines.set(line, format);
    }
  }

  follow(shift: Shift): void {
    if (!isWhole(shift)) return;
    const moved = (lines: Map<number, CellRecord>): Map<number, CellRecord> =>
      new Map(
        [...lines].flatMap(([line, format]): [number, CellRecord][] => {
          const index = shiftIndex(line, shift);
          return index === null ? [] : [[index, format]];
        }),
      );
    if (isVertical(shift)) this.rows = moved(this.rows);
    else this.columns = moved(this.columns);
  }
}
