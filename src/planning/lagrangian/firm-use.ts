import type { Network } from '../network/network';
import type { FirmLine } from '../rebalance/firm-lines';
import { vehiclesNeeded } from '../network/vehicles-needed';
import { limitUses } from './join-limits';
import type { SharedLimits } from './shared-limits';

/**
 * The limits with the use of firm lines. Their vehicles are sent in any case, so that other products
 * use the room in them without a further fixed cost. Where firm lines exceed a limit, it is raised to
 * what they use: the plan adds nothing to it.
 */
export function withFirmLines(
  network: Network,
  shared: SharedLimits,
  lines: readonly FirmLine[],
): SharedLimits {
  const moving = lines.filter(({ moved }) => moved > 0);
  if (moving.length === 0) return shared;
  const { laneCapacity, vehicleCapacity, fixedCost, budget } = shared;
  const used = new Float64Array(shared.limits.length);
  const users = new Int32Array(fixedCost.length);
  for (const { row, lane, moved } of moving) {
    for (const { limit, perPack } of limitUses(network, shared, {
      product: row.product,
      lane: lane!,
    })) {
      used[limit]! += perPack * moved;
    }
    if (budget >= 0) used[budget]! += network.lanes[lane!]!.lineCost;
    users[lane!]! += 1;
  }
  const vehicles = users.map((count, lane) => {
    const limit = laneCapacity[lane]!;
    if (count === 0) return 0;
    return limit < 0 ? 1 : vehiclesNeeded(used[limit]!, vehicleCapacity[lane]!);
  });
  const maxVehicles = shared.maxVehicles.map((max, lane) => Math.max(max, vehicles[lane]!));
  if (budget >= 0) vehicles.forEach((count, lane) => (used[budget]! += count * fixedCost[lane]!));
  const limits = shared.limits.map((limit, index) => {
    const { lane } = limit;
    const amount = lane === null ? limit.amount : maxVehicles[lane]! * vehicleCapacity[lane]!;
    return { ...limit, amount: Math.max(amount, used[index]!) };
  });
  const sent = vehicles.reduce((sum, count) => sum + count, 0);
  const maxShipments = Math.max(shared.maxShipments, sent);
  return { ...shared, limits, maxVehicles, maxShipments, firm: { used, users, vehicles } };
}

/** Cost of the vehicles that firm lines need, in money of the budget. */
export function costOfFirmVehicles({ firm, fixedCost }: SharedLimits): number {
  return firm.vehicles.reduce((cost, count, lane) => cost + count * fixedCost[lane]!, 0);
}
