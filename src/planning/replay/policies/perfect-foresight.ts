import type { RateColumns } from '../../demand/demand-rate';
import type { DemandEstimate } from '../../demand/estimate-demand';
import type { KnownDemand } from '../../demand/known-demand';
import type { ReplayPolicy } from '../replay-policy';
import type { ReplayWorld } from '../replay-world';
import { planned, type PlannedPolicy } from './planned';

/**
 * Policy P: the plan of policy X, told all demand of the world up to its end and the mean afterwards.
 * What it saves beyond X is what better forecasts could save. It is no lower bound of the cost: it
 * decides week by week, and orders to suppliers still follow the estimate.
 */
export function perfectForesight(world: ReplayWorld, policy: PlannedPolicy): ReplayPolicy {
  return planned({
    ...policy,
    resources: (today) => ({
      ...policy.resources?.(today),
      demand: knownEstimate(world, today.rates, today.day),
    }),
  });
}

function knownEstimate(world: ReplayWorld, rates: RateColumns, day: number): DemandEstimate {
  const { count } = world.network.positions;
  const start = new Int32Array(count + 1);
  return {
    ...rates,
    mean: world.meanAfter,
    variance: world.meanAfter,
    levelVariance: new Float64Array(count),
    ordering: rates,
    known: Array.from({ length: count }, (_, p) => knownFrom(world, p, day)),
    historyDays: new Float64Array(count),
    history: {
      periodDays: 1,
      periods: new Int32Array(count),
      productPeriods: new Int32Array(count),
      unitsSold: new Float64Array(count),
      adjustments: {
        start,
        day: new Int32Array(0),
        kind: new Uint8Array(0),
        before: new Float64Array(0),
        after: new Float64Array(0),
      },
    },
  };
}

/** Demand of position `p` from `day` to the end of each later day of the replay. */
function knownFrom({ demand, days }: ReplayWorld, p: number, day: number): KnownDemand {
  const known = new Float64Array(days - day);
  for (let row = demand.start[p]!; row < demand.start[p + 1]!; row += 1) {
    const ahead = demand.day[row]! - day;
    if (ahead >= 0) known[ahead]! += demand.quantity[row]!;
  }
  for (let ahead = 1; ahead < known.length; ahead += 1) known[ahead]! += known[ahead - 1]!;
  return known;
}
