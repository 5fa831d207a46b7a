import { Refusal } from '../planning/base/refusal';
import { type ExcelError, excelErrorOf } from './excel-error';
import { columnsOf, matrixOf } from './matrix';
import type { NumbersOf, Parameter } from './parameter';

const refusalOfSize = new WeakMap<Parameter, Refusal>();

/** Reads arguments of one cell each; returns the first error, if there is one. */
export function readScalars<const P extends readonly Parameter[]>(
  parameters: P,
  args: readonly unknown[],
): NumbersOf<P> | ExcelError {
  const values: number[] = [];
  for (const [i, parameter] of parameters.entries()) {
    const matrix = matrixOf(args[i]);
    if (matrix !== null && (matrix.length !== 1 || columnsOf(matrix) !== 1)) {
      return excelErrorOf(sizeRefusal(parameter));
    }
    const value = parameter.read(matrix === null ? null : matrix[0]![0]);
    if (typeof value !== 'number') return value;
    values.push(value);
  }
  return values as unknown as NumbersOf<P>;
}

function sizeRefusal(parameter: Parameter): Refusal {
  let refusal = refusalOfSize.get(parameter);
  if (refusal === undefined) {
    refusal = new Refusal('shape', `${parameter.name} must be one cell.`);
    refusalOfSize.set(parameter, refusal);
  }
  return refusal;
}
