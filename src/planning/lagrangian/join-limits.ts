import { unitTransferCost } from '../network/lane-terms';
import type { Network } from '../network/network';
import type { ProductProblem } from '../rebalance/product-problem';
import type { CoupledProduct, LimitUse } from './coupled-product';
import { LimitUsage } from './limit-usage';
import { applyTerms, residualTerms } from './line-terms';
import { NO_LIMIT, type SharedLimits } from './shared-limits';

/**
 * Couples a product to the limits that its lines use. Lines for which a limit has no room, even if no
 * other product used it, are left out.
 *
 * @returns 'unlimited' where the lines use no shared limit and no lane with a fixed cost; null where
 *   no line is left and none is firm
 */
export function joinLimits(
  network: Network,
  shared: SharedLimits,
  product: number,
  problem: ProductProblem,
): CoupledProduct | null | 'unlimited' {
  const coupled = { product, problem, ...usesOf(network, shared, product, problem) };
  if (!isCoupled(shared, coupled)) return 'unlimited';
  const bounded = applyTerms(problem, residualTerms(shared, new LimitUsage(shared), coupled));
  if (bounded === null) {
    if (problem.firm.length === 0) return null;
    const lineSpend = new Float64Array(0);
    return { product, problem: { ...problem, lines: [] }, uses: [], lineSpend };
  }
  return { product, problem: bounded, ...usesOf(network, shared, product, bounded) };
}

function isCoupled(shared: SharedLimits, { problem, uses }: CoupledProduct): boolean {
  if (shared.budget !== NO_LIMIT || shared.maxShipments < Infinity) return true;
  return problem.lines.some(
    ({ lane }, index) => uses[index]!.length > 0 || shared.fixedCost[lane]! > 0,
  );
}

function usesOf(
  network: Network,
  shared: SharedLimits,
  product: number,
  { packSize, lines }: ProductProblem,
): Pick<CoupledProduct, 'uses' | 'lineSpend'> {
  const uses = lines.map(({ lane }) => limitUses(network, shared, { product, lane, packSize }));
  const lineSpend = Float64Array.from(lines, ({ lane }) => network.lanes[lane]!.lineCost);
  return { uses, lineSpend };
}

/** A pack of a product on a lane. */
export interface PackOnLane {
  readonly product: number;
  readonly lane: number;
  /** Units in a pack; 1 if left out. */
  readonly packSize?: number;
}

/** What one pack on a lane uses of each limit; limits that it does not use are left out. */
export function limitUses(
  network: Network,
  shared: SharedLimits,
  { product, lane, packSize = 1 }: PackOnLane,
): readonly LimitUse[] {
  const item = network.products[product]!;
  const { from, to } = network.lanes[lane]!;
  const packVolume = packSize * item.volume;
  return [
    { limit: shared.laneCapacity[lane]!, perPack: packVolume },
    { limit: shared.outbound[from]!, perPack: packSize },
    { limit: shared.inbound[to]!, perPack: packSize },
    { limit: shared.volume[to]!, perPack: packVolume },
    { limit: shared.budget, perPack: unitTransferCost(network, lane, item) * packSize },
  ].filter(({ limit, perPack }) => limit !== NO_LIMIT && perPack > 0);
}
