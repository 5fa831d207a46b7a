import { protectionDays } from '../../../src/planning/demand/protection-days';
import { defaultSettings } from '../../../src/planning/network/settings';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork } from '../small-network';

const days = (leadTime: number, reviewPeriod: number | null) =>
  protectionDays(
    smallNetwork({ locations: [{}], positions: [{ location: 0, leadTime }] }),
    { ...defaultSettings(PLAN_DATE), reviewPeriod },
    0,
  );

describe('the protection interval', () => {
  it.each([
    ['lead time and review period', 10, 7, 17],
    ['the lead time alone without a next plan', 10, null, 10],
    ['at least a day', 0, null, 1],
  ])('is %s', (_, leadTime, reviewPeriod, expected) => {
    expect(days(leadTime, reviewPeriod)).toBe(expected);
  });
});
