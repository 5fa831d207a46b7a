import { defaultSettings, type PlanSettings } from '../../../src/planning/network/settings';
import type { Product } from '../../../src/planning/network/network';
import { plan } from '../../../src/planning/plan';
import type { PositionFlag } from '../../../src/planning/network/plan-result';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork, type Sale, type SmallPosition } from '../small-network';

const weekly: PlanSettings = { ...defaultSettings(PLAN_DATE), periodDays: 7 };

/** Ten a week over the last `count` weeks, with an empty shelf in the last `empty` of every ten. */
function weeks(count: number, empty = 0): readonly Sale[] {
  return Array.from({ length: count }, (_, t) => {
    const isStockout = t % 10 >= 10 - empty;
    return { daysAgo: 7 * (count - t), quantity: isStockout ? 1 : 10, isStockout };
  });
}

async function flagOf(position: Partial<SmallPosition>, product: Partial<Product> = {}) {
  const network = smallNetwork({
    products: [product],
    locations: [{}, {}],
    positions: [
      { location: 0, leadTime: 7, onHand: 60, ...position },
      { location: 1, leadTime: 7, onHand: 60, sales: weeks(3) },
    ],
  });
  return (await plan(network, weekly)).positions.flag[0];
}

describe('the flag of a position', () => {
  it.each<[string, PositionFlag, Partial<SmallPosition>, Partial<Product>]>([
    ['is none where all is well', '', { sales: weeks(40) }, {}],
    ['tells of stock that may run out', 'Stockout risk', { sales: weeks(40), onHand: 2 }, {}],
    ['tells of too much', 'Overstock', { sales: weeks(40), onHand: 900 }, {}],
    [
      'tells of too much rather than of the phase-out that it is left of',
      'Overstock',
      { sales: weeks(40), onHand: 900 },
      { isPhaseOut: true },
    ],
    [
      'tells of a lot that will not sell',
      'Expiring',
      { sales: weeks(40), onHand: 120, lots: [[7, 50]] },
      {},
    ],
    ['tells of a product that is new everywhere', 'New product', { sales: weeks(3) }, {}],
    ['tells of a shelf that was often empty', 'Censored', { sales: weeks(40, 2) }, {}],
    ['does not tell of a shelf that was empty now and then', '', { sales: weeks(40, 1) }, {}],
  ])('%s', async (_title, flag, position, product) => {
    expect(await flagOf(position, product)).toBe(flag);
  });

  it('tells of a short history where the product sells elsewhere for long', async () => {
    const network = smallNetwork({
      locations: [{}, {}],
      positions: [
        { location: 0, onHand: 60, sales: weeks(3) },
        { location: 1, onHand: 60, sales: weeks(40) },
      ],
    });

    expect((await plan(network, weekly)).positions.flag[0]).toBe('Short history');
  });

  it('tells of a phase-out that has nothing left', async () => {
    const network = smallNetwork({
      products: [{ isPhaseOut: true }],
      locations: [{}],
      positions: [{ location: 0, onHand: 0, mean: 0 }],
    });

    expect((await plan(network, weekly)).positions.flag).toEqual(['Phase-out']);
  });
});
