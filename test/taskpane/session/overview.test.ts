import { defaultSettings } from '../../../src/planning/network/settings';
import { overviewOf } from '../../../src/taskpane/session/overview';
import { smallNetwork } from '../../planning/small-network';
import { PLAN_DATE } from '../../support/random-network';

it('The overview counts products, locations, positions and data issues', () => {
  const settings = defaultSettings(PLAN_DATE);
  const network = smallNetwork({ locations: [{}, {}], positions: [{ location: 1, onHand: 9 }] });

  expect(overviewOf({ network, settings }, 3)).toEqual({
    ...{ products: 1, locations: 2, positions: 1, planDate: PLAN_DATE, issueCount: 3 },
  });
});
