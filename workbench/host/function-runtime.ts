import type { CellValue } from './model/cell/entry';

/** One cell's call of a custom function. */
export interface FunctionCall {
  /** The function's id as in functions.json and `CustomFunctions.associate`, without the namespace. */
  readonly id: string;
  /**
   * In the order of the function's parameters: a scalar, or an array of rows. An error of a cell is
   * a `CellError`, never its text. An omitted argument is null, or left out at the end.
   */
  readonly args: readonly unknown[];
  /** The calling cell with its sheet, such as `Sheet1!B2`. */
  readonly address: string;
  /** Ends a call whose result nobody waits for any more. */
  readonly signal?: AbortSignal;
}

/**
 * What a function gave: a scalar or an array of rows, in which an error of a cell is a `CellError`;
 * or the error of the whole call, such as `#NUM!`, with the function's own message, if it has one.
 * A call that was cancelled, or whose client went away, gives `#BUSY!`, as its cell shows in Excel.
 */
export type FunctionResult =
  | { readonly values: FunctionValue | readonly (readonly FunctionValue[])[] }
  | { readonly error: string; readonly message: string | null };

/** What one cell of a result holds; null is shown as 0 or blank, as the host likes. */
export type FunctionValue = CellValue | null;

/** Custom functions as they run in a client. */
export interface FunctionRuntime {
  /** The client has said that it takes calls; earlier calls wait for it. */
  readonly ready: Promise<void>;
  /** Never rejects. */
  call(call: FunctionCall): Promise<FunctionResult>;
}
