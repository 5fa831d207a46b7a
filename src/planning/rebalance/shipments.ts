import type { Network } from '../network/network';
import type { Shipment } from '../plan-result';
import { plannedLines, type PlannedLine, type ProductOutcome } from './planned-lines';
import { costChangeAt, siteChanges } from './site-changes';

/** Whether a product's plan uses a lane whose shipments have a cost of their own. */
export function sharesShipments(network: Network, { problem, packs }: ProductOutcome): boolean {
  return problem.lines.some(
    (line, index) => packs[index]! > 0 && network.lanes[line.lane]!.fixedCost > 0,
  );
}

/** Lanes that save less than nothing by this much do so by rounding only. */
const ROUNDING = 1e-9;

/**
 * Takes the lines off the lanes where together they do not earn the fixed cost of the shipment
 * that they share, the worst lane first, until every lane earns its own and all of them together
 * earn theirs. The other lines keep their quantities: choosing lanes together with quantities is
 * left to a later optimiser, and the plan's bound counts no fixed cost, so it stays valid. Changes
 * the outcomes' packs.
 */
export function dropUnearnedShipments(network: Network, outcomes: readonly ProductOutcome[]): void {
  const linesOf = new Map(outcomes.map((outcome) => [outcome, plannedLines(network, outcome)]));
  for (;;) {
    const lanes = groupByLane([...linesOf.values()].flat());
    let worst = -1;
    let worstNet = Infinity;
    for (const [lane, lines] of lanes) {
      const { fixedCost } = network.lanes[lane]!;
      const net = lines.reduce((sum, line) => sum + line.benefit - line.transferCost, -fixedCost);
      if (net < worstNet) {
        worst = lane;
        worstNet = net;
      }
    }
    // Lanes into and out of a hub can each earn their cost thanks to the other, and not both together.
    if (worst < 0 || (worstNet >= -ROUNDING && savingOf(network, outcomes, lanes) >= -ROUNDING)) {
      return;
    }
    for (const outcome of outcomes) {
      const index = outcome.problem.lines.findIndex((line) => line.lane === worst);
      if (index < 0 || outcome.packs[index] === 0) continue;
      outcome.packs[index] = 0;
      linesOf.set(outcome, plannedLines(network, outcome));
    }
  }
}

/** What the outcomes save together, every cost of their lanes taken off. */
function savingOf(
  network: Network,
  outcomes: readonly ProductOutcome[],
  lanes: ReadonlyMap<number, readonly PlannedLine[]>,
): number {
  let saving = 0;
  for (const { problem, packs } of outcomes) {
    const changes = siteChanges(problem, packs);
    problem.sites.forEach((_, site) => {
      saving -= costChangeAt(problem, changes, site);
    });
  }
  for (const [lane, lines] of lanes) {
    saving -= network.lanes[lane]!.fixedCost;
    for (const line of lines) saving -= line.transferCost;
  }
  return saving;
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
