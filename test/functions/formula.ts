import { CellInError, registered } from './custom-functions-global';
import '../../src/functions/associate';

const mostParameters = 8;

/** Calls a function as a formula in a cell does: left-out arguments are null, the invocation last. */
export function formula(id: string, ...args: unknown[]): unknown[][] {
  const padded = Array.from({ length: mostParameters }, (_, i) => args[i] ?? null);
  return registered.get(id)!(...padded, { functionName: id, address: 'Sheet1!A1' });
}

/** The one cell that the formula shows. */
export function cell(id: string, ...args: unknown[]): unknown {
  const result = formula(id, ...args);
  expect(result).toHaveLength(1);
  expect(result[0]).toHaveLength(1);
  return result[0]![0];
}

/** A column of cells. */
export function column(...cells: unknown[]): unknown[][] {
  return cells.map((value) => [value]);
}

/** A cell in error as Excel hands it over. */
export function inError(code: string): CellInError {
  return new CellInError(code);
}
