import { smallNetwork } from '../../planning/small-network';
import { defaultSettings } from '../../../src/planning/network/settings';
import { PLAN_DATE } from '../random-network';
import { averageDemand } from './average-demand';

it('averages the days that are neither stockouts nor promotions', () => {
  const network = smallNetwork({
    locations: [{}, {}],
    positions: [
      {
        location: 0,
        sales: [
          { daysAgo: 10, quantity: 6 },
          { daysAgo: 4, quantity: 1, isStockout: true },
          { daysAgo: 2, quantity: 50, isPromotion: true },
          { daysAgo: 1, quantity: 2 },
        ],
      },
      { location: 1, sales: [] },
    ],
  });
  const { mean, variance } = averageDemand(network, defaultSettings(PLAN_DATE));
  expect([...mean]).toEqual([1, 0]);
  expect([...variance]).toEqual([(36 + 4) / 8 - 1, 0]);
});
