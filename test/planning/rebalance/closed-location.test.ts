import { defaultSettings } from '../../../src/planning/network/settings';
import { plan } from '../../../src/planning/plan';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork } from '../small-network';

/** A site with 60 units closes; two stores sell four units a day each and have ten days of stock. */
const network = (isOpen: boolean) =>
  smallNetwork({
    products: [{ salvageValue: 2 }],
    locations: [{ isOpen }, {}, {}],
    lanes: [
      { from: 0, to: 1 },
      { from: 0, to: 2 },
    ],
    positions: [
      { location: 0, onHand: 60, mean: 4, sd: 2 },
      { location: 1, onHand: 40, mean: 4, sd: 2 },
      { location: 2, onHand: 40, mean: 4, sd: 2 },
    ],
  });

describe('the stock of a location that closes', () => {
  it('goes where it sells, all of it', async () => {
    const { transfers } = await plan(network(false), defaultSettings(PLAN_DATE));

    expect(transfers.map(({ from }) => from)).toEqual([0, 0]);
    expect(transfers.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(60);
  });

  it.each([
    // It sells four units a day until it closes.
    [2, 52],
    [7, 32],
  ])('that closes in %i days goes, but for what it sells until then', async (days, units) => {
    const closing = network(true);
    const locations = closing.locations.map((location, l) =>
      l === 0 ? { ...location, closingDay: PLAN_DATE + days } : location,
    );
    const { transfers } = await plan({ ...closing, locations }, defaultSettings(PLAN_DATE));

    const sent = transfers.reduce((sum, { quantity }) => sum + quantity, 0);
    expect(Math.abs(sent - units)).toBeLessThanOrEqual(5);
  });

  it('stays where it sells as well, as long as the location is open', async () => {
    const { transfers } = await plan(network(true), defaultSettings(PLAN_DATE));

    expect(transfers).toEqual([]);
  });
});
