/** The cells of an argument, row by row, as Excel passes them. Never copied. */
export type Matrix = readonly (readonly unknown[])[];

/** The cells of an argument; null if the argument is omitted. A bare value is one cell. */
export function matrixOf(argument: unknown): Matrix | null {
  if (argument === null || argument === undefined) return null;
  return Array.isArray(argument) ? (argument as Matrix) : [[argument]];
}

/** The number of columns of a matrix; all rows have the same number. */
export function columnsOf(matrix: Matrix): number {
  return matrix[0]?.length ?? 0;
}

/**
 * Empty text counts as blank, as `=IF(…, "", …)` is the usual way to leave a cell empty. Some builds of
 * desktop Excel pass a blank cell of a range as 0, while Excel on the web passes null (OfficeDev/office-js
 * issues 4702 and 5262). In those builds we cannot distinguish a blank cell from a typed 0.
 */
export function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || cell === '';
}
