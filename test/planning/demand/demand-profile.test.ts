import { demandProfile } from '../../../src/planning/demand/demand-profile';
import { demandRate } from '../../../src/planning/demand/demand-rate';
import { estimateDemand } from '../../../src/planning/demand/estimate-demand';
import { defaultSettings } from '../../../src/planning/network/settings';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork, type Sale, type SmallPosition } from '../small-network';

const settings = { ...defaultSettings(PLAN_DATE), demandEstimate: 'individual' } as const;

const daily = (days: number, quantity: (day: number) => number): Sale[] =>
  Array.from({ length: days }, (_, t) => ({ daysAgo: days - t, quantity: quantity(t) }));

function profiles(positions: readonly Omit<SmallPosition, 'location'>[]) {
  const network = smallNetwork({
    locations: positions.map(() => ({})),
    positions: positions.map((one, location) => ({ location, onHand: 99, ...one })),
  });
  const estimate = estimateDemand(network, settings);
  return positions.map((_, p) => demandProfile(network, settings, p, demandRate(estimate, p)));
}

const busy = daily(140, (day) => 3 + ((day * day) % 5));
const rare: Sale[] = [
  { daysAgo: 130, quantity: 2 },
  { daysAgo: 60, quantity: 1 },
];

describe('the demand profile of a position', () => {
  it('shows weeks up to the plan date, before and after adjustment', () => {
    const [profile] = profiles([{ sales: busy }]);

    expect(profile).toMatchObject({ periodDays: 7, firstDay: PLAN_DATE - 140 });
    expect(profile!.sold).toHaveLength(20);
    expect(profile!.sold[0]).toBe(busy.slice(0, 7).reduce((sum, sale) => sum + sale.quantity, 0));
    expect(profile!.demand).toEqual(profile!.sold);
  });

  it('has the mean demand of the plan over the protection interval', () => {
    for (const profile of profiles([{ sales: busy }, { sales: rare }, { mean: 2, sd: 1 }])) {
      const { forecast: ahead, meanPerDay, lower: low, upper: high } = profile;
      // Lead time and review of a week each.
      expect(ahead[0]! + ahead[1]!).toBeCloseTo(14 * meanPerDay, 9);
      expect(ahead).toHaveLength(8);
      ahead.forEach((mean, k) => {
        expect(low[k]!).toBeLessThanOrEqual(mean);
        expect(high[k]!).toBeGreaterThanOrEqual(low[k]!);
      });
    }
  });

  it('shows known demand itself, period by period', () => {
    const network = smallNetwork({ locations: [{}], positions: [{ location: 0, mean: 2, sd: 1 }] });
    const known = Float64Array.from({ length: 14 }, (_, day) => (day < 7 ? day + 1 : 7));
    const rate = { ...demandRate(estimateDemand(network, settings), 0), known };
    const { forecast, lower, upper, standardDeviation } = demandProfile(network, settings, 0, rate);

    expect([...forecast.subarray(0, 3)]).toEqual([7, 0, 14]);
    expect([lower, upper]).toEqual([forecast, forecast]);
    expect(standardDeviation).toBe(0);
  });

  it('names the source of the mean, the method and its error', () => {
    const [own, shared, given] = profiles([{ sales: busy }, { sales: rare }, { mean: 2, sd: 1 }]);

    expect(own).toMatchObject({
      source: 'own history',
      method: 'combination',
      demandClass: 'smooth',
    });
    expect(own!.meanAbsoluteScaledError).toBeGreaterThan(0);
    expect(own!.meanAbsoluteScaledError).toBeLessThan(1);
    expect(shared).toMatchObject({
      source: 'shared with the product',
      demandClass: 'intermittent',
      meanAbsoluteScaledError: null,
    });
    expect(given).toMatchObject({ source: 'Forecast table', meanPerDay: 2 });
    expect(given!.standardDeviation).toBeCloseTo(Math.sqrt(14), 12);
  });

  it('is level with the pooled estimate, which smooths all positions alike', () => {
    const network = smallNetwork({
      locations: [{}, {}, {}],
      positions: [{ sales: busy }, { sales: rare }, { mean: 2, sd: 1 }].map((one, location) => ({
        location,
        onHand: 99,
        ...one,
      })),
    });
    const pooled = { ...settings, demandEstimate: 'pooled' } as const;
    const estimate = estimateDemand(network, pooled);
    const [first, second, third] = [0, 1, 2].map((p) =>
      demandProfile(network, pooled, p, demandRate(estimate, p)),
    );

    for (const profile of [first!, second!]) {
      expect(profile).toMatchObject({
        source: 'shared with the product',
        method: 'simple smoothing',
        meanAbsoluteScaledError: null,
      });
      for (const mean of profile.forecast) expect(mean).toBeCloseTo(7 * profile.meanPerDay, 9);
    }
    expect(third).toMatchObject({ source: 'Forecast table', method: 'average' });
  });

  it('names the adjustments of each period', () => {
    const empty = busy.map((sale) =>
      sale.daysAgo > 14 && sale.daysAgo <= 28 ? { ...sale, quantity: 0, isStockout: true } : sale,
    );
    const [profile] = profiles([{ sales: empty }]);

    expect(profile!.adjusted.slice(-4)).toEqual([['stockout'], ['stockout'], [], []]);
    expect([...profile!.sold.slice(-4, -2)]).toEqual([0, 0]);
    expect(profile!.demand.at(-4)!).toBeGreaterThan(20);
  });
});
