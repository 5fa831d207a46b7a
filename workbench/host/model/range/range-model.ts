import { HostError } from '../../protocol/host-error';
import type { Area } from '../area/area';
import { checkedArea, sheetColumns, sheetRows } from '../area/area';
import { enter } from '../cell/entry';
import type { CellPlace, CellRecord, ReplacedCell } from '../cell/cell-record';
import { untouched } from '../cell/cell-record';
import { MovingArea } from '../area/moving-area';
import { removeSpill } from '../cell/calculated-values';
import type { SheetModel } from '../sheet-model';
import { followHeaders } from './follow-headers';

const unformatted = { numberFormat: 'General', look: {} };

/** A reference to an area of a sheet, as the client's Range. It moves with its cells. */
export class RangeModel {
  private readonly place: MovingArea;

  constructor(
    readonly sheet: SheetModel,
    area: Area,
  ) {
    this.place = new MovingArea(sheet, checkedArea(area));
  }

  /** Throws InvalidReference after all its cells were deleted. */
  get area(): Area {
    const area = this.place.current;
    if (!area) throw new HostError('InvalidReference');
    return area;
  }

  /** One value for each cell, by row. */
  read<T>(pick: (cell: Readonly<CellRecord>) => T): T[][] {
    const { row, column, rows, columns } = this.area;
    return Array.from({ length: rows }, (_row, r) =>
      Array.from({ length: columns }, (_cell, c) =>
        pick(this.sheet.grid.peek(row + r, column + c) ?? untouched),
      ),
    );
  }

  /** Enters values or formulas as if a user typed them. Null leaves a cell as it is. */
  enter(written: unknown): void {
    const emptied: Area[] = [];
    const replaced: ReplacedCell[] = [];
    const isOne = this.area.rows === 1 && this.area.columns === 1;
    const settleHeaders = followHeaders(this.sheet, this.area);
    this.write(written, (cell, typed, place) => {
      if (typed === '' && cell.spilledFrom) return; // Excel keeps a spilled value
      const spilled = removeSpill(this.sheet.grid, place);
      if (spilled) emptied.push(spilled);
      const { value, formula } = enter(typed, cell.numberFormat);
      if (isOne || formula !== cell.formula) {
        replaced.push({ ...place, value: cell.value, formula: cell.formula });
      }
      Object.assign(cell, { value, formula, spilledFrom: null });
    });
    this.sheet.contentsChanged(this.area, replaced);
    settleHeaders();
    this.notifyCalculated(emptied);
  }

  setNumberFormat(written: unknown): void {
    this.changeFormats(written, (cell, format) => {
      cell.numberFormat = String(format);
    });
  }

  setLocked(isLocked: boolean): void {
    this.changeFormats(isLocked, (cell) => {
      cell.isLocked = isLocked;
    });
  }

  /** Stores one property of the look, such as `Font.Bold`. `looks.ts` lists them. */
  setLook(name: string, value: unknown): void {
    // Cells with equal looks share one object, so that drawing code can compare them by identity.
    const changed = new Map<CellRecord['look'], CellRecord['look']>();
    this.changeFormats(true, (cell) => {
      const look = changed.get(cell.look) ?? { ...cell.look, [name]: value };
      changed.set(cell.look, look);
      cell.look = look;
    });
  }

  /** Clears the contents of cells, their formats, or both. */
  clear(applyTo: 'All' | 'Contents' | 'Formats'): void {
    this.assertWritable();
    const emptied: Area[] = [];
    const settleHeaders = followHeaders(this.sheet, this.area);
    const { grid } = this.sheet;
    if (applyTo !== 'Contents' && isWholeLines(this.area)) {
      grid.formatLines(this.area, (cell) => Object.assign(cell, unformatted));
    }
    grid.forEachIn(this.area, (cell, row, column) => {
      if (applyTo !== 'Contents') Object.assign(cell, unformatted);
      if (applyTo === 'Formats') return;
      const spilled = removeSpill(this.sheet.grid, { row, column });
      if (spilled) emptied.push(spilled);
      // Excel keeps values that a formula outside the area spills into it.
      if (cell.spilledFrom) return;
      if (applyTo === 'All') grid.forget(row, column);
      else Object.assign(cell, { value: '', formula: null });
    });
    if (applyTo !== 'Contents') this.sheet.merges.unmerge(this.area);
    if (applyTo !== 'Contents') this.sheet.conditionalFormats.cut(this.area);
    if (applyTo !== 'Formats') {
      this.sheet.contentsChanged(this.area);
      settleHeaders();
    }
    this.notifyCalculated(emptied);
    if (applyTo !== 'Contents') this.sheet.looksChanged(this.area);
  }

  /** Sets formats of whole rows or columns at once, and of other areas cell by cell. */
  private changeFormats(
    written: unknown,
    change: (cell: CellRecord, value: unknown) => void,
  ): void {
    this.sheet.assertEditable();
    if (!this.sheet.protection.allows('allowFormatCells')) throw new HostError('AccessDenied');
    const { area } = this;
    if (isWholeLines(area) && !Array.isArray(written)) {
      this.sheet.grid.formatLines(area, (cell) => {
        change(cell, written);
      });
    } else {
      this.eachWritten(written, change);
    }
    this.sheet.looksChanged(area);
  }

  /** Throws AccessDenied if a cell is locked or the workbook is read-only. */
  assertWritable(): void {
    this.sheet.assertEditable();
    if (this.sheet.isProtected) this.sheet.assertUnlocked(this.area);
  }

  private notifyCalculated(areas: readonly Area[]): void {
    for (const area of areas)
      this.sheet.workbook.notify({ kind: 'calculated', sheet: this.sheet, area });
  }

  private write(
    written: unknown,
    change: (cell: CellRecord, value: unknown, place: CellPlace) => void,
  ): void {
    this.assertWritable();
    this.eachWritten(written, change);
  }

  private eachWritten(
    written: unknown,
    change: (cell: CellRecord, value: unknown, place: CellPlace) => void,
  ): void {
    const { row, column, rows, columns } = this.area;
    if (Array.isArray(written)) assertShape(written, rows, columns);
    this.eachCell((r, c) => {
      const value: unknown = Array.isArray(written)
        ? (written as unknown[][])[r - row]?.[c - column]
        : written;
      if (value === null) return;
      change(this.sheet.grid.touch(r, c), value, { row: r, column: c });
    });
  }

  private eachCell(visit: (row: number, column: number) => void): void {
    const { row, column, rows, columns } = this.area;
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) visit(r, c);
    }
  }
}

function isWholeLines({ rows, columns }: Area): boolean {
  return rows === sheetRows || columns === sheetColumns;
}

function assertShape(written: unknown[], rows: number, columns: number): void {
  const fits =
    written.length === rows && written.every((row) => Array.isArray(row) && row.length === columns);
  if (!fits) throw new HostError('InvalidArgument');
}
