import type { FlowNode } from './flow-problem';

/** Fewer packs than this are not worth a look at what becomes of them. */
const MANY_PACKS = 4_096;

/**
 * The same locations, of which none gives more packs than all together have a use for: a best flow
 * without cycles takes no more from any of them. Where a location holds a million units that nobody
 * wants, its curve then is not computed, nor its stock moved about, beyond those that somebody does.
 */
export function capSupply(nodes: readonly FlowNode[]): readonly FlowNode[] {
  const most = nodes.reduce((packs, { shippable }) => Math.max(packs, shippable), 0);
  if (most < MANY_PACKS) return nodes;
  let wanted = 0;
  for (const { demandValue } of nodes) {
    let packs = 1;
    while (packs < most && demandValue.valueAt(packs) !== undefined) packs *= 2;
    wanted += packs;
  }
  return nodes.map((node) => (node.shippable > wanted ? { ...node, shippable: wanted } : node));
}
