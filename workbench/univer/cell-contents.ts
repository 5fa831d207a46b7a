import type { ICellData, Nullable } from '@univerjs/core';
import { CellValueType } from '@univerjs/core';
import type { CellValue } from '../host/model/cell/entry';
import type { SheetModel } from '../host/model/sheet-model';
import { namingOwnTable } from './own-table';

/** Says of every part of a cell's contents that there is none; its style stays. */
export const emptyContents = { v: null, t: null, f: null, si: null, p: null } as const;

/**
 * What a cell holds, in Univer's terms; null for one without contents of its own. What a formula
 * spilled over is the formula's: Univer shows it from there.
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

/** A calculated value as the model keeps it; a text that is an error's name is that error. */
export function modelValue(cell: Nullable<ICellData>): CellValue {
  const value = cell?.v;
  if (value === null || value === undefined) return '';
  if (cell?.t === CellValueType.BOOLEAN) return Number(value) === 1 || value === true;
  if (typeof value !== 'string') return value;
  // Errors that only Univer has.
  if (value === '#CYCLE!' || value === '#ERROR!') return { error: '#VALUE!' };
  return errors.test(value) ? { error: value } : value;
}

/** Whether a cell of Univer holds what it should. A formula's value is Univer's own to calculate. */
export function holdsSame(cell: Nullable<ICellData>, wanted: ICellData | null): boolean {
  if (wanted?.f) return cell?.f === wanted.f;
  if (cell?.f || cell?.si || cell?.p) return false;
  return (cell?.v ?? null) === (wanted?.v ?? null) && (cell?.t ?? null) === (wanted?.t ?? null);
}
