import type { Network } from '../network/network';
import type { PlanSettings } from '../network/settings';
import { hasSupplyForest } from './supplied-products';

/** Settings under which a line is charged its true cost and nothing more. */
export const TRUE_COST = { caution: 1, minNetBenefit: 0, isTrueCost: true } as const;

/**
 * Whether lines are chosen at the true cost. Caution above 1, or a minimum net benefit, charges a line
 * more than it costs; so does a supply forest, off its feed lanes. The bound on a plan must then be
 * computed separately, at the true cost.
 */
export function choosesAtTrueCost(
  { caution, minNetBenefit }: Pick<PlanSettings, 'caution' | 'minNetBenefit'>,
  network: Pick<Network, 'positions'>,
): boolean {
  if (hasSupplyForest(network)) return false;
  return caution === TRUE_COST.caution && minNetBenefit === TRUE_COST.minNetBenefit;
}
