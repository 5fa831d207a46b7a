import { netPacks } from '../flow/flow-rules';
import { poolSaving, poolSavingOfMove } from '../flow/pool-saving';
import type { ProductProblem } from '../rebalance/product-problem';
import { costOfChange } from '../valuation/unit-values';

/** What moving `packs` saves, net of freight and line costs, as weighed in the optimisation. */
export function planSaving(problem: ProductProblem, packs: Int32Array): number {
  const changes = netPacks(problem, packs);
  let saving = poolSaving(problem, changes);
  for (let site = 0; site < changes.length; site += 1) {
    saving += siteSaving(problem, site, changes[site]!);
  }
  for (let index = 0; index < packs.length; index += 1) {
    if (packs[index] === 0) continue;
    const line = problem.lines[index]!;
    saving -= line.packCost * packs[index]! + line.lineCost;
  }
  return saving;
}

/** What a site saves by a net change of its stock in packs. */
export function siteSaving(problem: ProductProblem, site: number, change: number): number {
  const { supplyCost, demandValue } = problem.nodes[site]!;
  const total = change >= 0 ? demandValue.valueAt(change) : supplyCost.valueAt(-change);
  // The curves end where packs no longer pay; repair heuristics may go beyond.
  if (total === undefined) {
    return -costOfChange(problem.sites[site]!, change * problem.packSize);
  }
  return change >= 0 ? total : -total;
}

/** Packs to remove from one line of a plan. */
export interface Removal {
  readonly line: number;
  /** At most what the line carries. */
  readonly count: number;
}

/**
 * What the removal of packs from a line loses while the rest of the plan stays. Negative where the
 * plan is better without them.
 *
 * @param changes net packs of each site in the plan
 */
export function removalLoss(
  problem: ProductProblem,
  packs: Int32Array,
  changes: Int32Array,
  { line: index, count }: Removal,
): number {
  const line = problem.lines[index]!;
  const isWhole = count === packs[index];
  const saved = line.packCost * count + (isWhole ? line.lineCost : 0);
  const from = changes[line.from]!;
  const to = changes[line.to]!;
  return (
    siteSaving(problem, line.from, from) -
    siteSaving(problem, line.from, from + count) +
    siteSaving(problem, line.to, to) -
    siteSaving(problem, line.to, to - count) +
    poolSavingOfMove(problem, changes, { from: line.from, to: line.to, packs: count }) -
    saved
  );
}
