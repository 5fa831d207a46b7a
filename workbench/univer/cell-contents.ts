import type { ICellData, Nullable } from '@univerjs/core';
import { CellValueType } from '@univerjs/core';
import type { CellValue } from '../host/model/cell/entry';
import type { SheetModel } from '../host/model/sheet-model';
import { namingOwnTable } from './own-table';

/** Clears all contents of a cell. Its style stays. */
export const emptyContents = { v: null, t: null, f: null, si: null, p: null } as const;

/**
 * The contents of a cell in Univer's terms; null for a cell without contents of its own. A spilled value
 * belongs to its formula, from which Univer shows it.
 */
export function univerContents(sheet: SheetModel, row: number, column: number): ICellData | null {
  const cell = sheet.grid.peek(row, column);
  if (!cell || cell.spilledFrom) return null;
  if (cell.formula !== null) {
    return { ...univerValue(cell.value), f: namingOwnTable(cell.formula, sheet, row, column) };
  }
  return cell.value === '' ? null : univerValue(cell.value);
}

function univerValue(value: CellValue): ICellData {
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: typeof value === 'string' ? value : value.error, t: CellValueType.STRING };
}

const errors = /^#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA)$/;

/** A calculated value in the model's terms. A text that is the name of an error becomes that error. */
export function modelValue(cell: Nullable<ICellData>): CellValue {
  const value = cell?.v;
  if (value === null || value === undefined) return '';
  if (cell?.t === CellValueType.BOOLEAN) return Number(value) === 1 || value === true;
  if (typeof value !== 'string') return value;
  // Errors that only Univer has.
  if (value === '#CYCLE!' || value === '#ERROR!') return { error: '#VALUE!' };
  return errors.test(value) ? { error: value } : value;
}

/**
 * Whether a cell of Univer has the expected contents. The value of a formula does not count, because Univer
 * calculates it.
 */
export function holdsSame(cell: Nullable<ICellData>, wanted: ICellData | null): boolean {
  if (wanted?.f) return cell?.f === wanted.f;
  if (cell?.f || cell?.si || cell?.p) return false;
  return (cell?.v ?? null) === (wanted?.v ?? null) && (cell?.t ?? null) === (wanted?.t ?? null);
}
