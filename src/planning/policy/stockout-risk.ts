import { demandOf, type DemandFamily } from '../probability/demand-family';
import type { Distribution } from '../probability/distribution';
import { Refusal } from '../base/refusal';

const noPeriods = new Refusal('domain', 'The number of periods must be 0 or more.');

/** Demand of the coming periods, independent from period to period. */
function demandOver(
  mean: number,
  sd: number,
  periods: number,
  family: DemandFamily,
): Distribution | Refusal {
  const each = demandOf(family, mean, sd);
  if (each instanceof Refusal) return each;
  if (!(periods >= 0)) return noPeriods;
  return demandOf(family, mean * periods, sd * Math.sqrt(periods));
}

/**
 * P(D > stock), the chance that demand D of the coming periods exceeds the stock; D has mean
 * `mean`·`periods` and variance `sd`²·`periods`, independent from period to period.
 *
 * `poisson` takes the variance from the mean and ignores `sd`; `nbinom` is Poisson where the
 * variance does not exceed the mean; without spread, demand is its mean for certain.
 *
 * @param stock units at hand for these periods; negative for a backlog
 * @param mean mean demand a period, in units, at least 0
 * @param sd standard deviation of demand a period, in units, at least 0
 * @param periods at least 0, not necessarily whole
 *
 * Source: Silver, Pyke and Peterson 1998, chapter 7 (1 − P₁, P₁ the cycle service level).
 */
export function stockoutRisk(
  stock: number,
  mean: number,
  sd: number,
  periods: number,
  family: DemandFamily = 'normal',
): number | Refusal {
  const demand = demandOver(mean, sd, periods, family);
  return demand instanceof Refusal ? demand : demand.survival(stock);
}

/**
 * P(D ≤ stock), the cycle service level that a stock gives over the coming periods: one less the
 * stockout risk, exact where it is small. Arguments and refusals as in `stockoutRisk`.
 */
export function serviceLevel(
  stock: number,
  mean: number,
  sd: number,
  periods: number,
  family: DemandFamily = 'normal',
): number | Refusal {
  const demand = demandOver(mean, sd, periods, family);
  return demand instanceof Refusal ? demand : demand.cdf(stock);
}
