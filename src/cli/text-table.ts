/**
 * Columns of equal width, two spaces apart: the first to the left, figures to the right.
 *
 * @param texts number of first columns that are texts, to the left
 */
export function textTable(rows: readonly (readonly string[])[], texts = 1): readonly string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column < texts ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
      )
      .join('  ')
      .trimEnd(),
  );
}
