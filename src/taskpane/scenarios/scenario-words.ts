import type { PlannedScenario } from '../../workbook/output/scenarios';
import { count, money, percentPoints, plain } from '../words';

/** The measures of scenarios: a name, and the figure of each scenario in words. */
export const scenarioMeasures: readonly (readonly [
  string,
  (outcome: PlannedScenario['outcome']) => string,
])[] = [
  ['Expected cost', ({ cost }) => money(cost)],
  ['Without a plan', ({ costBefore }) => money(costBefore)],
  ['Transfer cost', ({ transferCost }) => money(transferCost)],
  ['Fill rate', ({ fillRate }) => percentPoints(fillRate)],
  ['Below service level', ({ atRisk }) => plain(atRisk)],
  ['Overstocked', ({ overstocked }) => plain(overstocked)],
  ['Inventory value', ({ inventoryValue }) => money(inventoryValue)],
  ['Lines', ({ transfers }) => plain(transfers)],
  ['Shipments', ({ shipments }) => plain(shipments)],
];

/** The cheapest scenario, in one sentence; empty until there are two. */
export function scenarioHeadline(planned: readonly PlannedScenario[]): string {
  const [today, ...others] = planned;
  if (today === undefined || others.length === 0) return '';
  const best = others.reduce((a, b) => (b.outcome.cost < a.outcome.cost ? b : a));
  const difference = today.outcome.cost - best.outcome.cost;
  const compared = `of ${count(others.length, 'scenario')}`;
  if (Math.abs(difference) < 0.005) {
    return `${best.scenario.name} has the lowest expected cost ${compared}: the same as today’s settings.`;
  }
  const word = difference > 0 ? 'less' : 'more';
  return `${best.scenario.name} has the lowest expected cost ${compared}: ${money(Math.abs(difference))} ${word} than today’s settings.`;
}
