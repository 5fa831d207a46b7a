import fc from 'fast-check';
import { demandRate } from '../../../src/planning/demand/demand-rate';
import { estimateDemand, type DemandEstimate } from '../../../src/planning/demand/estimate-demand';
import { defaultSettings } from '../../../src/planning/network/settings';
import { replenishmentLevels } from '../../../src/planning/policy/replenishment';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork, type Sale } from '../small-network';
import { noise, rareHistories } from './forecast/series';

const settings = { ...defaultSettings(PLAN_DATE), periodDays: 7 };

/** Weekly sales that end some weeks before the plan date. */
function weekly(units: readonly number[], weeksAgo = 0): Sale[] {
  return units
    .map((quantity, t) => ({ daysAgo: 7 * (units.length + weeksAgo - t) - 3, quantity }))
    .filter(({ quantity }) => quantity > 0);
}

function estimate(places: readonly (readonly Sale[])[], shift = 0): DemandEstimate {
  const network = smallNetwork({
    locations: places.map(() => ({})),
    // In stock, so weeks without a sale are weeks without demand.
    positions: places.map((sales, location) => ({ location, sales, onHand: 100 })),
  });
  const { history } = network.positions;
  const shifted = { ...history, day: history.day.map((day) => day + shift) };
  return estimateDemand(
    { ...network, positions: { ...network.positions, history: shifted } },
    { ...settings, planDate: PLAN_DATE + shift },
  );
}

const busy = fc.array(fc.integer({ min: 20, max: 60 }), { minLength: 12, maxLength: 52 });
const several = fc.array(fc.oneof(rareHistories, busy), { minLength: 1, maxLength: 4 });

describe('demand estimated from history', () => {
  it('scales with the unit', () => {
    fc.assert(
      fc.property(fc.oneof(rareHistories, busy), fc.constantFrom(4, 16), (units, times) => {
        const once = estimate([weekly(units)]).mean[0]!;
        const more = estimate([weekly(units.map((one) => times * one))]).mean[0]!;
        expect(Math.abs(more - times * once)).toBeLessThanOrEqual(1e-6 * more);
      }),
    );
  });

  it('does not depend on the date', () => {
    fc.assert(
      fc.property(several, fc.integer({ min: -400, max: 400 }), (histories, shift) => {
        const places = histories.map((units) => weekly(units));
        const now = estimate(places);
        const then = estimate(places, shift);
        expect(then.mean).toEqual(now.mean);
        expect(then.variance).toEqual(now.variance);
        expect(then.levelVariance).toEqual(now.levelVariance);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['rare', rareHistories],
    ['busy', busy],
  ])('never rises with weeks without a sale at the end: %s demand', (_, histories) => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 1, max: 8 }), (units, weeks) => {
        const before = estimate([weekly(units)]).mean[0]!;
        const after = estimate([weekly(units, weeks)]).mean[0]!;
        expect(after).toBeLessThanOrEqual(before * (1 + 1e-9));
      }),
    );
  });

  it('needs no less safety stock with more variation', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.nat(30), fc.nat(30), (seed, a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        const stocks = [less, more].map((amplitude) => {
          const units = noise(52, seed).map((u) => 100 + amplitude * (u - 0.5) * 2);
          const rate = demandRate(estimate([weekly(units)]), 0);
          const supply = {
            leadTime: 7,
            leadTimeSd: 0,
            reviewPeriod: 7,
            orderCost: 0,
            minOrderQuantity: 0,
            orderMultiple: 1,
            isReplenished: true,
          };
          return replenishmentLevels({
            rate,
            supply,
            serviceLevel: 0.95,
            holdingPerDay: 1,
            life: 365,
          }).safetyStock;
        });
        // Reorder points are whole units.
        expect(stocks[1]!).toBeGreaterThanOrEqual(stocks[0]! - 1);
      }),
    );
  });
});
