import { grossMarginReturn } from '../planning/balance/stock-ratios';
import { broadcast } from './broadcast';
import { Parameter } from './parameter';

const parameters = [new Parameter('gross_margin'), new Parameter('inventory_value')] as const;

/**
 * Gross margin return on inventory investment: gross margin of a period per unit of money in
 * stock. Ranges combine as with operators.
 * @customfunction GMROI
 * @category Balance
 * @formula gross margin ÷ inventory value
 * @source Sweeney 1973
 * @example =INV.GMROI(540000, 300000) gives 1.8
 * @param gross_margin Gross margin of the period, in money.
 * @param inventory_value Average value of the stock over the period at cost, in money, above 0.
 */
export function gmroiOf(gross_margin: unknown[][], inventory_value: unknown[][]): unknown[][] {
  return broadcast(parameters, [gross_margin, inventory_value], (values) =>
    grossMarginReturn(...values),
  );
}
