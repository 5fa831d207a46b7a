import { expectedWaste } from '../../../src/planning/valuation/expected-waste';
import { fillGainProbability } from '../../../src/planning/valuation/marginal-gain';
import { fillLossProbability } from '../../../src/planning/valuation/marginal-loss';
import { carryingCost, fillCarryingCost } from '../../../src/planning/valuation/carrying-cost';
import { stockPosition } from './stock-positions';

/** Ten units a day, for certain. */
const rate = {
  mean: 10,
  variance: 0,
  levelVariance: 0,
  known: Float64Array.from({ length: 60 }, (_, day) => 10 * (day + 1)),
};
/** 200 units that expire in 6 days, of which 60 sell, and 60 that keep for 20. */
const lots = [
  { lastUnit: 200, life: 6 },
  { lastUnit: 260, life: 20 },
];

describe('stock that is expected to expire', () => {
  it('is what demand does not take by then', () => {
    expect(expectedWaste(lots, rate)).toEqual([{ day: 6, units: 140 }]);
  });

  it('counts once: what expired before makes room for later lots', () => {
    // By day 20 demand takes 60 of the first lot and 140 of the second.
    const later = [lots[0]!, { lastUnit: 200 + 180, life: 20 }];

    expect(expectedWaste(later, rate)).toEqual([
      { day: 6, units: 140 },
      { day: 20, units: 40 },
    ]);
  });

  it('is none where all sells in time', () => {
    expect(expectedWaste([{ lastUnit: 60, life: 6 }], rate)).toEqual([]);
  });

  const position = stockPosition({
    available: 260,
    rate,
    lots,
    waste: expectedWaste(lots, rate),
    reorderPoint: 1000,
    supplierLeadTime: 12,
  });

  it('serves no demand after its expiry: the good units are missed where they are', () => {
    const missed = new Float64Array(60);
    fillLossProbability(missed, 1, position);

    // After 12 days 120 of the 260 - 140 units are sold: none is to spare.
    expect([...missed]).toEqual(new Array(60).fill(1));
  });

  it('does not keep a unit that comes from being needed', () => {
    const needed = new Float64Array(60);
    fillGainProbability(needed, 1, { ...position, supplierLeadTime: 30 }, 2);

    // Supply comes in 30 days, half of that is 15: 150 units are asked for, and 120 are there.
    expect([...needed]).toEqual([...new Array(30).fill(1), ...new Array(30).fill(0)]);
  });

  it('leaves later units to sell earlier, and costs the same together as one by one', () => {
    const each = new Float64Array(260);
    fillCarryingCost(each, 1, position);

    // The last good unit sells on day 12.
    expect(each[259]).toBeCloseTo(0.01 * 12, 9);
    const { holding, obsolescence } = carryingCost(260, position);
    expect(holding + obsolescence).toBeCloseTo(
      each.reduce((sum, cost) => sum + cost, 0),
      6,
    );
    expect(obsolescence).toBeCloseTo(140 * 6, 9);
  });
});
