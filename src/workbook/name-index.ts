/**
 * Numbers the names of products or locations in the order in which they are first met. Names match
 * as Excel's lookups match them: without regard to case, spaces around them, or whether a code of
 * digits is kept as a number or as text. The first spelling stays.
 */
export class NameIndex {
  readonly names: string[] = [];
  private readonly byName = new Map<string, number>();
  /** Cells as they were read, so that a name is folded once, not once a row. */
  private readonly byCell = new Map<string | number, number>();

  /** The number of a name; -1 for one that was never added. */
  find(cell: string | number): number {
    const known = this.byCell.get(cell);
    if (known !== undefined) return known;
    const index = this.byName.get(fold(cell)) ?? -1;
    if (index >= 0) this.byCell.set(cell, index);
    return index;
  }

  /** The number of a name, a new one where it has none yet. */
  add(cell: string | number): number {
    const known = this.find(cell);
    if (known >= 0) return known;
    const index = this.names.push(String(cell).trim()) - 1;
    this.byName.set(fold(cell), index);
    this.byCell.set(cell, index);
    return index;
  }
}

function fold(cell: string | number): string {
  return String(cell).trim().replace(/\s+/g, ' ').toLowerCase();
}
