import type { PlanResult } from '../network/plan-result';

/** What the plan of a scenario comes to. Money in the workbook's currency. */
export interface ScenarioOutcome {
  /** Expected cost before and after the plan, transfer cost included. */
  readonly costBefore: number;
  readonly cost: number;
  readonly transferCost: number;
  /** Positions whose stockout risk is above 1 − their service level, after the plan. */
  readonly atRisk: number;
  readonly overstocked: number;
  /** 0 to 1. */
  readonly fillRate: number;
  readonly inventoryValue: number;
  /** Lines of the plan. */
  readonly transfers: number;
  readonly shipments: number;
  /** Relative optimality gap. */
  readonly gap: number;
}

/** The figures of a plan by which scenarios are compared. */
export function scenarioOutcome({
  objective,
  measures,
  transfers,
  shipments,
}: Pick<PlanResult, 'objective' | 'measures' | 'transfers' | 'shipments'>): ScenarioOutcome {
  const { after } = measures;
  return {
    costBefore: objective.before,
    cost: objective.after,
    transferCost: objective.transferCost,
    atRisk: after.stockoutRiskPositions,
    overstocked: after.overstockPositions,
    fillRate: after.fillRate,
    inventoryValue: after.inventoryValue,
    transfers: transfers.length,
    shipments: shipments.reduce((sum, lane) => sum + lane.shipments, 0),
    gap: objective.gap,
  };
}
