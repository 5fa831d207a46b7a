import { runToEnd } from '../../../src/planning/base/steps';
import { calibrateSd } from '../../../src/planning/demand/calibrate-sd';
import { cleanHistory } from '../../../src/planning/demand/cleaning/clean-history';
import { defaultSettings } from '../../../src/planning/network/settings';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork } from '../small-network';
import { noise } from './forecast/series';

const settings = { ...defaultSettings(PLAN_DATE), periodDays: 7, reviewPeriod: 7 };
const WEEKS = 30;

interface Case {
  readonly products?: number;
  readonly weeks?: number;
  /** Demand of the last two weeks over the usual. */
  readonly lately?: (product: number) => number;
}

function calibration({ products = 150, weeks = WEEKS, lately = () => 1 }: Case) {
  const network = smallNetwork({
    products: Array.from({ length: products }, () => ({})),
    locations: [{}],
    positions: Array.from({ length: products }, (_, product) => ({
      product,
      location: 0,
      onHand: 1000,
      sales: Array.from(noise(weeks, product + 1), (u, week) => ({
        daysAgo: 7 * (weeks - week) - 3,
        quantity: Math.round((80 + 40 * u) * (week >= weeks - 2 ? lately(product) : 1)),
      })),
    })),
  });
  return runToEnd(calibrateSd(network, settings, cleanHistory(network, settings)));
}

describe('the calibrated factor on standard deviations', () => {
  it('is near 1 where outcomes follow the forecasts', () => {
    const { factor } = calibration({})!;

    expect(factor).toBeGreaterThanOrEqual(0.8);
    expect(factor).toBeLessThan(1.15);
  });

  it('is larger where recent demand was further from the forecasts', () => {
    const { factor } = calibration({ lately: (product) => (product % 2 === 0 ? 1.5 : 0.6) })!;

    expect(factor).toBeGreaterThan(1.3);
  });

  it('is at most 2', () => {
    expect(calibration({ lately: () => 20 })!.factor).toBeLessThanOrEqual(2);
  });
});

describe('a calibration', () => {
  it.each([
    ['few products: a third of them are fewer than forty positions', { products: 110 }],
    ['little history before the test period', { weeks: 7 }],
  ])('is not made with %s', (_, given) => {
    expect(calibration(given)).toBeNull();
  });

  it('has a tail in falling order', () => {
    const { tail } = calibration({ lately: (product) => (product % 18 === 0 ? 4 : 1) })!;

    expect(tail[0]).toBeGreaterThan(tail[1]!);
    expect(tail[1]).toBeGreaterThan(tail[2]!);
    expect(tail[2]).toBeGreaterThan(0.005);
  });
});
