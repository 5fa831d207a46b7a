import { Refusal } from '../base/refusal';
import { normalCdf, normalDensity } from '../probability/normal';
import { inverseStandardNormalLoss, standardNormalLossOver } from '../probability/normal-loss';
import { orderQuantityNotPositive } from './fill-rate';
import { demandOverProtectionInterval, type ProtectionInterval } from './protection-interval';

const fillRateOutOfRange = new Refusal(
  'domain',
  'The fill rate must lie between 0 and 1, both excluded: enter 0.98 for 98 %.',
);

/** A protection interval, the order quantity and the fill rate that the stock must give. */
export interface FillRateTarget extends ProtectionInterval {
  /** Share of demand met from stock, between 0 and 1, both excluded. */
  readonly fillRate: number;
  /** Q, units per order, above 0. */
  readonly orderQuantity: number;
}

/**
 * Finds the safety stock in units for a fill rate (type 2 service) and normal demand. It is k·σ with
 * G(k) − G(k + Q ÷ σ) = (1 − fill rate)·Q ÷ σ, where G is the unit normal loss function and
 * σ = √((L + R)·s² + x̄²·s_L²). Textbooks often drop the second loss term, the backorders left when an
 * order arrives; here it is kept. Newton's method on the logarithm finds k to about 15 digits. The
 * result is negative if the order quantity alone gives more than the fill rate.
 *
 * Refuses figures out of their range.
 *
 * Source: Hadley and Whitin 1963, chapter 4; Silver, Pyke and Peterson 1998, section 7.9; Zipkin
 * 2000, chapter 6.
 */
export function safetyStockForFillRate(target: FillRateTarget): number | Refusal {
  const { fillRate, orderQuantity } = target;
  const demand = demandOverProtectionInterval(target);
  if (demand instanceof Refusal) return demand;
  if (!(fillRate > 0 && fillRate < 1)) return fillRateOutOfRange;
  if (!(orderQuantity > 0)) return orderQuantityNotPositive;
  const shortShare = 1 - fillRate;
  if (demand.sd === 0) return -shortShare * orderQuantity;
  const width = orderQuantity / demand.sd;
  // By symmetry we solve for the smaller share, which then keeps its relative accuracy.
  return shortShare <= 0.5
    ? safetyFactor(shortShare, width) * demand.sd
    : (-safetyFactor(fillRate, width) - width) * demand.sd;
}

const MAX_ITERATIONS = 100;

/**
 * The k with G(k) − G(k + width) = share·width, for a share up to 0.5. Newton's method on the logarithm,
 * which is concave in k: after the first step it converges from one side.
 */
function safetyFactor(share: number, width: number): number {
  const target = share * width;
  // Without the second loss term k is an upper bound.
  let k = inverseStandardNormalLoss(target);
  for (let i = 0; i < MAX_ITERATIONS; i += 1) {
    const value = standardNormalLossOver(k, width);
    const step = (Math.log(value / target) * value) / probabilityOver(k, width);
    k += step;
    // Convergence is quadratic: the next step would be about the square of this one.
    if (Math.abs(step) <= 1e-9) break;
  }
  return k;
}

/** P(k < Z ≤ k + width) of a standard normal Z, accurate enough for the slope of a Newton step. */
function probabilityOver(k: number, width: number): number {
  return width < 1e-5
    ? width * normalDensity(k + width / 2)
    : normalCdf(-k) - normalCdf(-k - width);
}
