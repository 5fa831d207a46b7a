import { fillCarryingCost } from '../../../src/planning/valuation/carrying-cost';
import { CostCurve } from '../../../src/planning/valuation/cost-curve';
import { equalLosses } from '../../../src/planning/valuation/equal-losses';
import { fillLossProbability } from '../../../src/planning/valuation/marginal-loss';
import type { StockPosition } from '../../../src/planning/valuation/stock-position';
import { stockPosition } from './stock-positions';

const huge = (changes: Partial<StockPosition> = {}): StockPosition =>
  stockPosition({ available: 300_000, ...changes });

/** What each unit loses that leaves the stock, at least what the one before loses, without any shortcut. */
function lossesOf(position: StockPosition): Float64Array {
  const losses = new Float64Array(position.available);
  fillLossProbability(losses, 1, position);
  const carrying = new Float64Array(position.available);
  fillCarryingCost(carrying, 1, position);
  carrying.reverse();
  let most = -Infinity;
  return losses.map((probability, i) => {
    most = Math.max(most, position.underageCost * probability - carrying[i]!);
    return most;
  });
}

const orderCycle = { reorderPoint: 25, orderUpTo: 60, savingPerUnit: 0.3 };

describe('the first units that leave a huge stock', () => {
  it('all lose the same, but for the last 131,072', () => {
    expect(equalLosses(huge())).toBe(300_000 - 2 ** 17);
  });

  it('are none where demand may reach them', () => {
    const rate = { mean: 1_000, variance: 3_000, levelVariance: 0 };
    expect(equalLosses(huge({ rate }))).toBe(0);
    expect(equalLosses(huge({ reorderPoint: 290_000 }))).toBe(0);
  });

  it('are none in a usual stock, and where lots expire', () => {
    expect(equalLosses(huge({ available: 2 ** 17 }))).toBe(0);
    expect(equalLosses(huge({ lots: [{ lastUnit: 90, life: 20 }] }))).toBe(0);
  });
});

describe.each([
  ['that is ordered again', huge()],
  ['with an order cycle', huge({ orderCycle })],
  ['that is never ordered again', huge({ isReplenished: false, reviewPeriod: null })],
  ['without demand', huge({ rate: { mean: 0, variance: 0, levelVariance: 0 } })],
])('the curve of a huge stock %s', (_, position) => {
  const curve = new CostCurve(position, 2);
  const losses = lossesOf(position);

  it('loses by each unit what a unit by unit valuation gives', () => {
    for (const n of [1, 2, 1000, 168_927, 168_928, 168_929, 250_000, 299_950, 299_990, 300_000]) {
      expect(curve.marginalLoss(n)).toBeCloseTo(losses[n - 1]!, 9);
    }
    expect(curve.marginalGain(1)).toBeLessThanOrEqual(curve.marginalLoss(1));
  });

  it('costs the sum of them', () => {
    for (const n of [3, 168_928, 300_000]) {
      const sum = losses.subarray(0, n).reduce((total, loss) => total + loss, 0);
      expect(curve.costOfChange(-n) / sum).toBeCloseTo(1, 9);
    }
  });
});

it('a stock of a thousand million units takes no more time', () => {
  const before = process.cpuUsage();
  const curve = new CostCurve(huge({ available: 1e9 }), 2);
  const cost = curve.costOfChange(-1e9 + 10);
  const { user } = process.cpuUsage(before);

  expect(cost).toBeLessThan(0);
  expect(user / 1e6).toBeLessThan(1);
});
