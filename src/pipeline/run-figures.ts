import type { RunFigures } from '../sources/run-record';
import type { PlannedNetwork } from '../workbook/output/planned-network';
import type { OutputSheet } from '../workbook/port';
import type { SignOff } from '../workbook/signoff/sign-off';

/** The figures of a run that its record keeps. */
export function figuresOf(
  { network, settings, result, issues }: PlannedNetwork,
  sheets: readonly OutputSheet[],
  signOff: SignOff,
): RunFigures {
  const { objective, measures, transfers, alerts } = result;
  const list = sheets.find(({ name }) => name === 'Transfers');
  const cells = list?.columns.find(({ header }) => header === 'Status')?.cells ?? [];
  const statuses: Record<string, number> = {};
  for (const cell of cells) {
    const status = String(cell);
    statuses[status] = (statuses[status] ?? 0) + 1;
  }
  return {
    planDate: settings.planDate,
    products: network.products.length,
    locations: network.locations.length,
    positions: network.positions.count,
    transfers: transfers.length,
    statuses,
    decisions: signOff.rows.filter(({ isNewlyDecided }) => isNewlyDecided).length,
    costBefore: objective.before,
    costAfter: objective.after,
    lowerBound: objective.lowerBound,
    inventoryTurnover: measures.after.inventoryTurnover,
    stockoutRiskPositions: measures.after.stockoutRiskPositions,
    overstockPositions: measures.after.overstockPositions,
    fillRate: measures.after.fillRate,
    issues: issues.length,
    alerts: alerts.length,
  };
}
