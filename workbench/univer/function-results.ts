import type { BaseValueObject, ErrorType } from '@univerjs/engine-formula';
import {
  ArrayValueObject,
  BooleanValueObject,
  ERROR_TYPE_SET,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import type { FunctionResult, FunctionValue } from '../host/function-runtime';

// Formulas that read a waiting cell must see an error, not a text.
ERROR_TYPE_SET.add('#BUSY!' as ErrorType);

/** An error in a formula, including `#BUSY!`, which Univer does not have. */
export function errorValue(error: string): BaseValueObject {
  return ErrorValueObject.create(error as ErrorType);
}

/** The result of a custom function as a value for a formula. Short rows are filled with #N/A. */
export function resultValue(result: FunctionResult): BaseValueObject {
  if ('error' in result) return errorValue(result.error);
  const { values } = result;
  if (!Array.isArray(values)) return cellValue(values as FunctionValue);
  const rows = values as readonly (readonly FunctionValue[])[];
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (rows.length === 0 || columns === 0) return errorValue('#VALUE!');
  if (rows.length === 1 && columns === 1) return cellValue(rows[0]![0]!);
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) =>
      Array.from({ length: columns }, (_cell, c) =>
        c < row.length ? cellValue(row[c]!) : errorValue('#N/A'),
      ),
    ),
    rowCount: rows.length,
    columnCount: columns,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

function cellValue(value: FunctionValue): BaseValueObject {
  if (typeof value === 'number') return NumberValueObject.create(value);
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  if (typeof value === 'string') return StringValueObject.create(value);
  return value === null ? StringValueObject.create('') : errorValue(value.error);
}
