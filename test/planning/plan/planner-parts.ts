import { NEVER_STOP, type StopSignal } from '../../../src/planning/base/stop-signal';
import { estimateDemand } from '../../../src/planning/demand/estimate-demand';
import { sharedLimits } from '../../../src/planning/lagrangian/shared-limits';
import { laneTerms } from '../../../src/planning/network/lane-terms';
import type { Network } from '../../../src/planning/network/network';
import { productRanges, type ProductRange } from '../../../src/planning/network/product-ranges';
import { defaultSettings, type PlanSettings } from '../../../src/planning/network/settings';
import { PlanLedger } from '../../../src/planning/plan/plan-ledger';
import { PositionTable } from '../../../src/planning/plan/position-table';
import { ProductCache, type CachedPlan } from '../../../src/planning/plan/product-cache';
import { ProductPlanner } from '../../../src/planning/plan/product-planner';
import type { ProductInputs } from '../../../src/planning/plan/same-product';
import { firmLines, firmLinesByProduct } from '../../../src/planning/rebalance/firm-lines';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork, type SmallNetwork, type SmallPosition } from '../small-network';

export const settings = defaultSettings(PLAN_DATE);

/** Two products. Location 0 has 60 spare units of each, and location 1 sells one unit a day and has none. */
export function twoProducts(small: Partial<SmallNetwork> = {}): Network {
  return smallNetwork({
    products: [{}, {}],
    locations: [{}, {}],
    lanes: [{ from: 0, to: 1 }],
    positions: [0, 1].flatMap((product): SmallPosition[] => [
      { product, location: 0, onHand: 60, mean: 0.1, sd: 0.3 },
      { product, location: 1, mean: 1, sd: 1 },
    ]),
    ...small,
  });
}

/** The inputs of a plan by product, with demand estimated. */
export function inputsOf(network: Network, within: PlanSettings = settings): ProductInputs {
  const demand = estimateDemand(network, within);
  const firmOf = firmLinesByProduct(firmLines(network, within.planDate));
  return { network, settings: within, demand, firmOf };
}

/** The parts that plan a network, connected as `NetworkPlanner` connects them. */
export function plannerParts(
  { network, settings: within, demand, firmOf }: ProductInputs,
  { earlier = null, stop = NEVER_STOP }: { earlier?: CachedPlan | null; stop?: StopSignal } = {},
) {
  const terms = laneTerms(network);
  const limits = sharedLimits(network, within);
  const table = new PositionTable(network, within, demand, terms);
  const inputs = { network, settings: within, demand, firmOf };
  const cache = new ProductCache(earlier, inputs, limits, true);
  const ledger = new PlanLedger(network, table, cache);
  const shared = { network, settings: within, terms, firmOf, limits, ledger, cache, stop };
  const planner = new ProductPlanner(shared);
  const ranges: readonly ProductRange[] = productRanges(network.positions);
  return { limits, table, cache, ledger, planner, ranges };
}

/** Plans every product from its positions; returns the parts and the sum of the bounds. */
export function planAll(...args: Parameters<typeof plannerParts>) {
  const parts = plannerParts(...args);
  let bound = 0;
  for (const range of parts.ranges) bound += parts.planner.plan(range, parts.table.assemble(range));
  return { ...parts, bound };
}

/** The network with one value of a position column changed. */
export function withPosition(
  network: Network,
  column: 'onHand' | 'forecastMean' | 'orderCost',
  p: number,
  value: number,
): Network {
  const edited = network.positions[column].slice();
  edited[p] = value;
  return { ...network, positions: { ...network.positions, [column]: edited } };
}
