import { scenarioOutcome } from '../../../src/planning/scenario/scenario-outcome';
import { examplePlan } from '../../support/example-plan';

describe('The outcome of a scenario', () => {
  it('has the figures of its plan', () => {
    const { result } = examplePlan(6, 4);

    expect(scenarioOutcome(result)).toMatchObject({
      cost: result.objective.after,
      transferCost: result.objective.transferCost,
      fillRate: result.measures.after.fillRate,
      transfers: result.transfers.length,
      shipments: result.shipments.reduce((sum, { shipments }) => sum + shipments, 0),
    });
  });
});
