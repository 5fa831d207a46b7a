import type { LaneTerms } from '../network/lane-terms';
import type { Network } from '../network/network';
import type { AssembledPosition } from './assemble-position';
import { CostCurve } from '../valuation/cost-curve';
import type { Site } from '../valuation/site';

/** Position `p` as a node of the transfer problem. */
export function positionSite(
  network: Network,
  terms: LaneTerms,
  p: number,
  position: AssembledPosition,
): Site {
  const location = network.positions.location[p]!;
  const { isOpen, canReceive } = network.locations[location]!;
  const leadTime = terms.fastestInto[location]!;
  return {
    location,
    curve: new CostCurve(position.stock, leadTime),
    shippable: position.shippable,
    freeUnits: position.freeUnits,
    canReceive: isOpen && canReceive && leadTime < Infinity,
  };
}
