import type { StopSignal } from '../base/stop-signal';
import type { CoupledPlan } from './coupled-plan';
import type { ImprovementBounds } from './improvement-bounds';
import { residualTerms, type LineTerms } from './line-terms';
import { solveResidualSubproblem, type PricedPacks } from './residual-subproblem';

/** Gains below this share are rounding. */
const MIN_GAIN = 1e-9;

/** Which products to improve, and how. */
export interface ImprovementOptions {
  readonly stop: StopSignal;
  /** Skips the products that can gain nothing. */
  readonly bounds?: ImprovementBounds | null;
  /** Prices of limits to plan at, by product and line; none if left out. */
  readonly packPrices?: readonly Float64Array[];
  /** The products to improve; all if left out. */
  readonly among?: Iterable<number>;
}

/**
 * Improves a joint plan by block-coordinate search: reoptimises one product after another within
 * the residual capacity while all others stay, and accepts what saves more. The plan stays feasible
 * and never gets worse. One round; returns whether anything changed.
 *
 * With prices of the limits, a product leaves scarce capacity that others can use better.
 */
export function* improveProducts(
  plan: CoupledPlan,
  { stop, bounds, packPrices, among = plan.products.keys() }: ImprovementOptions,
): Generator<undefined, boolean, void> {
  let changed = false;
  for (const p of among) {
    if (stop.aborted) break;
    if (bounds?.mayImprove(p, packPrices !== undefined) === false) continue;
    if (improveProduct(plan, p, packPrices?.[p])) changed = true;
    yield;
  }
  return changed;
}

function improveProduct(plan: CoupledPlan, p: number, packPrice?: Float64Array): boolean {
  const { packs, saving } = reoptimizeProduct(plan, p, packPrice);
  const gain = saving - plan.savings[p]! + shipmentCostSaved(plan, p, packs);
  if (gain <= MIN_GAIN * (1 + Math.abs(saving))) return false;
  plan.replace(p, packs, saving);
  return true;
}

/**
 * The best packs of a product on the open lanes while the others stay. Leaves the plan unchanged.
 *
 * @param packPrice prices of limits, added to the cost of a pack
 */
export function reoptimizeProduct(
  plan: CoupledPlan,
  p: number,
  packPrice?: Float64Array,
): PricedPacks {
  const coupled = plan.products[p]!;
  const before = plan.packs[p]!;
  const { usage, shared, openVehicles } = plan;
  usage.add(coupled, before, -1);
  const bounds = residualTerms(shared, usage, coupled);
  coupled.problem.lines.forEach(({ lane }, index) => {
    if (openVehicles[lane] === 0) bounds.maxPacks[index] = 0;
  });
  const terms: LineTerms = packPrice === undefined ? bounds : { ...bounds, packPrice };
  const reoptimized = solveResidualSubproblem(coupled, usage, terms);
  usage.add(coupled, before);
  return reoptimized;
}

/** The cost of vehicles that other packs of a product would save, less that of new ones. */
function shipmentCostSaved(plan: CoupledPlan, p: number, packs: Int32Array): number {
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
