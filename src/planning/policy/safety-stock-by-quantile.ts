import { Refusal } from '../base/refusal';
import { demandOf, type DemandFamily } from '../probability/demand-family';
import { refuseServiceLevel } from '../probability/normal';
import { demandOverProtectionInterval, type ServiceTarget } from './protection-interval';

/**
 * Safety stock in units for a demand distribution: the quantile of demand over the protection interval
 * at the service level, minus its mean. Demand over the interval has mean x̄·(L + R) and variance
 * (L + R)·s² + x̄²·s_L². "gamma" suits skewed demand, "poisson" and "nbinom" slow movers. "poisson"
 * ignores `sd` and takes √x̄; with a variable lead time, Poisson demand becomes negative binomial.
 * Refuses figures out of their range.
 *
 * Source: Silver, Pyke and Peterson 1998, chapter 7; T. Burgin 1975 (gamma); J. Taylor, "A simple
 * reorder point for negative binomial demand", Operational Research Quarterly 12, 1961.
 */
export function safetyStockByQuantile(
  family: DemandFamily,
  target: ServiceTarget,
): number | Refusal {
  const { mean, sd, serviceLevel } = target;
  const isPoisson = family === 'poisson';
  const periodSd = isPoisson && mean >= 0 ? Math.sqrt(mean) : sd;
  const moments = demandOverProtectionInterval({ ...target, sd: periodSd });
  if (moments instanceof Refusal) return moments;
  const refusal = refuseServiceLevel(serviceLevel);
  if (refusal) return refusal;
  const demand = demandOf(isPoisson ? 'nbinom' : family, moments.mean, moments.sd);
  return demand instanceof Refusal ? demand : demand.quantile(serviceLevel) - demand.mean;
}
