import { estimateDemand } from '../../../src/planning/demand/estimate-demand';
import { uncalibratedRates } from '../../../src/planning/demand/uncalibrated-rates';
import { defaultSettings } from '../../../src/planning/network/settings';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork } from '../small-network';
import { noise } from './forecast/series';

const WEEKS = 52;
const PRODUCTS = 130;

const network = smallNetwork({
  products: Array.from({ length: PRODUCTS }, (_, i) => ({ id: `P${i}` })),
  locations: [{}],
  positions: Array.from({ length: PRODUCTS }, (_, product) => ({
    product,
    location: 0,
    onHand: 900,
    sales: noise(WEEKS, product + 1).map((chance, week) => ({
      daysAgo: 7 * (WEEKS - week) - 3,
      quantity: Math.round(60 + 80 * chance) * (week > WEEKS - 3 && product % 4 === 0 ? 2 : 1),
    })),
  })),
});

it.each(['individual', 'pooled'] as const)(
  'has the means of the %s estimate, and variances before calibration',
  (demandEstimate) => {
    const settings = { ...defaultSettings(PLAN_DATE), periodDays: 7, demandEstimate };
    const rates = uncalibratedRates(network, settings);
    const estimate = estimateDemand(network, settings);

    expect(rates.mean).toEqual(estimate.mean);
    expect(rates.tail.every((tail) => tail === null)).toBe(true);
    expect(estimate.tail.every((tail) => tail !== null)).toBe(true);
    expect(estimate.variance).not.toEqual(rates.variance);
  },
);
