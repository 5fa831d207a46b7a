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
    'Units received must be above 0: enter the units received in the period.',
  ),
};

/**
 * Inventory turnover: cost of goods sold in a period ÷ average inventory value, both at cost. Refuses
 * figures out of their range.
 *
 * @param costOfGoods money in the period, at least 0
 * @param inventoryValue money, average over the period, above 0
 *
 * Source: Silver, Pyke and Peterson 1998, section 2.3.
 */
export function inventoryTurnover(costOfGoods: number, inventoryValue: number): number | Refusal {
  if (!(costOfGoods >= 0)) return refusals.costOfGoods;
  return inventoryValue > 0 ? costOfGoods / inventoryValue : refusals.inventoryValue;
}

/**
 * Gross margin return on inventory investment (GMROI): gross margin ÷ average inventory value at
 * cost. Negative if goods sell below cost.
 *
 * @param grossMargin money in the period
 * @param inventoryValue money, average over the period, above 0
 *
 * Source: D. Sweeney, "Improving the profitability of retail merchandising decisions", Journal of
 * Marketing 37, 1973.
 */
export function grossMarginReturn(grossMargin: number, inventoryValue: number): number | Refusal {
  return inventoryValue > 0 ? grossMargin / inventoryValue : refusals.inventoryValue;
}

/**
 * Sell-through, the share of received units that were sold: sold ÷ received. Above 1 if earlier stock
 * was also sold. Refuses figures out of their range.
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
