/** The functions.json that an add-in brings: what the host must know of its functions to call them. */
export interface FunctionsMetadata {
  /** Whether arguments of type `any` may be errors; otherwise an error is the result, uncalled. */
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

/** The function with this id; ids are told apart without regard to case, as the client does. */
export function functionWithId(
  metadata: FunctionsMetadata,
  id: string,
): FunctionMetadata | undefined {
  const wanted = id.toUpperCase();
  return metadata.functions.find((one) => one.id.toUpperCase() === wanted);
}
