import type { Refusal } from '../planning/base/refusal';

/** An error value and its message. Excel shows the message for #VALUE! and #N/A only. */
export type ExcelError = CustomFunctions.Error;

/** One error object per refusal, as a column may have 250,000 bad rows. */
const errorOfRefusal = new WeakMap<Refusal, ExcelError>();

/** A refusal of the core as an Excel error: domain #NUM!, shape #VALUE!, data #N/A. */
export function excelErrorOf(refusal: Refusal): ExcelError {
  let error = errorOfRefusal.get(refusal);
  if (error === undefined) {
    error = new CustomFunctions.Error(codeOf(refusal.kind), refusal.message);
    errorOfRefusal.set(refusal, error);
  }
  return error;
}

function codeOf(kind: Refusal['kind']): CustomFunctions.ErrorCode {
  switch (kind) {
    case 'domain':
      return CustomFunctions.ErrorCode.invalidNumber;
    case 'shape':
      return CustomFunctions.ErrorCode.invalidValue;
    case 'data':
      return CustomFunctions.ErrorCode.notAvailable;
  }
}

/** Whether a cell of an argument is an Excel error; Excel passes it as an object with its code. */
export function isExcelError(cell: unknown): cell is ExcelError {
  return (
    typeof cell === 'object' &&
    cell !== null &&
    'code' in cell &&
    typeof cell.code === 'string' &&
    cell.code.startsWith('#')
  );
}
