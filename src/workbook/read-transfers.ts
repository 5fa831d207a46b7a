import { readWord } from './cell-values';
import type { FoundTable } from './find-tables';
import type { NetworkDraft } from './network-draft';
import type { Cell } from './port';
import { forEachRow } from './read-table';
import type { Reading } from './read-table';
import { readTransferLine } from './transfer-line';

/** The statuses of the contract that affect stock or are final. */
const STATUSES: ReadonlyMap<string, TransferStatus> = new Map([
  ['approved', 'approved'],
  ['shipped', 'shipped'],
  ['received', 'done'],
  ['rejected', 'done'],
]);

export type TransferStatus = 'approved' | 'shipped' | 'done' | 'open';

/** A row's status; `open` if it is undecided, stale or unknown. */
export function statusOf(row: { readonly cell: (column: string) => Cell }): TransferStatus {
  const status = readWord(row.cell('Status'), STATUSES, 'Open');
  return status.kind === 'value' ? status.value : 'open';
}

/**
 * Reads approved and shipped transfers from the Transfers tables of earlier plans. An approved
 * transfer reduces stock at From and increases it at To; a shipped one has already left From and only
 * increases To. Other statuses change nothing: they are undecided, or stock on hand includes them. A
 * transfer in two tables is counted once.
 *
 * @returns the IDs of the transfers in transit
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
