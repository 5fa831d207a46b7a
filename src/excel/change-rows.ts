import type { ChangedCell, RowChange } from '../workbook/port';
import { setNumberFormat } from './column-style';
import { inExcel } from './excel-session';
import { send } from './send';
import { wireCell } from './wire-cells';

/** Rows in one request: about 300 kB. */
const ROWS_AT_ONCE = 400;

/**
 * Writes single cells of rows. The request that writes gives back the key of every row and what stood in its cells: in a
 * row that has moved meanwhile, these are put back.
 */
export async function changeRows(changes: readonly RowChange[]): Promise<readonly RowChange[]> {
  const moved: RowChange[] = [];
  for (let done = 0; done < changes.length; done += ROWS_AT_ONCE) {
    const part = changes.slice(done, done + ROWS_AT_ONCE);
    moved.push(...(await inExcel((context) => changePart(context, part), part[0]!.sheet)));
  }
  return moved;
}

async function changePart(
  context: Excel.RequestContext,
  changes: readonly RowChange[],
): Promise<readonly RowChange[]> {
  const cellAt = ({ sheet, row }: RowChange, column: number): Excel.Range =>
    context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
  const valueAt = (change: RowChange, column: number): Excel.Range => {
    const cell = cellAt(change, column);
    cell.load('values');
    return cell;
  };
  const written = await send(context, () =>
    changes.map((change) => {
      const key = valueAt(change, change.key.column);
      const before = change.cells.map(({ column }) => valueAt(change, column));
      for (const { column, value } of change.cells) write(cellAt(change, column), value);
      return { change, key, before };
    }),
  );
  const moved = written.filter(({ change, key }) => key.values[0]?.[0] !== change.key.value);
  if (moved.length > 0) {
    await send(context, () => {
      for (const { change, before } of moved) {
        change.cells.forEach(({ column }, n) => {
          cellAt(change, column).values = before[n]!.values as unknown[][];
        });
      }
    });
  }
  return moved.map(({ change }) => change);
}

/** Text goes into a cell of text format, as in the columns that we write; a number keeps the format of its column. */
function write(cell: Excel.Range, value: ChangedCell['value']): void {
  const isPlain = typeof value === 'string' && !value.startsWith("'");
  if (typeof value === 'string') setNumberFormat(cell, isPlain ? '@' : 'General');
  cell.values = [[wireCell(value, isPlain)]];
}
