import { LIMIT_HOLDS_BACK } from '../../planning/balance/shadow-price-alerts';
import type { Measures, Objective, PlanResult, Tier } from '../../planning/network/plan-result';

/** The figures and lines of a plan that the pane shows. Money is in the workbook's currency. */
export interface PlanSummary {
  readonly objective: Objective;
  /** Expected cost before less expected cost after, transfer cost included. */
  readonly netSaving: number;
  readonly costs: { readonly before: CostParts; readonly after: CostParts };
  readonly lines: number;
  readonly shipments: number;
  /** Units that move, and their value at unit cost. */
  readonly moved: { readonly units: number; readonly value: number };
  /** Purchase and markdown lines; null if the settings do not allow them. */
  readonly orders: number | null;
  readonly markdowns: number | null;
  /** Share of demand that is met from stock, from 0 to 1. */
  readonly fillRate: BeforeAfter;
  /** Positions whose stockout risk is above 1 − their service level. */
  readonly atRisk: BeforeAfter;
  /** Lines by tier; tiers of Approvers after those of Settings. */
  readonly byTier: Readonly<Record<Tier, number>> & Readonly<Record<string, number>>;
  /** Sentences on the binding limits, highest shadow price first. */
  readonly limits: { readonly count: number; readonly best: readonly string[] };
  /** The names of the sheets that hold the plan. */
  readonly sheets: readonly string[];
  /** Sheets whose name was taken by a sheet of the user, with the name used instead. */
  readonly renamed: readonly { readonly wanted: string; readonly got: string }[];
}

export interface BeforeAfter {
  readonly before: number;
  readonly after: number;
}

/** The components of an expected cost. */
export interface CostParts {
  readonly lostMargin: number;
  readonly holding: number;
  readonly obsolescence: number;
  readonly transfers: number;
  /** Purchases and markdowns, if the settings allow them. */
  readonly alternatives: number;
}

/** Limits shown in the pane. The Alerts sheet lists all of them. */
const shownLimits = 5;

/** Sums up a plan for the pane. */
export function summarise(
  result: PlanResult,
  written: readonly { readonly wanted: string; readonly got: string }[],
): PlanSummary {
  const { objective, transfers, measures } = result;
  const byTier: Record<Tier, number> & Record<string, number> = {
    auto: 0,
    manager: 0,
    director: 0,
    executive: 0,
  };
  for (const { tier } of transfers) byTier[tier] = (byTier[tier] ?? 0) + 1;
  const limits = result.alerts.filter(({ kind }) => kind === LIMIT_HOLDS_BACK);
  return {
    objective,
    netSaving: objective.before - objective.after,
    costs: {
      before: costParts(measures.before, 0, 0),
      after: costParts(
        measures.after,
        objective.transferCost,
        (objective.purchaseCost ?? 0) + (objective.markdownLoss ?? 0),
      ),
    },
    lines: transfers.length,
    shipments: result.shipments.reduce((sum, { shipments }) => sum + shipments, 0),
    moved: {
      units: transfers.reduce((sum, { quantity }) => sum + quantity, 0),
      value: transfers.reduce((sum, { value }) => sum + value, 0),
    },
    orders: result.purchases?.length ?? null,
    markdowns: result.markdowns?.length ?? null,
    fillRate: { before: measures.before.fillRate, after: measures.after.fillRate },
    atRisk: {
      before: measures.before.stockoutRiskPositions,
      after: measures.after.stockoutRiskPositions,
    },
    byTier,
    limits: {
      count: limits.length,
      best: limits.slice(0, shownLimits).map(({ message }) => message),
    },
    sheets: written.map((sheet) => sheet.got),
    renamed: written.filter((sheet) => sheet.got !== sheet.wanted),
  };
}

function costParts(measures: Measures, transfers: number, alternatives: number): CostParts {
  return {
    lostMargin: measures.lostMargin,
    holding: measures.holdingCost,
    obsolescence: measures.obsolescence,
    transfers,
    alternatives,
  };
}
