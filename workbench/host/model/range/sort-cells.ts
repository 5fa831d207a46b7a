import type { Area } from '../area/area';
import type { CellValue } from '../cell/entry';
import { translate } from '../formula/translate';
import type { CellRecord } from '../cell/cell-record';
import { removeSpill } from '../cell/calculated-values';
import type { Grid } from '../cell/grid';

/** What sorting needs of a sheet. */
interface SortedSheet {
  readonly grid: Grid;
  contentsChanged(area: Area): void;
  looksChanged(area: Area): void;
  rowsSorted(area: Area): void;
}

/** One sort key. */
export interface SortKey {
  /** Column within the sorted area, 0-based. */
  readonly key: number;
  readonly ascending: boolean;
}

type Line = readonly (CellRecord | undefined)[];

/**
 * Sorts the rows of an area. Numbers come before texts, then Booleans, then errors. Blank cells come
 * last in both directions. The sort is stable. A formula that moves is rewritten as if it was copied.
 *
 * @param isCaseSensitive whether `a` and `A` differ
 */
export function sortRows(
  sheet: SortedSheet,
  area: Area,
  keys: readonly SortKey[],
  isCaseSensitive = false,
): void {
  const lines = Array.from({ length: area.rows }, (_row, r): Line => {
    const columns = Array.from({ length: area.columns }, (_cell, c) => area.column + c);
    for (const column of columns) removeSpill(sheet.grid, { row: area.row + r, column });
    return columns.map((column) => sheet.grid.stored(area.row + r, column));
  });
  const order = lines.map((_line, r) => r);
  order.sort((a, b) => {
    for (const { key, ascending } of keys) {
      const compared = compare(lines[a]?.[key], lines[b]?.[key], ascending, isCaseSensitive);
      if (compared !== 0) return compared;
    }
    return a - b;
  });
  order.forEach((from, to) => {
    lines[from]?.forEach((cell, c) => {
      sheet.grid.put(area.row + to, area.column + c, cell && movedDown(cell, to - from));
    });
  });
  sheet.contentsChanged(area);
  sheet.looksChanged(area);
  sheet.rowsSorted(area);
}

function movedDown(cell: CellRecord, rows: number): CellRecord {
  if (cell.formula !== null) cell.formula = translate(cell.formula, rows, 0);
  return cell;
}

function compare(
  a: CellRecord | undefined,
  b: CellRecord | undefined,
  ascending: boolean,
  isCaseSensitive: boolean,
): number {
  const [first, second] = [a?.value ?? '', b?.value ?? ''];
  if (first === '' || second === '') return Number(first === '') - Number(second === '');
  const compared =
    rank(first) - rank(second) ||
    (typeof first === 'string' && typeof second === 'string'
      ? compareTexts(first, second, isCaseSensitive)
      : typeof first === 'object' || first === second
        ? 0
        : first < second
          ? -1
          : 1);
  return ascending ? compared : -compared;
}

function compareTexts(a: string, b: string, isCaseSensitive: boolean): number {
  return isCaseSensitive ? a.localeCompare(b) : a.toLowerCase().localeCompare(b.toLowerCase());
}

function rank(value: CellValue): number {
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return typeof value === 'boolean' ? 2 : 3;
}
