import { abcClasses } from '../balance/abc';
import { productAlerts } from '../balance/alerts';
import { limitAlerts } from '../balance/limit-alerts';
import { shadowPriceAlerts } from '../balance/shadow-price-alerts';
import { measures } from '../balance/measures';
import type { DemandEstimate } from '../demand/estimate-demand';
import type { ProductCache } from '../plan/product-cache';
import { findPosition } from '../network/find-position';
import type { Network } from '../network/network';
import { productRanges } from '../network/product-ranges';
import type { PlanSettings } from '../network/settings';
import type { PlanPart, PlanRest } from './plan-parts';
import type { AbcClass, Alert, ShadowPrice, Progress, Transfer } from '../network/plan-result';
import type { PlanWarmStart } from '../plan/warm-start';
import type { PositionDraft } from '../balance/position-columns';
import { markdowns } from './markdowns';
import { byNetBenefit, purchases } from './purchases';
import { supplyPurchases } from './supply-purchases';
import type { DecidedAlternative } from '../rebalance/alternatives/decided-alternatives';
import { firmLimitAlerts } from './firm-limit-alerts';
import type { SharedLimits } from '../lagrangian/shared-limits';
import type { FirmLine } from '../rebalance/firm-lines';
import { firmRowAlerts } from './firm-row-alerts';
import { serviceAfterPlan, type ServicePlan } from '../explain/service-after-plan';
import { planObjective } from './objective';
import type { PlannedLine } from '../rebalance/planned-lines';
import { shipments } from './shipments';
import { transfersInParts } from './transfers';
import { Refusal } from '../base/refusal';
import type { StockState } from '../valuation/stock-state';

const WRITING = 'Writing the plan';
/** Positions checked for alerts per step: a few milliseconds of work. */
const POSITIONS_A_STEP = 2_000;

/** A decided plan, with everything that its report needs. */
export interface DecidedPlan {
  readonly network: Network;
  readonly settings: PlanSettings;
  readonly demand: DemandEstimate;
  readonly columns: PositionDraft;
  readonly before: StockState;
  readonly after: StockState;
  readonly lines: readonly PlannedLine[];
  readonly firm: readonly FirmLine[];
  /** The shared limits of the network, and the same after firm rows. */
  readonly given: SharedLimits | null;
  readonly limits: SharedLimits | null;
  readonly shadowPrices: readonly ShadowPrice[];
  /** No plan within the rules saves more. */
  readonly savingUpperBound: number;
  /** Purchases and markdowns; null if the settings allow neither. */
  readonly chosen: readonly DecidedAlternative[] | null;
  /** A warm start for the next plan; null if products share no limit. */
  readonly warmStart: PlanWarmStart | null;
  readonly productCache: ProductCache;
}

/**
 * Writes the report of a plan in steps.
 *
 * @param take receives all transfers and alerts, in parts
 */
export function* planReport(
  plan: DecidedPlan,
  take: (part: PlanPart) => void,
): Generator<Progress, PlanRest, void> {
  const { network, settings, columns, before, after, demand, lines, firm, chosen } = plan;
  const { productCache } = plan;
  const blocked = firm.filter(({ lane }) => lane === null);
  const total = lines.length + blocked.length;
  let done = 0;
  yield { stage: WRITING, done, total };
  columns.availableAfter.set(after.available);
  columns.daysOfCoverAfter.set(after.coverDays);
  columns.stockoutRiskAfter.set(after.stockoutRisk);
  classify(network, columns);
  const shipped = shipments(
    network,
    lines.filter(({ quantity }) => quantity > 0),
  );
  const view = {
    network,
    settings,
    before,
    after,
    serviceLevel: columns.serviceLevel,
    suppliesOthers: (p: number) => columns.meanBelow[p]! > columns.meanPerDay[p]!,
    isAskedFor: (p: number) => columns.meanBelow[p]! > 0,
    positionOf: (product: number, location: number) =>
      findPosition(network.positions, product, location),
    transferOf: (line: PlannedLine, write: () => Transfer) => productCache.transferOf(line, write),
  };
  for (const transfers of transfersInParts(view, lines, blocked)) {
    take({ transfers });
    done += transfers.length;
    yield { stage: WRITING, done, total };
  }
  const written: Progress = { stage: WRITING, done: total, total };
  const measuresBefore = measures({ network, settings, columns, state: before });
  yield written;
  const measuresAfter = measures({ network, settings, columns, state: after });
  yield written;
  const ofStock = { before: measuresBefore, after: measuresAfter };
  const objective = planObjective({
    before,
    after,
    shipments: shipped,
    savingUpperBound: plan.savingUpperBound,
    alternatives: chosen,
  });
  take({ alerts: serviceAlerts(network, { objective, measures: ofStock, positions: columns }) });
  take({ alerts: [...alertsOfFirmRows(plan), ...limitAlerts(network)] });
  let alerts: Alert[] = [];
  let checked = 0;
  for (const range of productRanges(network.positions)) {
    const found = productCache.alertsOf(range.product, () =>
      productAlerts({ network, settings, columns, after }, range),
    );
    alerts.push(...found);
    if (range.end - checked < POSITIONS_A_STEP) continue;
    checked = range.end;
    take({ alerts });
    alerts = [];
    yield written;
  }
  take({ alerts: [...alerts, ...shadowPriceAlerts(network, plan.shadowPrices)] });
  return {
    objective,
    shipments: shipped,
    ...(settings.allowPurchases === true
      ? { purchases: byNetBenefit([...purchases(view, chosen!), ...supplyPurchases(plan)]) }
      : {}),
    ...(settings.allowMarkdowns === true ? { markdowns: markdowns(view, chosen!) } : {}),
    positions: columns,
    measures: ofStock,
    shadowPrices: plan.shadowPrices,
    ...(plan.warmStart === null ? {} : { warmStart: plan.warmStart }),
    adjustments: demand.history.adjustments,
  };
}

function serviceAlerts(network: Network, plan: ServicePlan): readonly Alert[] {
  const message = serviceAfterPlan(network, plan);
  if (message === null) return [];
  const about = { kind: 'Service level', product: null, location: null };
  return [{ severity: 'low', ...about, message, value: null }];
}

function alertsOfFirmRows(plan: DecidedPlan): readonly Alert[] {
  const { network, settings, firm, given, limits, columns } = plan;
  const rows = firmRowAlerts(network, settings.planDate, firm, columns.minStock);
  if (given === null || limits === null) return rows;
  return [...rows, ...firmLimitAlerts(network, given, limits, firm)];
}

/** ABC class of a product by annual demand value at cost, the same at every location. */
function classify(network: Network, columns: PositionDraft): void {
  const value = new Float64Array(network.products.length);
  for (let p = 0; p < network.positions.count; p += 1) {
    const product = network.positions.product[p]!;
    value[product]! += columns.meanPerDay[p]! * 365 * network.products[product]!.unitCost;
  }
  const classes = abcClasses(value);
  if (classes instanceof Refusal) return;
  for (let p = 0; p < network.positions.count; p += 1) {
    const ofProduct: AbcClass = classes[network.positions.product[p]!]!;
    columns.abc[p] = ofProduct;
  }
}
