import type { FlowNode } from './flow-problem';

/** Below this supply in packs, capping saves less than it costs. */
const LARGE_SUPPLY = 4_096;

/**
 * Caps the supply of each location at the total demand of all locations. An optimal flow without
 * cycles takes no more from any location, so the cap is exact. It saves time where a location holds
 * a million units that nobody demands: their cost is not evaluated, and no scaling step moves them.
 * The demand is rounded up to powers of two, so that few values are evaluated to find it.
 */
export function capSupply(nodes: readonly FlowNode[]): readonly FlowNode[] {
  const maxSupply = nodes.reduce((packs, { shippable }) => Math.max(packs, shippable), 0);
  if (maxSupply < LARGE_SUPPLY) return nodes;
  let demand = 0;
  for (const { demandValue } of nodes) {
    let packs = 1;
    while (packs < maxSupply && demandValue.valueAt(packs) !== undefined) packs *= 2;
    demand += packs;
  }
  return nodes.map((node) => (node.shippable > demand ? { ...node, shippable: demand } : node));
}
