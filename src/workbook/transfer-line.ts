import type { NetworkDraft } from './network-draft';
import { ROW_LEFT_OUT, type TableRow } from './table-row';

/** Product, origin, destination and quantity of a row of Transfers. */
export interface TransferLine {
  readonly product: number;
  readonly from: number;
  readonly to: number;
  readonly quantity: number;
}

/** Reads the line of a row; null, with a data issue, if it is invalid. */
export function readTransferLine(row: TableRow, draft: NetworkDraft): TransferLine | null {
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
  if (quantity === null || product < 0 || from < 0 || to < 0) return null;
  return { product, from, to, quantity };
}
