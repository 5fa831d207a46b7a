import type { Network } from '../../planning/network/network';
import type { PlanSettings } from '../../planning/network/settings';
import type { Overview } from './pane-state';

/** The size of a network that was read, and the number of its data issues. */
export function overviewOf(
  { network, settings }: { readonly network: Network; readonly settings: PlanSettings },
  issueCount: number,
): Overview {
  return {
    products: network.products.length,
    locations: network.locations.length,
    positions: network.positions.count,
    planDate: settings.planDate,
    issueCount,
  };
}
