import type { ServiceClass } from './network';

/** How a plan is made. Fractions are fractions (0.95), times are days, rates are per year. */
export interface PlanSettings {
  /** The day the plan is for, as an Excel date serial. */
  readonly planDate: number;
  /** Days of sales history that count. */
  readonly historyDays: number;
  /** The day after the last whole period of history; the plan date if left out. */
  readonly historyEnd?: number;
  /** Fewer days of history than this flag the position. */
  readonly minHistoryDays: number;
  /** Days in a period of the demand history: 1, 7 or 30; from 28 on it is whole calendar months. */
  readonly periodDays: number;
  /** Days to the next plan; null for a one-off plan that has no successor. */
  readonly reviewPeriod: number | null;
  readonly serviceLevel: Readonly<Record<ServiceClass, number>>;
  /** Cost of capital and storage as a share of unit cost a year. */
  readonly holdingRate: number;
  readonly obsolescenceDays: number;
  /** Share of unmet demand that is lost rather than waited for. */
  readonly lostSaleShare: number;
  /** Multiplies transfer costs when deciding, never in what is reported. */
  readonly caution: number;
  /** A line must save this much beyond its transfer cost. */
  readonly minNetBenefit: number;
  /** Money the plan may spend on transfers; null: no limit. */
  readonly transferBudget: number | null;
  /** Shipments the plan may send, all lanes together; null: no limit. */
  readonly maxShipments: number | null;
  /** Work spent on sharing limits among products, in multiples of the usual. */
  readonly effort: number;
  /** Whether the plan decides what is bought today; not if left out. */
  readonly allowPurchases?: boolean;
  /** Whether the plan may mark stock down to its salvage value; not if left out. */
  readonly allowMarkdowns?: boolean;
  readonly overstockDaysOfCover: number;
  /** On hand below this many units raises an alert where there is demand. */
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
