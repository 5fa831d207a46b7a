import { cleanHistory } from '../../../../src/planning/demand/cleaning/clean-history';
import { ObservedDemand } from '../../../../src/planning/demand/pooled/observed-demand';
import { defaultSettings } from '../../../../src/planning/network/settings';
import { PLAN_DATE } from '../../../support/random-network';
import { smallNetwork, type Sale, type SmallPosition } from '../../small-network';

const settings = { ...defaultSettings(PLAN_DATE), periodDays: 7 };

/** Sales of the latest weeks, oldest first. */
const weekly = (...units: readonly number[]): Sale[] =>
  units
    .map((quantity, t) => ({ daysAgo: 7 * (units.length - t) - 3, quantity }))
    .filter(({ quantity }) => quantity > 0);
const empty = (weeks: number) => new Array<number>(weeks).fill(0);

/** Observed demand of the last position. All are in stock, so no stockout is inferred. */
function observed(positions: readonly SmallPosition[], periodDays = 7): readonly number[] {
  const network = smallNetwork({
    products: [{}, {}],
    locations: [{}, {}, {}],
    positions: positions.map((one) => ({ onHand: 9, ...one })),
  });
  const history = cleanHistory(network, { ...settings, periodDays });
  return [...new ObservedDemand(network.positions, history).of(positions.length - 1)];
}

describe('observed demand', () => {
  it('is all of a history that begins with that of the product', () => {
    expect(observed([{ location: 0, sales: weekly(3, 0, 2) }])).toEqual([3, 0, 2]);
  });

  it('is summed over weeks', () => {
    const sales = [12, 8, 7, 3, 1].map((daysAgo) => ({ daysAgo, quantity: 1 }));

    expect(observed([{ location: 0, sales }], 1)).toEqual([3]);
    expect(observed([{ location: 0, sales: [{ daysAgo: 14, quantity: 5 }, ...sales] }], 1)).toEqual(
      [7, 3],
    );
  });

  it('leaves out weeks out of stock or promoted', () => {
    const sales = weekly(3, 4, 5, 6).map((sale, t) => ({
      ...sale,
      isStockout: t === 1,
      isPromotion: t === 2,
    }));

    expect(observed([{ location: 0, sales }])).toEqual([3, 6]);
  });

  describe('of a position that sold later than its product', () => {
    const older = { location: 0, sales: weekly(1, ...empty(8), 1) };

    it('has no demand before where it may have been listed', () => {
      // Its location has sold another product since seven weeks.
      const other = { product: 0, location: 1, sales: weekly(2, ...empty(6)) };

      expect(
        observed([
          other,
          { ...older, product: 1 },
          { product: 1, location: 1, sales: weekly(4, 0) },
        ]),
      ).toEqual([0, 0, 0, 0, 0, 4, 0]);
    });

    it('begins after its first sale where it has sold ever since', () => {
      const other = { product: 0, location: 1, sales: weekly(2, ...empty(9)) };

      expect(
        observed([
          other,
          { ...older, product: 1 },
          { product: 1, location: 1, sales: weekly(4, 5, 6, 5) },
        ]),
      ).toEqual([5, 6, 5]);
    });

    it('begins after its first sale at a location that sold nothing before', () => {
      expect(observed([older, { location: 1, sales: weekly(4, 0, 1) }])).toEqual([0, 1]);
    });
  });

  it('is 0 since the first sale of the product where there is no sale', () => {
    expect(observed([{ location: 0, sales: weekly(1, 0, 0) }, { location: 1 }])).toEqual([0, 0, 0]);
  });
});
