import { PurchaseValue } from '../../../../src/planning/rebalance/alternatives/purchase-value';
import { DecidedCurve } from '../../../../src/planning/rebalance/alternatives/decided-curve';
import {
  SiteAlternatives,
  type PurchaseDecision,
} from '../../../../src/planning/rebalance/alternatives/site-alternatives';
import { CostCurve } from '../../../../src/planning/valuation/cost-curve';
import type { StockPosition } from '../../../../src/planning/valuation/stock-position';
import { stockPosition } from '../../valuation/stock-positions';

const terms = { leadTime: 10, life: 365, orderCost: 5, premium: 0, minQuantity: 1, multiple: 1 };
const LIMITS = { freeUnits: 8, maxSent: 8, maxReceived: 20 };
const none = { mean: 0, variance: 0, levelVariance: 0 };

function site(changes: Partial<StockPosition> = {}, minNetBenefit = 0): SiteAlternatives {
  const position = stockPosition({ reorderPoint: -Infinity, ...changes });
  return new SiteAlternatives({
    curve: new CostCurve(position, 2),
    limits: LIMITS,
    purchase: new PurchaseValue(position, terms),
    allowsMarkdown: true,
    minNetBenefit,
  });
}

describe('the best choice of a site', () => {
  it('buys what it is short of', () => {
    const { bought, markedDown, saving } = site().bestChoice(0, 0);

    expect(bought).toBeGreaterThan(0);
    expect(markedDown).toBe(0);
    expect(saving).toBeGreaterThan(0);
  });

  it('buys more after sending, and nothing after receiving enough', () => {
    const alternatives = site();

    expect(alternatives.bestChoice(-4, 4).bought).toBeGreaterThan(
      alternatives.bestChoice(0, 0).bought,
    );
    expect(alternatives.bestChoice(60, 0)).toMatchObject({ bought: 0, markedDown: 0 });
  });

  it('marks down dead stock that is free and not shipped', () => {
    // Holding a unit for life costs 0.01 · 365 more than marking it down.
    const dead = site({ rate: none });

    expect(dead.bestChoice(0, 0)).toMatchObject({ bought: 0, markedDown: 8 });
    expect(dead.bestChoice(-3, 3)).toMatchObject({ bought: 0, markedDown: 5 });
    expect(dead.bestChoice(0, 0).saving).toBeCloseTo(8 * 0.01 * 365, 9);
  });

  it('marks down a stock of a thousand million units at once', () => {
    const position = stockPosition({ available: 1e9, rate: none, reorderPoint: -Infinity });
    const dead = new SiteAlternatives({
      curve: new CostCurve(position, 2),
      limits: { freeUnits: 1e9, maxSent: 1e9, maxReceived: 0 },
      purchase: null,
      allowsMarkdown: true,
      minNetBenefit: 0,
    });

    const { markedDown, saving } = dead.bestChoice(-4, 4);
    expect(markedDown).toBe(1e9 - 4);
    expect(saving / (1e9 * 0.01 * 365)).toBeCloseTo(1, 6);
    const { curve } = dead.relaxedCurve('free');
    expect(curve.costOfChange(-1e9) / (-6 * 1e9)).toBeCloseTo(1, 9);
  });

  it('never marks down what it receives', () => {
    expect(site({ rate: none }).bestChoice(2, 0).markedDown).toBe(0);
  });

  it('does nothing below the minimum net benefit', () => {
    expect(site({}, 1e6).bestChoice(0, 0)).toEqual({ saving: -0, bought: 0, markedDown: 0 });
    expect(site({ rate: none }, 1e6).bestChoice(0, 0).markedDown).toBe(0);
  });
});

describe('the relaxed curve of a site', () => {
  it.each<[PurchaseDecision]>([['free'], ['buys'], ['buys nothing']])(
    'is convex, and no choice under "%s" saves more',
    (decision) => {
      const alternatives = site();
      const { curve, savingWithoutTransfers } = alternatives.relaxedCurve(decision);

      for (let change = -8; change <= 20; change += 1) {
        const bound = savingWithoutTransfers - curve.costOfChange(change);
        const shipped = Math.max(0, -change);
        const choice =
          decision === 'buys nothing'
            ? alternatives.bestChoiceWithoutPurchase(change, shipped)
            : alternatives.bestChoice(change, shipped);
        if (decision !== 'buys' || choice.bought > 0) {
          expect(bound).toBeGreaterThanOrEqual(choice.saving - 1e-9);
        }
        if (change > 0) {
          expect(curve.marginalGain(change + 1)).toBeLessThanOrEqual(
            curve.marginalGain(change) + 1e-9,
          );
        }
      }
    },
  );
});

describe('the curve of a decided site', () => {
  it('values transfers on top of the purchase', () => {
    const alternatives = site();
    const choice = alternatives.bestChoice(0, 0);
    const decided = new DecidedCurve(alternatives, choice);

    expect(decided.marginalGain(1)).toBeLessThan(alternatives.curve.marginalGain(1));
    expect(decided.costOfChange(-2)).toBeCloseTo(
      alternatives.curve.costOfChange(-2) - alternatives.orderValue(choice.bought, -2),
      9,
    );
  });

  it('sums its marginal values to its cost', () => {
    const alternatives = site();
    const decided = new DecidedCurve(alternatives, alternatives.bestChoice(0, 0));

    expect(decided.marginalLoss(1) + decided.marginalLoss(2)).toBeCloseTo(
      decided.costOfChange(-2) - decided.costOfChange(0),
      9,
    );
  });
});
