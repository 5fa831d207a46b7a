import type { Adjustments } from '../demand/cleaning/adjustments';
import type { KnownDemand } from '../demand/known-demand';
import type { CalibratedTail } from '../probability/calibrated-tail';
import type { PlanWarmStart } from '../plan/warm-start';
import type { LimitKind } from '../lagrangian/shared-limits';

/** The result of a plan. Indices refer to the planned network. */
export interface PlanResult {
  readonly objective: Objective;
  /** The lines to approve, highest net benefit first. */
  readonly transfers: readonly Transfer[];
  readonly shipments: readonly Shipment[];
  /** Purchases, highest net benefit first; left out if the settings allow none. */
  readonly purchases?: readonly Purchase[];
  /** Markdowns, highest net benefit first; left out if the settings allow none. */
  readonly markdowns?: readonly Markdown[];
  readonly positions: PositionColumns;
  readonly measures: { readonly before: Measures; readonly after: Measures };
  readonly alerts: readonly Alert[];
  /** Shadow prices of binding limits. */
  readonly shadowPrices: readonly ShadowPrice[];
  /** Adjustments of the sales history before demand was estimated. */
  readonly adjustments: Adjustments;
  /** Warm start of the next plan, for `PlanOptions.warmStart`; left out if it saves nothing. */
  readonly warmStart?: PlanWarmStart;
  readonly timings: readonly Timing[];
}

/** The objective of a plan, in money. */
export interface Objective {
  /** Expected cost without a plan (the cost of inaction). */
  readonly before: number;
  /** Expected cost after the plan, including transfer cost. */
  readonly after: number;
  /** Lower bound on the expected cost of any plan within the rules. */
  readonly lowerBound: number;
  /** Relative optimality gap: (after − lowerBound) ÷ after; 0 is proved optimal. */
  readonly gap: number;
  readonly transferCost: number;
  /** Cost of purchases beyond the value of the units: order costs and premiums; 0 if left out. */
  readonly purchaseCost?: number;
  /** Value lost by markdowns; 0 if left out. */
  readonly markdownLoss?: number;
}

/** A tier of Settings. */
export type Tier = 'auto' | 'manager' | 'director' | 'executive';

/** Why a line goes to a higher tier than its value asks for. */
export type LineRisk =
  /** The origin is left below its service level. */
  | 'donorBelowService'
  /** The goods may expire before the destination has sold them. */
  | 'nearExpiry';

/** One line of the plan: a quantity of one product on one lane. */
export interface Transfer {
  /** Stable for a plan date, product and lane, e.g. `T-20261123-3f9a1c77`. */
  readonly id: string;
  /** 1 has the highest net benefit. */
  readonly rank: number;
  readonly product: number;
  readonly from: number;
  readonly to: number;
  readonly quantity: number;
  /** Quantity at unit cost. */
  readonly value: number;
  readonly transferCost: number;
  /** Expected cost without the line less with it, before its transfer cost, with the rest of the plan fixed. */
  readonly benefit: number;
  readonly netBenefit: number;
  /** Probability that the destination runs short before supply not yet ordered can arrive. */
  readonly stockoutRiskBefore: number;
  readonly stockoutRiskAfter: number;
  /** Days of cover after the plan; Infinity without demand. */
  readonly coverFrom: number;
  readonly coverTo: number;
  readonly shipByDay: number;
  readonly arrivesDay: number;
  /** A few short sentences with the numbers. */
  readonly reason: string;
  /** A tier of Settings, or the name of one of Approvers. */
  readonly tier: string;
  /** Set by a planner: the quantity is as set, even if fewer units can move. */
  readonly isFirm: boolean;
  /** Left out: none. */
  readonly risks?: readonly LineRisk[];
}

/** One order of one product for one location. */
export interface Purchase {
  readonly product: number;
  readonly location: number;
  /** Index into `Network.suppliers`; −1 if unknown. */
  readonly supplier: number;
  readonly quantity: number;
  /** Quantity at unit cost. */
  readonly value: number;
  readonly orderCost: number;
  /** Supplier's price beyond unit cost, for all units together. */
  readonly premium: number;
  /** Expected cost without the order less with it, with the rest of the plan fixed. */
  readonly benefit: number;
  /** Benefit less order cost and premium. */
  readonly netBenefit: number;
  readonly orderByDay: number;
  readonly arrivesDay: number;
  /** A few short sentences with the numbers. */
  readonly reason: string;
  /** A tier of Settings, or the name of one of Approvers. */
  readonly tier: string;
}

/** A markdown of one product at one location. */
export interface Markdown {
  readonly product: number;
  readonly location: number;
  readonly quantity: number;
  /** Quantity at unit cost. */
  readonly value: number;
  /** Revenue of the units. */
  readonly salvage: number;
  /** Value less salvage, at least 0. */
  readonly loss: number;
  /** Expected cost of keeping the units less the loss, with the rest of the plan fixed. */
  readonly netBenefit: number;
  /** A few short sentences with the numbers. */
  readonly reason: string;
  /** A tier of Settings, or the name of one of Approvers. */
  readonly tier: string;
}

/** All lines on one lane. */
export interface Shipment {
  readonly from: number;
  readonly to: number;
  readonly lines: number;
  readonly quantity: number;
  readonly volume: number;
  /** Vehicles. */
  readonly shipments: number;
  /** Cost of all vehicles. */
  readonly fixedCost: number;
  readonly variableCost: number;
  /** Used share of capacity, 0 to 1; null without a capacity. */
  readonly fill: number | null;
}

export type AbcClass = 'A' | 'B' | 'C';
export type XyzClass = 'X' | 'Y' | 'Z';
export type PositionFlag =
  | ''
  | 'Stockout risk'
  | 'Expiring'
  | 'Dead stock'
  | 'Overstock'
  | 'Phase-out'
  | 'No demand'
  | 'New product'
  | 'Short history'
  | 'Censored';

/** One element per position of the network, in its order; before the plan unless named after. */
export interface PositionColumns {
  readonly available: Float64Array;
  /** Minimum stock in units (Keep at least). */
  readonly minStock: Float64Array;
  readonly meanPerDay: Float64Array;
  /** Mean daily demand of the position's customers and of all that it supplies. */
  readonly meanBelow: Float64Array;
  readonly variancePerDay: Float64Array;
  readonly levelVariance: Float64Array;
  /** Demand after the season relative to demand in the season. */
  readonly postSeasonFactor: Float64Array;
  /** Tail of demand by recent forecast errors; null: that of the demand distribution. */
  readonly tail: readonly (CalibratedTail | null)[];
  /** Demand known in advance, where the plan was given it; null where it was uncertain. */
  readonly known: readonly (KnownDemand | null)[];
  readonly serviceLevel: Float64Array;
  readonly safetyStock: Float64Array;
  readonly reorderPoint: Float64Array;
  readonly economicOrderQuantity: Float64Array;
  readonly orderUpTo: Float64Array;
  /** Stock that the position should have for its service level: its share in the imbalance. */
  readonly need: Float64Array;
  readonly surplus: Float64Array;
  readonly shortage: Float64Array;
  readonly daysOfCover: Float64Array;
  readonly stockoutRisk: Float64Array;
  readonly costOfInaction: Float64Array;
  /** The location's share of the product's stock less its share of the need. */
  readonly imbalance: Float64Array;
  /** Cost of a unit of unmet demand, of holding a unit for a day, and of a unit never sold. */
  readonly underageCost: Float64Array;
  readonly holdingPerDay: Float64Array;
  readonly writeOffCost: Float64Array;
  readonly lifeDays: Float64Array;
  readonly abc: readonly AbcClass[];
  readonly xyz: readonly XyzClass[];
  readonly flag: readonly PositionFlag[];
  /** Available after the arrival of every transfer. */
  readonly availableAfter: Float64Array;
  readonly daysOfCoverAfter: Float64Array;
  readonly stockoutRiskAfter: Float64Array;
}

/** The contract's "Measures" of the stock at one moment. */
export interface Measures {
  readonly expectedCost: number;
  /**
   * Margin of expected unmet demand. A plan reduces it only by shortages that the next plan could not
   * cure, because the plan values received units in that way.
   */
  readonly lostMargin: number;
  readonly holdingCost: number;
  readonly obsolescence: number;
  readonly inventoryValue: number;
  readonly inventoryTurnover: number;
  readonly gmroi: number;
  readonly fillRate: number;
  readonly sellThrough: number;
  readonly stockoutRiskPositions: number;
  readonly overstockPositions: number;
  /** Mean Hoover index of the products, weighted by stock value. */
  readonly imbalanceIndex: number;
}

export type Severity = 'high' | 'medium' | 'low';

export interface Alert {
  readonly severity: Severity;
  readonly kind: string;
  readonly product: number | null;
  /** Null if several locations share the alert. */
  readonly location: number | null;
  readonly message: string;
  /** The figure that the message is about. */
  readonly value: number | null;
  /** What it is expected to cost after the plan, in money; left out if unknown. */
  readonly cost?: number;
}

/** The shadow price of a limit. */
export interface ShadowPrice {
  readonly kind: LimitKind | 'shipments' | 'lane shipments';
  /** The lane of a lane's capacity or shipments, else null. */
  readonly from: number | null;
  readonly to: number | null;
  /** The location of a location's limit, else null. */
  readonly location: number | null;
  /** Amount of the limit: volume, units, money or shipments. */
  readonly amount: number;
  /**
   * Estimated saving of one more unit, above 0: the Lagrange multiplier at which the bound on every
   * plan is lowest, or a bound below where that is nearer. Further units save less.
   */
  readonly price: number;
  /** Bounds on what one more unit saves over this plan, at least 0. */
  readonly atLeast: number;
  readonly atMost: number;
}

export interface Timing {
  readonly stage: string;
  readonly milliseconds: number;
}

/** Progress of a plan. */
export interface Progress {
  /** Share of the possible saving that the plan may still miss, 0 to 1; null or left out while unknown. */
  readonly gap?: number | null;
  readonly stage: string;
  readonly done: number;
  readonly total: number;
}
