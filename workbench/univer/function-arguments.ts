import type { Nullable } from '@univerjs/core';
import type { BaseValueObject, ErrorValueObject } from '@univerjs/engine-formula';
import type { CellError } from '../host/model/cell/entry';
import type { FunctionMetadata, FunctionsMetadata } from '../host/functions-metadata';

/** An argument of a custom function, or one of its cells. */
type ArgumentCell = number | string | boolean | CellError | null;

/** Arguments of a custom function: a value, or an array of rows; null for an omitted argument. */
export type FunctionArgument = ArgumentCell | readonly (readonly ArgumentCell[])[];

/**
 * Shapes arguments as Excel does: an array of rows for a matrix parameter, otherwise one value. A blank cell
 * and an omitted argument are null.
 *
 * @returns the arguments, or the error of an argument if the function takes no errors. That error is the
 * result, without a call.
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
 * A cell whose formula gives the empty text counts as blank. Univer reads it as blank in the calculation that
 * gave it and as text afterwards. The function would be called twice.
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

/** Whether two calls have the same arguments. */
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
