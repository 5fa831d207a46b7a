import type { ProductProblem } from '../rebalance/product-problem';
import { costOfChange } from '../valuation/unit-values';

/** What moving `packs` of a product saves, freight and line costs taken off, as weighed in deciding. */
export function savingOf(problem: ProductProblem, packs: Int32Array): number {
  const changes = netPacks(problem, packs);
  let saving = 0;
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

/** Packs that each site gains. */
export function netPacks(problem: ProductProblem, packs: Int32Array): Int32Array {
  const changes = new Int32Array(problem.sites.length);
  for (let index = 0; index < packs.length; index += 1) {
    if (packs[index] === 0) continue;
    const line = problem.lines[index]!;
    changes[line.from]! -= packs[index]!;
    changes[line.to]! += packs[index]!;
  }
  return changes;
}

/** What a site saves by gaining `change` packs. */
export function siteSaving(problem: ProductProblem, site: number, change: number): number {
  const { supplyCost, demandValue } = problem.nodes[site]!;
  const total = change >= 0 ? demandValue.valueAt(change) : supplyCost.valueAt(-change);
  // Totals end where packs no longer pay; repair may ask for more.
  if (total === undefined) {
    return -costOfChange(problem.sites[site]!, change * problem.packSize);
  }
  return change >= 0 ? total : -total;
}

/** What taking `count` packs off a line loses, the rest held fixed. */
export function lossWithout(
  problem: ProductProblem,
  packs: Int32Array,
  changes: Int32Array,
  index: number,
  count: number,
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
    siteSaving(problem, line.to, to - count) -
    saved
  );
}
