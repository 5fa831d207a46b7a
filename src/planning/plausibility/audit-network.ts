import type { Network } from '../network/network';
import { costOutOfLine } from './cost-out-of-line';
import { coverOfNetwork } from './cover-of-network';
import type { Finding } from './finding';
import { idleStock } from './idle-stock';
import { neverSupplied } from './never-supplied';
import { priceBelowCost } from './price-below-cost';
import { returnsBeyondSales } from './returns-beyond-sales';
import { salesSpike } from './sales-spike';
import { soldWithoutStock } from './sold-without-stock';
import { stockBeyondSales } from './stock-beyond-sales';
import { supplierCost } from './supplier-cost';
import { tradeOf } from './trade';
import type { HistoryTerms } from './trade';
import { unreachableLocation } from './unreachable-location';

/**
 * Looks at a network as an auditor would: for values that can each be read and are hardly right. It
 * changes nothing.
 *
 * @returns the findings of one rule after the other, so that a caller may pause between them
 */
export function* auditNetwork(
  network: Network,
  settings: HistoryTerms,
): Generator<readonly Finding[], void> {
  const trade = tradeOf(network, settings);
  yield stockBeyondSales(network, trade);
  yield coverOfNetwork(network, trade);
  yield soldWithoutStock(network, trade);
  yield neverSupplied(network, trade);
  yield unreachableLocation(network, trade);
  yield salesSpike(network);
  yield returnsBeyondSales(network);
  const costs = costOutOfLine(network);
  yield costs;
  const named = new Set(costs.map(({ product }) => product));
  yield priceBelowCost(network).filter(({ product }) => product === null || !named.has(product));
  yield supplierCost(network);
  yield idleStock(network, trade);
}
