/** The functions.json of an add-in: what the host needs to call its functions. */
export interface FunctionsMetadata {
  /** Whether arguments of type `any` can be errors. If not, the error is the result, without a call. */
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly FunctionMetadata[];
}

export interface FunctionMetadata {
  /** As in `CustomFunctions.associate`. */
  readonly id: string;
  /** As in a formula, after the namespace. */
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly dimensionality?: string };
  readonly options?: { readonly cancelable?: boolean; readonly volatile?: boolean };
}

export interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
}

/** The function with this id. As in the client, case does not matter. */
export function functionWithId(
  metadata: FunctionsMetadata,
  id: string,
): FunctionMetadata | undefined {
  const wanted = id.toUpperCase();
  return metadata.functions.find((one) => one.id.toUpperCase() === wanted);
}
