import { isBlank } from './cell-values';
import type { FoundTable } from './find-tables';
import type { NetworkDraft } from './network-draft';
import { forEachRow } from './read-table';
import type { Reading } from './read-table';
import { readDay } from './date-cells';
import type { TableRow } from './table-row';

/**
 * Reads the Inventory table into the draft. Rows of the same product and location are added up; stock
 * with an expiry date is a separate lot. Stock that expired before the plan date is not counted.
 *
 * @returns the number of rows with a product and a location
 */
export async function readInventory(
  reading: Reading,
  table: FoundTable,
  draft: NetworkDraft,
  planDate: number,
): Promise<number> {
  let validRows = 0;
  await forEachRow(reading, table, (row) => {
    const position = draft.positionOfRow(row);
    if (position === null) return;
    validRows += 1;
    if (draft.isStocked.at(position) === 1 && isPlainRepeat(row)) {
      const issue = row.issueOf(
        'Product',
        'low',
        'Duplicate product and location without a lot',
        'The rows were added up.',
      );
      reading.log.addCommon({ ...issue, value: draft.describe(position) });
    }
    draft.isStocked.set(position, 1);
    readStock(row, position, draft, planDate);
  });
  return validRows;
}

function isPlainRepeat(row: TableRow): boolean {
  return row.text('Lot') === '' && isBlank(row.cell('Expiry date'));
}

function readStock(row: TableRow, position: number, draft: NetworkDraft, planDate: number): void {
  const unitsPerCase = draft.unitsPerCase(position);
  const onHand = row.number('On hand', {
    unitsPerCase,
    fallback: 0,
    min: 0,
    isRequired: true,
    severity: 'high',
    action: 'Counted as 0.',
  });
  const supply = (column: string) =>
    row.number(column, { fallback: 0, min: 0, unitsPerCase, action: 'Counted as 0.' });
  if (!Number.isInteger(onHand)) {
    row.reportCommon(
      'On hand',
      'low',
      'Not a whole number',
      'Used as it is; transfers are whole packs.',
    );
  }
  const reserved = supply('Reserved');
  draft.reserved.add(position, reserved);
  draft.inTransit.add(position, supply('In transit'));
  draft.onOrder.add(position, supply('On order'));
  const expiry = row.read('Expiry date', readDay, {
    fallback: null,
    action: 'Counted as stock that does not expire.',
  });
  if (expiry !== null && expiry < planDate) {
    if (onHand > 0) {
      row.report('Expiry date', 'medium', 'Expired before the plan date', 'Not counted as stock.');
    }
    return;
  }
  draft.onHand.add(position, onHand);
  if (expiry !== null && onHand > 0) draft.lots.add(position, expiry, onHand);
}
