/** One cell's call of a custom function. */
export interface FunctionCall {
  /** The function's id as in functions.json and `CustomFunctions.associate`, without the namespace. */
  readonly id: string;
  /**
   * In the order of the function's parameters: scalars, two-dimensional arrays for matrices, an
   * array of arguments for a repeating parameter. Left out at the end, or null, where omitted.
   */
  readonly args: readonly unknown[];
  /** The calling cell with its sheet, such as `Sheet1!B2`. */
  readonly address: string;
  /** Ends a call whose result nobody waits for any more. */
  readonly signal?: AbortSignal;
}

/**
 * What a function gave: a scalar or a two-dimensional array (an error in a cell is its text, such
 * as `#NUM!`), or the error of the whole call with the function's own message, if it has one.
 */
export type FunctionResult =
  { readonly values: unknown } | { readonly error: string; readonly message: string | null };

/** Custom functions as they run in a client. */
export interface FunctionRuntime {
  /** The client has said that it takes calls; earlier calls wait for it. */
  readonly ready: Promise<void>;
  /** Never rejects: a call that is cancelled or whose client closes gives an error. */
  call(call: FunctionCall): Promise<FunctionResult>;
}
