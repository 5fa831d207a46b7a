import { HostError } from '../../protocol/host-error';
import { sortRows } from '../range/sort-cells';
import { reapplyFilters } from './table-filters';
import type { TableModel, TableOrder } from '../sheet-model';

/** Sorts the body of a table and stores the order. On a protected sheet all cells must be unlocked. */
export function sortTable(table: TableModel, order: TableOrder): void {
  const { sheet, body } = table;
  sheet.assertEditable();
  if (sheet.isProtected) {
    if (!sheet.protection.allows('allowSort')) throw new HostError('AccessDenied');
    sheet.assertUnlocked(body);
  }
  if (order.keys.some(({ key }) => key < 0 || key >= body.columns)) {
    throw new HostError('InvalidArgument');
  }
  sortRows(sheet, body, order.keys, order.isCaseSensitive);
  table.takeOrder(order);
  if (table.isFiltered) reapplyFilters(table);
}
