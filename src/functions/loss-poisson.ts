import { expectedShortage } from '../planning/policy/expected-shortage';
import { broadcast } from './broadcast';
import { Parameter } from './parameter';

const parameters = [new Parameter('x'), new Parameter('mean')] as const;

/**
 * Loss function of Poisson demand, in units: the expected unmet demand with a stock of x. Ranges
 * combine as with operators.
 * @customfunction LOSS.POISSON
 * @category Policy
 * @formula E[(D − x)⁺], D Poisson; linear between whole numbers
 * @source Zipkin 2000
 * @example =INV.LOSS.POISSON(4, 2.4) gives 0.1475907
 * @param x Units in stock; negative for a backlog.
 * @param mean Mean demand, in units, 0 or more.
 */
export function lossOfPoisson(x: unknown[][], mean: unknown[][]): unknown[][] {
  return broadcast(parameters, [x, mean], ([stock, average]) =>
    expectedShortage(stock, average, NaN, 'poisson'),
  );
}
