import { defaultSettings } from '../planning/network/settings';
import { MAX_DAYS } from './table-row';

/** Type and range of a setting. Bounds are inclusive; shares are fractions. */
export interface NumberSetting {
  readonly name: string;
  readonly kind: 'count' | 'money' | 'days' | 'share' | 'factor';
  readonly fallback: number;
  readonly min: number;
  readonly max: number;
}

const plan = defaultSettings(0);

/** Computing effort for limits that products share, as a multiple of the default. */
export const EFFORT = {
  name: 'Effort',
  kind: 'factor',
  fallback: plan.effort,
  min: 0,
  max: 100,
} as const satisfies NumberSetting;

/** Numeric settings with the contract's names, defaults and ranges. */
export const NUMBER_SETTINGS = {
  historyDays: days('History days', plan.historyDays, 1),
  minHistoryDays: days('Min history days', plan.minHistoryDays, 0),
  leadTime: days('Default lead time', 7, 0),
  leadTimeSd: days('Default lead time SD', 0, 0),
  serviceLevelStandard: serviceLevel('Service level standard', plan.serviceLevel.standard),
  serviceLevelHigh: serviceLevel('Service level high', plan.serviceLevel.high),
  serviceLevelCritical: serviceLevel('Service level critical', plan.serviceLevel.critical),
  holdingRate: share('Holding rate', plan.holdingRate, 10),
  orderCost: money('Order cost', 50),
  transferCostPerUnit: money('Default transfer cost per unit', 1),
  fixedCostPerShipment: money('Default fixed cost per shipment', 0),
  lineCost: money('Default line cost', 0),
  transferLeadTime: days('Default transfer lead time', 2, 0),
  obsolescenceDays: days('Obsolescence days', plan.obsolescenceDays, 1),
  lostSaleShare: share('Lost sale share', plan.lostSaleShare, 1),
  salvageShare: share('Default salvage', 0.5, 1),
  minTransferQuantity: count('Min transfer quantity', 1),
  caution: { name: 'Caution', kind: 'factor', fallback: plan.caution, min: 1, max: 100 },
  minNetBenefit: money('Min net benefit', plan.minNetBenefit),
  effort: EFFORT,
  overstockDaysOfCover: days('Overstock days of cover', plan.overstockDaysOfCover, 0),
  criticalStockLevel: count('Critical stock level', plan.criticalStockLevel),
  autoApproveLimit: money('Auto-approve limit', plan.autoApproveLimit),
  managerLimit: money('Manager limit', plan.managerLimit),
  directorLimit: money('Director limit', plan.directorLimit),
  rejectedDays: days('Rejected for days', 28, 0),
  rejectionChange: share('Rejection change', 0.25, 10),
  refreshMinutes: { name: 'Refresh minutes', kind: 'count', fallback: 15, min: 1, max: 1_440 },
} as const satisfies Record<string, NumberSetting>;

/** A setting that may be `none`; `blank` is its value if the cell is empty. */
export interface LimitSetting extends NumberSetting {
  readonly blank: number | null;
}

/** Settings that are a number or `none` (no limit; for the review period: no next plan). */
export const LIMIT_SETTINGS = {
  reviewPeriod: { ...days('Review period', 0, 1), blank: plan.reviewPeriod },
  transferBudget: { ...money('Transfer budget', 0), blank: plan.transferBudget },
  maxShipments: { ...count('Max shipments', 0), blank: plan.maxShipments },
} as const satisfies Record<string, LimitSetting>;

export type NumberKey = keyof typeof NUMBER_SETTINGS;
export type LimitKey = keyof typeof LIMIT_SETTINGS;

function days(name: string, fallback: number, min: number): NumberSetting {
  return { name, kind: 'days', fallback, min, max: MAX_DAYS };
}

function money(name: string, fallback: number): NumberSetting {
  return { name, kind: 'money', fallback, min: 0, max: 1e15 };
}

function count(name: string, fallback: number): NumberSetting {
  return { name, kind: 'count', fallback, min: 0, max: 1e9 };
}

function share(name: string, fallback: number, max: number): NumberSetting {
  return { name, kind: 'share', fallback, min: 0, max };
}

/** A service level, above 0 and below 1. */
function serviceLevel(name: string, fallback: number): NumberSetting {
  return { name, kind: 'share', fallback, min: 0.01, max: 0.999_99 };
}
