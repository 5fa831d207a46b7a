import type { FlowNode } from './flow-problem';

/** One product's flow in whole packs under the rules that are not convex. */
export interface FixedChargeFlow {
  readonly nodes: readonly FlowNode[];
  /** Which nodes may both receive and ship. */
  readonly isHub: readonly boolean[];
  readonly lines: readonly FixedChargeLine[];
  /** The fewest packs that a line may carry. */
  readonly minPacks: number;
}

export interface FixedChargeLine {
  /** Indices of nodes. */
  readonly from: number;
  readonly to: number;
  readonly packCost: number;
  /** What the line costs, however much it carries, if it carries anything. */
  readonly lineCost: number;
  /** The most packs it may carry; no limit if left out. */
  readonly maxPacks?: number;
}
