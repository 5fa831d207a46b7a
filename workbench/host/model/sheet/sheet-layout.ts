import { HostError } from '../../protocol/host-error';
import { isVertical, shiftCount, shiftIndex } from '../area/shift';
import type { Shift } from '../area/shift';
import type { SheetProtection } from './sheet-protection';

/** Width of an untouched column and height of an untouched row, in points. */
export const standardWidth = 48;
export const standardHeight = 15;

/** What the layout needs of its sheet. */
interface LaidOutSheet {
  readonly protection: SheetProtection;
  assertEditable(): void;
  assertUnprotected(): void;
  layoutChanged(): void;
}

/** The layout of a sheet: widths, heights, hidden rows and columns, frozen panes. */
export class SheetLayout {
  private widths = new Map<number, number>();
  private heights = new Map<number, number>();
  private unseenRows = new Set<number>();
  private unseenColumns = new Set<number>();
  private frozen = { rows: 0, columns: 0 };

  constructor(private readonly sheet: LaidOutSheet) {}

  /** In points, by column. A column without an entry has the standard width. */
  get columnWidths(): ReadonlyMap<number, number> {
    return this.widths;
  }

  /** In points, by row. A row without an entry has the standard height. */
  get rowHeights(): ReadonlyMap<number, number> {
    return this.heights;
  }

  get hiddenRows(): ReadonlySet<number> {
    return this.unseenRows;
  }

  get hiddenColumns(): ReadonlySet<number> {
    return this.unseenColumns;
  }

  get frozenRows(): number {
    return this.frozen.rows;
  }

  get frozenColumns(): number {
    return this.frozen.columns;
  }

  setColumnWidth(first: number, count: number, points: number): void {
    this.assertAllowed('allowFormatColumns');
    for (let c = first; c < first + count; c++) this.widths.set(c, points);
    this.sheet.layoutChanged();
  }

  setRowHeight(first: number, count: number, points: number): void {
    this.assertAllowed('allowFormatRows');
    for (let r = first; r < first + count; r++) this.heights.set(r, points);
    this.sheet.layoutChanged();
  }

  hideRows(first: number, count: number, hidden: boolean): void {
    this.assertAllowed('allowFormatRows');
    for (let r = first; r < first + count; r++) mark(this.unseenRows, r, hidden);
    this.sheet.layoutChanged();
  }

  /** For filters, which check the protection themselves. */
  takeHidden(firstRow: number, hidden: readonly boolean[]): void {
    hidden.forEach((isHidden, r) => {
      mark(this.unseenRows, firstRow + r, isHidden);
    });
    this.sheet.layoutChanged();
  }

  hideColumns(first: number, count: number, hidden: boolean): void {
    this.assertAllowed('allowFormatColumns');
    for (let c = first; c < first + count; c++) mark(this.unseenColumns, c, hidden);
    this.sheet.layoutChanged();
  }

  /** Freezes rows at the top and columns at the left. 0 and 0 unfreeze all. */
  freeze(rows: number, columns: number): void {
    this.sheet.assertUnprotected();
    this.frozen = { rows, columns };
    this.sheet.layoutChanged();
  }

  /**
   * After whole rows or columns were inserted or deleted, moves the layout of those behind them.
   * For `shiftCells`, which notifies the listeners.
   */
  follow(shift: Shift): void {
    if (isVertical(shift)) {
      this.heights = new Map(shiftEntries(this.heights, shift));
      this.unseenRows = new Set(shiftKeys(this.unseenRows, shift));
      this.frozen = { ...this.frozen, rows: shiftCount(this.frozen.rows, shift) };
    } else {
      this.widths = new Map(shiftEntries(this.widths, shift));
      this.unseenColumns = new Set(shiftKeys(this.unseenColumns, shift));
      this.frozen = { ...this.frozen, columns: shiftCount(this.frozen.columns, shift) };
    }
  }

  private assertAllowed(action: 'allowFormatColumns' | 'allowFormatRows'): void {
    this.sheet.assertEditable();
    if (!this.sheet.protection.allows(action)) throw new HostError('AccessDenied');
  }
}

function mark(marked: Set<number>, index: number, isMarked: boolean): void {
  if (isMarked) marked.add(index);
  else marked.delete(index);
}

function shiftEntries(entries: ReadonlyMap<number, number>, shift: Shift): [number, number][] {
  return [...entries].flatMap(([index, size]): [number, number][] => {
    const moved = shiftIndex(index, shift);
    return moved === null ? [] : [[moved, size]];
  });
}

function shiftKeys(keys: ReadonlySet<number>, shift: Shift): number[] {
  return [...keys].flatMap((index) => shiftIndex(index, shift) ?? []);
}
