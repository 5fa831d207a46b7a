import type { DemandEstimate } from '../demand/estimate-demand';
import type { Network } from '../network/network';
import { productRanges } from '../network/product-ranges';
import type { PlanSettings } from '../network/settings';
import { NetworkPlanner } from './network-planner';
import type { PlannedProducts } from './parallel-planner';

/**
 * Plans the products of a network that share nothing. It makes no difference to them of which others a
 * network consists, so that a network may be cut between products and each part planned somewhere else.
 */
export function planProducts(
  network: Network,
  settings: PlanSettings,
  demand: DemandEstimate,
): PlannedProducts {
  const work = new NetworkPlanner(network, settings, demand);
  const ranges = productRanges(network.positions);
  const products = new Map(ranges.map((range) => [range.product, work.planIndependently(range)]));
  const { columns, before, after } = work.decided();
  return { products, columns, before, after };
}
