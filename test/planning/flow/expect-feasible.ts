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
  const faults: string[] = [];
  const shipped = new Int32Array(nodes.length);
  const change = new Int32Array(nodes.length);
  arcs.forEach(({ from, to, lower, upper = Infinity }, a) => {
    const packs = flow[a]!;
    if (packs < lower || packs > upper) faults.push(`arc ${a} carries ${packs}`);
    shipped[from]! += packs;
    change[from]! -= packs;
    change[to]! += packs;
  });
  nodes.forEach((node, i) => {
    if (shipped[i]! > node.shippable) faults.push(`node ${i} ships ${shipped[i]!}`);
    if (savingOfChange(node, change[i]!) === -Infinity) {
      faults.push(`node ${i} changes by ${change[i]!}`);
    }
  });
  expect(faults).toEqual([]);
}

/** Expects a flow that also has no line below the minimum quantity and no relay but hubs. */
export function expectWithinRules(problem: FixedChargeFlow, packs: Int32Array): void {
  const { nodes, lines, isHub, minPacks } = problem;
  const arcs = lines.map(({ from, to, packCost: cost, maxPacks: upper }): FlowArc => {
    const free = { from, to, cost, lower: 0 };
    return upper === undefined ? free : { ...free, upper };
  });
  expectFeasible(nodes, arcs, packs);
  const used = lines.filter((_, index) => packs[index]! > 0);
  const receivers = new Set(used.map(({ to }) => to));
  const relays = used.filter(({ from }) => receivers.has(from) && !isHub[from]!);
  expect(relays).toEqual([]);
  expect([...packs].filter((carried) => carried > 0 && carried < minPacks)).toEqual([]);
}
