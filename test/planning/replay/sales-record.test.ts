import { SalesRecord } from '../../../src/planning/replay/sales-record';
import { smallNetwork } from '../small-network';
import { PLAN_DATE } from '../../support/random-network';

const { history } = smallNetwork({
  locations: [{}, {}],
  positions: [
    {
      location: 0,
      sales: [
        { daysAgo: 9, quantity: 4 },
        { daysAgo: 2, quantity: 5, isPromotion: true },
      ],
    },
    { location: 1 },
  ],
}).positions;

describe('SalesRecord', () => {
  it('puts what was sold after the rows of before, position by position', () => {
    const record = new SalesRecord(history, 2);
    record.add(1, { day: PLAN_DATE, units: 3, isStockout: true, isPromotion: false });
    record.add(0, { day: PLAN_DATE + 1, units: 2, isStockout: false, isPromotion: true });
    const { start, day, quantity, isStockout, isPromotion } = record.since(PLAN_DATE - 9);
    expect([...start]).toEqual([0, 3, 4]);
    expect([...day]).toEqual([PLAN_DATE - 9, PLAN_DATE - 2, PLAN_DATE + 1, PLAN_DATE]);
    expect([...quantity]).toEqual([4, 5, 2, 3]);
    expect([...isStockout]).toEqual([0, 0, 0, 1]);
    expect([...isPromotion]).toEqual([0, 1, 1, 0]);
  });

  it('leaves out rows before the first day', () => {
    const { start, quantity } = new SalesRecord(history, 2).since(PLAN_DATE - 8);
    expect([...start]).toEqual([0, 1, 1]);
    expect([...quantity]).toEqual([5]);
  });

  it('grows beyond its first room', () => {
    const record = new SalesRecord(history, 2);
    for (let day = 0; day < 100; day += 1) {
      record.add(1, { day: PLAN_DATE + day, units: day, isStockout: false, isPromotion: false });
    }
    const { quantity } = record.since(PLAN_DATE);
    expect([...quantity]).toEqual(Array.from({ length: 100 }, (_, day) => day));
  });
});
