import { expectedShortage } from '../planning/policy/expected-shortage';
import { broadcast } from './broadcast';
import { Parameter } from './parameter';

const parameters = [new Parameter('x'), new Parameter('mean'), new Parameter('sd')] as const;

/**
 * Loss function of gamma demand, in units: the expected unmet demand with a stock of x. Ranges
 * combine as with operators.
 * @customfunction LOSS.GAMMA
 * @category Policy
 * @formula E[(D − x)⁺], D gamma
 * @source Burgin 1975
 * @example =INV.LOSS.GAMMA(110, 100, 60) gives 19.34192
 * @param x Units in stock; negative for a backlog.
 * @param mean Mean demand, in units, 0 or more.
 * @param sd Standard deviation of demand, in units, 0 or more.
 */
export function lossOfGamma(x: unknown[][], mean: unknown[][], sd: unknown[][]): unknown[][] {
  return broadcast(parameters, [x, mean, sd], ([stock, average, deviation]) =>
    expectedShortage(stock, average, deviation, 'gamma'),
  );
}
