import { runToEnd } from '../../../src/planning/base/steps';
import { cleanedHistory } from '../../../src/planning/demand/cleaning/clean-history';
import { collectStatistics } from '../../../src/planning/demand/demand-statistics';
import { familyTrends } from '../../../src/planning/demand/family-trends';
import { defaultSettings } from '../../../src/planning/network/settings';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork } from '../small-network';

const settings = {
  ...defaultSettings(PLAN_DATE),
  periodDays: 7,
  demandEstimate: 'individual',
} as const;
const WEEKS = 48;

/** Sales in every `interval`th week, `factor` times as many in the later half. */
const sales = (interval: number, offset: number, factor: number) =>
  Array.from({ length: WEEKS }, (_, t) => t)
    .filter((t) => t % interval === offset % interval)
    .map((t) => ({ daysAgo: 7 * (WEEKS - t) - 3, quantity: t >= WEEKS / 2 ? factor : 1 }));

/** Growth of a sparse product beside eight others of family A in the north. */
function growthOf(sparse: { family: string; region: string }, factor = 2): number {
  const network = smallNetwork({
    products: [{ family: sparse.family }, ...Array.from({ length: 8 }, () => ({ family: 'A' }))],
    locations: [{ region: sparse.region }, { region: 'North' }],
    positions: [
      { product: 0, location: 0, sales: sales(12, 0, 1), onHand: 9 },
      ...Array.from({ length: 8 }, (_, i) => ({
        product: i + 1,
        location: 1,
        sales: sales(8, i, factor),
        onHand: 9,
      })),
    ],
  });
  const statistics = runToEnd(collectStatistics(network, settings));
  const history = cleanedHistory(network, settings, statistics);
  return runToEnd(familyTrends(network, settings, history, statistics)).growth[0]!;
}

describe('the growth of a product that is sparse everywhere', () => {
  it('is that of its family in the region', () => {
    const north = { family: 'A', region: 'North' };

    expect(growthOf(north, 2) / growthOf(north, 1)).toBeGreaterThan(1.15);
  });

  it.each([
    ['another family', { family: 'B', region: 'North' }],
    ['another region', { family: 'A', region: 'South' }],
    ['no family', { family: '', region: 'North' }],
  ])('is 1 in %s', (_, where) => {
    expect(growthOf(where)).toBe(1);
  });
});
