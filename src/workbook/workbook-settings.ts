import { defaultSettings } from '../planning/network/settings';
import type { PlanSettings } from '../planning/network/settings';
import type { RejectionTerms } from './signoff/rejection';
import { LIMIT_SETTINGS, NUMBER_SETTINGS } from './settings-rules';
import type { LimitKey, NumberKey } from './settings-rules';

/** The content of the Settings table, with defaults. */
export interface WorkbookSettings {
  readonly plan: PlanSettings;
  readonly defaults: NetworkDefaults;
  readonly preferences: Preferences;
  readonly rejection: RejectionTerms;
  /** False if the period of the demand history is only assumed. */
  readonly isPeriodGiven: boolean;
}

/** Defaults of missing columns. Times in days; costs per unit, order, shipment or line. */
export interface NetworkDefaults {
  readonly leadTime: number;
  readonly leadTimeSd: number;
  readonly orderCost: number;
  readonly transferCostPerUnit: number;
  /** Transfer cost of a unit as a share of the product's unit cost. */
  readonly transferCostShare: number;
  readonly fixedCostPerShipment: number;
  readonly lineCost: number;
  readonly transferLeadTime: number;
  /** Salvage value as a share of unit cost. */
  readonly salvageShare: number;
  readonly minTransferQuantity: number;
}

/** Settings of the add-in that do not affect plans. */
export interface Preferences {
  readonly refreshMinutes: number;
  /** Address that is notified of a new plan; null: none. */
  readonly notifyWebhook: string | null;
  /** Excel number format for money; null: the format of the Unit cost column. */
  readonly currencyFormat: string | null;
}

/** The default cost of moving a unit: in money, or as a share of the product's unit cost. */
export type TransferCost = { readonly money: number } | { readonly share: number };

/** Without a setting, moving a unit costs this share of its unit cost. */
export const DEFAULT_TRANSFER_COST_SHARE = 0.05;

/** Settings that are neither a number nor a limit; null or false if missing. */
export interface OtherSettings {
  planDate: number | null;
  periodDays: number | null;
  notifyWebhook: string | null;
  currencyFormat: string | null;
  transferCost: TransferCost | null;
  targets: NonNullable<PlanSettings['targets']>;
  allowPurchases: boolean;
  allowMarkdowns: boolean;
}

/** Combines the settings from the table with the defaults of missing ones. */
export function assembleSettings(
  numbers: Readonly<Partial<Record<NumberKey, number>>>,
  limits: Readonly<Partial<Record<LimitKey, number | null>>>,
  others: OtherSettings,
  today: number,
): WorkbookSettings {
  const number = (key: NumberKey) => numbers[key] ?? NUMBER_SETTINGS[key].fallback;
  const limit = (key: LimitKey): number | null => {
    const given = limits[key];
    return given === undefined ? LIMIT_SETTINGS[key].blank : given;
  };
  const base = defaultSettings(others.planDate ?? today);
  return {
    plan: {
      ...base,
      historyDays: number('historyDays'),
      minHistoryDays: number('minHistoryDays'),
      periodDays: others.periodDays ?? base.periodDays,
      reviewPeriod: limit('reviewPeriod'),
      serviceLevel: {
        standard: number('serviceLevelStandard'),
        high: number('serviceLevelHigh'),
        critical: number('serviceLevelCritical'),
      },
      holdingRate: number('holdingRate'),
      obsolescenceDays: number('obsolescenceDays'),
      lostSaleShare: number('lostSaleShare'),
      caution: number('caution'),
      minNetBenefit: number('minNetBenefit'),
      targets: others.targets,
      allowPurchases: others.allowPurchases,
      allowMarkdowns: others.allowMarkdowns,
      transferBudget: limit('transferBudget'),
      maxShipments: limit('maxShipments'),
      effort: number('effort'),
      overstockDaysOfCover: number('overstockDaysOfCover'),
      criticalStockLevel: number('criticalStockLevel'),
      autoApproveLimit: number('autoApproveLimit'),
      managerLimit: number('managerLimit'),
      directorLimit: number('directorLimit'),
    },
    defaults: {
      leadTime: number('leadTime'),
      leadTimeSd: number('leadTimeSd'),
      orderCost: number('orderCost'),
      ...transferCost(numbers.transferCostPerUnit, others.transferCost),
      fixedCostPerShipment: number('fixedCostPerShipment'),
      lineCost: number('lineCost'),
      transferLeadTime: number('transferLeadTime'),
      salvageShare: number('salvageShare'),
      minTransferQuantity: number('minTransferQuantity'),
    },
    preferences: {
      refreshMinutes: number('refreshMinutes'),
      notifyWebhook: others.notifyWebhook,
      currencyFormat: others.currencyFormat,
    },
    rejection: { days: number('rejectedDays'), change: number('rejectionChange') },
    isPeriodGiven: others.periodDays !== null,
  };
}

/** The default cost of moving a unit. A cost per unit counts before one in per cent. */
function transferCost(
  perUnit: number | undefined,
  given: TransferCost | null,
): Pick<NetworkDefaults, 'transferCostPerUnit' | 'transferCostShare'> {
  if (perUnit !== undefined) return { transferCostPerUnit: perUnit, transferCostShare: 0 };
  const cost = given ?? { share: DEFAULT_TRANSFER_COST_SHARE };
  return 'money' in cost
    ? { transferCostPerUnit: cost.money, transferCostShare: 0 }
    : { transferCostPerUnit: 0, transferCostShare: cost.share };
}
