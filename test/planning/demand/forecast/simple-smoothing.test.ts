import fc from 'fast-check';
import { fitSimpleSmoothing } from '../../../../src/planning/demand/forecast/simple-smoothing';
import { ahead } from './series';

describe('simple exponential smoothing', () => {
  // Hyndman and Athanasopoulos, "Forecasting: principles and practice", 2nd edition, section 7.1.
  const oil = Float64Array.of(
    ...[445.36, 453.2, 454.41, 422.38, 456.04, 440.39, 425.19, 486.21, 500.43],
    ...[521.28, 508.95, 488.89, 509.87, 456.72, 473.82, 525.95, 549.83, 542.34],
  );

  it('reproduces the published forecast of oil production in Saudi Arabia', () => {
    expect(ahead(fitSimpleSmoothing(oil), oil, 2)[1]).toBeCloseTo(542.68, 1);
  });

  it('forecasts the same for every period ahead', () => {
    expect(new Set(ahead(fitSimpleSmoothing(oil), oil, 6)).size).toBe(1);
  });

  it('stays near the range of the values', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 3, maxLength: 30 }),
        (values) => {
          const [forecast] = ahead(fitSimpleSmoothing(Float64Array.from(values)), values, 1);
          const range = Math.max(...values) - Math.min(...values);

          expect(forecast).toBeGreaterThanOrEqual(Math.min(...values) - range);
          expect(forecast).toBeLessThanOrEqual(Math.max(...values) + range);
        },
      ),
    );
  });
});
