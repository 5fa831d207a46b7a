import type { CoupledProduct } from './coupled-product';
import { CoupledPlan } from './coupled-plan';
import { replan } from './improve-plan';
import { priceLimits, type PricedLimits } from './limit-prices';
import { pricesOf, sweepAt } from './price-sweep';
import type { SharedLimits } from './shared-limits';
import { trimPlan } from './trim-packs';

/** What to move of the products that share limits, and how much better it could be. */
export interface CoupledResult {
  /** Packs on each line of each product. */
  readonly packs: readonly Int32Array[];
  /** No plan within the limits saves more, as weighed in deciding. */
  readonly mostSaving: number;
  /** What one more unit of each limit would be worth. */
  readonly prices: Float64Array;
}

/** How far an optimisation has come: products planned so far of those it will plan. */
export interface Work {
  readonly done: number;
  readonly total: number;
  /** Share of the possible saving that may still be missing; null before there is a plan. */
  readonly gap: number | null;
}

const MIN_SWEEPS = 25;
const MAX_SWEEPS = 120;
/** Products planned once each that an effort of 1 is worth. */
const WORK_OF_EFFORT = 25_000;
const ROUNDS = 4;

/** Plans all products together within the limits that they share. */
export function* planCoupled(
  shared: SharedLimits,
  products: readonly CoupledProduct[],
  effort: number,
): Generator<Work, CoupledResult, void> {
  const prices = new Float64Array(shared.limits.length);
  const steps = Math.round(
    Math.min(MAX_SWEEPS, Math.max(MIN_SWEEPS, WORK_OF_EFFORT / products.length)) * effort,
  );
  const total = (steps + 1 + 2 * ROUNDS) * products.length;
  let done = 0;
  let gap: number | null = null;
  const count = function* <T>(work: Generator<void, T, void>): Generator<Work, T, void> {
    for (;;) {
      const step = work.next();
      if (step.done === true) return step.value;
      done += 1;
      yield { done: Math.min(done, total), total, gap };
    }
  };
  const free = yield* count(sweepAt(shared, products, prices));
  if (free.usage.isKept()) return { packs: free.packs, mostSaving: free.mostSaving, prices };
  const priced: PricedLimits = yield* count(
    priceLimits(shared, products, { prices, steps, saving: free.mostSaving }),
  );
  const plan = new CoupledPlan(shared, products, priced.sweep.packs);
  trimPlan(plan);
  const packPrices = products.map((coupled) => pricesOf(shared, coupled, priced.prices).packPrice);
  for (let round = 0; round < ROUNDS; round += 1) {
    let changed = false;
    gap = Math.max(0, 1 - plan.saving / priced.mostSaving);
    for (const atPrices of [true, false]) {
      for (let p = 0; p < products.length; p += 1) {
        if (replan(plan, p, atPrices ? packPrices[p] : undefined)) changed = true;
        done += 1;
        yield { done: Math.min(done, total), total, gap };
      }
    }
    if (!changed) break;
  }
  return { packs: plan.packs, mostSaving: priced.mostSaving, prices: priced.prices };
}
