import { readWord } from './cell-values';
import type { FoundTable } from './find-tables';
import type { NetworkDraft } from './network-draft';
import type { Cell } from './port';
import { forEachRow } from './read-table';
import type { Reading } from './read-table';
import { readTransferLine } from './transfer-line';

/** What a status says of a row: whether goods are still to leave, or have left, or never will. */
const STATUSES: ReadonlyMap<string, TransferStatus> = new Map([
  ['approved', 'approved'],
  ['shipped', 'shipped'],
  ['received', 'done'],
  ['rejected', 'done'],
]);

export type TransferStatus = 'approved' | 'shipped' | 'done' | 'open';

/** What a row's status says; open where nobody has decided, or the row has gone stale. */
export function statusOf(row: { readonly cell: (column: string) => Cell }): TransferStatus {
  const status = readWord(row.cell('Status'), STATUSES, 'Open');
  return status.kind === 'value' ? status.value : 'open';
}

/**
 * Reads what earlier plans set in motion from the Transfers tables that they left. An approved
 * transfer counts less at From and more at To; a shipped one has left the stock at From already and
 * counts more at To. Every other status (proposed, auto-approved, pending, received …) counts for
 * nothing: no one has acted on it yet, or stock on hand shows it. A transfer that stands in two
 * tables counts once.
 *
 * @returns the names of the transfers under way
 */
export async function readTransfersInTransit(
  reading: Reading,
  tables: readonly FoundTable[],
  draft: NetworkDraft,
): Promise<ReadonlySet<string>> {
  const seen = new Set<string>();
  for (const table of tables) {
    await forEachRow(reading, table, (row) => {
      const status = statusOf(row);
      if (status === 'open' || status === 'done') return;
      const id = row.text('Transfer ID');
      if (id !== '' && seen.has(id)) return;
      seen.add(id);
      const line = readTransferLine(row, draft);
      if (line === null) return;
      const { product, from, to, quantity } = line;
      if (status === 'approved')
        draft.transfersInTransit.add(draft.positionOf(product, from), -quantity);
      draft.transfersInTransit.add(draft.positionOf(product, to), quantity);
    });
  }
  return seen;
}
