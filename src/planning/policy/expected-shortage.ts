import { demandOf, type DemandFamily } from '../probability/demand-family';
import { Refusal } from '../base/refusal';

/**
 * The loss function E[(D − x)⁺]: the units of demand that a stock of x is expected to leave unmet.
 * For counted demand ("poisson", "nbinom") it is linear between two integers.
 *
 * @param x units, negative for a backlog
 * @param mean mean of demand, in units, at least 0
 * @param sd standard deviation of demand, in units, at least 0; ignored by "poisson"
 *
 * Source: Snyder and Shen 2019, appendix C; P. Zipkin, Foundations of Inventory Management, 2000,
 * appendix C.
 */
export function expectedShortage(
  x: number,
  mean: number,
  sd: number,
  family: DemandFamily = 'normal',
): number | Refusal {
  const demand = demandOf(family, mean, sd);
  return demand instanceof Refusal ? demand : demand.loss(x);
}
