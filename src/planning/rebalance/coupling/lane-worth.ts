import type { CoupledPlan } from './coupled-plan';
import { netPacks, siteSaving } from './plan-value';

/** What a lane could save for a product, and by how many packs. */
export interface LaneWorth {
  readonly saving: number;
  readonly packs: number;
}

const NOTHING: LaneWorth = { saving: 0, packs: 0 };

/**
 * About what a lane could save for a product beside its present lines: by packs that move on it
 * besides, or in place of packs that reach the same receiver at a higher cost.
 */
export function addedLaneWorth(plan: CoupledPlan, p: number, lane: number): LaneWorth {
  const { problem } = plan.products[p]!;
  const packs = plan.packs[p]!;
  const line = problem.lines.find((each) => each.lane === lane);
  if (line === undefined) return NOTHING;
  const changes = netPacks(problem, packs);
  const giving = changes[line.from]!;
  const getting = changes[line.to]!;
  const most = problem.nodes[line.from]!.shippable + Math.min(0, giving);
  if (most <= 0) return NOTHING;
  const now = siteSaving(problem, line.from, giving) + siteSaving(problem, line.to, getting);
  let added = NOTHING;
  for (let count = problem.minPacks; count <= most; count *= 2) {
    const then =
      siteSaving(problem, line.from, giving - count) +
      siteSaving(problem, line.to, getting + count);
    const gain = then - now - count * line.packCost - line.lineCost;
    if (gain < added.saving) break;
    added = { saving: gain, packs: count };
  }
  const price =
    line.packCost +
    siteSaving(problem, line.from, giving) -
    siteSaving(problem, line.from, giving - 1);
  let saved = 0;
  let rerouted = 0;
  problem.lines.forEach((other, index) => {
    const carried = Math.min(packs[index]!, most);
    if (carried === 0 || other.to !== line.to) return;
    const left = changes[other.from]!;
    const present =
      other.packCost +
      siteSaving(problem, other.from, left + 1) -
      siteSaving(problem, other.from, left);
    if (present <= price) return;
    saved += (present - price) * carried;
    rerouted += carried;
  });
  return added.saving >= saved ? added : { saving: saved, packs: rerouted };
}
