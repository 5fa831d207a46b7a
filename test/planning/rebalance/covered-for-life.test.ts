import { explainTransfer } from '../../../src/planning/explain/explain-transfer';
import type { Location } from '../../../src/planning/network/network';
import { defaultSettings } from '../../../src/planning/network/settings';
import { plan } from '../../../src/planning/plan';
import { isCoveredForLife } from '../../../src/planning/rebalance/covered-for-life';
import { CostCurve } from '../../../src/planning/valuation/cost-curve';
import { supplyValues } from '../../../src/planning/valuation/supply-values';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork } from '../small-network';
import { stockPosition } from '../valuation/stock-positions';
import { supplied } from '../valuation/supplied-positions';

const rate = { mean: 0.1, variance: 0.1, levelVariance: 0 };

function covered(available: number, firmChange = 0, life = 365): boolean {
  const position = stockPosition({ available, rate, life, reorderPoint: 4 });
  return isCoveredForLife({ curve: new CostCurve(position, 2), firmChange }, null);
}

describe('a location that sells 36 a year', () => {
  it('has enough for the life of its stock from 37 units on', () => {
    expect([covered(36), covered(37)]).toEqual([false, true]);
  });

  it('counts what firm rows take and bring', () => {
    expect([covered(40, -5), covered(30, 10)]).toEqual([false, true]);
  });

  it('may need more than it will probably sell where it may run out', () => {
    // Two of ten days at 0.1 a day are more than the median, 1; the risk of more than two is 8 %.
    expect([covered(2, 0, 10), covered(4, 0, 10)]).toEqual([false, true]);
  });
});

describe('a location that supplies others', () => {
  it('is covered by the demand below it', () => {
    const position = (stock: number) => supplied(stock, 0, -1);
    const at = (stock: number) => {
      const store = supplied(0, 0.1, 0);
      const [dc] = supplyValues([position(stock), store], Int32Array.of(1, 0), () => 0);
      return isCoveredForLife({ curve: dc!.local }, dc!);
    };
    expect([at(30), at(60)]).toEqual([false, true]);
  });
});

describe('a plan', () => {
  const settings = defaultSettings(PLAN_DATE);
  /** Hull has sold none for 100 weeks; York has 427 days of cover. */
  const idle = (stock: number, hull: Partial<Location> = {}) =>
    smallNetwork({
      products: [{ salvageValue: 0 }],
      locations: [{ id: 'Hull', ...hull }, { id: 'York' }],
      lanes: [{ from: 0, to: 1, costPerUnit: 0.5 }],
      positions: [
        { location: 0, onHand: 20, mean: 0, sd: 0 },
        { location: 1, onHand: stock, mean: 0.1, sd: 0.4 },
      ],
    });

  it('moves no idle stock to a location with 427 days of cover, and says so', async () => {
    const network = idle(43);
    const result = await plan(network, settings);
    const { sentence } = explainTransfer(network, settings, result, { product: 0, from: 0, to: 1 });

    expect(result.transfers).toEqual([]);
    expect(sentence).toBe(
      'York has all the stock that it will probably sell within 365 days, so nothing more is sent there.',
    );
  });

  it('moves it where it will probably sell, and from a location that closes anywhere', async () => {
    expect((await plan(idle(10), settings)).transfers).toHaveLength(1);
    for (const hull of [{ isOpen: false }, { closingDay: PLAN_DATE + 3 }]) {
      expect((await plan(idle(43, hull), settings)).transfers).toHaveLength(1);
    }
  });
});
