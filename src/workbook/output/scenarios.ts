import { changesInWords } from '../../planning/scenario/change-in-words';
import type { Scenario } from '../../planning/scenario/scenario-change';
import type { ScenarioOutcome } from '../../planning/scenario/scenario-outcome';
import type { OutputColumn, OutputSheet } from '../port';

/** A scenario with the figures of its plan. */
export interface PlannedScenario {
  readonly scenario: Scenario;
  readonly outcome: ScenarioOutcome;
}

/** The scenarios that were planned, side by side. */
export function scenariosSheet(planned: readonly PlannedScenario[]): OutputSheet {
  const figures = (
    header: string,
    format: OutputColumn['format'],
    figure: (outcome: ScenarioOutcome) => number,
  ): OutputColumn => ({
    header,
    format,
    cells: planned.map(({ outcome }) => figure(outcome)),
  });
  return {
    name: 'Scenarios',
    tableName: 'Scenarios',
    columns: [
      { header: 'Scenario', format: 'text', cells: planned.map(({ scenario }) => scenario.name) },
      {
        header: 'Changed settings',
        format: 'text',
        cells: planned.map(({ scenario }) => changesInWords(scenario.changes)),
        width: 48,
      },
      figures('Expected cost', 'money', ({ cost }) => cost),
      figures('Transfer cost', 'money', ({ transferCost }) => transferCost),
      figures('Stockout-risk positions', 'units', ({ atRisk }) => atRisk),
      figures('Overstock positions', 'units', ({ overstocked }) => overstocked),
      figures('Fill rate', 'percent', ({ fillRate }) => fillRate),
      figures('Inventory value', 'money', ({ inventoryValue }) => inventoryValue),
      figures('Transfers', 'units', ({ transfers }) => transfers),
      figures('Shipments', 'units', ({ shipments }) => shipments),
      figures('Optimality gap', 'percent', ({ gap }) => gap),
    ],
  };
}
