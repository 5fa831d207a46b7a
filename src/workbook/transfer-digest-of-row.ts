import { checkOf, transferContent } from '../planning/signoff/row-digest';
import type { Cell } from './port';

/** The columns of Transfers that enter a row's Check. */
export const SIGNED_COLUMNS = [
  ...['Transfer ID', 'Product', 'From', 'To', 'Quantity', 'Value', 'Transfer cost', 'Benefit'],
  ...['Net benefit', 'Ship by', 'Arrives', 'Tier'],
] as const;

/** The digest of a row of Transfers, computed from its cells. */
export function digestOfRow(cell: (column: string) => Cell): string {
  return checkOf(contentOfRow(cell));
}

/** The content of a row of Transfers that a signature covers, from its cells. */
export function contentOfRow(cell: (column: string) => Cell): string {
  const text = (column: string): string => String(cell(column) ?? '');
  const number = (column: string): number => Number(cell(column) ?? NaN);
  return transferContent({
    transferId: text('Transfer ID'),
    product: text('Product'),
    from: text('From'),
    to: text('To'),
    quantity: number('Quantity'),
    value: number('Value'),
    transferCost: number('Transfer cost'),
    benefit: number('Benefit'),
    netBenefit: number('Net benefit'),
    shipBy: number('Ship by'),
    arrives: number('Arrives'),
    tier: text('Tier'),
  });
}
