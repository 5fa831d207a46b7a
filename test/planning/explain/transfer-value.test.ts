import { OriginDestinationPair } from '../../../src/planning/explain/transfer-value';
import { tableCurve } from '../valuation/table-curve';

const site = (location: number) => ({ location, shippable: 9, canReceive: true });
const from = { ...site(0), curve: tableCurve([1, 2, 3, 4, 5], [0.5]) };
const to = { ...site(1), curve: tableCurve([20], [10, 8, 6, 4, 2]) };
const costs = { unitCost: 1, unitDelayCost: 0.5, caution: 2 };

describe('the value of a transfer', () => {
  it('is the gain less loss, delay and freight times caution', () => {
    const pair = new OriginDestinationPair(from, to, { from: 0, to: 0 }, costs);

    expect(pair.valueOf(2, 1)).toEqual({
      quantity: 2,
      loss: 3,
      gain: 18,
      delayCost: 1,
      freight: 2,
      saving: 18 - 3 - 1 - 2 * 2,
    });
  });

  it('starts at the stock that the plan leaves', () => {
    const pair = new OriginDestinationPair(from, to, { from: -2, to: 2 }, costs);

    expect(pair.valueOf(1, 1)).toMatchObject({ loss: 3, gain: 6 });
  });

  it('counts the packs that each pay by themselves', () => {
    const pair = new OriginDestinationPair(from, to, { from: 0, to: 0 }, costs);

    // Savings of the units: 9 − 2.5, 6 − 2.5, 3 − 2.5, 0 − 2.5.
    expect(pair.payingPacks(9, 1)).toBe(3);
    expect(pair.payingPacks(2, 1)).toBe(2);
    expect(pair.payingPacks(9, 2)).toBe(1);
  });
});
