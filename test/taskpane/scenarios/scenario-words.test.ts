import { scenarioHeadline } from '../../../src/taskpane/scenarios/scenario-words';

const planned = (name: string, cost: number) => ({
  scenario: { name, changes: [] },
  outcome: {
    ...{ costBefore: 900, cost, transferCost: 0, atRisk: 0, overstocked: 0, fillRate: 1 },
    ...{ inventoryValue: 0, transfers: 0, shipments: 0, gap: 0 },
  },
});

describe('The headline of scenarios', () => {
  it('names the cheapest and compares it with today’s settings', () => {
    expect(scenarioHeadline([planned('Today’s settings', 700), planned('A', 650)])).toBe(
      'A has the lowest expected cost of 1 scenario: 50.00 less than today’s settings.',
    );
    expect(
      scenarioHeadline([planned('Today’s settings', 700), planned('A', 950), planned('B', 850)]),
    ).toBe('B has the lowest expected cost of 2 scenarios: 150 more than today’s settings.');
  });

  it('is empty until there is something to compare', () => {
    expect(scenarioHeadline([planned('Today’s settings', 700)])).toBe('');
  });
});
