import type { ICellData, Nullable } from '@univerjs/core';
import { CellValueType } from '@univerjs/core';
import type { CellValue } from '../host/model/entry';
import type { CellRecord } from '../host/model/grid';

/** Says of every part of a cell's contents that there is none; its style stays. */
export const emptyContents = { v: null, t: null, f: null, si: null, p: null } as const;

/**
 * What a cell holds, in Univer's terms; null for one without contents of its own. What a formula
 * spilled over is the formula's: Univer shows it from there.
 */
export function univerContents(cell: Readonly<CellRecord> | undefined): ICellData | null {
  if (!cell || cell.spilledFrom) return null;
  if (cell.formula !== null) return { ...univerValue(cell.value), f: cell.formula };
  return cell.value === '' ? null : univerValue(cell.value);
}

function univerValue(value: CellValue): ICellData {
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: typeof value === 'string' ? value : value.error, t: CellValueType.STRING };
}

/** A calculated value as the model keeps it; a text that is an error's name is that error. */
export function modelValue(cell: Nullable<ICellData>): CellValue {
  const value = cell?.v;
  if (value === null || value === undefined) return '';
  if (cell?.t === CellValueType.BOOLEAN) return Number(value) === 1 || value === true;
  if (typeof value !== 'string') return value;
  return isErrorName(value) ? { error: value } : value;
}

/** Univer says in its own way that a cell depends on itself, or that it cannot tell what is wrong. */
function isErrorName(text: string): boolean {
  return /^#([A-Z]+[/A-Z0-9]*[!?]|N\/A|GETTING_DATA)$/.test(text);
}

/** Whether a cell of Univer holds what it should. A formula's value is Univer's own to calculate. */
export function holdsSame(cell: Nullable<ICellData>, wanted: ICellData | null): boolean {
  if (wanted?.f) return cell?.f === wanted.f;
  if (cell?.f || cell?.si || cell?.p) return false;
  return (cell?.v ?? null) === (wanted?.v ?? null) && (cell?.t ?? null) === (wanted?.t ?? null);
}
