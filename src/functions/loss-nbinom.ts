import { expectedShortage } from '../planning/policy/expected-shortage';
import { broadcast } from './broadcast';
import { Parameter } from './parameter';

const parameters = [new Parameter('x'), new Parameter('mean'), new Parameter('sd')] as const;

/**
 * Loss function of negative binomial demand: the expected unmet demand, in units, with a stock
 * of x. Ranges combine as with operators.
 * @customfunction LOSS.NBINOM
 * @category Policy
 * @formula E[(D − x)⁺], D negative binomial or, where sd² is not above mean, Poisson
 * @source Zipkin 2000
 * @example =INV.LOSS.NBINOM(4, 2.4, 2.4) gives 0.4411365
 * @param x Units in stock; negative for a backlog.
 * @param mean Mean demand, in units, 0 or more.
 * @param sd Standard deviation of demand, in units, 0 or more.
 */
export function lossOfNegativeBinomial(
  x: unknown[][],
  mean: unknown[][],
  sd: unknown[][],
): unknown[][] {
  return broadcast(parameters, [x, mean, sd], ([stock, average, deviation]) =>
    expectedShortage(stock, average, deviation, 'nbinom'),
  );
}
