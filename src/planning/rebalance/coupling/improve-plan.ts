import type { CoupledPlan } from './coupled-plan';
import { savingOf } from './plan-value';
import { termsWithin, type LineTerms } from './line-terms';
import { solveCoupled } from './solve-coupled';
import { trimProduct } from './trim-packs';

/** Gains below this share are rounding. */
const LEAST_GAIN = 1e-9;

/**
 * Plans a product again within what the others leave of the limits, and keeps the better of both
 * plans. Returns whether anything changed.
 *
 * @param packPrice prices to plan at, added to the cost of a pack
 */
export function replan(plan: CoupledPlan, p: number, packPrice?: Float64Array): boolean {
  const coupled = plan.products[p]!;
  const before = plan.packs[p]!;
  const { usage, shared } = plan;
  usage.add(coupled, before, -1);
  const within = termsWithin(shared, usage, coupled);
  const terms: LineTerms = packPrice === undefined ? within : { ...within, packPrice };
  const { packs } = solveCoupled(coupled, terms);
  usage.add(coupled, packs);
  if (!usage.isKeptFor(coupled)) trimProduct(coupled, packs, usage);
  const saving = savingOf(coupled.problem, packs);
  usage.add(coupled, packs, -1);
  usage.add(coupled, before);
  if (saving <= plan.savings[p]! + LEAST_GAIN * (1 + Math.abs(saving))) return false;
  plan.replace(p, packs, saving);
  return true;
}
