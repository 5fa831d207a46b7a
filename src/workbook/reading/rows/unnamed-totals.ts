import { isBlank } from '../../cell-values';
import { amountOf, SumsAbove } from './sums-above';
import { amountColumns, nameColumns } from './table-body';
import type { TableBody } from './table-body';

/**
 * Rows without a product and a location whose amounts are the sum of rows above: the total that a
 * spreadsheet shows below a table.
 */
export function unnamedTotals(body: TableBody, isOut: (row: number) => boolean): readonly number[] {
  const names = nameColumns(body.table);
  const amounts = amountColumns(body.table);
  const sums = new SumsAbove(amounts);
  const found: number[] = [];
  body.rows.forEach((row, r) => {
    if (isOut(r)) return;
    const isUnnamed = names.every((index) => isBlank(row[index] ?? null));
    const isTotal = isUnnamed && amounts.some((index) => amountOf(row[index]) !== 0);
    if (isTotal && sums.matches(row)) {
      found.push(r);
      sums.endGroup();
    } else if (!isUnnamed) {
      sums.add(row);
    }
  });
  return found;
}
