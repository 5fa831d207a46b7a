import { readDay } from './date-cells';
import type { FoundTable } from './find-tables';
import type { NetworkDraft } from './network-draft';
import { pastReceipts } from './plausibility/past-receipts';
import { forEachRow } from './read-table';
import type { Reading } from './read-table';
import { MAX_UNITS, ROW_LEFT_OUT } from './table-row';

const NEEDED = {
  fallback: null,
  isRequired: true,
  severity: 'high',
  action: ROW_LEFT_OUT,
} as const;

/** Receipts are not due later than this many days from now. */
const FARTHEST = 730;

/** Reads the Receipts table into the draft. Overdue receipts are expected on the plan date. */
export async function readReceipts(
  reading: Reading,
  table: FoundTable,
  draft: NetworkDraft,
  planDate: number,
): Promise<void> {
  const days: number[] = [];
  await forEachRow(reading, table, (row) => {
    const position = draft.positionOfRow(row);
    const unitsPerCase = draft.unitsPerCase(position);
    const quantity = row.number('Quantity', { ...NEEDED, min: 0, max: MAX_UNITS, unitsPerCase });
    const day = row.read('Date', readDay, NEEDED);
    if (position === null || day === null || quantity === null || quantity === 0) return;
    if (day < planDate) {
      row.report('Date', 'medium', 'Due before the plan date', 'Counted as due on the plan date.');
    }
    if (day > planDate + FARTHEST) {
      const remedy = 'Counted as due then. Is the year right?';
      row.report('Date', 'medium', 'Due in more than two years', remedy);
    }
    days.push(day);
    draft.receipts.add(position, Math.max(day, planDate), quantity);
  });
  const past = pastReceipts(table, days, planDate);
  if (past) reading.log.add(past);
}

/**
 * Reads the Forecast table into the draft.
 *
 * @returns the number of rows with a mean
 */
export async function readForecast(
  reading: Reading,
  table: FoundTable,
  draft: NetworkDraft,
): Promise<number> {
  let validRows = 0;
  await forEachRow(reading, table, (row) => {
    const mean = row.number('Mean per day', { ...NEEDED, min: 0, max: MAX_UNITS });
    const action = 'The deviation was taken from Demand.';
    const sd = row.number('SD per day', { fallback: NaN, min: 0, max: MAX_UNITS, action });
    const position = draft.positionOfRow(row);
    if (position === null || mean === null) return;
    if (!Number.isNaN(draft.forecastMean.at(position))) {
      row.report('Product', 'medium', 'Duplicate position; first row used', ROW_LEFT_OUT);
      return;
    }
    validRows += 1;
    draft.forecastMean.set(position, mean);
    draft.forecastSd.set(position, sd);
  });
  return validRows;
}
