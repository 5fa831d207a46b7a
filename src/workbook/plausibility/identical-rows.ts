import { isCellError } from '../port';
import type { Cell } from '../port';
import { yieldToEventLoop } from '../yield-to-event-loop';

/** Rows between two checks of the clock. */
const ROWS_PER_YIELD = 500;

/** Two rows of a table with the same content in every column; indices into the rows. */
export interface IdenticalRow {
  readonly row: number;
  /** The first row with that content. */
  readonly like: number;
}

/** The identical rows of a table, and what is usual in it. */
export interface RowRepeats {
  readonly identical: readonly IdenticalRow[];
  /** Rows that were compared. */
  readonly rows: number;
  /** Rows with the same key as an earlier one that differ from it in another column. */
  readonly differing: number;
}

/**
 * Finds rows that are identical in every column, read or not. Blank rows are left out.
 *
 * @param rows the body of the table
 * @param key indices of the columns that tell rows apart, such as product, location and date
 * @param isLeftOut whether a row is no data, by its index
 */
export async function findIdenticalRows(
  rows: readonly (readonly Cell[])[],
  key: readonly number[],
  isLeftOut: (row: number) => boolean,
): Promise<RowRepeats> {
  const compared: number[] = [];
  const hashes = new Float64Array(rows.length);
  const keys = new Float64Array(rows.length);
  for (let r = 0; r < rows.length; r += 1) {
    if (r % ROWS_PER_YIELD === 0) await yieldToEventLoop();
    const row = rows[r]!;
    if (isLeftOut(r) || row.every((cell) => cell === null)) continue;
    hashes[compared.length] = hashOf(row);
    keys[compared.length] = hashOf(key.map((index) => row[index] ?? null));
    compared.push(r);
  }
  const count = compared.length;
  const repeated = repeatsIn(hashes.subarray(0, count));
  const differentRows = count - repeated.extra;
  const differentKeys = count - repeatsIn(keys.subarray(0, count)).extra;
  const identical: IdenticalRow[] = [];
  if (repeated.extra > 0) {
    const first = new Map<number, number>();
    for (let k = 0; k < count; k += 1) {
      if (!repeated.values.has(hashes[k]!)) continue;
      const like = first.get(hashes[k]!);
      if (like === undefined) first.set(hashes[k]!, compared[k]!);
      else if (isSame(rows[like]!, rows[compared[k]!]!)) {
        identical.push({ row: compared[k]!, like });
      }
    }
  }
  return { identical, rows: count, differing: Math.max(0, differentRows - differentKeys) };
}

/** Values that occur more than once, and how many occurrences are too many. */
function repeatsIn(hashes: Float64Array): { readonly values: Set<number>; readonly extra: number } {
  const sorted = hashes.slice().sort();
  const values = new Set<number>();
  let extra = 0;
  for (let k = 1; k < sorted.length; k += 1) {
    if (sorted[k] !== sorted[k - 1]) continue;
    values.add(sorted[k]!);
    extra += 1;
  }
  return { values, extra };
}

function isSame(row: readonly Cell[], other: readonly Cell[]): boolean {
  return row.every((cell, index) => textOf(cell) === textOf(other[index] ?? null));
}

/** A hash of 52 bits: two of 26 bits by FNV-1a (Fowler, Noll and Vo). Rows of equal hash are compared. */
function hashOf(cells: readonly Cell[]): number {
  let [one, two] = [0x811c9dc5, 0x01000193];
  for (const cell of cells) {
    const text = textOf(cell);
    for (let k = 0; k < text.length; k += 1) {
      one = Math.imul(one ^ text.charCodeAt(k), 0x01000193);
      two = Math.imul(two ^ text.charCodeAt(k), 0x85ebca6b);
    }
    one = Math.imul(one ^ 0x1f, 0x01000193);
    two = Math.imul(two ^ 0x2e, 0x85ebca6b);
  }
  return (one >>> 6) * 0x4000000 + (two >>> 6);
}

function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  return isCellError(cell) ? cell.error : String(cell);
}
