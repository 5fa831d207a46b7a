import type { Network } from '../network/network';
import type { Shipment } from '../network/plan-result';
import type { PlannedLine } from '../rebalance/planned-lines';
import { vehiclesNeeded } from '../network/vehicles-needed';

/** The shipments of a plan: its lines grouped by lane, largest quantity first. */
export function shipments(network: Network, lines: readonly PlannedLine[]): readonly Shipment[] {
  return [...groupByLane(lines)]
    .map(([index, carried]) => {
      const lane = network.lanes[index]!;
      const volume = carried.reduce(
        (sum, line) => sum + line.quantity * network.products[line.product]!.volume,
        0,
      );
      const vehicles = vehiclesNeeded(volume, lane.capacity);
      return {
        from: lane.from,
        to: lane.to,
        lines: carried.length,
        quantity: carried.reduce((sum, line) => sum + line.quantity, 0),
        volume,
        shipments: vehicles,
        fixedCost: vehicles * lane.fixedCost,
        variableCost: carried.reduce((sum, line) => sum + line.transferCost, 0),
        fill: lane.capacity === null ? null : volume / (vehicles * lane.capacity),
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
