import { cellAddress } from '../cell-address';
import type { DataIssue } from '../data-issues';
import { shownValue } from '../data-issues';
import type { FoundTable } from '../find-tables';

/** Orders that are overdue for longer are not expected any more. Days. */
const OVERDUE = 30;
/** With fewer rows, all of them may be late. */
const FEW = 5;

/**
 * An issue if most rows of Receipts are long overdue: the table lists what was received, which is in stock
 * already. Null otherwise.
 *
 * @param days the days of the receipts that are counted, as Excel date serials
 */
export function pastReceipts(
  { name, area, columns, headers }: FoundTable,
  days: readonly number[],
  planDate: number,
): DataIssue | null {
  const overdue = days.filter((day) => day < planDate - OVERDUE).length;
  if (days.length < FEW || 2 * overdue <= days.length) return null;
  const index = columns.get('Date') ?? 0;
  const count = (number: number) => number.toLocaleString('en-GB');
  return {
    severity: 'high',
    table: name,
    row: area.row + 1,
    column: shownValue(headers[index] ?? null),
    value: `${count(overdue)} of ${count(days.length)} rows`,
    problem: 'Most receipts are overdue by more than a month',
    action:
      'All were counted as due on the plan date. Delete those that were received: they are in stock already.',
    sheet: area.sheet,
    address: cellAddress(area.sheet, area.row, area.column + index),
  };
}
