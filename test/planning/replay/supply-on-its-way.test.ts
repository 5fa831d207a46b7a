import { SupplyOnItsWay } from '../../../src/planning/replay/supply-on-its-way';

const arrival = (day: number, units: number, isTransfer: boolean) => ({
  position: 0,
  day,
  promised: day - 1,
  lots: [{ units, expiryDay: Infinity }],
  units,
  isTransfer,
});

describe('SupplyOnItsWay', () => {
  it('keeps orders and transfers apart and lets both arrive on their day', () => {
    const supply = new SupplyOnItsWay(1);
    supply.add(arrival(3, 10, false));
    supply.add(arrival(2, 4, true));
    expect([supply.onOrder[0], supply.inTransfer[0]]).toEqual([10, 4]);
    expect(supply.arriving(1)).toEqual([]);
    expect(supply.arriving(2).map(({ units }) => units)).toEqual([4]);
    expect([supply.onOrder[0], supply.inTransfer[0]]).toEqual([10, 0]);
    expect(supply.arriving(3).map(({ units }) => units)).toEqual([10]);
    expect(supply.all()).toEqual([]);
  });
});
