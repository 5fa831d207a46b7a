import type { Purchase } from '../../planning/network/plan-result';
import { purchaseDigest } from '../../planning/signoff/row-digest';
import type { OutputColumn, OutputSheet } from '../port';
import type { PlannedNetwork } from './planned-network';
import { signingColumns } from './signing-columns';
import { tierName } from './transfer-status';

/** The orders to approve, best first, with columns for the decision. */
export function purchasesSheet(
  { network }: PlannedNetwork,
  purchases: readonly Purchase[],
): OutputSheet {
  const column = (
    header: string,
    format: OutputColumn['format'],
    cell: (purchase: Purchase) => OutputColumn['cells'][number],
    more: Partial<OutputColumn> = {},
  ): OutputColumn => ({ header, format, cells: purchases.map(cell), ...more });
  const product = (purchase: Purchase): string => network.products[purchase.product]!.id;
  const location = (purchase: Purchase): string => network.locations[purchase.location]!.id;
  const supplier = (purchase: Purchase): string => network.suppliers?.[purchase.supplier] ?? '';

  return {
    name: 'Purchases',
    tableName: 'Purchases',
    columns: [
      column('Product', 'text', product),
      column('Location', 'text', location),
      column('Supplier', 'text', supplier),
      column('Quantity', 'units', (p) => p.quantity, { isTotalled: true }),
      column('Order cost', 'money', (p) => p.orderCost, { isTotalled: true }),
      column('Order by', 'date', (p) => p.orderByDay),
      column('Arrives', 'date', (p) => p.arrivesDay),
      column('Reason', 'text', (p) => p.reason, { width: 105 }),
      ...signingColumns(purchases, (p) =>
        purchaseDigest({
          product: product(p),
          location: location(p),
          supplier: supplier(p),
          quantity: p.quantity,
          orderCost: p.orderCost,
          orderBy: p.orderByDay,
          arrives: p.arrivesDay,
          tier: tierName(p.tier),
        }),
      ),
    ],
  };
}
