import { normalCdf, normalDensity } from '../probability/normal';
import { gaussLegendre } from '../probability/gauss-legendre';
import { Refusal } from '../base/refusal';
import { InventoryCostRate } from './inventory-cost-rate';
import type { SsPolicy } from './ss-levels';

/** Beyond this, normal demand would be negative every third period, and the cost without meaning. */
const LARGEST_VARIATION = 3;

const MOST_PERIODS = 1e7;

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
 * The power approximation of the best (s, S) policy of a periodic review under normal demand, and
 * the long-run cost of that policy. Arguments as in `reorderLevels`.
 *
 * Source: R. Ehrhardt and C. Mosier, "A revision of the power approximation for computing (s, S)
 * policies", Management Science 30, 1984, as in Snyder and Shen 2019, section 4.4.4 (which leaves S
 * as it is where the quantity is below one and a half periods of demand).
 */
export function powerApproximation(
  mean: number,
  sd: number,
  leadTime: number,
  orderCost: number,
  holdingCost: number,
  penaltyCost: number,
): SsPolicy | Refusal {
  if (sd > LARGEST_VARIATION * mean) return refusals.variation;
  const covered = mean * (leadTime + 1);
  const spread = sd * Math.sqrt(leadTime + 1);
  const rate = InventoryCostRate.of('normal', covered, spread, holdingCost, penaltyCost);
  const quantity =
    1.3 * mean ** 0.494 * (orderCost / holdingCost) ** 0.506 * (1 + (spread / mean) ** 2) ** 0.116;
  if (quantity > MOST_PERIODS * mean) return refusals.periods;
  const baseStock = rate.minimizer();
  let reorderPoint = baseStock;
  let orderUpTo = baseStock;
  if (quantity > 0) {
    // z·σ and σ ÷ z of the article, so that certain demand needs no case of its own.
    const ratio = Math.sqrt(penaltyCost / (quantity * holdingCost));
    reorderPoint =
      0.973 * covered +
      0.183 * spread ** 1.5 * ratio +
      1.063 * spread -
      (2.192 * Math.sqrt(spread)) / ratio;
    orderUpTo = reorderPoint + quantity;
  }
  return {
    reorderPoint,
    orderUpTo,
    cost: costOf(reorderPoint, orderUpTo, mean, sd, leadTime, orderCost, rate),
  };
}

/** Beyond so many standard deviations there is nothing left. */
const REACH = 8.5;

const POINTS = gaussLegendre(10);

/**
 * (K + Σ E[G(S − Dₙ); Dₙ < S − s]) ÷ Σ P(Dₙ < S − s) over n = 0, 1, …, with Dₙ the demand of the n
 * periods since the last order. Takes demand as never negative, as every (s, S) policy does; the
 * error is of the order of the chance that it is.
 *
 * Source: Snyder and Shen 2019, section 4.4.2 (the renewal reward theorem).
 */
function costOf(
  reorderPoint: number,
  orderUpTo: number,
  mean: number,
  sd: number,
  leadTime: number,
  orderCost: number,
  rate: InventoryCostRate,
): number {
  const gap = orderUpTo - reorderPoint;
  let costs = orderCost + rate.at(orderUpTo);
  let periods = 1;
  for (let n = 1; ; n += 1) {
    const spread = sd * Math.sqrt(n);
    const left = gap - n * mean;
    if (left <= -REACH * spread) break;
    const top = spread > 0 ? Math.min(REACH, left / spread) : REACH;
    periods += top < REACH ? normalCdf(top) : 1;
    // G sees the demand of lead time + 1 periods, which blurs it by that much.
    const panels = Math.ceil((top + REACH) * Math.max(1, Math.sqrt(n / (leadTime + 1))));
    costs +=
      spread > 0
        ? rateBelow(top, orderUpTo - n * mean, spread, rate, panels)
        : rate.at(orderUpTo - n * mean);
  }
  return costs / periods;
}

/** ∫ G(centre − spread·z)·φ(z) dz up to `top`. */
function rateBelow(
  top: number,
  centre: number,
  spread: number,
  rate: InventoryCostRate,
  panels: number,
): number {
  const width = (top + REACH) / panels;
  let sum = 0;
  for (let panel = 0; panel < panels; panel += 1) {
    for (const { at, weight } of POINTS) {
      const z = -REACH + (panel + at) * width;
      sum += weight * normalDensity(z) * rate.at(centre - spread * z);
    }
  }
  return sum * width;
}
