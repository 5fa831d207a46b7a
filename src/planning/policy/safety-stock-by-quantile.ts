import { demandOf, type DemandFamily } from '../probability/demand-family';
import { refuseServiceLevel } from '../probability/normal';
import { Refusal } from '../base/refusal';
import { demandOverProtectionInterval } from './protection-interval';

/**
 * Safety stock in units as the service level's quantile of demand over lead time and review period
 * less its mean, for demand of this family. Demand over the interval has mean x̄·(L + R) and variance
 * (L + R)·s² + x̄²·s_L². "gamma" is for skewed demand, "poisson" and "nbinom" for slow movers; with a
 * lead time that varies, Poisson demand is negative binomial.
 *
 * @param mean x̄, mean demand a period, in units, at least 0
 * @param sd s, standard deviation of demand a period, in units, at least 0; "poisson" takes √x̄
 * @param leadTime L, in periods, at least 0
 * @param serviceLevel between 0 and 1, both excluded
 * @param leadTimeSd s_L, standard deviation of the lead time, in periods, at least 0
 * @param reviewPeriod R, periods between two reviews, 0 for continuous review
 *
 * Source: Silver, Pyke and Peterson 1998, chapter 7; T. Burgin 1975 (gamma); J. Taylor, "A simple
 * reorder point for negative binomial demand", Operational Research Quarterly 12, 1961.
 */
export function safetyStockByQuantile(
  family: DemandFamily,
  mean: number,
  sd: number,
  leadTime: number,
  serviceLevel: number,
  leadTimeSd = 0,
  reviewPeriod = 0,
): number | Refusal {
  const isPoisson = family === 'poisson';
  const spread = isPoisson && mean >= 0 ? Math.sqrt(mean) : sd;
  const moments = demandOverProtectionInterval(mean, spread, leadTime, leadTimeSd, reviewPeriod);
  if (moments instanceof Refusal) return moments;
  const refusal = refuseServiceLevel(serviceLevel);
  if (refusal) return refusal;
  const demand = demandOf(isPoisson ? 'nbinom' : family, moments.mean, moments.sd);
  return demand instanceof Refusal ? demand : demand.quantile(serviceLevel) - demand.mean;
}
