import { Refusal } from '../base/refusal';
import { demandOf, type DemandFamily } from '../probability/demand-family';
import type { Distribution } from '../probability/distribution';

const negativePeriods = new Refusal('domain', 'The number of periods must be 0 or more.');

/** A stock and the demand that it must cover. Demand is independent between periods. */
export interface CoverProblem {
  /** Units on hand; negative for a backlog. */
  readonly stock: number;
  /** Mean demand per period, in units, at least 0. */
  readonly mean: number;
  /** Standard deviation of demand per period, in units, at least 0; "poisson" ignores it. */
  readonly sd: number;
  /** Number of periods, at least 0, not necessarily whole. */
  readonly periods: number;
  /** "normal" if omitted. */
  readonly family?: DemandFamily;
}

/** Demand over all periods: mean `mean`·`periods` and variance `sd`²·`periods`. */
function demandOver(problem: CoverProblem): Distribution | Refusal {
  const { mean, sd, periods, family = 'normal' } = problem;
  const perPeriod = demandOf(family, mean, sd);
  if (perPeriod instanceof Refusal) return perPeriod;
  if (!(periods >= 0)) return negativePeriods;
  return demandOf(family, mean * periods, sd * Math.sqrt(periods));
}

/**
 * P(D > stock), the probability of a stockout: demand D over the periods exceeds the stock. `nbinom` is
 * Poisson if the variance does not exceed the mean; with a standard deviation of 0, demand equals its
 * mean. Refuses figures out of their range.
 *
 * Source: Silver, Pyke and Peterson 1998, chapter 7 (1 − P₁, P₁ the cycle service level).
 */
export function stockoutRisk(problem: CoverProblem): number | Refusal {
  const demand = demandOver(problem);
  return demand instanceof Refusal ? demand : demand.survival(problem.stock);
}

/**
 * P(D ≤ stock), the cycle service level of a stock over the periods. It equals 1 − the stockout risk,
 * and is also accurate if it is small. Refuses figures out of their range.
 */
export function serviceLevel(problem: CoverProblem): number | Refusal {
  const demand = demandOver(problem);
  return demand instanceof Refusal ? demand : demand.cdf(problem.stock);
}
