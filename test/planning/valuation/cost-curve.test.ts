import { demandLoss, demandSurvival } from '../../../src/planning/demand/demand-distribution';
import { countCdf } from '../../../src/planning/probability/count-distribution';
import { fillCarryingCost } from '../../../src/planning/valuation/carrying-cost';
import { CostCurve } from '../../../src/planning/valuation/cost-curve';
import { fillGainProbability } from '../../../src/planning/valuation/marginal-gain';
import { fillLossProbability } from '../../../src/planning/valuation/marginal-loss';
import { totalReceipts, type StockPosition } from '../../../src/planning/valuation/stock-position';
import { SimulatedValue } from './simulated-value';
import { stockPosition } from './stock-positions';

const DRAWS = 40_000;
const UNITS = 45;

/** Positions by what is special about them, with the days on the fastest lane in. */
const positions: readonly (readonly [string, StockPosition, number])[] = [
  ['a usual one, below its reorder point', stockPosition(), 2],
  ['one well above its reorder point', stockPosition({ available: 60 }), 2],
  ['one that falls below its reorder point as it gives', stockPosition({ available: 32 }), 3],
  ['one that rises above its reorder point as it receives', stockPosition({ available: 14 }), 3],
  ['an empty one', stockPosition({ available: 0 }), 1],
  ['one that has promised more than it has', stockPosition({ available: -5 }), 2],
  [
    'a slow mover that sells every other month',
    stockPosition({
      available: 3,
      rate: { mean: 0.016, variance: 0.02, levelVariance: 0 },
      reorderPoint: 1,
      supplierLeadTime: 30,
    }),
    4,
  ],
  [
    'a slow mover whose mean is uncertain',
    stockPosition({
      available: 2,
      rate: { mean: 0.05, variance: 0.06, levelVariance: 0.0006 },
      reorderPoint: 3,
      supplierLeadTime: 40,
    }),
    2,
  ],
  [
    'a fast mover',
    stockPosition({
      available: 150,
      rate: { mean: 20, variance: 90, levelVariance: 1 },
      reorderPoint: 400,
      supplierLeadTime: 7,
    }),
    2,
  ],
  [
    'one with receipts before, at and after the horizon',
    stockPosition({
      available: 4,
      receipts: [
        { day: 1, quantity: 3 },
        { day: 5, quantity: 6 },
        { day: 10, quantity: 10 },
        { day: 30, quantity: 20 },
      ],
    }),
    3,
  ],
  [
    'one with a receipt today, which is stock today',
    stockPosition({ available: 2, receipts: [{ day: 0, quantity: 7 }] }),
    2,
  ],
  [
    'a phase-out',
    stockPosition({ available: 30, isReplenished: false, reorderPoint: 0, life: 60 }),
    2,
  ],
  [
    'one of perishable stock, in two lots and the rest',
    stockPosition({
      available: 20,
      lots: [
        { lastUnit: 6, life: 4 },
        { lastUnit: 13, life: 9 },
      ],
      life: 30,
      reorderPoint: 15,
      supplierLeadTime: 3,
    }),
    1,
  ],
  ['one whose stock keeps for less than its lead time', stockPosition({ life: 6 }), 2],
  ['one whose lane is slower than its supplier', stockPosition({ supplierLeadTime: 2 }), 5],
  ['one in a one-off plan', stockPosition({ available: 30, reviewPeriod: null, life: 90 }), 3],
  [
    'one in a one-off plan, below its reorder point',
    stockPosition({ available: 5, reviewPeriod: null, life: 90 }),
    3,
  ],
  ['one that a lane serves on the same day', stockPosition({ available: 3 }), 0],
  [
    'one without demand',
    stockPosition({ rate: { mean: 0, variance: 0, levelVariance: 0 }, reorderPoint: 0 }),
    2,
  ],
  [
    'one with steadier demand than Poisson',
    stockPosition({ rate: { mean: 1, variance: 0.2, levelVariance: 0 } }),
    2,
  ],
];

function keepBeforeSmoothing(position: StockPosition): readonly number[] {
  const chance = new Float64Array(UNITS);
  const cost = new Float64Array(UNITS);
  fillLossProbability(chance, 1, position);
  fillCarryingCost(cost, position.available + totalReceipts(position) - UNITS + 1, position);
  cost.reverse();
  return Array.from(chance, (asked, i) => position.underageCost * asked - cost[i]!);
}

function getBeforeSmoothing(position: StockPosition, leadTime: number): readonly number[] {
  const chance = new Float64Array(UNITS);
  const cost = new Float64Array(UNITS);
  fillGainProbability(chance, 1, position, leadTime);
  fillCarryingCost(cost, position.available + totalReceipts(position) + 1, position);
  const transit = position.holdingPerDay * leadTime;
  return Array.from(chance, (asked, i) => position.underageCost * asked - cost[i]! - transit);
}

/** Every unit whose value is beyond four standard errors, and a hair, of the simulated one. */
function beyondChance(
  values: readonly number[],
  simulated: (n: number) => { readonly value: number; readonly error: number },
): readonly unknown[] {
  return values
    .map((value, i) => ({ n: i + 1, value, simulated: simulated(i + 1) }))
    .filter((unit) => {
      const { value, error } = unit.simulated;
      return !(Math.abs(unit.value - value) <= 4 * error + 1e-3);
    });
}

describe.each(positions)('the value of a unit at %s', (_, position, leadTime) => {
  let simulated: SimulatedValue;

  beforeAll(() => {
    simulated = new SimulatedValue(position, leadTime, 11, DRAWS);
  });

  it('that it gives away is what the contract says, by simulation', () => {
    expect(beyondChance(keepBeforeSmoothing(position), (n) => simulated.keep(n))).toEqual([]);
  });

  it('that it receives is what the contract says, by simulation', () => {
    const values = getBeforeSmoothing(position, leadTime);

    expect(beyondChance(values, (n) => simulated.get(n))).toEqual([]);
  });

  it('never falls as it gives, never rises as it receives, and is never more to get than to keep', () => {
    const curve = new CostCurve(position, leadTime);
    const keep = keepBeforeSmoothing(position);
    const get = getBeforeSmoothing(position, leadTime);

    for (let n = 1; n <= UNITS; n += 1) {
      expect(curve.marginalLoss(n)).toBeCloseTo(Math.max(...keep.slice(0, n)), 9);
      expect(curve.marginalGain(n)).toBeCloseTo(
        Math.min(curve.marginalLoss(1), ...get.slice(0, n)),
        9,
      );
    }
    expect(curve.marginalGain(1)).toBeLessThanOrEqual(curve.marginalLoss(1));
  });
});

describe('the chance that a unit is asked for, where demand has shown a tail', () => {
  const rate = { mean: 1, variance: 2, levelVariance: 0, tail: [0.2, 0.06, 0.02] };
  const position = stockPosition({ available: 14, rate });

  it('to keep it is what its loss adds to the units expected short', () => {
    const chance = new Float64Array(14);
    fillLossProbability(chance, 1, position);

    chance.forEach((asked, i) => {
      const short = demandLoss(13 - i, rate, 10) - demandLoss(14 - i, rate, 10);
      expect(asked).toBeCloseTo(short, 9);
    });
    expect(chance[0]).toBeGreaterThan(1 - countCdf(13, 10, 20));
  });

  it('to receive it at once is what it takes from them', () => {
    const chance = new Float64Array(5);
    fillGainProbability(chance, 1, { ...position, reviewPeriod: 10 }, 0);

    chance.forEach((asked, i) => {
      expect(asked).toBeCloseTo(demandSurvival(14 + i, rate, 10), 9);
    });
  });
});

describe('a cost curve', () => {
  it.each(positions)('of %s is the same whatever is asked first', (_, position, leadTime) => {
    const near = new CostCurve(position, leadTime);
    const far = new CostCurve(position, leadTime);

    far.marginalGain(40);
    far.marginalLoss(40);

    for (let n = 1; n <= 40; n += 1) {
      expect(far.marginalLoss(n)).toBeCloseTo(near.marginalLoss(n), 9);
      expect(far.marginalGain(n)).toBeCloseTo(near.marginalGain(n), 9);
    }
  });

  it('adds up the units that a change takes or brings', () => {
    const curve = new CostCurve(stockPosition(), 2);

    expect(curve.costOfChange(0)).toBe(0);
    expect(curve.costOfChange(-3)).toBeCloseTo(
      curve.marginalLoss(1) + curve.marginalLoss(2) + curve.marginalLoss(3),
      12,
    );
    expect(curve.costOfChange(2)).toBeCloseTo(-curve.marginalGain(1) - curve.marginalGain(2), 12);
  });

  it('charges a slower lane what the first unit loses by coming later', () => {
    const position = stockPosition({ available: 2, supplierLeadTime: 6 });
    const curve = new CostCurve(position, 1);
    const asked = (leadTime: number): number => {
      const chance = new Float64Array(1);
      fillGainProbability(chance, 1, position, leadTime);
      return chance[0]!;
    };

    expect(curve.delayCost(1)).toBe(0);
    expect(curve.delayCost(4)).toBeCloseTo(
      position.underageCost * (asked(1) - asked(4)) + 3 * position.holdingPerDay,
      12,
    );
    expect(curve.delayCost(4)).toBeGreaterThan(0.1);
  });

  it('never pays for a slower lane, even where the next plan is then further off', () => {
    expect(new CostCurve(stockPosition({ available: 2 }), 1).delayCost(4)).toBe(0);
  });
});
