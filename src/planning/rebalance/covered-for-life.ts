import { demandQuantile } from '../demand/demand-distribution';
import { positionStockoutRisk } from '../valuation/inaction-cost';
import type { Site } from '../valuation/site';
import { totalReceipts } from '../valuation/stock-position';
import type { SupplyValue } from '../valuation/supply-values';

/** Above this stockout risk a location may need more, whatever its stock will sell. */
const SMALL_RISK = 0.05;

/**
 * Whether a location has all the stock that it will probably sell before it loses its value: it is unlikely
 * to run out, and demand over the life of the stock is more likely than not below it. One more unit would
 * only wait there. For a location that supplies others, demand is the net demand on it.
 */
export function isCoveredForLife(
  { curve: { position }, firmChange = 0 }: Pick<Site, 'curve' | 'firmChange'>,
  value: SupplyValue | null,
): boolean {
  const { rate, life } = position;
  const stock = position.available + totalReceipts(position) + firmChange;
  if (stock <= 0) return false;
  if (value?.terms.isUpstream === true) {
    const { demand, rootHorizon } = value.terms;
    return stock > demand.quantile(0.5, life) && demand.survival(stock, rootHorizon) <= SMALL_RISK;
  }
  return (
    stock > demandQuantile(0.5, rate, life) &&
    positionStockoutRisk({ ...position, available: position.available + firmChange }) <= SMALL_RISK
  );
}
