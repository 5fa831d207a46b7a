import { HostError } from '../../protocol/host-error';
import { cellText } from '../cell/cell-text';
import type { FilterCriteria } from './filter-criteria';
import { passing } from './filter-criteria';
import { RangeModel } from '../range/range-model';
import type { TableColumn } from './table-columns';
import type { TableModel } from '../sheet-model';

/** Sets the filter of a column, or removes it (null). Hides the rows that do not pass. */
export function filterColumn(
  table: TableModel,
  column: TableColumn,
  criteria: FilterCriteria | null,
): void {
  assertAllowed(table);
  column.filter = criteria;
  table.changed();
  hideFiltered(table);
}

/** Removes all filters of a table and shows all rows. */
export function clearFilters(table: TableModel): void {
  assertAllowed(table);
  if (!table.isFiltered) return;
  for (const column of table.columns.all) column.filter = null;
  table.changed();
  hideFiltered(table);
}

/** Applies the filters again to the current rows. */
export function reapplyFilters(table: TableModel): void {
  assertAllowed(table);
  if (table.isFiltered) hideFiltered(table);
}

function hideFiltered({ sheet, body, columns }: TableModel): void {
  const hidden = Array.from({ length: body.rows }, () => false);
  columns.all.forEach(({ filter }, c) => {
    if (!filter) return;
    const range = new RangeModel(sheet, { ...body, column: body.column + c, columns: 1 });
    const cells = range.read((cell) => ({ value: cell.value, text: cellText(cell) })).flat();
    passing(filter, cells).forEach((passes, r) => {
      if (!passes) hidden[r] = true;
    });
  });
  sheet.layout.takeHidden(body.row, hidden);
}

function assertAllowed({ sheet }: TableModel): void {
  sheet.assertEditable();
  if (!sheet.protection.allows('allowAutoFilter')) throw new HostError('AccessDenied');
}
