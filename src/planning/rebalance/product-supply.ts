import { unitTransferCost } from '../network/lane-terms';
import type { Network } from '../network/network';
import type { ProductRange } from '../network/product-ranges';
import { supplyForest, type SupplyForest } from '../network/supply-structure';
import { supplyValues, type SupplyValue } from '../valuation/supply-values';
import type { SuppliedPosition } from '../valuation/supply-terms';
import type { AssembledPosition } from './assemble-position';

/** The supply forest of one product with the values of its stock, by position from the range's start. */
export interface ProductSupply {
  readonly forest: SupplyForest;
  /** Null for a position that supplies nobody and has no source. */
  readonly values: readonly (SupplyValue | null)[];
  /** The lane that feeds each position from its source; −1 if there is none. */
  readonly feedLane: Int32Array;
}

const NO_LANE = -1;

/**
 * The supply of a product; null if no position has a source that keeps the product. A position without a
 * lane from its source is fed within its supplier's lead time, at no freight.
 */
export function productSupply(
  network: Network,
  range: ProductRange,
  positions: readonly AssembledPosition[],
): ProductSupply | null {
  if (network.positions.source === undefined) return null;
  const forest = supplyForest(network, range);
  const { parent, order } = forest;
  if (parent.every((source) => source < 0)) return null;
  const { location } = network.positions;
  const positionAt = new Map(positions.map((_, i) => [location[range.start + i]!, i] as const));
  const feedLane = new Int32Array(positions.length).fill(NO_LANE);
  const rootOf = rootsOf(forest);
  const daysInto = new Float64Array(positions.length).fill(Infinity);
  network.lanes.forEach(({ from, to, leadTimeDays }, lane) => {
    const [origin, destination] = [positionAt.get(from), positionAt.get(to)];
    if (origin === undefined || destination === undefined) return;
    if (parent[destination] === origin) feedLane[destination] = lane;
    const root = rootOf[destination]!;
    if (rootOf[origin] !== root && destination === root) {
      daysInto[root] = Math.min(daysInto[root]!, leadTimeDays);
    }
  });
  const product = network.products[range.product]!;
  const supplied = positions.map(({ stock, serviceLevel }, i): SuppliedPosition => {
    const lane = feedLane[i]!;
    const { leadTimeDays, lineCost } = network.lanes[lane] ?? NOT_BY_LANE;
    return {
      position: stock,
      source: parent[i]!,
      serviceLevel,
      feedDays: parent[i]! < 0 ? 0 : (leadTimeDays ?? stock.supplierLeadTime),
      feedCost: lane === NO_LANE ? 0 : unitTransferCost(network, lane, product),
      feedLineCost: lineCost,
    };
  });
  const values = supplyValues(supplied, order, (root) =>
    daysInto[root] === Infinity ? 0 : daysInto[root]!,
  );
  return { forest, values, feedLane };
}

const NOT_BY_LANE = { leadTimeDays: undefined, lineCost: 0 };

function rootsOf({ parent, order }: SupplyForest): Int32Array {
  const root = new Int32Array(parent.length);
  for (let k = order.length - 1; k >= 0; k -= 1) {
    const i = order[k]!;
    root[i] = parent[i]! < 0 ? i : root[parent[i]!]!;
  }
  return root;
}
