import { scenariosSheet } from '../../../src/workbook/output/scenarios';
import { ownTable } from '../../../src/workbook/own-tables';

const outcome = {
  ...{ costBefore: 900, cost: 700, transferCost: 40, atRisk: 3, overstocked: 2, fillRate: 0.9 },
  ...{ inventoryValue: 5_000, transfers: 4, shipments: 2, gap: 0 },
};

describe('The Scenarios sheet', () => {
  it('has a row a scenario, with what it changes and what it comes to', () => {
    const { columns } = scenariosSheet([
      { scenario: { name: 'Today’s settings', changes: [] }, outcome },
      {
        scenario: { name: 'Dear', changes: [{ kind: 'freight', factor: 2 }] },
        outcome: { ...outcome, cost: 800 },
      },
    ]);
    const row = (at: number) => columns.map(({ cells }) => cells[at]);

    expect(row(1)).toEqual(['Dear', 'Freight +100%', 800, 40, 3, 2, 0.9, 5_000, 4, 2, 0]);
    expect(row(0).slice(0, 3)).toEqual(['Today’s settings', 'As in the workbook', 700]);
  });

  it('is never read as input', () => {
    expect(ownTable(scenariosSheet([]).columns.map(({ header }) => header))).toBe('Scenarios');
  });
});
