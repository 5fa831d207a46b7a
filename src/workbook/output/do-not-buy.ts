import type { Network } from '../../planning/network/network';
import {
  itemsNotToBuy,
  minimumOrderAdvice,
  type MinimumOrderAdvice,
} from '../../planning/replay/items-not-to-buy';
import type { OutputColumn, OutputSheet } from '../port';
import type { PlannedNetwork } from './planned-network';

/**
 * Advice on the products that a plan's Do not buy sheet is about: those with a shelf life and a minimum
 * order above one unit. Of other products, what is left over sells later. Empty unless the plan decides
 * on purchases.
 */
export function adviceOfPlan({
  network,
  settings,
  result,
}: PlannedNetwork): readonly MinimumOrderAdvice[] {
  if (settings.allowPurchases !== true) return [];
  const { meanPerDay: mean, variancePerDay: variance, ...rest } = result.positions;
  const demand = { ...rest, mean, variance };
  return minimumOrderAdvice(network, settings, demand, {
    isAsked: (product, minOrder) =>
      minOrder > 1 && network.products[product]!.shelfLifeDays !== null,
  });
}

/** The products whose minimum order is not worth buying, the greatest net loss first. */
export function doNotBuySheet(
  network: Pick<Network, 'products'>,
  advice: readonly MinimumOrderAdvice[],
): OutputSheet {
  const items = itemsNotToBuy(advice);
  const column = (
    header: string,
    format: OutputColumn['format'],
    cell: (item: MinimumOrderAdvice) => OutputColumn['cells'][number],
    more: Partial<OutputColumn> = {},
  ): OutputColumn => ({ header, format, cells: items.map(cell), ...more });

  return {
    name: 'Do not buy',
    tableName: 'DoNotBuy',
    columns: [
      column('Product', 'text', (item) => network.products[item.product]!.id),
      column('Description', 'text', (item) => network.products[item.product]!.description),
      column('Minimum order', 'units', (item) => item.minOrder),
      column('Expected demand', 'units', (item) => item.expectedDemand),
      column('Stock', 'units', (item) => item.stock),
      column('Chance not reached', 'percent', (item) => item.probabilityNotReached, {
        highlight: { kind: 'scale' },
      }),
      column('Expected left over', 'units', (item) => item.expectedLeftover),
      column('Expected loss', 'money', (item) => item.expectedLoss, { isTotalled: true }),
      column('Reason', 'text', (item) => item.reason, { width: 80 }),
    ],
  };
}
