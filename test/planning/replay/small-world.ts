import type { Network } from '../../../src/planning/network/network';
import { defaultSettings, type PlanSettings } from '../../../src/planning/network/settings';
import type { Closure, ReplayWorld } from '../../../src/planning/replay/replay-world';
import { PLAN_DATE } from '../../support/random-network';

/** What happens to a network written out by hand. */
export interface SmallWorld {
  readonly days: number;
  /** Units demanded on each day, a list a position; days left out have none. */
  readonly demand: readonly (readonly number[])[];
  readonly settings?: PlanSettings;
  readonly closures?: readonly Closure[];
  readonly meanAfter?: number;
}

/** A world written out by hand. Unmet demand costs price less unit cost. */
export function smallWorld(network: Network, small: SmallWorld): ReplayWorld {
  const { count, product } = network.positions;
  const rows = small.demand.map((units) =>
    units.flatMap((quantity, day) => (quantity > 0 ? [{ day, quantity }] : [])),
  );
  const start = new Int32Array(count + 1);
  rows.forEach((row, p) => {
    start[p + 1] = start[p]! + row.length;
  });
  return {
    network,
    settings: small.settings ?? defaultSettings(PLAN_DATE),
    days: small.days,
    demand: {
      start,
      day: Int32Array.from(rows.flat(), ({ day }) => day),
      quantity: Float64Array.from(rows.flat(), ({ quantity }) => quantity),
    },
    meanAfter: new Float64Array(count).fill(small.meanAfter ?? 0),
    lostMargin: Float64Array.from(product, (i) => {
      const { price, unitCost } = network.products[i]!;
      return (price ?? unitCost) - unitCost;
    }),
    seed: 1,
    ...(small.closures && { closures: small.closures }),
  };
}
