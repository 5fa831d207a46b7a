import { HostError } from '../../protocol/host-error';
import { translate } from '../formula/translate';
import type { CellRecord } from '../cell/cell-record';
import { RangeModel } from './range-model';
import { wireValue } from '../cell/wire-value';

/** The part of the cells to copy, by the client's names. */
export type CopyPart = 'All' | 'Formulas' | 'Values' | 'Formats';

/**
 * Copies cells. A target smaller than the source grows to its size. A larger target is filled with
 * copies. Relative references in formulas move along.
 *
 * @param options.skipsBlanks whether an empty source cell leaves its target cell as it is
 */
export function copyCells(
  source: RangeModel,
  target: RangeModel,
  part: CopyPart,
  options: { readonly skipsBlanks: boolean; readonly isTransposed: boolean },
): void {
  const from = source.area;
  const cells = source.read((cell) => ({ ...cell }));
  const [rows, columns] = options.isTransposed
    ? [from.columns, from.rows]
    : [from.rows, from.columns];
  const to = {
    ...target.area,
    rows: Math.max(1, Math.floor(target.area.rows / rows)) * rows,
    columns: Math.max(1, Math.floor(target.area.columns / columns)) * columns,
  };
  if (to.rows * to.columns > 5_000_000) throw new HostError('OperationCellsExceedLimit');
  const filled = new RangeModel(target.sheet, to);
  filled.assertWritable();
  const copied = (r: number, c: number): CellRecord =>
    options.isTransposed ? cells[c % columns]![r % rows]! : cells[r % rows]![c % columns]!;
  if (part === 'All' || part === 'Formats') {
    forEach(to.rows, to.columns, (r, c) => {
      const { numberFormat, isLocked, look } = copied(r, c);
      const cell = target.sheet.grid.touch(to.row + r, to.column + c);
      Object.assign(cell, { numberFormat, isLocked, look });
    });
    target.sheet.looksChanged(to);
  }
  if (part === 'Formats') return;
  const entries = Array.from({ length: to.rows }, (_row, r) =>
    Array.from({ length: to.columns }, (_column, c) => {
      const { value, formula } = copied(r, c);
      if (value === '' && formula === null) return options.skipsBlanks ? null : '';
      if (formula === null || part === 'Values') return asTyped(value);
      const place = options.isTransposed
        ? { row: from.row + (c % columns), column: from.column + (r % rows) }
        : { row: from.row + (r % rows), column: from.column + (c % columns) };
      return translate(formula, to.row + r - place.row, to.column + c - place.column);
    }),
  );
  filled.enter(entries);
}

/** An entry that gives this value. */
function asTyped(value: CellRecord['value']): unknown {
  return typeof value === 'string' ? `'${value}` : wireValue(value);
}

function forEach(
  rows: number,
  columns: number,
  visit: (row: number, column: number) => void,
): void {
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) visit(row, column);
  }
}
