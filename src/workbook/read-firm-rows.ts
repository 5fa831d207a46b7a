import type { FirmTransfer } from '../planning/network/network';
import { isBlank, readWord } from './cell-values';
import type { FoundTable } from './find-tables';
import type { NetworkDraft } from './network-draft';
import { forEachRow } from './read-table';
import type { Reading } from './read-table';
import { latestTable } from './signoff/latest-table';
import { isOpen, type SignOff } from './signoff/sign-off';
import { ROW_LEFT_OUT, type TableRow } from './table-row';
import { digestOfRow } from './transfer-digest-of-row';
import { readTransferLine } from './transfer-line';

const REJECTED: ReadonlyMap<string, true> = new Map([
  ['reject', true],
  ['rejected', true],
]);

/**
 * Reads the rows that planners marked Firm, edited or added. We read only the Transfers table of the
 * latest plan, because each plan repeats the firm rows of the previous one. Rows that are decided are not
 * firm.
 *
 * @param signOff the rows after their decisions were taken up
 */
export async function readFirmRows(
  reading: Reading,
  tables: readonly FoundTable[],
  draft: NetworkDraft,
  signOff: SignOff,
): Promise<readonly FirmTransfer[]> {
  const table = await latestTable(reading, tables, signOff.entries.length > 0);
  if (table === null || !(table.columns.has('Firm') || table.columns.has('Check'))) return [];
  const found = new Map<string, FirmTransfer>();
  const decided = new Set(
    signOff.rows.filter(({ state }) => !isOpen(state.status)).map(({ id }) => id),
  );
  await forEachRow(reading, table, (row) => {
    const firm = decided.has(row.text('Transfer ID')) ? null : readFirmRow(row, draft);
    if (firm === null) return;
    const line = `${firm.product} ${firm.from} ${firm.to}`;
    const known = found.get(line);
    if (known !== undefined) {
      row.report('Product', 'high', `Duplicate line; ${known.cell!} used`, ROW_LEFT_OUT);
      return;
    }
    const ends = [firm.from, firm.to].map((at) => draft.positionOf(firm.product, at));
    if (ends.some((position) => draft.isHeld(position))) {
      row.report('Product', 'high', 'A position that is held out of the plan', ROW_LEFT_OUT);
      return;
    }
    found.set(line, firm);
  });
  return [...found.values()];
}

function readFirmRow(row: TableRow, draft: NetworkDraft): FirmTransfer | null {
  if (readWord(row.cell('Decision'), REJECTED, 'Open').kind === 'value') return null;
  const isMarked = row.yesNo('Firm', false);
  if (!isMarked && !isEdited(row)) return null;
  const line = readTransferLine(row, draft);
  if (line === null) return null;
  const quantity = Math.floor(line.quantity);
  if (quantity < line.quantity) {
    row.report('Quantity', 'low', 'Not a whole number', `Read as ${quantity}.`);
  }
  return {
    ...line,
    quantity,
    id: row.text('Transfer ID') || null,
    why: isMarked ? 'marked' : 'edited',
    cell: row.address('Quantity'),
  };
}

/** Whether a row's digest differs from its Check. A row without a Check was added by hand. */
function isEdited(row: TableRow): boolean {
  if (!row.has('Check')) return false;
  const check = row.cell('Check');
  if (isBlank(check)) return !isBlank(row.cell('Product')) && !isBlank(row.cell('Quantity'));
  return check !== digestOfRow((column) => row.cell(column));
}
