/**
 * Numbers the names of products or locations in order of first occurrence. Names match like in
 * Excel's lookups, without regard to case and surrounding spaces; a code of digits matches as a number
 * or as text. The first spelling is used.
 */
export class NameIndex {
  readonly names: string[] = [];
  private readonly byName = new Map<string, number>();
  /** Index by raw cell, so each spelling is normalised only once. */
  private readonly byCell = new Map<string | number, number>();

  /** The number of a name; -1 if it was never added. */
  find(cell: string | number): number {
    const known = this.byCell.get(cell);
    if (known !== undefined) return known;
    const index = this.byName.get(fold(cell)) ?? -1;
    if (index >= 0) this.byCell.set(cell, index);
    return index;
  }

  /** The number of a name; adds the name if it is new. */
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
