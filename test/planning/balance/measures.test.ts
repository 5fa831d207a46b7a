import { defaultSettings } from '../../../src/planning/network/settings';
import { plan } from '../../../src/planning/plan';
import { PLAN_DATE } from '../../support/random-network';
import { smallNetwork } from '../small-network';

const settings = { ...defaultSettings(PLAN_DATE), overstockDaysOfCover: 20 };

/** One unit a day at both places, Poisson; one has a month of stock, the other two days. */
const places = {
  locations: [{ id: 'Full' }, { id: 'Short' }],
  positions: [
    { location: 0, onHand: 30, mean: 1, sd: 1, leadTime: 3 },
    { location: 1, onHand: 2, mean: 1, sd: 1, leadTime: 3 },
  ],
};

/** E[(D − y)⁺] of Poisson demand with this mean, term by term. */
function expectedShort(y: number, mean: number): number {
  let term = Math.exp(-mean);
  let short = 0;
  for (let k = 0; k < 120; k += 1) {
    if (k > y) short += (k - y) * term;
    term *= mean / (k + 1);
  }
  return short;
}

describe('the measures of a network of two places', () => {
  it('are what a calculation by hand gives', async () => {
    const { before } = (await plan(smallNetwork(places), settings)).measures;

    expect(before.inventoryValue).toBe(320);
    // Sales of 3 + 7 days: demand of 20 less what is short.
    const sales = 20 - expectedShort(30, 10) - expectedShort(2, 10);
    expect(before.inventoryTurnover).toBeCloseTo((36.5 * sales * 10) / 320, 10);
    expect(before.gmroi).toBeCloseTo((36.5 * sales * 12) / 320, 10);
    const left = 30 - (10 - expectedShort(30, 10)) + 2 - (10 - expectedShort(2, 10));
    expect(before.sellThrough).toBeCloseTo(sales / (sales + left), 10);
    expect(before.fillRate).toBeCloseTo(
      1 - (expectedShort(30, 10) + expectedShort(2, 10)) / 20,
      10,
    );
    expect(before.stockoutRiskPositions).toBe(1);
    expect(before.overstockPositions).toBe(1);
    // Shares of stock 30 ÷ 32 and 2 ÷ 32 where the need is the same: ½·(0.4375 + 0.4375).
    expect(before.imbalanceIndex).toBeCloseTo(0.4375, 12);
  });

  it('count as lost margin what is short until new supply can come', async () => {
    const { positions, measures } = await plan(smallNetwork(places), settings);

    // The short place orders now, 3 days; the full one at the next review, 10 days.
    expect(measures.before.lostMargin).toBeCloseTo(
      12 * (expectedShort(30, 10) + expectedShort(2, 3)),
      9,
    );
    expect(positions.stockoutRisk[1]!).toBeCloseTo(1 - Math.exp(-3) * (1 + 3 + 4.5), 12);
  });

  it('get better by the plan', async () => {
    const network = smallNetwork({ ...places, lanes: [{ from: 0, to: 1, costPerUnit: 0.5 }] });
    const { before, after } = (await plan(network, settings)).measures;

    expect(after.expectedCost).toBeLessThan(before.expectedCost);
    expect(after.fillRate).toBeGreaterThan(before.fillRate);
    expect(after.imbalanceIndex).toBeLessThan(before.imbalanceIndex);
    expect(after.inventoryValue).toBe(before.inventoryValue);
    expect(after.inventoryTurnover).toBeGreaterThan(before.inventoryTurnover);
    expect(after.gmroi).toBeGreaterThan(before.gmroi);
    expect(after.sellThrough).toBeGreaterThan(before.sellThrough);
  });

  it('judge a location that supplies others by all that is asked of it', async () => {
    const network = smallNetwork({
      locations: [{ id: 'DC', type: 'dc' }, { id: 'North' }, { id: 'South' }],
      lanes: [
        { from: 0, to: 1 },
        { from: 0, to: 2 },
      ],
      positions: [
        { location: 0, onHand: 100, mean: 0, sd: 0, leadTime: 3 },
        { location: 1, onHand: 4, mean: 2, sd: 1.5, leadTime: 1, source: 0 },
        { location: 2, onHand: 4, mean: 3, sd: 2, leadTime: 1, source: 0 },
      ],
    });
    const { before } = (await plan(network, settings)).measures;

    // (100 + 4 + 4) ÷ 5 = 21.6 days, above 20; both stores run short.
    expect(before.overstockPositions).toBe(1);
    expect(before.stockoutRiskPositions).toBe(2);
  });

  it('leave turnover and GMROI open where there is no stock', async () => {
    const network = smallNetwork({ locations: [{}], positions: [{ location: 0, mean: 1, sd: 1 }] });
    const { before } = (await plan(network, settings)).measures;

    expect(before.inventoryTurnover).toBeNaN();
    expect(before.gmroi).toBeNaN();
    expect(before.sellThrough).toBeNaN();
    expect(before.inventoryValue).toBe(0);
  });
});
