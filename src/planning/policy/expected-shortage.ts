import { Refusal } from '../base/refusal';
import { demandOf, type DemandFamily } from '../probability/demand-family';

/**
 * The loss function E[(D − x)⁺]: the expected unmet demand, in units, of a stock of x units. For
 * discrete demand ("poisson", "nbinom") it is linear between two integers. Refuses figures out of
 * their range.
 *
 * @param x units, negative for a backlog
 * @param mean mean demand, in units, at least 0
 * @param sd standard deviation of demand, in units, at least 0; "poisson" ignores it
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
