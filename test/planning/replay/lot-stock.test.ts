import { LotStock } from '../../../src/planning/replay/lot-stock';

function stocked(): LotStock {
  const stock = new LotStock(1);
  stock.add(0, { units: 5, expiryDay: Infinity });
  stock.add(0, { units: 3, expiryDay: 9 });
  stock.add(0, { units: 2, expiryDay: 4 });
  return stock;
}

describe('LotStock', () => {
  it('sells what expires first, then what has no date', () => {
    const stock = stocked();
    expect(stock.sell(0, 4)).toBe(4);
    expect(stock.dated(0)).toEqual([{ units: 1, expiryDay: 9 }]);
    expect(stock.sell(0, 100)).toBe(6);
    expect(stock.total(0)).toBe(0);
  });

  it('transfers the freshest: first what has no date, then what expires last', () => {
    const stock = stocked();
    expect(stock.takeFreshest(0, 7)).toEqual([
      { units: 5, expiryDay: Infinity },
      { units: 2, expiryDay: 9 },
    ]);
    expect(stock.dated(0)).toEqual([
      { units: 2, expiryDay: 4 },
      { units: 1, expiryDay: 9 },
    ]);
  });

  it('writes off what expires by the day', () => {
    const stock = stocked();
    expect(stock.expire(0, 3)).toBe(0);
    expect(stock.expire(0, 4)).toBe(2);
    expect(stock.total(0)).toBe(8);
  });

  it('joins units with the same expiry day', () => {
    const stock = stocked();
    stock.add(0, { units: 4, expiryDay: 4 });
    expect(stock.dated(0)[0]).toEqual({ units: 6, expiryDay: 4 });
  });

  it('ignores an addition of nothing', () => {
    const stock = stocked();
    stock.add(0, { units: 0, expiryDay: 1 });
    expect(stock.dated(0)).toHaveLength(2);
  });
});
