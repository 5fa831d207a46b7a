/** Excel compares the names of sheets, tables and columns without regard to case. */
export function equalNames(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
