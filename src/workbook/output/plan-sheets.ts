import type { OutputSheet } from '../port';
import type { LivingList } from '../signoff/living-list';
import { alertsSheet } from './alerts';
import { chartFiguresSheet, dashboardCharts } from './chart-figures';
import { dashboardSheet } from './dashboard';
import { dataIssuesSheet } from './data-issues';
import { adviceOfPlan, doNotBuySheet } from './do-not-buy';
import type { PlannedNetwork } from './planned-network';
import { markdownsSheet } from './markdowns';
import { positionsSheet } from './positions';
import { purchasesSheet } from './purchases';
import { shipmentsSheet } from './shipments';
import { transfersSheet } from './transfers';

/** Every sheet of a plan in writing order: chart figures come before the charts that use them. */
export function planSheets(plan: PlannedNetwork, list?: LivingList): OutputSheet[] {
  return planSheetMakers(plan, list).map((makeSheet) => makeSheet());
}

/** Functions that make those sheets one by one, so the caller can yield between them. */
export function planSheetMakers(
  plan: PlannedNetwork,
  list?: LivingList,
): readonly (() => OutputSheet)[] {
  const { purchases, markdowns } = plan.result;
  const advice = adviceOfPlan(plan);
  return [
    () => transfersSheet(plan, list),
    () => shipmentsSheet(plan),
    ...(purchases === undefined ? [] : [() => purchasesSheet(plan, purchases)]),
    ...(advice.length === 0 ? [] : [() => doNotBuySheet(plan.network, advice)]),
    ...(markdowns === undefined ? [] : [() => markdownsSheet(plan, markdowns)]),
    () => alertsSheet(plan),
    () => positionsSheet(plan),
    () => dataIssuesSheet(plan.issues),
    () => chartFiguresSheet(plan),
    () => ({ ...dashboardSheet(plan), charts: dashboardCharts(plan) }),
  ];
}

/** A notice for the user if a sheet did not get its own name; null if it did. */
export function renamedSheetNotice(wanted: string, got: string): string | null {
  if (wanted === got) return null;
  return `The sheet "${wanted}" contains other data or decisions, so this plan is in "${got}".`;
}
