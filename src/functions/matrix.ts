/** The cells of an argument, row by row, as Excel hands them over. Never copied. */
export type Matrix = readonly (readonly unknown[])[];

/** The cells of an argument; null where the argument was left out. A bare value is one cell. */
export function matrixOf(argument: unknown): Matrix | null {
  if (argument === null || argument === undefined) return null;
  return Array.isArray(argument) ? (argument as Matrix) : [[argument]];
}

/** How many columns a matrix has; every row has as many. */
export function columnsOf(matrix: Matrix): number {
  return matrix[0]?.length ?? 0;
}

/**
 * Empty text counts as blank: it is what `=IF(…, "", …)` leaves in a cell meant to be empty. Some
 * builds of desktop Excel hand over a blank cell of a range as 0, where Excel on the web gives null
 * (OfficeDev/office-js issues 4702 and 5262): there it cannot be told from a 0 that was typed.
 */
export function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || cell === '';
}
