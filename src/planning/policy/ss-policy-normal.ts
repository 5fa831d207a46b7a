import { Refusal } from '../base/refusal';
import { gaussLegendre } from '../probability/gauss-legendre';
import { normalCdf, normalDensity } from '../probability/normal';
import { InventoryCostRate } from './inventory-cost-rate';
import type { PolicyProblem } from './policy-problem';
import type { SsPolicy } from './ss-levels';

/** Above this, normal demand is negative in every third period, and its cost means nothing. */
const MAX_VARIATION = 3;

const MAX_PERIODS = 1e7;

const refusals = {
  variation: new Refusal(
    'domain',
    'The standard deviation is over three times the mean: use "poisson", or longer periods.',
  ),
  periods: new Refusal(
    'domain',
    'An order would last for millions of periods: check the order cost and the holding cost.',
  ),
};

/**
 * Computes an (s, S) policy for a periodic review with normal demand, and its long-run average cost.
 * The levels come from the revised power approximation, a closed form fitted to optimal policies: it is
 * near the optimum, without a bound. The cost of the levels is computed by renewal reward with
 * Gauss–Legendre quadrature.
 *
 * Refuses a standard deviation above three times the mean, and orders for over 10⁷ periods.
 *
 * Source: R. Ehrhardt and C. Mosier, "A revision of the power approximation for computing (s, S)
 * policies", Management Science 30, 1984, as given by Snyder and Shen 2019, section 4.4.4. They keep S
 * even if the order quantity is below one and a half periods of demand.
 */
export function powerApproximation(problem: PolicyProblem): SsPolicy | Refusal {
  const { mean, sd, leadTime, orderCost, holdingCost, penaltyCost } = problem;
  if (sd > MAX_VARIATION * mean) return refusals.variation;
  const coveredMean = mean * (leadTime + 1);
  const coveredSd = sd * Math.sqrt(leadTime + 1);
  const rate = InventoryCostRate.of({
    family: 'normal',
    mean: coveredMean,
    sd: coveredSd,
    holdingCost,
    penaltyCost,
  });
  const quantity =
    1.3 *
    mean ** 0.494 *
    (orderCost / holdingCost) ** 0.506 *
    (1 + (coveredSd / mean) ** 2) ** 0.116;
  if (quantity > MAX_PERIODS * mean) return refusals.periods;
  const baseStock = rate.minimizer();
  let reorderPoint = baseStock;
  let orderUpTo = baseStock;
  if (quantity > 0) {
    // The article has z·σ and σ ÷ z. This form also holds for σ = 0.
    const ratio = Math.sqrt(penaltyCost / (quantity * holdingCost));
    reorderPoint =
      0.973 * coveredMean +
      0.183 * coveredSd ** 1.5 * ratio +
      1.063 * coveredSd -
      (2.192 * Math.sqrt(coveredSd)) / ratio;
    orderUpTo = reorderPoint + quantity;
  }
  return {
    reorderPoint,
    orderUpTo,
    cost: renewalRewardCost({ reorderPoint, orderUpTo }, problem, rate),
  };
}

/** Normal demand is truncated at this many standard deviations. */
const TRUNCATION = 8.5;

const POINTS = gaussLegendre(10);

/**
 * (K + Σ E[G(S − Dₙ); Dₙ < S − s]) ÷ Σ P(Dₙ < S − s) over n = 0, 1, …, where Dₙ is the demand of the n
 * periods since the last order. As in every (s, S) model, demand counts as non-negative; the error
 * has the order of the probability of a negative demand.
 *
 * Source: Snyder and Shen 2019, section 4.4.2 (the renewal reward theorem).
 */
function renewalRewardCost(
  { reorderPoint, orderUpTo }: Pick<SsPolicy, 'reorderPoint' | 'orderUpTo'>,
  { mean, sd, leadTime, orderCost }: PolicyProblem,
  rate: InventoryCostRate,
): number {
  const gap = orderUpTo - reorderPoint;
  let cycleCost = orderCost + rate.at(orderUpTo);
  let cyclePeriods = 1;
  for (let n = 1; ; n += 1) {
    const demandSd = sd * Math.sqrt(n);
    const remaining = gap - n * mean;
    if (remaining <= -TRUNCATION * demandSd) break;
    const zMax = demandSd > 0 ? Math.min(TRUNCATION, remaining / demandSd) : TRUNCATION;
    cyclePeriods += zMax < TRUNCATION ? normalCdf(zMax) : 1;
    // G is smooth on the scale of the demand of lead time + 1 periods: panels of that width suffice.
    const panels = Math.ceil((zMax + TRUNCATION) * Math.max(1, Math.sqrt(n / (leadTime + 1))));
    cycleCost +=
      demandSd > 0
        ? expectedRate(rate, { mean: orderUpTo - n * mean, sd: demandSd }, { zMax, panels })
        : rate.at(orderUpTo - n * mean);
  }
  return cycleCost / cyclePeriods;
}

/** ∫ G(mean − sd·z)·φ(z) dz up to `zMax`, in this many panels. */
function expectedRate(
  rate: InventoryCostRate,
  { mean, sd }: { readonly mean: number; readonly sd: number },
  { zMax, panels }: { readonly zMax: number; readonly panels: number },
): number {
  const width = (zMax + TRUNCATION) / panels;
  let sum = 0;
  for (let panel = 0; panel < panels; panel += 1) {
    for (const { at, weight } of POINTS) {
      const z = -TRUNCATION + (panel + at) * width;
      sum += weight * normalDensity(z) * rate.at(mean - sd * z);
    }
  }
  return sum * width;
}
