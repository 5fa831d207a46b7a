import type { DemandEstimate } from '../demand/estimate-demand';
import type { Network } from '../network/network';
import { productRanges } from '../network/product-ranges';
import type { PlanSettings } from '../network/settings';
import { NetworkPlanner } from './network-planner';
import type { PlannedProducts } from './parallel-planner';

/**
 * Plans the products of a network without shared limits. No product depends on another. So a network
 * can be split between products, and each part planned in another thread.
 */
export function planProducts(
  network: Network,
  settings: PlanSettings,
  demand: DemandEstimate,
): PlannedProducts {
  const planner = new NetworkPlanner(network, settings, demand);
  const ranges = productRanges(network.positions);
  const products = new Map(
    ranges.map((range) => [range.product, planner.planIndependently(range)]),
  );
  const { columns, before, after } = planner.decided();
  return { products, columns, before, after };
}
