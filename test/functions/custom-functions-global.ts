/** Stands in for the part of Excel's runtime that the functions touch. Import it before them. */
export type RegisteredFunction = (...args: unknown[]) => unknown[][];

export const registered = new Map<string, RegisteredFunction>();

export const ErrorCode = {
  invalidValue: '#VALUE!',
  notAvailable: '#N/A',
  divisionByZero: '#DIV/0!',
  invalidNumber: '#NUM!',
  nullReference: '#NULL!',
  invalidName: '#NAME?',
  invalidReference: '#REF!',
} as const;

/** What a custom function returns for a cell in error, and what Excel hands it for one. */
export class CellInError extends Error {
  constructor(
    readonly code: string,
    message = '',
  ) {
    super(message);
  }
}

export const runtime = {
  associate: (id: string, compute: RegisteredFunction) => registered.set(id, compute),
  Error: CellInError,
  ErrorCode,
};

Object.assign(globalThis, { CustomFunctions: runtime });
