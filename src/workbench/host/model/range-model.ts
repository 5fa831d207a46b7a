import { HostError } from '../protocol/host-error';
import type { Area } from './area';
import { checkedArea } from './area';
import type { ReplacedCell } from './changes';
import { enter } from './entry';
import type { CellValue } from './entry';
import type { CellPlace, CellRecord } from './grid';
import { untouched } from './grid';
import { MovingArea } from './moving-area';
import { withdrawSpill } from './results';
import type { SheetModel } from './sheet-model';
import { followHeaders } from './table-headers';

const unformatted = { numberFormat: 'General', look: {} };

/** A reference to an area of one sheet, which moves with its cells: what the client calls a Range. */
export class RangeModel {
  private readonly place: MovingArea;

  constructor(
    readonly sheet: SheetModel,
    area: Area,
  ) {
    this.place = new MovingArea(sheet, checkedArea(area));
  }

  /** Throws InvalidReference once its cells are deleted. */
  get area(): Area {
    const area = this.place.current;
    if (!area) throw new HostError('InvalidReference');
    return area;
  }

  /** One value a cell, row by row. */
  read<T>(pick: (cell: Readonly<CellRecord>) => T): T[][] {
    const { row, column, rows, columns } = this.area;
    return Array.from({ length: rows }, (_row, r) =>
      Array.from({ length: columns }, (_cell, c) =>
        pick(this.sheet.grid.peek(row + r, column + c) ?? untouched),
      ),
    );
  }

  /** Enters values or formulas as a user would type them; null leaves a cell as it is. */
  enter(written: unknown): void {
    const emptied: Area[] = [];
    const replaced: ReplacedCell[] = [];
    const isOne = this.area.rows === 1 && this.area.columns === 1;
    const settleHeaders = followHeaders(this.sheet, this.area);
    this.write(written, (cell, typed, place) => {
      if (typed === '' && cell.spilledFrom) return; // Excel leaves what a formula spilled
      const spilled = withdrawSpill(this.sheet, place);
      if (spilled) emptied.push(spilled);
      const { value, formula } = enter(typed, cell.numberFormat);
      if (isOne || formula !== cell.formula) {
        replaced.push({ ...place, value: cell.value, formula: cell.formula });
      }
      Object.assign(cell, { value, formula, spilledFrom: null });
    });
    this.sheet.contentsChanged(this.area, replaced);
    settleHeaders();
    this.tellCalculated(emptied);
  }

  setNumberFormat(written: unknown): void {
    this.write(written, (cell, format) => {
      cell.numberFormat = String(format);
    });
    this.sheet.looksChanged(this.area);
  }

  setLocked(isLocked: boolean): void {
    this.write(isLocked, (cell) => {
      cell.isLocked = isLocked;
    });
    this.sheet.looksChanged(this.area);
  }

  /** Keeps one property of how cells look, such as `Font.Bold`. */
  setLook(name: string, value: unknown): void {
    this.write(value, (cell) => {
      cell.look = { ...cell.look, [name]: value };
    });
    this.sheet.looksChanged(this.area);
  }

  /** Empties cells of their contents, and of their formats too unless told otherwise. */
  clear(applyTo: 'All' | 'Contents' | 'Formats'): void {
    this.assertWritable();
    const emptied: Area[] = [];
    const settleHeaders = followHeaders(this.sheet, this.area);
    this.eachCell((row, column) => {
      const { grid } = this.sheet;
      if (!grid.peek(row, column)) return;
      if (applyTo !== 'Contents') Object.assign(grid.touch(row, column), unformatted);
      if (applyTo === 'Formats') return;
      const spilled = withdrawSpill(this.sheet, { row, column });
      if (spilled) emptied.push(spilled);
      // Excel leaves what a formula outside spills into the area.
      if (grid.peek(row, column)?.spilledFrom) return;
      if (applyTo === 'All') grid.forget(row, column);
      else Object.assign(grid.touch(row, column), { value: '', formula: null });
    });
    if (applyTo !== 'Contents') this.sheet.conditionalFormats.cut(this.area);
    if (applyTo !== 'Formats') {
      this.sheet.contentsChanged(this.area);
      settleHeaders();
    }
    this.tellCalculated(emptied);
    if (applyTo !== 'Contents') this.sheet.looksChanged(this.area);
  }

  /** Throws as Excel does where the sheet is protected or the workbook is open for reading only. */
  assertWritable(): void {
    this.sheet.assertEditable();
    if (this.sheet.isProtected) this.sheet.assertUnlocked(this.area);
  }

  private tellCalculated(areas: readonly Area[]): void {
    for (const area of areas)
      this.sheet.workbook.tell({ kind: 'calculated', sheet: this.sheet, area });
  }

  private write(
    written: unknown,
    change: (cell: CellRecord, value: unknown, place: CellPlace) => void,
  ): void {
    const { row, column, rows, columns } = this.area;
    if (Array.isArray(written)) assertShape(written, rows, columns);
    this.assertWritable();
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

/** An error travels as its text. */
export function wireValue(value: CellValue): number | string | boolean {
  return typeof value === 'object' ? value.error : value;
}

/** The client's RangeValueType. */
export function wireType(value: CellValue): string {
  if (typeof value === 'object') return 'Error';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return value === '' ? 'Empty' : 'String';
}

function assertShape(written: unknown[], rows: number, columns: number): void {
  const fits =
    written.length === rows && written.every((row) => Array.isArray(row) && row.length === columns);
  if (!fits) throw new HostError('InvalidArgument');
}
