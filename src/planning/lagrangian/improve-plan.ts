import type { CoupledPlan } from './coupled-plan';
import { termsWithin, type LineTerms } from './line-terms';
import { planWithin, type Replanned } from './plan-within';

/** Gains below this share are rounding. */
const MIN_GAIN = 1e-9;

/**
 * Plans a product again on the open lanes within what the others leave of the limits, and keeps the
 * better of both plans. Returns whether anything changed.
 *
 * @param packPrice prices to plan at, added to the cost of a pack
 */
export function improveProduct(plan: CoupledPlan, p: number, packPrice?: Float64Array): boolean {
  const { packs, saving } = planAgain(plan, p, packPrice);
  const gain = saving - plan.savings[p]! + shipmentsSaved(plan, p, packs);
  if (gain <= MIN_GAIN * (1 + Math.abs(saving))) return false;
  plan.replace(p, packs, saving);
  return true;
}

/** The best plan of a product on the open lanes beside the others; the plan itself stays as it is. */
export function planAgain(plan: CoupledPlan, p: number, packPrice?: Float64Array): Replanned {
  const coupled = plan.products[p]!;
  const before = plan.packs[p]!;
  const { usage, shared, opened } = plan;
  usage.add(coupled, before, -1);
  const within = termsWithin(shared, usage, coupled);
  coupled.problem.lines.forEach(({ lane }, index) => {
    if (opened[lane] === 0) within.maxPacks[index] = 0;
  });
  const terms: LineTerms = packPrice === undefined ? within : { ...within, packPrice };
  const again = planWithin(coupled, usage, terms);
  usage.add(coupled, before);
  return again;
}

/** The cost of shipments that would no longer be sent, less that of new ones. */
function shipmentsSaved(plan: CoupledPlan, p: number, packs: Int32Array): number {
  const { usage, shared } = plan;
  const coupled = plan.products[p]!;
  const { lines } = coupled.problem;
  const before = lines.map(({ lane }) => usage.vehicles[lane]!);
  usage.add(coupled, plan.packs[p]!, -1);
  usage.add(coupled, packs);
  const saved = lines.reduce(
    (sum, { lane }, index) =>
      sum + shared.openingCost[lane]! * (before[index]! - usage.vehicles[lane]!),
    0,
  );
  usage.add(coupled, packs, -1);
  usage.add(coupled, plan.packs[p]!);
  return saved;
}
