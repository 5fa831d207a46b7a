import type { FixedChargeFlow } from './fixed-charge-flow';

/** A location that both receives and ships, and may not. */
export interface ForbiddenRelay {
  readonly site: number;
  readonly received: number;
  readonly shipped: number;
}

/** The line that carries the fewest packs, of those that carry some and fewer than allowed. */
export function smallestShortLine(problem: FixedChargeFlow, packs: Int32Array): number | null {
  let smallest: number | null = null;
  for (let index = 0; index < packs.length; index += 1) {
    const carried = packs[index]!;
    if (carried === 0 || carried >= problem.minPacks) continue;
    if (smallest === null || carried < packs[smallest]!) smallest = index;
  }
  return smallest;
}

/** The locations that both receive and ship without being hubs. */
export function forbiddenRelays(
  problem: FixedChargeFlow,
  packs: Int32Array,
): readonly ForbiddenRelay[] {
  const shipped = new Int32Array(problem.nodes.length);
  const received = new Int32Array(problem.nodes.length);
  for (let index = 0; index < packs.length; index += 1) {
    if (packs[index] === 0) continue;
    const { from, to } = problem.lines[index]!;
    shipped[from]! += packs[index]!;
    received[to]! += packs[index]!;
  }
  const relays: ForbiddenRelay[] = [];
  for (let site = 0; site < problem.nodes.length; site += 1) {
    if (problem.isHub[site] || shipped[site] === 0 || received[site] === 0) continue;
    relays.push({ site, shipped: shipped[site]!, received: received[site]! });
  }
  return relays;
}

/** By location, the end of its lines that must carry nothing so that it only does what it does more of. */
export function endsToClose(relays: readonly ForbiddenRelay[]): ReadonlyMap<number, 'from' | 'to'> {
  return new Map(
    relays.map(({ site, received, shipped }) => [site, received > shipped ? 'from' : 'to']),
  );
}

/** Packs by which each location's stock changes. */
export function netPacks(problem: FixedChargeFlow, packs: Int32Array): Int32Array {
  const net = new Int32Array(problem.nodes.length);
  for (let index = 0; index < packs.length; index += 1) {
    if (packs[index] === 0) continue;
    const { from, to } = problem.lines[index]!;
    net[from]! -= packs[index]!;
    net[to]! += packs[index]!;
  }
  return net;
}

/** What a location saves by a change of its stock in packs; −Infinity beyond its reach. */
export function nodeSaving(problem: FixedChargeFlow, node: number, net: number): number {
  const { demandValue, supplyCost } = problem.nodes[node]!;
  if (net >= 0) return demandValue.valueAt(net) ?? -Infinity;
  return -(supplyCost.valueAt(-net) ?? Infinity);
}

/** What a flow saves less freight and the cost of every line that it uses. */
export function flowSaving(problem: FixedChargeFlow, packs: Int32Array): number {
  const net = netPacks(problem, packs);
  let saving = 0;
  for (let node = 0; node < net.length; node += 1) saving += nodeSaving(problem, node, net[node]!);
  for (let index = 0; index < packs.length; index += 1) {
    if (packs[index] === 0) continue;
    const { packCost, lineCost } = problem.lines[index]!;
    saving -= packCost * packs[index]! + lineCost;
  }
  return saving;
}
