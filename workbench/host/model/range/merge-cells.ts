import { HostError } from '../../protocol/host-error';
import { intersects } from '../area/area';
import { RangeModel } from './range-model';

/**
 * Merges a range, or each of its rows. Only the contents of the first cell stay. Throws InvalidOperation
 * for cells of a table.
 */
export function mergeCells({ sheet, area }: RangeModel, isAcross: boolean): void {
  sheet.assertUnprotected();
  if (sheet.tables.some((table) => intersects(table.area, area))) {
    throw new HostError('InvalidOperation');
  }
  const parts = isAcross
    ? Array.from({ length: area.rows }, (_row, r) => ({ ...area, row: area.row + r, rows: 1 }))
    : [area];
  for (const part of parts) {
    keepFirst(new RangeModel(sheet, part));
    sheet.merges.merge(part);
  }
  sheet.looksChanged(area);
}

/** Unmerges all merged cells that a range overlaps. */
export function unmergeCells({ sheet, area }: RangeModel): void {
  sheet.assertUnprotected();
  sheet.merges.unmerge(area);
  sheet.looksChanged(area);
}

function keepFirst(range: RangeModel): void {
  const values = range.read((cell) => cell.value);
  const [, ...others] = values.flat();
  if (others.every((value) => value === '')) return;
  range.enter(values.map((row, r) => row.map((_value, c) => (r === 0 && c === 0 ? null : ''))));
}
