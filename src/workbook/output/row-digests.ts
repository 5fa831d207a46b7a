import { checkOf, markdownContent, purchaseContent } from '../../planning/signoff/row-digest';
import type { Cell } from '../port';
import { contentOfRow } from '../transfer-digest-of-row';

type CellOf = (header: string) => Cell;

/** Functions that give a row's content from its cells, by table name. */
export const ROW_CONTENTS: Readonly<Record<string, (cell: CellOf) => string>> = {
  Transfers: contentOfRow,
  Purchases: (cell) =>
    purchaseContent({
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
    markdownContent({
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

/** The digest of a row of a table, computed from its cells; null if the table has no digests. */
export function rowDigest(tableName: string, cell: CellOf): string | null {
  const content = ROW_CONTENTS[tableName];
  return content ? checkOf(content(cell)) : null;
}

function text(cell: Cell): string {
  return String(cell ?? '');
}

function number(cell: Cell): number {
  return Number(cell ?? NaN);
}
