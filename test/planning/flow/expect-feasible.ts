import type { FixedChargeFlow } from '../../../src/planning/flow/fixed-charge-flow';
import {
  savingOfChange,
  type FlowArc,
  type FlowNode,
} from '../../../src/planning/flow/flow-problem';

/** Expects a flow within the bounds of its arcs, the supply and the domain of every node. */
export function expectFeasible(
  nodes: readonly FlowNode[],
  arcs: readonly FlowArc[],
  flow: Int32Array,
): void {
  const shipped = new Int32Array(nodes.length);
  const change = new Int32Array(nodes.length);
  arcs.forEach(({ from, to, lower, upper = Infinity }, a) => {
    expect(flow[a]).toBeGreaterThanOrEqual(lower);
    expect(flow[a]).toBeLessThanOrEqual(upper);
    shipped[from]! += flow[a]!;
    change[from]! -= flow[a]!;
    change[to]! += flow[a]!;
  });
  nodes.forEach((node, i) => {
    expect(shipped[i]).toBeLessThanOrEqual(node.shippable);
    expect(savingOfChange(node, change[i]!)).toBeGreaterThan(-Infinity);
  });
}

/** Expects a flow that also has no line below the minimum quantity and no relay but hubs. */
export function expectWithinRules(problem: FixedChargeFlow, packs: Int32Array): void {
  const { nodes, lines, isHub, minPacks } = problem;
  const arcs = lines.map(({ from, to, packCost: cost, maxPacks: upper }): FlowArc => {
    const free = { from, to, cost, lower: 0 };
    return upper === undefined ? free : { ...free, upper };
  });
  expectFeasible(nodes, arcs, packs);
  const ships = new Set<number>();
  const receives = new Set<number>();
  lines.forEach(({ from, to }, index) => {
    if (packs[index] === 0) return;
    expect(packs[index]).toBeGreaterThanOrEqual(minPacks);
    ships.add(from);
    receives.add(to);
  });
  expect([...ships].filter((site) => receives.has(site) && !isHub[site]!)).toEqual([]);
}
