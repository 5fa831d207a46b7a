import type { FlowNode } from './flow-problem';
import type { StockPools } from './stock-pools';

/**
 * The fixed-charge network flow problem of one product, in whole packs. It adds three rules to a
 * convex flow: each line that carries anything has a fixed cost, a line carries nothing or a
 * minimum quantity, and only a hub may both receive and ship.
 */
export interface FixedChargeFlow {
  readonly nodes: readonly FlowNode[];
  /** Whether each node may both receive and ship. */
  readonly isHub: readonly boolean[];
  readonly lines: readonly FixedChargeLine[];
  /** Minimum quantity of a line that is used, in packs; at least 1. */
  readonly minPacks: number;
  /** Pools that the locations' stock belongs to; none if left out. */
  readonly pools?: StockPools | undefined;
}

/** A transfer line: an arc from an origin to a destination. */
export interface FixedChargeLine {
  /** Index of the origin node. */
  readonly from: number;
  /** Index of the destination node. */
  readonly to: number;
  /** Cost of a pack. */
  readonly packCost: number;
  /** Fixed charge: cost of the line if it carries anything. */
  readonly lineCost: number;
  /** Capacity in packs; unlimited if left out. */
  readonly maxPacks?: number;
  /** Upper bound on what the pools of origin and destination gain by a pack; 0 without pools. */
  readonly maxPoolGain?: number;
}
