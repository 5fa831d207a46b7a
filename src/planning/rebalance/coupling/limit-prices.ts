import type { CoupledProduct } from './coupled-product';
import { sweepAt, type Sweep } from './price-sweep';
import type { SharedLimits } from './shared-limits';

/** The best prices found for the limits. */
export interface PricedLimits {
  /** Money for a unit of each limit. */
  readonly prices: Float64Array;
  /** No plan within the limits saves more. */
  readonly mostSaving: number;
  /** What the products do at these prices. */
  readonly sweep: Sweep;
}

/** Where an ascent begins and how far it goes. */
export interface Ascent {
  readonly prices: Float64Array;
  readonly steps: number;
  /** What there is of each limit, if not all of it. */
  readonly amounts?: Float64Array;
  /** Money by which the first steps are scaled: about what the plan saves. */
  readonly saving: number;
}

/** Share of a step's direction that is kept for the next one. */
const MOMENTUM = 0.7;
const FIRST_STEP = 0.3;
const STEPS_TO_HALVE = 8;
/** Share of what the plan saves that a price of 0 is first raised by, spread over the limits of a kind. */
const FIRST_PRICE = 0.02;

/**
 * Raises the price of limits that are exceeded and lowers those of limits that are not, by shares
 * of the price, with momentum. At any prices, what the products save when they pay them, plus what
 * the limits are worth at them, bounds what any plan within the limits saves (Lagrangian
 * relaxation); the lowest bound met is kept.
 *
 * Source: M. Fisher, "The Lagrangian relaxation method for solving integer programming problems",
 * Management Science 27, 1981; the multiplicative steps follow S. Plotkin, D. Shmoys and É. Tardos,
 * "Fast approximation algorithms for fractional packing and covering problems", 1995.
 */
export function* priceLimits(
  shared: SharedLimits,
  products: readonly CoupledProduct[],
  { prices: start, steps, amounts, saving }: Ascent,
): Generator<void, PricedLimits, void> {
  const { limits } = shared;
  const prices = start.slice();
  const amount = amounts ?? Float64Array.from(limits, (limit) => limit.amount);
  const floor = firstPrices(shared, amount, saving);
  const direction = new Float64Array(limits.length);
  let best: PricedLimits | null = null;
  for (let step = 0; ; step += 1) {
    const sweep = yield* sweepAt(shared, products, prices);
    const bound = prices.reduce((sum, price, r) => sum + price * amount[r]!, sweep.mostSaving);
    if (best === null || bound < best.mostSaving) {
      best = { prices: prices.slice(), mostSaving: bound, sweep };
    }
    if (step >= steps) return best;
    const size = FIRST_STEP / (1 + step / STEPS_TO_HALVE);
    for (let r = 0; r < limits.length; r += 1) {
      const used = sweep.usage.used[r]!;
      const over = used === 0 ? -1 : (used - amount[r]!) / Math.max(amount[r]!, 1e-9 * used);
      direction[r] = MOMENTUM * direction[r]! + (1 - MOMENTUM) * Math.min(1, Math.max(-1, over));
      const change = size * (prices[r]! + floor[r]!) * direction[r]!;
      prices[r] = Math.max(0, prices[r]! + change);
    }
  }
}

/** For limits of each kind: what a unit costs if they are all worth a small share of the plan. */
function firstPrices({ limits }: SharedLimits, amount: Float64Array, saving: number): Float64Array {
  const totals = new Map<string, number>();
  limits.forEach(({ kind }, r) => totals.set(kind, (totals.get(kind) ?? 0) + amount[r]!));
  return Float64Array.from(limits, ({ kind }) => {
    const total = totals.get(kind)!;
    return total > 0 ? (FIRST_PRICE * saving) / total : 0;
  });
}
