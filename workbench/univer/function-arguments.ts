import type { Nullable } from '@univerjs/core';
import type { BaseValueObject, ErrorValueObject } from '@univerjs/engine-formula';
import type { CellError } from '../host/model/cell/entry';
import type { FunctionMetadata, FunctionsMetadata } from '../host/functions-metadata';

/** An argument, or a cell of one, as a custom function takes it. */
type ArgumentCell = number | string | boolean | CellError | null;

/** Arguments as a custom function takes them: a value, or an array of rows; null for one left out. */
export type FunctionArgument = ArgumentCell | readonly (readonly ArgumentCell[])[];

/**
 * Shapes what a formula passes as Excel does: an array of rows where the parameter is a matrix, one value
 * where it is not. A cell without contents and an argument that is left out are null.
 *
 * @returns the error of an argument where the function does not take errors: it is the result, uncalled
 */
export function functionArguments(
  given: readonly BaseValueObject[],
  { parameters }: FunctionMetadata,
  { allowErrorForDataTypeAny = false }: FunctionsMetadata,
): { readonly args: readonly FunctionArgument[] } | { readonly error: string } {
  const args: FunctionArgument[] = [];
  for (const [n, parameter] of parameters.entries()) {
    const argument = argumentOf(given[n], parameter.dimensionality === 'matrix');
    const error = allowErrorForDataTypeAny && parameter.type === 'any' ? null : errorIn(argument);
    if (error !== null) return { error };
    args.push(argument);
  }
  return { args };
}

function argumentOf(given: BaseValueObject | undefined, isMatrix: boolean): FunctionArgument {
  if (!given || given.isNull()) return null;
  if (!given.isArray()) {
    const value = cellOf(given);
    return isMatrix ? [[value]] : value;
  }
  const rows = (given as ArrayLike).getArrayValue().map((row) => row.map(cellOfRange));
  if (isMatrix) return rows;
  // Excel would call the function for each cell; no function of the add-in needs it.
  return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0]! : { error: '#VALUE!' };
}

type ArrayLike = BaseValueObject & {
  getArrayValue(): Nullable<BaseValueObject>[][];
};

/**
 * A cell whose formula gives the empty text counts as blank: Univer reads it so in the calculation that
 * gave it, and as a text afterwards, and the function would be called twice.
 */
function cellOfRange(value: Nullable<BaseValueObject>): ArgumentCell {
  const cell = cellOf(value);
  return cell === '' ? null : cell;
}

function cellOf(value: Nullable<BaseValueObject>): ArgumentCell {
  if (!value || value.isNull()) return null;
  if (value.isError()) return { error: (value as ErrorValueObject).getErrorType() };
  if (value.isLambda()) return { error: '#CALC!' };
  return value.getValue();
}

function errorIn(argument: FunctionArgument): string | null {
  const cells = Array.isArray(argument)
    ? (argument as readonly (readonly ArgumentCell[])[]).flat()
    : [argument as ArgumentCell];
  const found = cells.find((cell) => typeof cell === 'object' && cell !== null);
  return typeof found === 'object' && found !== null ? found.error : null;
}

/** Whether two calls were given the same. */
export function areSameArguments(
  one: readonly FunctionArgument[],
  other: readonly FunctionArgument[],
): boolean {
  return one.length === other.length && one.every((argument, n) => isSame(argument, other[n]!));
}

function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((part, n) => isSame(part, other[n]));
  }
  if (isError(one) && isError(other)) return one.error === other.error;
  return Object.is(one, other);
}

function isError(value: unknown): value is CellError {
  return typeof value === 'object' && value !== null && 'error' in value;
}
