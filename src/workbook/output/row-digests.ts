import { markdownDigest, purchaseDigest } from '../../planning/signoff/row-digest';
import type { Cell } from '../port';
import { digestOfRow } from '../transfer-digest-of-row';

type CellOf = (header: string) => Cell;

/** Functions that compute a row's digest from its cells, by table name. */
export const ROW_DIGESTS: Readonly<Record<string, (cell: CellOf) => string>> = {
  Transfers: digestOfRow,
  Purchases: (cell) =>
    purchaseDigest({
      product: text(cell('Product')),
      location: text(cell('Location')),
      supplier: text(cell('Supplier')),
      quantity: number(cell('Quantity')),
      orderCost: number(cell('Order cost')),
      orderBy: number(cell('Order by')),
      arrives: number(cell('Arrives')),
      tier: text(cell('Tier')),
    }),
  Markdowns: (cell) =>
    markdownDigest({
      product: text(cell('Product')),
      location: text(cell('Location')),
      quantity: number(cell('Quantity')),
      value: number(cell('Value')),
      salvage: number(cell('Salvage')),
      loss: number(cell('Loss')),
      saved: number(cell('Saved')),
      tier: text(cell('Tier')),
    }),
};

function text(cell: Cell): string {
  return String(cell ?? '');
}

function number(cell: Cell): number {
  return Number(cell ?? NaN);
}
