import { planObjective } from '../../../src/planning/report/objective';
import type { Shipment } from '../../../src/planning/network/plan-result';
import { emptyStockState, type StockState } from '../../../src/planning/valuation/stock-state';

function stateOf(lostMargin: number, holding: number): StockState {
  const state = emptyStockState(2);
  state.lostMargin.set([lostMargin, 1]);
  state.holdingCost.set([holding, 0]);
  return state;
}

const input = {
  before: stateOf(70, 29),
  after: stateOf(40, 19),
  shipments: [{ variableCost: 6, fixedCost: 4 }] as Shipment[],
  savingUpperBound: 44,
};

describe('the objective of a plan', () => {
  it('is expected cost plus transfer cost, with bound and gap', () => {
    expect(planObjective(input)).toEqual({
      before: 100,
      after: 70,
      lowerBound: 56,
      gap: 14 / 70,
      transferCost: 10,
    });
  });

  it('adds order costs, premiums and markdown losses', () => {
    const alternatives = [
      { orderCost: 5, premium: 2, loss: 0 },
      { orderCost: 0, premium: 0, loss: 3 },
    ];

    expect(planObjective({ ...input, alternatives })).toMatchObject({
      after: 80,
      purchaseCost: 7,
      markdownLoss: 3,
    });
  });

  it('has a bound of at most its own cost', () => {
    expect(planObjective({ ...input, savingUpperBound: 10 })).toMatchObject({
      lowerBound: 70,
      gap: 0,
    });
  });

  it('has no gap at no cost', () => {
    const free = emptyStockState(1);

    expect(
      planObjective({ before: free, after: free, shipments: [], savingUpperBound: 0 }),
    ).toMatchObject({ after: 0, gap: 0 });
  });
});
