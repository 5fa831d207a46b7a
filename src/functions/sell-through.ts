import { sellThrough } from '../planning/balance/stock-ratios';
import { broadcast } from './broadcast';
import { Parameter } from './parameter';

const parameters = [new Parameter('sold'), new Parameter('received')] as const;

/**
 * Sell-through: the share of received units that were sold. Ranges combine as with operators.
 * @customfunction SELLTHROUGH
 * @category Balance
 * @formula sold ÷ received
 * @source Levy and Weitz 2009
 * @example =INV.SELLTHROUGH(180, 240) gives 0.75
 * @param sold Units sold in the period.
 * @param received Units received, sold or unsold, above 0.
 */
export function sellThroughOf(sold: unknown[][], received: unknown[][]): unknown[][] {
  return broadcast(parameters, [sold, received], (values) => sellThrough(...values));
}
