import type { Network } from '../../network/network';
import type { ProductRange } from '../../network/product-ranges';
import type { PlanSettings } from '../../network/settings';
import type { OrderTerms } from '../../policy/replenishment';
import type { AssembledPosition } from '../../rebalance/assemble-position';
import type { ProductSupply } from '../../rebalance/product-supply';
import { echelonLevels } from './echelon-levels';
import { guaranteedLevels } from './guaranteed-levels';
import { levelsWithOrders, type TargetLevels } from './position-levels';

/**
 * The target levels of the positions of one product, in their order. A position that neither has a source
 * nor supplies others is steered by its own levels. Others follow the setting Targets.
 *
 * @param supply the product's supply forest; null if every position is supplied from outside
 */
export function targetLevels(
  network: Network,
  settings: PlanSettings,
  { start }: ProductRange,
  positions: readonly AssembledPosition[],
  supply: ProductSupply | null,
): readonly TargetLevels[] {
  const own = positions.map(ownLevels);
  if (supply === null) return own;
  const terms = positions.map((_, i) => orderTerms(network, start + i, supply, i));
  const guaranteed =
    settings.targets === 'guaranteed service'
      ? guaranteedLevels(network, settings, start, supply, terms)
      : null;
  return own.map((levels, i) => {
    const value = supply.values[i]!;
    if (value === null) return levels;
    return guaranteed?.[i] ?? echelonLevels(value.terms, levels, terms[i]!);
  });
}

/** The levels of a position by itself. Where nothing is ordered, it should have its order-up-to level. */
function ownLevels({ levels, stock }: AssembledPosition): TargetLevels {
  return stock.isReplenished
    ? levelsWithOrders(levels)
    : { ...levelsWithOrders(levels), shortageBelow: levels.orderUpTo };
}

/** The terms on which a position orders from its supplier, or from its source on the feed lane. */
function orderTerms(
  { positions, products }: Network,
  p: number,
  { forest, values }: ProductSupply,
  i: number,
): OrderTerms {
  if (forest.parent[i]! < 0) {
    return {
      orderCost: positions.orderCost[p]!,
      minOrderQuantity: positions.minOrderQuantity[p]!,
      orderMultiple: positions.orderMultiple[p]!,
    };
  }
  return {
    orderCost: values[i]?.terms.feedLineCost ?? 0,
    minOrderQuantity: 0,
    orderMultiple: products[positions.product[p]!]!.packSize,
  };
}
