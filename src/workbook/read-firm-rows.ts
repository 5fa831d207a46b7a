import type { FirmTransfer } from '../planning/network/network';
import { isBlank, readNumber, readWord } from './cell-values';
import type { FoundTable } from './find-tables';
import type { NetworkDraft } from './network-draft';
import { forEachRow } from './read-table';
import type { Reading } from './read-table';
import { statusOf } from './read-transfers';
import { ROW_LEFT_OUT, type TableRow } from './table-row';
import { digestOfRow } from './transfer-digest-of-row';
import { readTransferLine } from './transfer-line';

const REJECTED: ReadonlyMap<string, true> = new Map([
  ['reject', true],
  ['rejected', true],
]);

/**
 * Reads the rows that planners marked Firm, edited or added. We read only the Transfers table of the
 * latest plan, because each plan repeats the firm rows of the previous one. Rejected, approved,
 * shipped and received rows are not firm.
 *
 * @param idsInTransit IDs of transfers that are already in transit
 */
export async function readFirmRows(
  reading: Reading,
  tables: readonly FoundTable[],
  draft: NetworkDraft,
  idsInTransit: ReadonlySet<string>,
): Promise<readonly FirmTransfer[]> {
  const table = await latest(reading, tables);
  if (table === null || !(table.columns.has('Firm') || table.columns.has('Check'))) return [];
  const found = new Map<string, FirmTransfer>();
  await forEachRow(reading, table, (row) => {
    const firm = readFirmRow(row, draft);
    if (firm === null) return;
    const line = `${firm.product} ${firm.from} ${firm.to}`;
    const known = found.get(line);
    if (known !== undefined) {
      row.report('Product', 'high', `Duplicate line; ${known.cell!} used`, ROW_LEFT_OUT);
      return;
    }
    if (firm.id !== null && idsInTransit.has(firm.id)) {
      row.report('Transfer ID', 'medium', 'In transit by another table already', ROW_LEFT_OUT);
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
  if (statusOf(row) !== 'open') return null;
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

/** The table with the latest ship-by day; among equals, the one with the highest sheet number. */
async function latest(reading: Reading, tables: readonly FoundTable[]): Promise<FoundTable | null> {
  if (tables.length < 2) return tables[0] ?? null;
  const ranked: { readonly table: FoundTable; readonly day: number; readonly number: number }[] =
    [];
  for (const table of tables) {
    let day = -Infinity;
    await forEachRow(reading, table, (row) => {
      const shipBy = readNumber(row.cell('Ship by'));
      if (shipBy.kind === 'value') day = Math.max(day, shipBy.value);
    });
    ranked.push({ table, day, number: Number(/ (\d+)$/.exec(table.area.sheet)?.[1] ?? 1) });
  }
  return ranked.sort((a, b) => b.day - a.day || b.number - a.number)[0]!.table;
}
