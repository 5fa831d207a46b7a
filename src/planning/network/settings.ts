import type { ServiceClass } from './network';

/** The settings of a plan. Fractions are 0 to 1 (0.95), times are days, rates are per year. */
export interface PlanSettings {
  /** Day of the plan, as an Excel date serial. */
  readonly planDate: number;
  /** Days of sales history that are used. */
  readonly historyDays: number;
  /** The day after the last whole period of history; the plan date if left out. */
  readonly historyEnd?: number;
  /** Positions with fewer days of history are flagged. */
  readonly minHistoryDays: number;
  /** Days in a period of the demand history: 1, 7 or 30. From 28 on, periods are calendar months. */
  readonly periodDays: number;
  /**
   * How demand is estimated; 'pooled' if left out. 'pooled': every position has a smoothed mean, with
   * one smoothing constant for all. It changes little from plan to plan, so plans on it cost less
   * (docs/value.md). 'individual': each position with enough demands has a forecast of its own.
   */
  readonly demandEstimate?: 'pooled' | 'individual';
  /** Days to the next plan; null for a one-off plan. */
  readonly reviewPeriod: number | null;
  readonly serviceLevel: Readonly<Record<ServiceClass, number>>;
  /**
   * How safety stock and reorder points of locations that supply each other are set; 'local' if left out.
   * 'local': each from its own net demand and supply. 'guaranteed service': together, at the lowest
   * holding cost. Plans cost stock without them, so they change no plan.
   */
  readonly targets?: 'local' | 'guaranteed service';
  /** Annual holding cost as a share of unit cost. */
  readonly holdingRate: number;
  readonly obsolescenceDays: number;
  /** Share of unmet demand that is lost; the rest is backordered. */
  readonly lostSaleShare: number;
  /** Multiplies transfer costs in decisions, never in reported figures. */
  readonly caution: number;
  /** Minimum saving of a line beyond its transfer cost. */
  readonly minNetBenefit: number;
  /** Maximum transfer cost of a plan; null: no limit. */
  readonly transferBudget: number | null;
  /** Maximum shipments of a plan, all lanes together; null: no limit. */
  readonly maxShipments: number | null;
  /** Work spent on shared limits, in multiples of the default. */
  readonly effort: number;
  /** Whether the plan decides on purchases; not if left out. */
  readonly allowPurchases?: boolean;
  /** Whether the plan may mark stock down to salvage value; not if left out. */
  readonly allowMarkdowns?: boolean;
  readonly overstockDaysOfCover: number;
  /** Stock below this many units raises an alert if there is demand. */
  readonly criticalStockLevel: number;
  readonly autoApproveLimit: number;
  readonly managerLimit: number;
  readonly directorLimit: number;
}

/** The defaults of the workbook contract, for a plan on `planDate`. */
export function defaultSettings(planDate: number): PlanSettings {
  return {
    planDate,
    historyDays: 365,
    minHistoryDays: 30,
    periodDays: 1,
    reviewPeriod: 7,
    serviceLevel: { standard: 0.95, high: 0.99, critical: 0.995 },
    targets: 'local',
    holdingRate: 0.25,
    obsolescenceDays: 365,
    lostSaleShare: 1,
    caution: 1,
    minNetBenefit: 0,
    transferBudget: null,
    maxShipments: null,
    allowPurchases: false,
    allowMarkdowns: false,
    effort: 1,
    overstockDaysOfCover: 90,
    criticalStockLevel: 5,
    autoApproveLimit: 5_000,
    managerLimit: 50_000,
    directorLimit: 100_000,
  };
}
