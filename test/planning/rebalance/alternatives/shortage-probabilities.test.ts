import { ShortageProbabilities } from '../../../../src/planning/rebalance/alternatives/shortage-probabilities';
import { fillGainProbability } from '../../../../src/planning/valuation/marginal-gain';
import { stockPosition } from '../../valuation/stock-positions';

const rates = [
  { mean: 0.05, variance: 0.06, levelVariance: 0.0006 },
  { mean: 1, variance: 2, levelVariance: 0 },
  { mean: 9, variance: 30, levelVariance: 0.5 },
  { mean: 4, variance: 9, levelVariance: 0.1, tail: [0.2, 0.08, 0.02] },
  {
    mean: 3,
    variance: 5,
    levelVariance: 0,
    known: Float64Array.from({ length: 15 }, (_, day) => day),
  },
] as const;

describe('the chance that a bought unit is asked for', () => {
  it.each(rates)(
    'is that of a unit received on a lane as slow as the supplier, for $mean a day',
    (rate) => {
      const [leadTime, reviewPeriod, units] = [10, 7, 12];
      const chances = new ShortageProbabilities(rate, leadTime, leadTime + reviewPeriod);
      for (const available of [0, 1, 6, 25, 140]) {
        const position = stockPosition({
          ...{ rate, available, reviewPeriod },
          supplierLeadTime: leadTime,
          reorderPoint: -Infinity,
        });
        const received = new Float64Array(units);
        fillGainProbability(received, 1, position, leadTime);
        const bought = chances.at(available);

        received.forEach((chance, i) => expect(bought[i] ?? 0).toBeCloseTo(chance, 9));
      }
      // The rows run up with the stock; asking for less begins anew.
      expect(chances.at(0)[0]).toBeGreaterThan(chances.at(140)[0]!);
    },
  );
});
