import { normalCdf, normalDensity } from '../probability/normal';
import { inverseStandardNormalLoss, standardNormalLossOver } from '../probability/normal-loss';
import { Refusal } from '../base/refusal';
import { orderQuantityNotPositive } from './fill-rate';
import { demandOverProtectionInterval } from './protection-interval';

const notAShare = new Refusal(
  'domain',
  'The fill rate must lie between 0 and 1, both excluded: enter 0.98 for 98 %.',
);

/**
 * Safety stock in units for a fill rate (the share of demand met from stock) instead of a cycle
 * service level: k·σ with G(k) − G(k + Q ÷ σ) = (1 − fill rate)·Q ÷ σ, where G is the unit normal
 * loss and σ = √((L + R)·s² + x̄²·s_L²). The second loss term, which textbooks often drop, counts for
 * what the order itself leaves short. Negative where the order alone gives more than the fill rate.
 *
 * @param mean x̄, mean demand a period, in units, at least 0
 * @param sd s, standard deviation of demand a period, in units, at least 0
 * @param leadTime L, in periods, at least 0
 * @param fillRate between 0 and 1, both excluded
 * @param orderQuantity Q, units an order, above 0
 * @param leadTimeSd s_L, standard deviation of the lead time, in periods, at least 0
 * @param reviewPeriod R, periods between two reviews, 0 for continuous review
 *
 * Source: Hadley and Whitin 1963, chapter 4; Silver, Pyke and Peterson 1998, section 7.9; Zipkin
 * 2000, chapter 6.
 */
export function safetyStockForFillRate(
  mean: number,
  sd: number,
  leadTime: number,
  fillRate: number,
  orderQuantity: number,
  leadTimeSd = 0,
  reviewPeriod = 0,
): number | Refusal {
  const demand = demandOverProtectionInterval(mean, sd, leadTime, leadTimeSd, reviewPeriod);
  if (demand instanceof Refusal) return demand;
  if (!(fillRate > 0 && fillRate < 1)) return notAShare;
  if (!(orderQuantity > 0)) return orderQuantityNotPositive;
  const short = 1 - fillRate;
  if (demand.sd === 0) return -short * orderQuantity;
  const width = orderQuantity / demand.sd;
  // By symmetry; so that it is the small share which is matched to its own last digits.
  return short <= 0.5
    ? safetyFactor(short, width) * demand.sd
    : (-safetyFactor(fillRate, width) - width) * demand.sd;
}

const MOST_STEPS = 100;

/**
 * The k with G(k) − G(k + width) = share·width for a share up to one half, by Newton's method on the
 * logarithm, which is concave in k: after the first step it closes in from one side.
 */
function safetyFactor(share: number, width: number): number {
  const target = share * width;
  // Without the second term k comes out too large, never too small.
  let k = inverseStandardNormalLoss(target);
  for (let i = 0; i < MOST_STEPS; i += 1) {
    const value = standardNormalLossOver(k, width);
    const step = (Math.log(value / target) * value) / chanceOver(k, width);
    k += step;
    // The next step would be of the order of this one's square.
    if (Math.abs(step) <= 1e-9) break;
  }
  return k;
}

/** P(k < Z ≤ k + width) of a standard normal Z, near enough for the slope of a Newton step. */
function chanceOver(k: number, width: number): number {
  return width < 1e-5
    ? width * normalDensity(k + width / 2)
    : normalCdf(-k) - normalCdf(-k - width);
}
