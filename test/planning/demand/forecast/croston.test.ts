import fc from 'fast-check';
import { fitCroston, fitSyntetosBoylan } from '../../../../src/planning/demand/forecast/croston';
import { ahead, rareHistories, rate } from './series';

describe("Croston's method", () => {
  // Sizes 3 and 6, intervals 2 and 3, at α = 0.1 from the plain mean: 0.1·6 + 0.09·3 + 0.81·4.5.
  const sales = [0, 3, 0, 0, 6, 0];
  const size = 0.6 + 0.27 + 0.81 * 4.5;
  const interval = 0.3 + 0.18 + 0.81 * 2.5;

  it('forecasts smoothed size over smoothed interval', () => {
    expect(rate(fitCroston, sales)).toBeCloseTo(size / interval, 12);
  });

  it('is reduced by 1 − α/2 in the Syntetos–Boylan approximation', () => {
    expect(rate(fitSyntetosBoylan, sales)).toBeCloseTo((0.95 * size) / interval, 12);
  });

  it('starts at the first demand and interval where asked, as R does', () => {
    // Sizes 1 and 2, intervals 1 and 4: (0.9·1 + 0.1·2) ÷ (0.9·1 + 0.1·4).
    const fit = (values: Float64Array) => fitCroston(values, 'first value');

    expect(rate(fit, [1, 0, 0, 0, 2, 0, 0])).toBeCloseTo(1.1 / 1.3, 12);
    expect(rate((values) => fitSyntetosBoylan(values, 'first value'), [1, 0, 0, 0, 2])).toBeCloseTo(
      (0.95 * 1.1) / 1.3,
      12,
    );
  });

  it('forecasts the same for every period ahead', () => {
    const values = Float64Array.from(sales);
    const forecast = ahead(fitCroston(values), values, 3);

    expect(new Set(forecast).size).toBe(1);
  });

  it('does not change in periods without demand', () => {
    fc.assert(
      fc.property(rareHistories, fc.integer({ min: 1, max: 10 }), (values, zeros) => {
        const longer = [...values, ...new Array<number>(zeros).fill(0)];

        expect(rate(fitCroston, longer)).toBe(rate(fitCroston, values));
      }),
    );
  });

  it('is 0 without demand', () => {
    expect(rate(fitCroston, [0, 0, 0])).toBe(0);
  });
});
