import type { CellRecord } from '../../host/model/cell/cell-record';
import type { Grid } from '../../host/model/cell/grid';
import type { SheetLayout } from '../../host/model/sheet/sheet-layout';
import { lookKey } from '../format/cell-look';
import { withPrefix } from '../reading/part-outline';
import type { StoredRow } from '../reading/stored-rows';
import { cellXml } from './row-xml';
import type { CellWriting } from './row-xml';

/** The cells of a sheet and the heights of its rows, now or in its file. */
export interface Rows {
  readonly grid: Grid;
  readonly layout: SheetLayout;
}

/** A row in the file. */
interface Before {
  readonly stored: StoredRow | undefined;
  readonly cells: ReadonlyMap<number, string>;
}

/** Whether any cell, height or hidden row of a sheet has changed since its file was read. */
export function hasSameRows(now: Rows, before: Rows): boolean {
  const [cells, old] = [filled(now.grid), filled(before.grid)];
  const rows = new Set([...cells.keys(), ...old.keys()]);
  for (const row of rows) {
    const columns = new Set([...(cells.get(row) ?? []), ...(old.get(row) ?? [])]);
    for (const column of columns) if (!isSameCell(now, before, row, column)) return false;
  }
  return (
    sameMap(now.layout.rowHeights, before.layout.rowHeights) &&
    sameSet(now.layout.hiddenRows, before.layout.hiddenRows)
  );
}

/**
 * The `sheetData` of a sheet, row by row. An unchanged cell stays as the file has it, with everything that
 * the model does not know (rich text, phonetics, masters of shared formulas).
 */
export function* sheetDataRows(
  now: Rows,
  before: Rows | null,
  stored: readonly StoredRow[],
  writing: CellWriting,
  prefix: string,
): Generator<string> {
  const old = new Map(stored.map((row) => [row.row, row]));
  const cells = filled(now.grid);
  const { rowHeights, hiddenRows } = now.layout;
  const all = new Set([...cells.keys(), ...old.keys(), ...rowHeights.keys(), ...hiddenRows]);
  // A shared formula must stay as long as other cells refer to it.
  const isShared = stored.some(({ cells: row }) =>
    row.some((cell) => cell.content.includes('t="shared"')),
  );
  for (const row of [...all].sort((a, b) => a - b)) {
    const was: Before = {
      stored: old.get(row),
      cells: new Map(
        old
          .get(row)
          ?.cells.map(({ column, xml, content }) => [
            column,
            isShared && content.includes('t="shared"') ? '' : xml,
          ]),
      ),
    };
    const columns = new Set([...(cells.get(row) ?? []), ...was.cells.keys()]);
    let content = '';
    for (const column of [...columns].sort((a, b) => a - b)) {
      const raw = was.cells.get(column);
      const isUntouched = before !== null && raw && isSameCell(now, before, row, column);
      const cell = now.grid.peek(row, column);
      content += isUntouched
        ? raw
        : cell
          ? withPrefix(cellXml(cell, row, column, writing), prefix)
          : '';
    }
    const attributes = rowAttributes(now.layout, row, was.stored);
    if (content !== '' || attributes !== '') {
      yield `<${prefix}row r="${String(row + 1)}"${attributes}>${content}</${prefix}row>`;
    }
  }
}

function rowAttributes(layout: SheetLayout, row: number, stored: StoredRow | undefined): string {
  const height = layout.rowHeights.get(row);
  const others = (stored?.attributes ?? '')
    .replace(/\/$/, '')
    .replace(/\s(?:r|spans|hidden)=(?:"[^"]*"|'[^']*')/g, '');
  // If the model has no height, we leave the one that a program has fitted to the contents.
  const kept =
    height === undefined
      ? others
      : others.replace(/\s(?:ht|customHeight)=(?:"[^"]*"|'[^']*')/g, '');
  return [
    kept.trimEnd(),
    height === undefined ? '' : ` ht="${String(height)}" customHeight="1"`,
    layout.hiddenRows.has(row) ? ' hidden="1"' : '',
  ].join('');
}

function isSameCell(now: Rows, before: Rows, row: number, column: number): boolean {
  const [a, b] = [now.grid.peek(row, column), before.grid.peek(row, column)];
  if (!a || !b) return isPlain(a ?? b);
  return (
    sameValue(a, b) &&
    a.formula === b.formula &&
    a.spill?.rows === b.spill?.rows &&
    a.spill?.columns === b.spill?.columns &&
    (a.spilledFrom === null) === (b.spilledFrom === null) &&
    lookKey(a) === lookKey(b)
  );
}

function sameValue(
  { value: a }: Readonly<CellRecord>,
  { value: b }: Readonly<CellRecord>,
): boolean {
  if (typeof a === 'object' && typeof b === 'object') return a.error === b.error;
  return Object.is(a, b);
}

/** Whether a cell has no contents and the standard look. */
function isPlain(cell: Readonly<CellRecord> | undefined): boolean {
  if (!cell) return true;
  return cell.value === '' && cell.formula === null && lookKey(cell) === PLAIN;
}

const PLAIN = lookKey({ numberFormat: 'General', isLocked: true, look: {} });

/** The columns of the cells that were touched, by row. */
function filled(grid: Grid): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  grid.forEach((_cell, row, column) => {
    const columns = rows.get(row);
    if (columns) columns.push(column);
    else rows.set(row, [column]);
  });
  return rows;
}

function sameMap(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}

function sameSet(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size === b.size && [...a].every((key) => b.has(key));
}
