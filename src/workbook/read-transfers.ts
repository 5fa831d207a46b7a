import { readWord } from './cell-values';
import type { FoundTable } from './find-tables';
import type { NetworkDraft } from './network-draft';
import { forEachRow } from './read-table';
import type { Reading } from './read-table';
import { ROW_LEFT_OUT } from './table-row';

/** Whether a status means that goods are still to leave, or have left and not arrived. */
const UNDER_WAY: ReadonlyMap<string, 'approved' | 'shipped'> = new Map([
  ['approved', 'approved'],
  ['shipped', 'shipped'],
]);

/**
 * Reads what earlier plans set in motion from the Transfers tables that they left. An approved
 * transfer counts less at From and more at To; a shipped one has left the stock at From already and
 * counts more at To. Every other status (proposed, auto-approved, pending, received …) counts for
 * nothing: no one has acted on it yet, or stock on hand shows it. A transfer that stands in two
 * tables counts once.
 */
export async function readTransfersUnderWay(
  reading: Reading,
  tables: readonly FoundTable[],
  draft: NetworkDraft,
): Promise<void> {
  const seen = new Set<string>();
  for (const table of tables) {
    await forEachRow(reading, table, (row) => {
      const status = readWord(row.cell('Status'), UNDER_WAY, 'Not under way');
      if (status.kind !== 'value') return;
      const id = row.text('Transfer ID');
      if (id !== '' && seen.has(id)) return;
      seen.add(id);
      const quantity = row.number('Quantity', {
        fallback: null,
        min: 0,
        isRequired: true,
        severity: 'high',
        action: ROW_LEFT_OUT,
      });
      const [product, from, to] = (['Product', 'From', 'To'] as const).map((column) => {
        const name = row.name(column);
        const { index } = column === 'Product' ? draft.products : draft.locations;
        if (name === null) return -1;
        const found = index.find(name);
        if (found < 0) row.report(column, 'high', 'Unknown in this workbook', ROW_LEFT_OUT);
        return found;
      }) as [number, number, number];
      if (quantity === null || product < 0 || from < 0 || to < 0) return;
      if (status.value === 'approved') {
        draft.underWay.add(draft.positionOf(product, from), -quantity);
      }
      draft.underWay.add(draft.positionOf(product, to), quantity);
    });
  }
}
