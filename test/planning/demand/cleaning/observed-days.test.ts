import { cleanHistory } from '../../../../src/planning/demand/cleaning/clean-history';
import { observedDays } from '../../../../src/planning/demand/cleaning/observed-days';
import { defaultSettings } from '../../../../src/planning/network/settings';
import { PLAN_DATE } from '../../../support/random-network';
import { smallNetwork } from '../../small-network';

const settings = { ...defaultSettings(PLAN_DATE), periodDays: 7 };

it('counts the days since the first sale without stockouts and promotions', () => {
  const network = smallNetwork({
    locations: [{}, {}],
    positions: [
      {
        location: 0,
        onHand: 9,
        sales: [
          { daysAgo: 67, quantity: 4 },
          { daysAgo: 39, quantity: 1, isStockout: true },
          { daysAgo: 25, quantity: 9, isPromotion: true },
          { daysAgo: 11, quantity: -2 },
        ],
      },
      { location: 1, onHand: 9, sales: [{ daysAgo: 4, quantity: 1 }] },
    ],
  });

  expect([...observedDays(cleanHistory(network, settings))]).toEqual([8 * 7, 7]);
});
