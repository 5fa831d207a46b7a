import type { FunctionResult, FunctionValue } from '../host/function-runtime';
import type { FunctionMetadata, FunctionsMetadata } from '../host/functions-metadata';
import type { CellError } from '../host/model/cell/entry';

/** Flags of an invocation. */
export const invocationFlags = { cancelable: 1, mayHoldErrors: 4 } as const;

/** The errors for the client's error codes. Any other code is `#VALUE!`. */
const errorsByCode: ReadonlyMap<unknown, string> = new Map([
  [1, '#N/A'],
  [5, '#DIV/0!'],
  [6, '#NUM!'],
  [7, '#VALUE!'],
  [8, '#NULL!'],
  [9, '#NAME?'],
  [10, '#NAME?'],
]);

/** Arguments as the client takes them: one for each parameter, null if omitted, matrices as rows. */
export function wireArguments(called: FunctionMetadata, args: readonly unknown[]): unknown[] {
  const count = Math.max(called.parameters.length, args.length);
  return Array.from({ length: count }, (_, i) => {
    const arg = args[i] ?? null;
    const isMatrix = called.parameters[i]?.dimensionality === 'matrix';
    return wireArgument(isMatrix && arg !== null && !Array.isArray(arg) ? [[arg]] : arg);
  });
}

/** The first error in the arguments of a function that accepts no errors. It is the result of the call. */
export function errorThatStops(
  metadata: FunctionsMetadata,
  args: readonly unknown[],
): string | null {
  if (metadata.allowErrorForDataTypeAny === true) return null;
  const found = (args.flat(2) as unknown[]).find(isCellError);
  return found?.error ?? null;
}

/** A result as the client sends it: [id, succeeded, value or message, error code if failed]. */
export function resultFromWire(entry: readonly unknown[]): FunctionResult {
  const [, succeeded, value, code] = entry;
  if (succeeded === true) return { values: valuesFromWire(value) };
  const message = typeof value === 'string' && value !== '' ? value : null;
  return { error: errorsByCode.get(code) ?? '#VALUE!', message };
}

function valuesFromWire(value: unknown): FunctionValue | FunctionValue[][] {
  if (!Array.isArray(value)) return valueFromWire(value);
  const rows = value as unknown[];
  return rows.map((row) => (Array.isArray(row) ? row : [row]).map(valueFromWire));
}

/** Errors, formatted numbers and entities are sent as objects. */
function valueFromWire(value: unknown): FunctionValue {
  if (typeof value !== 'object' || value === null) return (value ?? null) as FunctionValue;
  const { type, basicValue } = value as { readonly type?: unknown; readonly basicValue?: unknown };
  if (type === 'Error') return { error: typeof basicValue === 'string' ? basicValue : '#VALUE!' };
  if (basicValue === undefined) return { error: '#VALUE!' };
  return basicValue as FunctionValue;
}

function wireArgument(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(wireArgument);
  return isCellError(value) ? { code: value.error, type: 'CustomFunctionError' } : value;
}

function isCellError(value: unknown): value is CellError {
  return typeof value === 'object' && value !== null && 'error' in value;
}
