import { laneTerms } from '../../../../src/planning/network/lane-terms';
import { defaultSettings, type PlanSettings } from '../../../../src/planning/network/settings';
import {
  decidedProduct,
  stockAfter,
  type DecidedAlternative,
} from '../../../../src/planning/rebalance/alternatives/decided-alternatives';
import {
  bestChoices,
  planAlternatives,
} from '../../../../src/planning/rebalance/alternatives/plan-alternatives';
import { productAlternatives } from '../../../../src/planning/rebalance/alternatives/product-alternatives';
import { assemblePosition } from '../../../../src/planning/rebalance/assemble-position';
import { positionSite } from '../../../../src/planning/rebalance/position-site';
import { estimateDemand } from '../../../../src/planning/demand/estimate-demand';
import { PLAN_DATE } from '../../../support/random-network';
import { smallNetwork } from '../../small-network';
import { stockPosition } from '../../valuation/stock-positions';

/** Leeds is short, York has dead stock; no lane joins them unless given. */
function alternatives(changes: Partial<PlanSettings> = {}, hasLane = false) {
  const settings = {
    ...defaultSettings(PLAN_DATE),
    allowPurchases: true,
    allowMarkdowns: true,
    ...changes,
  };
  const network = smallNetwork({
    products: [{ salvageValue: 5 }],
    locations: [{}, {}],
    lanes: hasLane ? [{ from: 1, to: 0 }] : [],
    positions: [
      { location: 0, onHand: 0, mean: 1, sd: 1, orderCost: 5 },
      { location: 1, onHand: 20, mean: 0, sd: 0 },
    ],
  });
  const terms = laneTerms(network);
  const demand = estimateDemand(network, settings);
  const positions = [0, 1].map((p) => assemblePosition(network, settings, demand, p));
  const sites = positions.map((position, p) => positionSite(network, terms, p, position));
  return productAlternatives({ network, terms, settings, start: 0, sites, positions, firm: [] });
}

describe('the plan of a product with alternatives', () => {
  it('buys where it is short and marks down dead stock, and proves it optimal', () => {
    const plan = planAlternatives(alternatives());

    expect(plan.problem).toBeNull();
    expect(plan.choices[0]!.bought).toBeGreaterThan(0);
    expect(plan.choices[1]!.markedDown).toBe(20);
    expect(plan.savingUpperBound).toBeCloseTo(plan.saving, 6);
  });

  it('transfers instead where a lane joins them', () => {
    const product = alternatives({}, true);
    const { problem, packs, choices } = planAlternatives(product);

    expect(packs[0]).toBeGreaterThan(0);
    expect(choices[0]!.bought).toBe(0);
    expect(choices[1]!.markedDown).toBe(20 - packs[0]!);
    expect(choices).toEqual(bestChoices(product, problem, packs));
  });

  it('does neither if the settings allow neither', () => {
    const { choices } = planAlternatives(
      alternatives({ allowPurchases: false, allowMarkdowns: false }),
    );

    expect(choices.map(({ bought, markedDown }) => [bought, markedDown])).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });
});

describe('decided purchases and markdowns', () => {
  it('have their costs and benefits, and join the problem without lines', () => {
    const product = alternatives();
    const plan = planAlternatives(product);
    const { outcome, chosen } = decidedProduct(product, plan.problem, plan.packs, plan.choices);

    expect(outcome.problem.sites.map(({ location }) => location)).toEqual([0, 1]);
    expect(chosen).toMatchObject([
      { location: 0, bought: plan.choices[0]!.bought, orderCost: 5, premium: 0, loss: 0 },
      { location: 1, markedDown: 20, orderCost: 0, loss: 100 },
    ]);
    const net = chosen.reduce(
      (sum, { benefit, orderCost, premium, loss }) => sum + benefit - orderCost - premium - loss,
      0,
    );
    expect(net).toBeCloseTo(plan.saving, 9);
  });
});

describe('the stock after a plan', () => {
  const decided = { bought: 0, markedDown: 0, leadTime: 10 } as DecidedAlternative;

  it('changes by transfers and markdowns', () => {
    expect(stockAfter(stockPosition(), 3, undefined).available).toBe(11);
    expect(stockAfter(stockPosition(), -3, { ...decided, markedDown: 2 }).available).toBe(3);
  });

  it('counts bought units as supply on order at their lead time', () => {
    const position = stockPosition({
      receipts: [
        { day: 4, quantity: 1 },
        { day: 10, quantity: 2 },
        { day: 12, quantity: 3 },
      ],
    });

    expect(stockAfter(position, 0, { ...decided, bought: 5 }).receipts).toEqual([
      { day: 4, quantity: 1 },
      { day: 10, quantity: 7 },
      { day: 12, quantity: 3 },
    ]);
  });
});
