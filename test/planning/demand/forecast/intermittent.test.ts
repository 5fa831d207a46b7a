import fc from 'fast-check';
import { fitCroston, fitSyntetosBoylan } from '../../../../src/planning/demand/forecast/croston';
import type { FitForecast } from '../../../../src/planning/demand/forecast/fitted-forecast';
import { fitMethod } from '../../../../src/planning/demand/forecast/forecast-methods';
import { fitAverage } from '../../../../src/planning/demand/forecast/naive';
import { fitTeunterSyntetosBabai } from '../../../../src/planning/demand/forecast/teunter-syntetos-babai';
import { ahead, rareHistories } from './series';

const rate = (fit: FitForecast, values: readonly number[]) =>
  ahead(fit(Float64Array.from(values)), values, 1)[0]!;

const methods: readonly [string, FitForecast][] = [
  ['Croston', fitCroston],
  ['Syntetos and Boylan', fitSyntetosBoylan],
  ['Teunter, Syntetos and Babai', fitTeunterSyntetosBabai],
  ['the combination', (values) => fitMethod('intermittent', values, 1)],
  ['the average', fitAverage],
];

describe('a part sold three times, then six, and not in between', () => {
  const sales = [0, 3, 0, 0, 6, 0];
  // Sizes 3 and 6, intervals 2 and 3, at α = 0.1 from the plain mean: 0.1·6 + 0.09·3 + 0.81·4.5.
  const size = 0.6 + 0.27 + 0.81 * 4.5;
  const interval = 0.3 + 0.18 + 0.81 * 2.5;
  const probability = 0.1 * 0.9 ** 4 + 0.1 * 0.9 + 0.9 ** 6 * (2 / 6);

  it.each([
    ['size over interval', fitCroston, size / interval],
    ['the same less its bias', fitSyntetosBoylan, (0.95 * size) / interval],
    ['size times probability', fitTeunterSyntetosBabai, size * probability],
    ['units over periods', fitAverage, 9 / 6],
  ])('is forecast as %s', (_, fit, expected) => {
    expect(rate(fit as FitForecast, sales)).toBeCloseTo(expected, 12);
  });
});

describe.each(methods)('the forecast of rare demand by %s', (_, fit) => {
  it('never rises by a period without demand, wherever in the history it stands', () => {
    fc.assert(
      fc.property(rareHistories, fc.nat(), fc.integer({ min: 1, max: 10 }), (values, at, zeros) => {
        const place = at % (values.length + 1);
        const longer = [...values];
        longer.splice(place, 0, ...new Array<number>(zeros).fill(0));
        expect(rate(fit, longer)).toBeLessThanOrEqual(rate(fit, values) * (1 + 1e-12));
      }),
    );
  });

  it('is 0 where nothing was ever sold', () => {
    expect(rate(fit, [0, 0, 0, 0])).toBe(0);
  });
});

describe('an item that is dying out', () => {
  const sales = [...new Array<number>(30).fill(4), ...new Array<number>(30).fill(0)];

  it('is given up by the method of Teunter, Syntetos and Babai, and not by that of Croston', () => {
    expect(rate(fitTeunterSyntetosBabai, sales)).toBeLessThan(0.2);
    expect(rate(fitCroston, sales)).toBeCloseTo(4, 9);
  });
});
