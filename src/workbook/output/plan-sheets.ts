import type { OutputSheet } from '../port';
import { alertsSheet } from './alerts';
import { chartFiguresSheet, dashboardCharts } from './chart-figures';
import { dashboardSheet } from './dashboard';
import { dataIssuesSheet } from './data-issues';
import type { PlannedNetwork } from './planned-network';
import { markdownsSheet } from './markdowns';
import { positionsSheet } from './positions';
import { purchasesSheet } from './purchases';
import { shipmentsSheet } from './shipments';
import { transfersSheet } from './transfers';

/**
 * Every sheet that a plan writes, in the order in which to write them: the figures that charts draw
 * on stand before the charts.
 */
export function planSheets(plan: PlannedNetwork): OutputSheet[] {
  return planSheetMakers(plan).map((makeSheet) => makeSheet());
}

/** The makers of those sheets, for a caller that must not be kept waiting for all of them at once. */
export function planSheetMakers(plan: PlannedNetwork): readonly (() => OutputSheet)[] {
  const { purchases, markdowns } = plan.result;
  return [
    () => transfersSheet(plan),
    () => shipmentsSheet(plan),
    ...(purchases === undefined ? [] : [() => purchasesSheet(plan, purchases)]),
    ...(markdowns === undefined ? [] : [() => markdownsSheet(plan, markdowns)]),
    () => alertsSheet(plan),
    () => positionsSheet(plan),
    () => dataIssuesSheet(plan.issues),
    () => chartFiguresSheet(plan),
    () => ({ ...dashboardSheet(plan), charts: dashboardCharts(plan) }),
  ];
}

/** What to tell the user of a sheet that did not get its own name; null where it did. */
export function renamedSheetNotice(wanted: string, got: string): string | null {
  if (wanted === got) return null;
  return `The workbook has a sheet "${wanted}" that is not ours to replace, so this plan's is "${got}".`;
}
