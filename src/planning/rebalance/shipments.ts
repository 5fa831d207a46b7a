import type { Network } from '../network/network';
import type { Shipment } from '../plan-result';
import { plannedLines, type PlannedLine, type ProductOutcome } from './planned-lines';

/** Whether a product's plan uses a lane whose shipments have a cost of their own. */
export function sharesShipments(network: Network, { problem, packs }: ProductOutcome): boolean {
  return problem.lines.some(
    (line, index) => packs[index]! > 0 && network.lanes[line.lane]!.fixedCost > 0,
  );
}

/**
 * Takes the lines off the lanes where together they do not earn the fixed cost of the shipment
 * that they share, the worst lane first. The other lines keep their quantities: choosing lanes
 * together with quantities is left to a later optimiser, and the plan's bound counts no fixed
 * cost, so it stays valid. Changes the outcomes' packs.
 */
export function dropUnearnedShipments(network: Network, outcomes: readonly ProductOutcome[]): void {
  const linesOf = new Map(outcomes.map((outcome) => [outcome, plannedLines(network, outcome)]));
  for (;;) {
    let worst = -1;
    let worstNet = 0;
    for (const [lane, lines] of groupByLane([...linesOf.values()].flat())) {
      const { fixedCost } = network.lanes[lane]!;
      if (fixedCost === 0) continue;
      const net = lines.reduce((sum, line) => sum + line.benefit - line.transferCost, -fixedCost);
      if (net < worstNet) {
        worst = lane;
        worstNet = net;
      }
    }
    if (worst < 0) return;
    for (const outcome of outcomes) {
      const index = outcome.problem.lines.findIndex((line) => line.lane === worst);
      if (index < 0 || outcome.packs[index] === 0) continue;
      outcome.packs[index] = 0;
      linesOf.set(outcome, plannedLines(network, outcome));
    }
  }
}

/** The shipments that a plan's lines make up, one a lane, largest quantity first. */
export function shipments(network: Network, lines: readonly PlannedLine[]): readonly Shipment[] {
  return [...groupByLane(lines)]
    .map(([index, carried]) => {
      const lane = network.lanes[index]!;
      const volume = carried.reduce(
        (sum, line) => sum + line.quantity * network.products[line.product]!.volume,
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
