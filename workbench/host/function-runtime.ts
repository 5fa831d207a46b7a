import type { CellValue } from './model/cell/entry';

/** A call of a custom function by a cell. */
export interface FunctionCall {
  /** The function's id as in functions.json and `CustomFunctions.associate`, without the namespace. */
  readonly id: string;
  /**
   * In the order of the parameters. Each is a scalar or an array of rows. An error is a `CellError`, not
   * a text. An omitted argument is null, or absent at the end.
   */
  readonly args: readonly unknown[];
  /** The calling cell with its sheet, such as `Sheet1!B2`. */
  readonly address: string;
  /** Cancels the call. */
  readonly signal?: AbortSignal;
}

/**
 * The result of a call: a scalar or an array of rows, with a `CellError` for an error in a cell. Or the
 * error of the whole call, such as `#NUM!`, with the message of the function if there is one. A call that
 * was cancelled or lost its client gives `#BUSY!`, as in Excel.
 */
export type FunctionResult =
  | { readonly values: FunctionValue | readonly (readonly FunctionValue[])[] }
  | { readonly error: string; readonly message: string | null };

/** The value of one cell of a result. The host shows null as 0 or as a blank cell. */
export type FunctionValue = CellValue | null;

/** Runs custom functions in a client. */
export interface FunctionRuntime {
  /** Resolves when the client accepts calls. Earlier calls wait for it. */
  readonly ready: Promise<void>;
  /** Never rejects. */
  call(call: FunctionCall): Promise<FunctionResult>;
}
