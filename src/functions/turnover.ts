import { inventoryTurnover } from '../planning/balance/stock-ratios';
import { broadcast } from './broadcast';
import { Parameter } from './parameter';

const parameters = [new Parameter('cogs'), new Parameter('inventory_value')] as const;

/**
 * Inventory turnover: number of times per period that the stock is sold and replaced. Ranges
 * combine as with operators.
 * @customfunction TURNOVER
 * @category Balance
 * @formula cogs ÷ inventory value
 * @source Silver, Pyke and Peterson 1998
 * @example =INV.TURNOVER(1200000, 300000) gives 4
 * @param cogs Cost of goods sold in the period, in money.
 * @param inventory_value Average value of the stock over the period at cost, in money, above 0.
 */
export function turnoverOf(cogs: unknown[][], inventory_value: unknown[][]): unknown[][] {
  return broadcast(parameters, [cogs, inventory_value], (values) => inventoryTurnover(...values));
}
