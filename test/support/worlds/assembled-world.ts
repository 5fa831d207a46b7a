import type { Lane, Location, Product } from '../../../src/planning/network/network';
import { defaultSettings } from '../../../src/planning/network/settings';
import type { ReplayWorld } from '../../../src/planning/replay/replay-world';
import { positionColumns, type WorldPosition } from './network-columns';
import type { WorldShape } from './world-shape';

/** The first replayed day of every drawn world: Monday, 2026-01-05. */
export const FIRST_DAY = 46027;

export interface WorldParts {
  readonly products: readonly Product[];
  readonly locations: readonly Location[];
  readonly lanes: readonly Lane[];
  /** In order of product, then location. */
  readonly positions: readonly WorldPosition[];
  readonly meanAfter: readonly number[];
}

/** The world of drawn parts. A unit of unmet demand loses price less unit cost. */
export function assembledWorld(
  { products, locations, lanes, positions, meanAfter }: WorldParts,
  shape: Pick<WorldShape, 'days' | 'settings' | 'closures'> & { readonly firstDay?: number },
  seed: number,
): ReplayWorld {
  const { firstDay = FIRST_DAY } = shape;
  const columns = positionColumns(positions, firstDay);
  return {
    network: { products, locations, lanes, positions: columns.positions },
    settings: { ...defaultSettings(firstDay), historyDays: 364, ...shape.settings },
    days: shape.days,
    demand: columns.demand,
    meanAfter: Float64Array.from(meanAfter),
    lostMargin: Float64Array.from(positions, ({ product }) => {
      const { price, unitCost } = products[product]!;
      return (price ?? unitCost) - unitCost;
    }),
    seed,
    ...(shape.closures === undefined ? {} : { closures: shape.closures }),
  };
}
