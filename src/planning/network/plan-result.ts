import type { Adjustments } from '../demand/cleaning/adjustments';
import type { CalibratedTail } from '../probability/calibrated-tail';
import type { PlanWarmStart } from '../plan/warm-start';
import type { LimitKind } from '../lagrangian/shared-limits';

/** What a plan says. Indices refer to the network that was planned. */
export interface PlanResult {
  readonly objective: Objective;
  /** The lines to sign, best first. */
  readonly transfers: readonly Transfer[];
  readonly shipments: readonly Shipment[];
  /** What to buy, best first; left out where the settings allow no purchases. */
  readonly purchases?: readonly Purchase[];
  /** What to mark down, best first; left out where the settings allow no markdowns. */
  readonly markdowns?: readonly Markdown[];
  readonly positions: PositionColumns;
  readonly measures: { readonly before: Measures; readonly after: Measures };
  readonly alerts: readonly Alert[];
  /** Limits that hold the plan back. */
  readonly shadowPrices: readonly ShadowPrice[];
  /** What was done to the sales history before demand was estimated. */
  readonly adjustments: Adjustments;
  /** What the next plan can go on from, for `PlanOptions.start`; left out where that saves nothing. */
  readonly warmStart?: PlanWarmStart;
  readonly timings: readonly Timing[];
}

/** Money over the plan's horizon. */
export interface Objective {
  /** Expected cost of leaving every unit where it stands (the cost of inaction). */
  readonly before: number;
  /** Expected cost after the plan, transfer cost included. */
  readonly after: number;
  /** No plan within the rules can have a lower expected cost than this. */
  readonly lowerBound: number;
  /** (after − lowerBound) ÷ after: how far above the best possible the plan can be; 0 is proved optimal. */
  readonly gap: number;
  readonly transferCost: number;
  /** What purchases cost beyond the value of the units: order costs and premiums; 0 if left out. */
  readonly purchaseCost?: number;
  /** Value that marked down units lose; 0 if left out. */
  readonly markdownLoss?: number;
}

export type Tier = 'auto' | 'manager' | 'director' | 'executive';

/** One line of the plan: a quantity of one product on one lane. */
export interface Transfer {
  /** The same for the same plan date, product and lane, e.g. `T-20261123-3f9a1c77`. */
  readonly id: string;
  /** 1 is the line with the highest net benefit. */
  readonly rank: number;
  readonly product: number;
  readonly from: number;
  readonly to: number;
  readonly quantity: number;
  /** Quantity at unit cost. */
  readonly value: number;
  readonly transferCost: number;
  /** Cost without the line less cost with it, before its transfer cost, the rest held fixed. */
  readonly benefit: number;
  readonly netBenefit: number;
  /** Chance that the receiver runs short before supply not yet ordered can arrive. */
  readonly stockoutRiskBefore: number;
  readonly stockoutRiskAfter: number;
  /** Days of cover after the plan; Infinity without demand. */
  readonly coverFrom: number;
  readonly coverTo: number;
  readonly shipByDay: number;
  readonly arrivesDay: number;
  /** One plain sentence with its numbers. */
  readonly reason: string;
  readonly tier: Tier;
  /** A planner has set the line: its quantity is as given, even where less of it can move. */
  readonly isFirm: boolean;
}

/** What to buy of one product for one location, as one order. */
export interface Purchase {
  readonly product: number;
  readonly location: number;
  /** Index into `Network.suppliers`; −1 where none is named. */
  readonly supplier: number;
  readonly quantity: number;
  /** Quantity at unit cost. */
  readonly value: number;
  readonly orderCost: number;
  /** What the supplier asks beyond that value, all units together. */
  readonly premium: number;
  /** Expected cost without the order less that with it, the rest of the plan held fixed. */
  readonly benefit: number;
  /** Benefit less order cost and premium. */
  readonly netBenefit: number;
  readonly orderByDay: number;
  readonly arrivesDay: number;
  /** One plain sentence with its numbers. */
  readonly reason: string;
  readonly tier: Tier;
}

/** What to mark down of one product at one location. */
export interface Markdown {
  readonly product: number;
  readonly location: number;
  readonly quantity: number;
  /** Quantity at unit cost. */
  readonly value: number;
  /** What the units fetch. */
  readonly salvage: number;
  /** Value less salvage, where that is above 0. */
  readonly loss: number;
  /** Expected cost of keeping the units, the rest of the plan held fixed, less the loss. */
  readonly netBenefit: number;
  /** One plain sentence with its numbers. */
  readonly reason: string;
  readonly tier: Tier;
}

/** All lines on one lane. */
export interface Shipment {
  readonly from: number;
  readonly to: number;
  readonly lines: number;
  readonly quantity: number;
  readonly volume: number;
  /** Vehicles that carry it. */
  readonly shipments: number;
  /** Cost of all of them. */
  readonly fixedCost: number;
  readonly variableCost: number;
  /** Share of their capacity that is used; null without a capacity. */
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

/** One element a position of the network, in its order, before the plan. */
export interface PositionColumns {
  readonly available: Float64Array;
  /** Units that must stay (Keep at least). */
  readonly minStock: Float64Array;
  readonly meanPerDay: Float64Array;
  readonly variancePerDay: Float64Array;
  readonly levelVariance: Float64Array;
  /** How many times as fast demand comes once the season is over. */
  readonly postSeasonFactor: Float64Array;
  /** What forecasts of late have shown of the tail of demand; null where its family stands. */
  readonly tail: readonly (CalibratedTail | null)[];
  readonly serviceLevel: Float64Array;
  readonly safetyStock: Float64Array;
  readonly reorderPoint: Float64Array;
  readonly economicOrderQuantity: Float64Array;
  readonly orderUpTo: Float64Array;
  readonly surplus: Float64Array;
  readonly shortage: Float64Array;
  readonly daysOfCover: Float64Array;
  readonly stockoutRisk: Float64Array;
  readonly costOfInaction: Float64Array;
  /** Share of the product's stock less share of its need. */
  readonly imbalance: Float64Array;
  /** Cost of a unit of unmet demand, of holding a unit a day, and of a unit never sold. */
  readonly underageCost: Float64Array;
  readonly holdingPerDay: Float64Array;
  readonly writeOffCost: Float64Array;
  readonly lifeDays: Float64Array;
  readonly abc: readonly AbcClass[];
  readonly xyz: readonly XyzClass[];
  readonly flag: readonly PositionFlag[];
  /** Available after the plan, on arrival of every transfer. */
  readonly availableAfter: Float64Array;
  readonly stockoutRiskAfter: Float64Array;
}

/** The figures of the contract's "Measures", for the stock as it stands at one moment. */
export interface Measures {
  readonly expectedCost: number;
  /**
   * Margin of demand that no stock will meet. After a plan it falls only by shortages that the next
   * plan could not have cured, because that is how the plan values a unit received.
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
  readonly location: number | null;
  readonly message: string;
  readonly value: number | null;
}

/** What more of something limited would save. */
export interface ShadowPrice {
  readonly kind: LimitKind | 'shipments' | 'lane shipments';
  /** The lane of a lane's capacity or shipments, else null. */
  readonly from: number | null;
  readonly to: number | null;
  /** The location of a site's limit, else null. */
  readonly location: number | null;
  /** What there is of it: volume, units, money or shipments. */
  readonly amount: number;
  /**
   * About what the first unit more would save: the price, above 0, at which the bound on every plan
   * is lowest. A multiple of it is too much where the saving falls off.
   */
  readonly price: number;
}

export interface Timing {
  readonly stage: string;
  readonly milliseconds: number;
}

/** How far a plan has come. */
export interface Progress {
  /** Share of the possible saving that the plan so far may still miss; null or left out while unknown. */
  readonly gap?: number | null;
  readonly stage: string;
  readonly done: number;
  readonly total: number;
}
