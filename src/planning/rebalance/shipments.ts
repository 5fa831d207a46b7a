import type { Network } from '../network/network';
import type { Shipment } from '../plan-result';
import { plannedLines, type PlannedLine, type ProductOutcome } from './planned-lines';

/**
 * Takes off the lanes whose lines together do not earn the fixed cost of the shipment that they
 * share, the worst first, and returns the lines that stay. The other lines keep their quantities:
 * choosing the lanes together with the quantities is left to a later optimiser, and the plan's
 * bound counts no fixed cost, so it stays valid.
 */
export function earnedLines(
  network: Network,
  outcomes: readonly ProductOutcome[],
): readonly PlannedLine[] {
  const linesOf = new Map<ProductOutcome, readonly PlannedLine[]>();
  for (const outcome of outcomes) linesOf.set(outcome, linesWithCost(network, outcome));
  for (;;) {
    const lanes = groupByLane([...linesOf.values()].flat());
    let worst: readonly PlannedLine[] | null = null;
    let worstNet = 0;
    for (const [lane, lines] of lanes) {
      const fixedCost = network.lanes[lane]!.fixedCost;
      if (fixedCost === 0) continue;
      const net = lines.reduce((sum, line) => sum + line.benefit - line.transferCost, -fixedCost);
      if (net < worstNet) {
        worst = lines;
        worstNet = net;
      }
    }
    if (worst === null) return [...linesOf.values()].flat();
    for (const line of worst) {
      line.outcome.packs[line.index] = 0;
      linesOf.set(line.outcome, linesWithCost(network, line.outcome));
    }
  }
}

function linesWithCost(network: Network, outcome: ProductOutcome): readonly PlannedLine[] {
  return plannedLines(outcome, (lane) => network.lanes[lane]!.lineCost);
}

/** The shipments that a plan's lines make up, one a lane, largest quantity first. */
export function shipments(network: Network, lines: readonly PlannedLine[]): readonly Shipment[] {
  return [...groupByLane(lines)]
    .map(([index, carried]) => {
      const lane = network.lanes[index]!;
      const volume = carried.reduce(
        (sum, line) => sum + line.quantity * network.products[line.outcome.product]!.volume,
        0,
      );
      return {
        from: lane.from,
        to: lane.to,
        lines: carried.length,
        quantity: carried.reduce((sum, line) => sum + line.quantity, 0),
        volume,
        fixedCost: lane.fixedCost,
        variableCost: carried.reduce((sum, line) => sum + line.transferCost, 0),
        fill: lane.capacity === null ? null : volume / lane.capacity,
      };
    })
    .sort((a, b) => b.quantity - a.quantity || a.from - b.from || a.to - b.to);
}

function groupByLane(lines: readonly PlannedLine[]): ReadonlyMap<number, readonly PlannedLine[]> {
  const lanes = new Map<number, PlannedLine[]>();
  for (const line of lines) {
    const carried = lanes.get(line.lane);
    if (carried === undefined) lanes.set(line.lane, [line]);
    else carried.push(line);
  }
  return lanes;
}
