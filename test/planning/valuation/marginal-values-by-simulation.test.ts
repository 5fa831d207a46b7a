import { demandLoss, demandSurvival } from '../../../src/planning/demand/demand-distribution';
import { countCdf } from '../../../src/planning/probability/count-distribution';
import { fillCarryingCost } from '../../../src/planning/valuation/carrying-cost';
import { CostCurve } from '../../../src/planning/valuation/cost-curve';
import { fillGainProbability } from '../../../src/planning/valuation/marginal-gain';
import { fillLossProbability } from '../../../src/planning/valuation/marginal-loss';
import { totalReceipts, type StockPosition } from '../../../src/planning/valuation/stock-position';
import { SimulatedValue } from './simulated-value';
import { stockPosition } from './stock-positions';
import { variedPositions } from './varied-positions';

const DRAWS = 40_000;
const UNITS = 45;

function lossesBeforeRunningMax(position: StockPosition): readonly number[] {
  const probability = new Float64Array(UNITS);
  const cost = new Float64Array(UNITS);
  fillLossProbability(probability, 1, position);
  fillCarryingCost(cost, position.available + totalReceipts(position) - UNITS + 1, position);
  cost.reverse();
  return Array.from(probability, (needed, i) => position.underageCost * needed - cost[i]!);
}

function gainsBeforeRunningMin(position: StockPosition, leadTime: number): readonly number[] {
  const probability = new Float64Array(UNITS);
  const cost = new Float64Array(UNITS);
  fillGainProbability(probability, 1, position, leadTime);
  fillCarryingCost(cost, position.available + totalReceipts(position) + 1, position);
  const transit = position.holdingPerDay * leadTime;
  return Array.from(
    probability,
    (needed, i) => position.underageCost * needed - cost[i]! - transit,
  );
}

/** Units whose value differs from the simulated one by more than four standard errors. */
function significantErrors(
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

describe.each(variedPositions)('the marginal value of a unit at %s', (_, position, leadTime) => {
  let simulated: SimulatedValue;

  beforeAll(() => {
    simulated = new SimulatedValue(position, leadTime, 11, DRAWS);
  });

  it('sent is what the contract says, by simulation', () => {
    expect(
      significantErrors(lossesBeforeRunningMax(position), (n) => simulated.marginalLoss(n)),
    ).toEqual([]);
  });

  it('received is what the contract says, by simulation', () => {
    const values = gainsBeforeRunningMin(position, leadTime);

    expect(significantErrors(values, (n) => simulated.marginalGain(n))).toEqual([]);
  });

  it('is made monotone by running maximum and minimum, the gain at most the first loss', () => {
    const curve = new CostCurve(position, leadTime);
    const losses = lossesBeforeRunningMax(position);
    const gains = gainsBeforeRunningMin(position, leadTime);

    for (let n = 1; n <= UNITS; n += 1) {
      expect(curve.marginalLoss(n)).toBeCloseTo(Math.max(...losses.slice(0, n)), 9);
      expect(curve.marginalGain(n)).toBeCloseTo(
        Math.min(curve.marginalLoss(1), ...gains.slice(0, n)),
        9,
      );
    }
    expect(curve.marginalGain(1)).toBeLessThanOrEqual(curve.marginalLoss(1));
  });
});

describe('the probability that a unit is needed, with a calibrated tail', () => {
  const rate = { mean: 1, variance: 2, levelVariance: 0, tail: [0.2, 0.06, 0.02] };
  const position = stockPosition({ available: 14, rate });

  it('sent is what its loss adds to the expected shortage', () => {
    const probability = new Float64Array(14);
    fillLossProbability(probability, 1, position);

    probability.forEach((needed, i) => {
      const short = demandLoss(13 - i, rate, 10) - demandLoss(14 - i, rate, 10);
      expect(needed).toBeCloseTo(short, 9);
    });
    expect(probability[0]).toBeGreaterThan(1 - countCdf(13, 10, 20));
  });

  it('received at once is what it takes off the expected shortage', () => {
    const probability = new Float64Array(5);
    fillGainProbability(probability, 1, { ...position, reviewPeriod: 10 }, 0);

    probability.forEach((needed, i) => {
      expect(needed).toBeCloseTo(demandSurvival(14 + i, rate, 10), 9);
    });
  });
});
