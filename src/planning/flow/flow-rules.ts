import type { FixedChargeFlow } from './fixed-charge-flow';
import { poolSaving } from './pool-saving';

/** A relay, which both receives and ships, that is not a hub and so breaks the rule. */
export interface ForbiddenRelay {
  readonly site: number;
  /** Packs. */
  readonly received: number;
  readonly shipped: number;
}

/** The end of a location's lines: those that leave it, or those that enter it. */
export type LineEnd = 'from' | 'to';

/** The used line with the fewest packs below the minimum quantity; null if there is none. */
export function smallestLineBelowMin(problem: FixedChargeFlow, packs: Int32Array): number | null {
  let smallest: number | null = null;
  for (let index = 0; index < packs.length; index += 1) {
    const carried = packs[index]!;
    if (carried === 0 || carried >= problem.minPacks) continue;
    if (smallest === null || carried < packs[smallest]!) smallest = index;
  }
  return smallest;
}

/** The locations that both receive and ship although they are not hubs. */
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

/** The end to close at each relay, by location: the side with fewer packs; inbound in a tie. */
export function endsToClose(relays: readonly ForbiddenRelay[]): ReadonlyMap<number, LineEnd> {
  return new Map(
    relays.map(({ site, received, shipped }) => [site, received > shipped ? 'from' : 'to']),
  );
}

/** The net change of each location's stock, in packs: received less shipped. */
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

/**
 * What a location saves by a net change of its stock, in packs; −Infinity outside the domain.
 * Unlike `savingOfChange` it does not check `shippable`: a relaxation or a heuristic has checked
 * it.
 */
export function nodeSaving(problem: FixedChargeFlow, node: number, net: number): number {
  const { demandValue, supplyCost } = problem.nodes[node]!;
  if (net >= 0) return demandValue.valueAt(net) ?? -Infinity;
  return -(supplyCost.valueAt(-net) ?? Infinity);
}

/** The objective: what all locations and pools save, less freight and the fixed charges of the lines used. */
export function flowSaving(problem: FixedChargeFlow, packs: Int32Array): number {
  const net = netPacks(problem, packs);
  let saving = poolSaving(problem, net);
  for (let node = 0; node < net.length; node += 1) saving += nodeSaving(problem, node, net[node]!);
  for (let index = 0; index < packs.length; index += 1) {
    if (packs[index] === 0) continue;
    const { packCost, lineCost } = problem.lines[index]!;
    saving -= packCost * packs[index]! + lineCost;
  }
  return saving;
}
