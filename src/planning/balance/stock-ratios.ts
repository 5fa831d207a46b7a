import { Refusal } from '../base/refusal';

const refusals = {
  inventoryValue: new Refusal(
    'domain',
    'The inventory value must be above 0: enter the average value of the stock.',
  ),
  costOfGoods: new Refusal('domain', 'The cost of goods sold must be 0 or more.'),
  sold: new Refusal('domain', 'Units sold must be 0 or more.'),
  received: new Refusal(
    'domain',
    'Units received must be above 0: without any, nothing sells through.',
  ),
};

/**
 * Inventory turnover, how often the stock is sold in the time that the cost of goods sold covers:
 * cost of goods sold ÷ average inventory value, both at cost.
 *
 * @param costOfGoods money over the time, at least 0
 * @param inventoryValue money, average over the time, above 0
 *
 * Source: Silver, Pyke and Peterson 1998, section 2.3.
 */
export function inventoryTurnover(costOfGoods: number, inventoryValue: number): number | Refusal {
  if (!(costOfGoods >= 0)) return refusals.costOfGoods;
  return inventoryValue > 0 ? costOfGoods / inventoryValue : refusals.inventoryValue;
}

/**
 * Gross margin return on inventory investment (GMROI): gross margin ÷ average inventory value at
 * cost. Negative where goods sell below cost.
 *
 * @param grossMargin money over the time
 * @param inventoryValue money, average over the time, above 0
 *
 * Source: D. Sweeney, "Improving the profitability of retail merchandising decisions", Journal of
 * Marketing 37, 1973.
 */
export function grossMarginReturn(grossMargin: number, inventoryValue: number): number | Refusal {
  return inventoryValue > 0 ? grossMargin / inventoryValue : refusals.inventoryValue;
}

/**
 * Sell-through, the share of what was received that has been sold: sold ÷ received. Above 1 where
 * earlier stock was sold as well.
 *
 * @param sold units, at least 0
 * @param received units, above 0
 *
 * Source: M. Levy and B. Weitz, Retailing Management, 2012, chapter 12.
 */
export function sellThrough(sold: number, received: number): number | Refusal {
  if (!(sold >= 0)) return refusals.sold;
  return received > 0 ? sold / received : refusals.received;
}
