import { LIMIT_HOLDS_BACK } from '../../planning/balance/limit-price-alerts';
import type { Network } from '../../planning/network/network';
import type { Measures, Objective, PlanResult, Tier } from '../../planning/network/plan-result';

/** A plan in the few figures and lines that the pane shows. Money in the workbook's currency. */
export interface PlanSummary {
  readonly objective: Objective;
  /** Expected cost before less expected cost after, transfer cost included. */
  readonly netSaving: number;
  readonly costs: { readonly before: CostParts; readonly after: CostParts };
  readonly lines: number;
  readonly shipments: number;
  /** Lines to buy and to mark down; null where the settings do not allow it. */
  readonly orders: number | null;
  readonly markdowns: number | null;
  /** Share of demand that is met from stock. */
  readonly fillRate: BeforeAfter;
  /** Positions whose stockout risk is above 1 − their service level. */
  readonly atRisk: BeforeAfter;
  readonly byTier: Readonly<Record<Tier, number>>;
  readonly best: readonly BestTransfer[];
  /** What one more of each limit would save, the most first. */
  readonly limits: { readonly count: number; readonly best: readonly string[] };
  /** The sheets that now hold the plan, by the names they got. */
  readonly sheets: readonly string[];
  /** Names that the user's own sheets had taken, with the name that was used instead. */
  readonly renamed: readonly { readonly wanted: string; readonly got: string }[];
}

export interface BeforeAfter {
  readonly before: number;
  readonly after: number;
}

/** What an expected cost is made of. */
export interface CostParts {
  readonly lostMargin: number;
  readonly holding: number;
  readonly obsolescence: number;
  readonly transfers: number;
  /** Orders and markdowns, where the settings allow them. */
  readonly alternatives: number;
}

export interface BestTransfer {
  readonly id: string;
  readonly product: string;
  readonly description: string;
  readonly from: string;
  readonly to: string;
  readonly quantity: number;
  readonly netBenefit: number;
  readonly reason: string;
  readonly tier: Tier;
}

/** Limits shown in the pane; the sheet has them all. */
const shownLimits = 5;

/** Lines shown in the pane; the sheet has them all. */
export const bestLines = 10;

/** Sums a plan up for the pane. */
export function summarise(
  network: Network,
  result: PlanResult,
  written: readonly { readonly wanted: string; readonly got: string }[],
): PlanSummary {
  const { objective, transfers, measures } = result;
  const byTier: Record<Tier, number> = { auto: 0, manager: 0, director: 0, executive: 0 };
  for (const transfer of transfers) byTier[transfer.tier] += 1;
  const limits = result.alerts.filter(({ kind }) => kind === LIMIT_HOLDS_BACK);
  const locationId = (index: number) => network.locations[index]?.id ?? '';
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
    orders: result.purchases?.length ?? null,
    markdowns: result.markdowns?.length ?? null,
    fillRate: { before: measures.before.fillRate, after: measures.after.fillRate },
    atRisk: {
      before: measures.before.stockoutRiskPositions,
      after: measures.after.stockoutRiskPositions,
    },
    byTier,
    best: transfers.slice(0, bestLines).map((transfer) => ({
      id: transfer.id,
      product: network.products[transfer.product]?.id ?? '',
      description: network.products[transfer.product]?.description ?? '',
      from: locationId(transfer.from),
      to: locationId(transfer.to),
      quantity: transfer.quantity,
      netBenefit: transfer.netBenefit,
      reason: transfer.reason,
      tier: transfer.tier,
    })),
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
