import { isBlank, saysNone } from './cell-values';
import type { FoundTable } from './find-tables';
import type { NetworkDraft } from './network-draft';
import { forEachRow } from './read-table';
import type { Reading } from './read-table';
import type { RowsRead } from './reading-refusal';
import { readDay } from './date-cells';
import type { TableRow } from './table-row';
import { HELD_OUT, MAX_UNITS } from './table-row';

/**
 * Reads the Inventory table into the draft. Rows of the same product and location are added up; stock
 * with an expiry date is a separate lot. Stock that expired before the plan date is not counted. A
 * position with a cell that cannot be read is held out of the plan: unknown stock is not zero.
 *
 * @returns the rows whose stock could be read, of all rows
 */
export async function readInventory(
  reading: Reading,
  table: FoundTable,
  draft: NetworkDraft,
  planDate: number,
): Promise<RowsRead> {
  let [valid, all] = [0, 0];
  await forEachRow(reading, table, (row) => {
    all += 1;
    if (row.places.length > 0) {
      if (readPlaces(row, draft)) valid += 1;
      return;
    }
    const position = draft.positionOfRow(row);
    if (position === null) return;
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
    if (readStock(row, position, draft, planDate)) valid += 1;
    else draft.hold(position);
  });
  return { valid, all };
}

/** Adds the stock of a row with one column a location; false if no cell of it can be read. */
function readPlaces(row: TableRow, draft: NetworkDraft): boolean {
  const isDated = isDateRead(row);
  let valid = 0;
  for (const { index, location } of row.places) {
    const position = draft.positionAt(row, location);
    if (position === null) return false;
    draft.isStocked.set(position, 1);
    const counted = row.numberAt(index, {
      ...UNREADABLE,
      fallback: 0,
      unitsPerCase: draft.unitsPerCase(position),
      max: MAX_UNITS,
    });
    if (counted < 0) row.reportAt(index, 'high', 'Negative', 'Counted as 0.');
    if (Number.isNaN(counted) || !isDated) {
      draft.hold(position);
      continue;
    }
    draft.onHand.add(position, Math.max(0, counted));
    valid += 1;
  }
  return valid > 0;
}

/** Whether the day of a count can be read, where the table has one. */
function isDateRead(row: TableRow): boolean {
  const rule = { ...UNREADABLE, fallback: NaN, isRequired: true };
  return !row.has('Date') || !Number.isNaN(row.read('Date', readDay, rule));
}

function isPlainRepeat(row: TableRow): boolean {
  return row.text('Lot') === '' && isBlank(row.cell('Expiry date'));
}

const UNREADABLE = { severity: 'high', ifInvalid: NaN, action: HELD_OUT } as const;

/** Adds the stock of a row to the draft; false if a cell of it cannot be read. */
function readStock(
  row: TableRow,
  position: number,
  draft: NetworkDraft,
  planDate: number,
): boolean {
  const unitsPerCase = draft.unitsPerCase(position);
  const counted = row.number('On hand', {
    ...UNREADABLE,
    fallback: NaN,
    unitsPerCase,
    max: MAX_UNITS,
    isRequired: true,
  });
  const [reserved, inTransit, onOrder] = ['Reserved', 'In transit', 'On order'].map((column) =>
    row.number(column, { ...UNREADABLE, fallback: 0, min: 0, max: MAX_UNITS, unitsPerCase }),
  ) as [number, number, number];
  if (counted < 0) row.report('On hand', 'high', 'Negative', 'Counted as 0.');
  const onHand = Math.max(0, counted);
  const expiry = saysNone(row.cell('Expiry date'))
    ? null
    : row.read('Expiry date', readDay, { ...UNREADABLE, fallback: null });
  const isDated = isDateRead(row);
  if (!isDated || [onHand, reserved, inTransit, onOrder, expiry].some(Number.isNaN)) return false;
  if (!Number.isInteger(onHand)) {
    row.reportCommon(
      'On hand',
      'low',
      'Not a whole number',
      'Used as it is; transfers are whole packs.',
    );
  }
  draft.reserved.add(position, reserved);
  draft.inTransit.add(position, inTransit);
  draft.onOrder.add(position, onOrder);
  if (expiry !== null && expiry < planDate) {
    if (onHand > 0) {
      row.report('Expiry date', 'medium', 'Expired before the plan date', 'Not counted as stock.');
    }
    return true;
  }
  draft.onHand.add(position, onHand);
  if (expiry !== null && onHand > 0) draft.lots.add(position, expiry, onHand);
  return true;
}
